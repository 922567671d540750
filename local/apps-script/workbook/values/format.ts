/** Number formats: the pattern behind a type, and what kind of value a pattern shows. */
import { isDateFormat } from 'numfmt'
import type { Format } from '../model/cell'
import type { Locale } from './locale'

export type NumberFormat = NonNullable<Format['numberFormat']>

/** Google: «if empty, a default pattern based on the user's locale will be used»; undefined is «Automático». */
export const patternOf = (format: NumberFormat | undefined, locale: Locale): string | undefined => {
  if (format === undefined) return undefined
  if (format.pattern !== undefined && format.pattern !== '') return format.pattern
  switch (format.type) {
    case 'TEXT':
      return '@'
    case 'NUMBER':
      return '#,##0.00'
    case 'PERCENT':
      return '0.00%'
    case 'CURRENCY':
      return `"${locale.currency}"#,##0.00`
    case 'SCIENTIFIC':
      return '0.00E+00'
    case 'DATE':
      return locale.date
    case 'TIME':
      return locale.time
    case 'DATE_TIME':
      return `${locale.date} ${locale.time}`
    default:
      return undefined
  }
}

export const isTextFormat = (format: NumberFormat | undefined): boolean => format?.type === 'TEXT' || format?.pattern === '@'

const dateLike = new Map<string, boolean>()

/** A number under this format is a moment: the API's `dateTimeRenderOption` applies. */
export const isMoment = (format: NumberFormat | undefined): boolean => {
  if (format === undefined) return false
  if (format.type === 'DATE' || format.type === 'TIME' || format.type === 'DATE_TIME') return true
  const pattern = format.pattern
  if (pattern === undefined || format.type === 'TEXT') return false
  const known = dateLike.get(pattern)
  if (known !== undefined) return known
  const made = isDateFormat(pattern)
  dateLike.set(pattern, made)
  return made
}
