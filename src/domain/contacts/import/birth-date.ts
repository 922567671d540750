/** Reads dates of birth as lists hold them: 13/7/2005, 7/13/05, 2005-07-13, 13 de julio de 2005, or a spreadsheet's number. */
import { type Text, t } from '../../../kernel/text'
import { type DateOrder, readDay } from '../../calendar/dates'
import { type Day, dayOf, partsOf } from '../../calendar/day'
import { dayFromSerial } from '../../calendar/serial'

/** `mixed`: the column holds dates of both orders, so those that could be either are not taken. */
export interface ColumnOrder {
  readonly order: DateOrder
  readonly mixed: boolean
}

export type BirthDate = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly why: Text }

const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/

const bothOf = (cell: string): readonly [number, number] | undefined => {
  const [, first, second] = NUMBERS.exec(cell.trim()) ?? []
  return first && second ? [Number(first), Number(second)] : undefined
}

/** A column is of one hand: one 13/7 tells the order of all its dates; without such, the usual order of the place holds. */
export const orderOf = (cells: readonly string[], usual: DateOrder): ColumnOrder => {
  const pairs = cells.flatMap((cell) => {
    const pair = bothOf(cell)
    return pair ? [pair] : []
  })
  const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12)
  const monthFirst = pairs.some(([first, second]) => second > 12 && first <= 12)
  if (dayFirst === monthFirst) return { order: usual, mixed: dayFirst }
  return { order: dayFirst ? 'dmy' : 'mdy', mixed: false }
}

const UNREADABLE = t(
  'La fecha de nacimiento no se entiende.',
  'A data de nascimento não dá para entender.',
  'The date of birth cannot be read.',
)
const EITHER = t(
  'La fecha puede ser de dos maneras: en la lista hay día/mes y mes/día.',
  'A data pode ser de dois jeitos: na lista há dia/mês e mês/dia.',
  'The date can be read in two ways: the list has day/month and month/day.',
)
const IMPOSSIBLE = t('Nadie nació en esa fecha.', 'Ninguém nasceu nessa data.', 'Nobody was born on that date.')

const OLDEST_YEARS = 120

/** Five digits are days since 1899-12-30, what a date becomes when its cell is made a number; 2005 alone is a year. */
const fromNumber = (cell: string): Day | undefined =>
  /^\d{5}(?:[.,]\d+)?$/.test(cell) ? dayFromSerial(Number.parseInt(cell, 10)) : undefined

/** «13/7/29» is of 1929: nobody in a list is still to be born. */
const lastCentury = (cell: string, day: Day, today: Day): Day | undefined => {
  if (day <= today || !/\D\d{2}$/.test(cell)) return day
  const { year, month, date } = partsOf(day)
  return dayOf(year - 100, month, date)
}

export const readBirthDate = (written: string, { order, mixed }: ColumnOrder, today: Day): BirthDate => {
  const cell = written.trim().replace(/ 0{1,2}:00(?::00)?$/, '')
  const pair = bothOf(cell)
  if (mixed && pair && pair[0] <= 12 && pair[1] <= 12 && pair[0] !== pair[1]) return { ok: false, why: EITHER }
  const read = fromNumber(cell) ?? readDay(cell, order)
  const day = read === undefined ? undefined : lastCentury(cell, read, today)
  if (day === undefined) return { ok: false, why: UNREADABLE }
  const age = partsOf(today).year - partsOf(day).year
  return day > today || age > OLDEST_YEARS ? { ok: false, why: IMPOSSIBLE } : { ok: true, day }
}
