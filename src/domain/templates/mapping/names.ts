/** How a gap is called in front of people: «nombre», «{{1}}», «enlace del botón «Abrir»». */
import { type Lang, same, type Text, t } from '../../../kernel/text'
import type { TemplateInfo, TemplateVariable } from '../template'

export const gapName = (info: TemplateInfo, variable: TemplateVariable): Text => {
  if (variable.where === 'button') {
    const label = info.buttons[variable.index]?.text ?? ''
    return t(`dato del botón ${label}`, `dado do botão ${label}`, `value of the button ${label}`)
  }
  return same(/^\d+$/.test(variable.key) ? `{{${variable.key}}}` : variable.key.replace(/_/g, ' '))
}

/** The language in which the message is written, from Meta's code: `es_AR`, `pt_BR`. */
export const langOf = (info: Pick<TemplateInfo, 'language'>): Lang => {
  const start = info.language.slice(0, 2).toLowerCase()
  return start === 'es' || start === 'pt' ? start : 'en'
}
