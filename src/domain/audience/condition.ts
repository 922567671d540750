/** A condition on one column of a tab, and whether a row of shown cells meets it. */
import { type DateOrder, readDay } from '../calendar/dates'
import type { Day } from '../calendar/day'
import { alike, fold } from '../calendar/fold'
import type { Habits } from '../country/country'
import { readNumber } from '../country/numbers'
import { cellOf, type ShownRow } from './columns'
import { hasLabel } from './labels'

export type WordTest = 'is' | 'is not' | 'contains' | 'includes' | 'lacks'
export type FillTest = 'empty' | 'filled'
export type NumberTest = 'more' | 'less' | 'at least' | 'at most'
export type DayTest = 'before' | 'after'
export type Test = WordTest | FillTest | NumberTest | DayTest | 'one of'

/**
 * `column` is a key. `includes` and `lacks` look at labels, `before` and `after` leave the day itself out. A cell that is no number
 * or no day never meets a test of numbers or days.
 */
export type Condition =
  | { readonly column: string; readonly test: WordTest; readonly value: string }
  | { readonly column: string; readonly test: FillTest }
  | { readonly column: string; readonly test: NumberTest; readonly value: number }
  | { readonly column: string; readonly test: DayTest; readonly value: Day }
  | { readonly column: string; readonly test: 'one of'; readonly value: readonly string[] }

const sameDay = (cell: string, value: string, order: DateOrder): boolean => {
  const day = readDay(cell, order)
  return day !== undefined && day === readDay(value, order)
}

/** The same words, the same day («01/03/2027» and «1/3/2027»), or the same number («1.500» and «1500»). */
const same = (cell: string, value: string, { decimal, dates }: Habits): boolean => {
  if (alike(cell, value) || sameDay(cell, value, dates)) return true
  const number = readNumber(cell, decimal)
  return number !== undefined && number === readNumber(value, decimal)
}

const meets = (cell: string, condition: Condition, habits: Habits): boolean => {
  switch (condition.test) {
    case 'is':
      return same(cell, condition.value, habits)
    case 'is not':
      return !same(cell, condition.value, habits)
    case 'contains':
      return fold(cell).includes(fold(condition.value))
    case 'includes':
      return hasLabel(cell, condition.value)
    case 'lacks':
      return !hasLabel(cell, condition.value)
    case 'empty':
      return cell === ''
    case 'filled':
      return cell !== ''
    case 'one of':
      return condition.value.some((value) => same(cell, value, habits))
    case 'more':
      return (readNumber(cell, habits.decimal) ?? Number.NaN) > condition.value
    case 'less':
      return (readNumber(cell, habits.decimal) ?? Number.NaN) < condition.value
    case 'at least':
      return (readNumber(cell, habits.decimal) ?? Number.NaN) >= condition.value
    case 'at most':
      return (readNumber(cell, habits.decimal) ?? Number.NaN) <= condition.value
    case 'before':
      return (readDay(cell, habits.dates) ?? Number.NaN) < condition.value
    case 'after':
      return (readDay(cell, habits.dates) ?? Number.NaN) > condition.value
  }
}

/** Whether a row meets all of them; no condition is met by every row. */
export const matches = (row: ShownRow, conditions: readonly Condition[], habits: Habits): boolean =>
  conditions.every((condition) => meets(cellOf(row, condition.column), condition, habits))
