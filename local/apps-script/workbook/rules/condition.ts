/** Whether a cell meets a BooleanCondition: what filters, data validation and conditional formats have in common. */
import { findRange } from '../a1/parse'
import { NotEmulated } from '../errors'
import { areaOf } from '../model/area'
import type { Formula } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { BooleanCondition } from '../schema/types'
import type { Book } from '../values/book'
import { isError, type Result } from '../values/result'
import { partsOf, serialOf } from '../values/serial'
import { typed } from '../values/typed'

/** The cell in question, and how far it lies from the first cell of the rule's range. */
export interface Judged {
  readonly book: Book
  readonly sheet: Sheet
  readonly result: Result
  readonly shown: string
  readonly rows: number
  readonly columns: number
}

type ConditionValue = NonNullable<BooleanCondition['values']>[number]

const formulas = new Map<string, Formula>()
const formulaOf = (text: string): Formula => {
  const known = formulas.get(text) ?? { formula: text }
  formulas.set(text, known)
  return known
}

const relative = (name: string, today: number): number => {
  const { year, month, day } = partsOf(today)
  if (name === 'YESTERDAY') return today - 1
  if (name === 'TOMORROW') return today + 1
  if (name === 'PAST_WEEK') return today - 7
  if (name === 'PAST_MONTH') return serialOf(year, month - 1, day)
  return name === 'PAST_YEAR' ? serialOf(year - 1, month, day) : today
}

/** What a value of the rule amounts to: a formula's result, a relative date, or what typing it would give. */
const operand = (value: ConditionValue | undefined, cell: Judged): Result => {
  if (value?.relativeDate !== undefined) return relative(value.relativeDate, Math.floor(cell.book.serial))
  const text = value?.userEnteredValue ?? ''
  if (text.startsWith('=')) return cell.book.ask(cell.sheet, formulaOf(text), cell.rows, cell.columns)
  return plain(text, cell)
}

/** The same few texts are asked for by every row of a tab. */
const plains = new Map<string, Result>()
const plain = (text: string, { book }: Judged): Result => {
  const key = `${book.locale.tag} ${book.year} ${text}`
  if (plains.has(key)) return plains.get(key)
  const content = typed(text, { locale: book.locale, year: book.year }).content
  const made = typeof content === 'object' ? text : content
  if (plains.size > 10_000) plains.clear()
  plains.set(key, made)
  return made
}

type Compare = (a: number, b: number, c: number) => boolean
const NUMBERS: Readonly<Record<string, Compare>> = {
  GREATER: (a, b) => a > b,
  GREATER_THAN_EQ: (a, b) => a >= b,
  LESS: (a, b) => a < b,
  LESS_THAN_EQ: (a, b) => a <= b,
  EQ: (a, b) => a === b,
  NOT_EQ: (a, b) => a !== b,
  BETWEEN: (a, b, c) => a >= Math.min(b, c) && a <= Math.max(b, c),
  NOT_BETWEEN: (a, b, c) => a < Math.min(b, c) || a > Math.max(b, c),
  AFTER: (a, b) => a > b,
  BEFORE: (a, b) => a < b,
  ON_OR_AFTER: (a, b) => a >= b,
  ON_OR_BEFORE: (a, b) => a <= b,
}
type CompareText = (shown: string, wanted: string) => boolean
const TEXTS: Readonly<Record<string, CompareText>> = {
  CONTAINS: (shown, wanted) => shown.includes(wanted),
  NOT_CONTAINS: (shown, wanted) => !shown.includes(wanted),
  STARTS_WITH: (shown, wanted) => shown.startsWith(wanted),
  ENDS_WITH: (shown, wanted) => shown.endsWith(wanted),
  EQ: (shown, wanted) => shown === wanted,
  NOT_EQ: (shown, wanted) => shown !== wanted,
  IS_EMAIL: (shown) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown),
  IS_URL: (shown) => /^(https?:\/\/|ftp:\/\/|mailto:)?[^\s.]+\.[^\s]{2,}$/.test(shown),
}

const oneOfRange = (cell: Judged, text: string): boolean => {
  const found = findRange(cell.book.state, text.replace(/^=/, ''))
  if (found === undefined) return false
  const area = areaOf(found.range, found.sheet)
  for (let row = area.startRow; row < Math.min(area.endRow, found.sheet.rows.length); row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const option = found.sheet.rows[row]?.cells[column]
      if (option !== undefined && cell.book.shown(found.sheet, option) === cell.shown) return true
    }
  }
  return false
}

const isTrue = (result: Result): boolean => result === true || (typeof result === 'number' && result !== 0)

export const meets = (condition: BooleanCondition, cell: Judged): boolean => {
  const type = condition.type ?? ''
  const values = condition.values ?? []
  const { result, shown } = cell
  if (type === 'BLANK') return result === undefined || result === ''
  if (type === 'NOT_BLANK') return result !== undefined && result !== ''
  if (type === 'ONE_OF_LIST') return values.some((value) => value.userEnteredValue === shown || operand(value, cell) === result)
  if (type === 'ONE_OF_RANGE') return oneOfRange(cell, values[0]?.userEnteredValue ?? '')
  if (type === 'CUSTOM_FORMULA') return isTrue(operand(values[0], cell))
  if (type === 'BOOLEAN') return values.length === 0 ? typeof result === 'boolean' : values.some((value) => operand(value, cell) === result)
  if (type === 'DATE_IS_VALID') return typeof result === 'number' && result >= 0
  const number = NUMBERS[type.replace(/^(NUMBER|DATE)_/, '')]
  if (number !== undefined && !type.startsWith('TEXT_')) {
    const [b, c] = [operand(values[0], cell), operand(values[1], cell)]
    if (typeof result !== 'number' || typeof b !== 'number') return false
    const day = type.startsWith('DATE_') ? Math.floor(result) : result
    return number(day, b, typeof c === 'number' ? c : b)
  }
  const text = TEXTS[type.replace(/^TEXT_/, '')]
  if (text === undefined) throw new NotEmulated(`Sheets.BooleanCondition.${type}`)
  const wanted = operand(values[0], cell)
  return text(shown.toLowerCase(), isError(wanted) ? '' : String(wanted ?? '').toLowerCase())
}
