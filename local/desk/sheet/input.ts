/** What a cell holds as a person would type it again: its formula, its text, or its number without the format's rounding. */
import type { CellView } from '../../apps-script/workbook'

const decimalMark = (locale: string): string =>
  new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.'

/** A number shown only with digits, separators and a currency may hide decimals; a date, an hour or a percentage is typed as it shows. */
const isPlainNumber = (shown: string): boolean => /^[^\p{L}%/:]*$/u.test(shown.replace(/^(US|R|S|AR|MX)?\$/, ''))

export const inputOf = (cell: CellView | null | undefined, locale: string): string => {
  if (!cell) return ''
  if (cell.formula !== undefined) return cell.formula
  if (typeof cell.value !== 'number') return cell.text
  return isPlainNumber(cell.text) ? String(cell.value).replace('.', decimalMark(locale)) : cell.text
}
