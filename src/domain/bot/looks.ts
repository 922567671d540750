/** How WhatsApp will show the options of a step, told while it is written: buttons, a list, or pages of one. */
import { type Text, t } from '../../kernel/text'
import { LIMITS } from '../outbox/limits'
import type { Step } from './script'
import { pageOf } from './show'

const { buttons, list } = LIMITS

const NONE = t('', '', '')
const BY_COUNT = t(
  `Hasta ${buttons.most} salen como botones; más, como lista; más de ${list.rows}, en páginas.`,
  `Até ${buttons.most} saem como botões; mais, como lista; mais de ${list.rows}, em páginas.`,
  `Up to ${buttons.most} are buttons; more are a list; more than ${list.rows} are pages.`,
)

/** Blank for a step without options. */
export const looksOf = ({ options, text }: Pick<Step, 'options' | 'text'>): Text => {
  if (options.length === 0) return NONE
  const titles = options.flatMap((part) => (part.from === 'words' ? [part.title] : []))
  if (titles.length < options.length) return BY_COUNT
  const count = titles.length
  const { pages } = pageOf(titles, 0)
  if (pages > 1)
    return t(
      `${count} opciones: lista de ${pages} páginas, entran ${list.rows} filas en cada una.`,
      `${count} opções: lista de ${pages} páginas, cabem ${list.rows} linhas em cada uma.`,
      `${count} options: a list of ${pages} pages, ${list.rows} rows fit on each.`,
    )
  if (count > buttons.most)
    return t(
      `${count} opciones: lista. Con ${buttons.most} o menos serían botones.`,
      `${count} opções: lista. Com ${buttons.most} ou menos seriam botões.`,
      `${count} options: a list. With ${buttons.most} or fewer they would be buttons.`,
    )
  const long = titles.find((title) => title.length > buttons.title)
  if (long !== undefined)
    return t(
      `Lista: «${long}» tiene ${long.length} letras y en un botón entran ${buttons.title}.`,
      `Lista: «${long}» tem ${long.length} letras e num botão cabem ${buttons.title}.`,
      `A list: “${long}” has ${long.length} letters and ${buttons.title} fit on a button.`,
    )
  return text.length > buttons.text
    ? t(
        `Lista: con botones el texto puede tener hasta ${buttons.text} letras.`,
        `Lista: com botões o texto pode ter até ${buttons.text} letras.`,
        `A list: above buttons the text may have up to ${buttons.text} letters.`,
      )
    : t(`Botones: ${count}.`, `Botões: ${count}.`, `Buttons: ${count}.`)
}
