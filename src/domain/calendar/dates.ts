/** Dates as people write them in a cell, in numbers or words, found in a folded text. */
import { type Day, dayOf } from './day'
import { bare, fold } from './fold'
import { MONTH_BY_NAME, MONTH_NAMES, short } from './names'

/** Which comes first in `1/3/2027`. */
export type DateOrder = 'dmy' | 'mdy'

/** A date as it was written; `year` is missing in «1/3». */
export interface WrittenDate {
  readonly year: number | undefined
  readonly month: number
  readonly date: number
}

export interface Found<V> {
  readonly value: V
  /** The text without what was understood. */
  readonly rest: string
}

/** Two digits as Sheets reads them: 00 to 29 are of this century, 30 to 99 of the last. */
const century = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900))
const yearOf = (year: string | undefined): number | undefined => (year ? century(year) : undefined)

/** The habit decides, unless only the other reading is a month: «25/12» is Christmas everywhere. */
const inOrder = (first: number, second: number, order: DateOrder): { month: number; date: number } => {
  const monthFirst = order === 'mdy' ? first <= 12 : second > 12 && first <= 12
  return monthFirst ? { month: first, date: second } : { month: second, date: first }
}

interface Pattern {
  readonly at: RegExp
  read(groups: readonly (string | undefined)[], order: DateOrder): WrittenDate | undefined
}

const named = (month: string | undefined, date: string | undefined, year: string | undefined): WrittenDate | undefined => {
  const place = MONTH_BY_NAME.get(month ?? '')
  return place === undefined || !date ? undefined : { year: yearOf(year), month: place + 1, date: Number(date) }
}

const MONTHS = [...MONTH_BY_NAME.keys()]
/** Month first is the English way; «mar 10» stays Tuesday at ten in Spanish. */
const ENGLISH_MONTHS = MONTH_NAMES.en.flatMap((name) => [bare(name), short(bare(name))]).filter((name) => name !== 'mar')

const PATTERNS: readonly Pattern[] = [
  {
    at: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    read: ([year, month, date]) => ({ year: Number(year), month: Number(month), date: Number(date) }),
  },
  {
    at: /(?<![\d:])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/,
    read: ([first, , second, year], order) => ({ year: yearOf(year), ...inOrder(Number(first), Number(second), order) }),
  },
  {
    at: /(?<![\d:])(\d{1,2})\/(\d{1,2})(?![\d:])/,
    read: ([first, second], order) => ({ year: undefined, ...inOrder(Number(first), Number(second), order) }),
  },
  {
    at: new RegExp(
      String.raw`(?<![\d:])(\d{1,2})[ºo°]?(?: de | |-|/)(${MONTHS.join('|')})\b\.?(?:(?: de | del |,? |-|/)(\d{4})(?![\d:h]))?`,
    ),
    read: ([date, month, year]) => named(month, date, year),
  },
  {
    at: new RegExp(String.raw`\b(${ENGLISH_MONTHS.join('|')})\b\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:h/])(?:,? (\d{4})(?![\d:h]))?`),
    read: ([month, date, year]) => named(month, date, year),
  },
]

/** The first date in a folded text, and the text without it. */
export const findDate = (folded: string, order: DateOrder): Found<WrittenDate> | undefined => {
  for (const { at, read } of PATTERNS) {
    const match = at.exec(folded)
    if (!match) continue
    const value = read(match.slice(1), order)
    if (value) return { value, rest: `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}` }
  }
  return undefined
}

const LEFT_OVER = /^(?:[a-z]{3,13}(?:-feira)?[.,]?)?[ ,]*(?:\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\.?)?)?$/

/** The day that a cell shows, such as «1/3/2027», «1 de marzo de 2027» or «lun 01/03/2027 10:00:00»; `undefined` for any other text. */
export const readDay = (shown: string, order: DateOrder): Day | undefined => {
  if (!/\d/.test(shown)) return undefined
  const found = findDate(fold(shown), order)
  if (found?.value.year === undefined || !LEFT_OVER.test(found.rest.trim())) return undefined
  return dayOf(found.value.year, found.value.month, found.value.date)
}
