/** What Sheets makes of what a person types (and of USER_ENTERED): a number, a date, a tick, a formula, or text. */
import { getFormatFromId, parseValue } from 'numfmt'
import type { Content } from '../model/cell'
import { isTextFormat, type NumberFormat } from './format'
import type { Locale } from './locale'
import { partsOf, serialOf } from './serial'

export interface Typed {
  readonly content: Content | undefined
  /** The format that the typed form brings along, for a cell without one. */
  readonly format?: NumberFormat
}

export interface TypingPlace {
  readonly locale: Locale
  /** The calendar year of today in the file's zone: completes «5/3». */
  readonly year: number
  /** The cell's own number format. */
  readonly format?: NumberFormat | undefined
}

/** Number formats of numfmt's built-in ids, by kind. Source: ECMA-376 part 1, 18.8.30. */
const KINDS: readonly (readonly [from: number, to: number, type: string])[] = [
  [3, 4, 'NUMBER'],
  [5, 8, 'CURRENCY'],
  [9, 10, 'PERCENT'],
  [11, 11, 'SCIENTIFIC'],
  [14, 17, 'DATE'],
  [18, 21, 'TIME'],
  [22, 22, 'DATE_TIME'],
  [45, 47, 'TIME'],
]
const DAY_AND_MONTH = 16

const NUMERIC_DATE = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?$/

/** The pattern of a date as it was typed: `2026-09-05` is yyyy-mm-dd, `1-2` is m-d or d-m. */
const datePattern = (text: string, locale: Locale): string | undefined => {
  const match = NUMERIC_DATE.exec(text.trim())
  if (match === null) return undefined
  const [, a = '', separator = '', b = '', c] = match
  const part = (digits: string, letter: string): string => (digits.startsWith('0') ? letter + letter : letter)
  if (a.length > 2) return `yyyy${separator}${b.length === 2 ? 'mm' : 'm'}${separator}${(c ?? '').length === 2 ? 'dd' : 'd'}`
  const first = locale.monthFirst ? part(a, 'm') : part(a, 'd')
  const second = locale.monthFirst ? part(b, 'd') : part(b, 'm')
  return [first, second, ...(c === undefined ? [] : [c.length > 2 ? 'yyyy' : 'yy'])].join(separator)
}

const formatFor = (id: number | undefined, text: string, locale: Locale): NumberFormat | undefined => {
  if (id === undefined) return undefined
  const type = KINDS.find(([from, to]) => id >= from && id <= to)?.[2]
  if (type === undefined) return undefined
  if (type === 'CURRENCY') return { type, pattern: `"${locale.currency}"#,##0${id >= 7 ? '.00' : ''}` }
  const typedAs = type === 'DATE' ? datePattern(text, locale) : undefined
  return { type, pattern: typedAs ?? getFormatFromId(id, locale.tag).replace('AM/PM', 'am/pm') }
}

const readNumber = (text: string, place: TypingPlace): Typed | undefined => {
  const { locale, year } = place
  const short = NUMERIC_DATE.exec(text.trim())
  const whole = short !== null && short[4] === undefined && (short[1]?.length ?? 0) <= 2 ? `${text.trim()}${short[2]}${year}` : text
  const read = parseValue(whole, { locale: locale.tag, mode: 0 })
  if (typeof read?.value !== 'number') return undefined
  let value = read.value
  if (whole === text && read.formatId === DAY_AND_MONTH) {
    const { month, day } = partsOf(value)
    value = serialOf(year, month, day)
  }
  const format = formatFor(read.formatId, text, locale)
  if (format === undefined && place.format?.type === 'PERCENT') return { content: value / 100 }
  return format === undefined ? { content: value } : { content: value, format }
}

const readBoolean = (text: string, locale: Locale): boolean | undefined => {
  const word = text.trim().toUpperCase()
  if (word === 'TRUE' || word === locale.words[0]) return true
  if (word === 'FALSE' || word === locale.words[1]) return false
  return undefined
}

/** Every case stands in the golden table beside this file. */
export const typed = (text: string, place: TypingPlace): Typed => {
  if (text === '') return { content: undefined }
  if (text.startsWith("'")) return { content: text.slice(1) }
  if (isTextFormat(place.format)) return { content: text }
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } }
  const yesOrNo = readBoolean(text, place.locale)
  if (yesOrNo !== undefined) return { content: yesOrNo }
  const number = readNumber(text, place)
  if (number !== undefined) return number
  if (/^[+-]\s*[^\s+-]/.test(text)) return { content: { formula: `=${text}` } }
  return { content: text }
}
