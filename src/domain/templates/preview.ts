/** The words of one person put into an approved message, as the person will read it. */
import { TEMPLATE_LIMITS } from './limits'
import type { TemplateInfo, TemplateValues, TemplateVariable } from './template'

const BREAKS = /[^\S\r\n\t\v\f\u0085\u2028\u2029]*[\r\n\t\v\f\u0085\u2028\u2029]+\s*/g
const TOO_MANY_BLANKS = new RegExp(`[ \\u00a0]{${TEMPLATE_LIMITS.blanks + 1},}`, 'g')

/** A cell's text as a value of a template: no line breaks, tabs or long runs of blanks. */
export const cleanValue = (value: string): string =>
  value.replace(BREAKS, ' ').replace(TOO_MANY_BLANKS, ' '.repeat(TEMPLATE_LIMITS.blanks)).trim()

const GAP = /\{\{\s*([^{}]+?)\s*\}\}/g

/** The clean words for a gap; '' when there are none. */
export const valueIn = (variable: TemplateVariable, values: TemplateValues): string => cleanValue(values[variable.id] ?? '')

const fillPart = (words: string, info: TemplateInfo, where: TemplateVariable['where'], values: TemplateValues): string =>
  words.replace(GAP, (gap: string, key: string) => {
    const variable = info.variables.find((one) => one.where === where && one.key === key)
    return variable === undefined ? gap : valueIn(variable, values) || gap
  })

/** What the person will read; a gap without a value stays as it is. */
export interface Preview {
  readonly header: string | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly string[]
}

export const previewTemplate = (info: TemplateInfo, values: TemplateValues): Preview => ({
  header: info.header?.kind === 'text' ? fillPart(info.header.text, info, 'header', values) : null,
  body: fillPart(info.body, info, 'body', values),
  footer: info.footer,
  buttons: info.buttons.map((button) => button.text),
})
