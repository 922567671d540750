/** The functions that this host works out; any other name shows #NAME?. */

import { display } from '../values/display'
import type { Locale } from '../values/locale'
import { type CellError, errorOf, isError, type Result } from '../values/result'
import { serialOf } from '../values/serial'
import { toNumber, toText, toTruth } from './coerce'
import { criterionOf } from './criterion'

/** One argument: a single value, or the cells of a range row by row with the blanks after its last stored row counted. */
export interface Argument {
  readonly value: () => Result
  /** Undefined when the argument is no range. */
  readonly cells: (() => readonly Result[]) | undefined
  readonly size: number
}
export interface Surroundings {
  readonly locale: Locale
  /** Now as a serial in the file's zone. */
  readonly now: number
}
type Work = (args: readonly Argument[], around: Surroundings) => Result

const WRONG_COUNT = errorOf('N_A', 'Wrong number of arguments to the function.')

const allOf = (args: readonly Argument[]): readonly Result[] => args.flatMap((arg) => arg.cells?.() ?? [arg.value()])
const firstError = (values: readonly Result[]): CellError | undefined => values.find(isError)

/** Numbers in ranges as they are; texts among plain arguments are read as numbers. */
const numbersOf = (args: readonly Argument[], { locale }: Surroundings): readonly number[] | CellError => {
  const numbers: number[] = []
  for (const arg of args) {
    for (const value of arg.cells?.() ?? [arg.value()]) {
      if (isError(value)) return value
      if (typeof value === 'number') numbers.push(value)
      else if (arg.cells === undefined && value !== undefined) {
        const number = toNumber(value, locale)
        if (isError(number)) return number
        numbers.push(number)
      }
    }
  }
  return numbers
}

const overNumbers =
  (work: (numbers: readonly number[]) => Result): Work =>
  (args, around) => {
    const numbers = numbersOf(args, around)
    return isError(numbers) ? numbers : work(numbers)
  }

/** Which positions meet all pairs of (range, criterion); the ranges must be of one size. */
const matching = (pairs: readonly Argument[], { locale }: Surroundings): readonly boolean[] | CellError => {
  let kept: boolean[] | undefined
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const cells = pairs[at]?.cells?.()
    const criterion = pairs[at + 1]?.value()
    if (cells === undefined) return errorOf('N_A', 'Argument must be a range.')
    if (kept !== undefined && kept.length !== cells.length) return errorOf('VALUE', 'Array arguments are of different size.')
    const meets = criterionOf(criterion, locale)
    const before: readonly boolean[] | undefined = kept
    kept = cells.map((cell, i) => before?.[i] !== false && meets(cell))
  }
  return kept ?? WRONG_COUNT
}

const count = (pairs: readonly Argument[], around: Surroundings): Result => {
  const kept = matching(pairs, around)
  return isError(kept) ? kept : kept.filter(Boolean).length
}
const sum = (of: Argument | undefined, pairs: readonly Argument[], around: Surroundings): Result => {
  const kept = matching(pairs, around)
  if (isError(kept)) return kept
  const cells = of?.cells?.() ?? []
  let total = 0
  for (const [at, keep] of kept.entries()) {
    const value = cells[at]
    if (!keep) continue
    if (isError(value)) return value
    if (typeof value === 'number') total += value
  }
  return total
}

const truths = (args: readonly Argument[], work: (values: readonly boolean[]) => boolean): Result => {
  const values = allOf(args).map(toTruth)
  const wrong = values.find((value) => typeof value === 'object')
  return wrong ?? work(values.filter((value) => typeof value === 'boolean'))
}

export const FUNCTIONS: Readonly<Record<string, Work>> = {
  SUM: overNumbers((numbers) => numbers.reduce((a, b) => a + b, 0)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0
      ? errorOf('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.')
      : numbers.reduce((a, b) => a + b) / numbers.length,
  ),
  COUNT: (args) => allOf(args).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => allOf(args).filter((value) => value !== undefined).length,
  COUNTIF: (args, around) => (args.length === 2 ? count(args, around) : WRONG_COUNT),
  COUNTIFS: (args, around) => (args.length >= 2 && args.length % 2 === 0 ? count(args, around) : WRONG_COUNT),
  SUMIF: (args, around) => (args.length === 2 || args.length === 3 ? sum(args[2] ?? args[0], args.slice(0, 2), around) : WRONG_COUNT),
  SUMIFS: (args, around) => (args.length >= 3 && args.length % 2 === 1 ? sum(args[0], args.slice(1), around) : WRONG_COUNT),
  IF: ([test, yes, no]) => {
    if (test === undefined || yes === undefined) return WRONG_COUNT
    const truth = toTruth(test.value())
    return typeof truth === 'object' ? truth : truth ? yes.value() : no === undefined ? false : no.value()
  },
  IFERROR: ([value, instead]) => {
    const result = value?.value()
    return isError(result) ? instead?.value() : result
  },
  AND: (args) => truths(args, (values) => values.every(Boolean)),
  OR: (args) => truths(args, (values) => values.some(Boolean)),
  NOT: ([value]) => {
    const truth = toTruth(value?.value())
    return typeof truth === 'object' ? truth : !truth
  },
  ROUND: (args, around) => {
    const numbers = numbersOf(args, around)
    if (isError(numbers)) return numbers
    const [value = 0, places = 0] = numbers
    const scale = 10 ** Math.trunc(places)
    return (Math.sign(value) * Math.round(Math.abs(value) * scale + Number.EPSILON)) / scale
  },
  TODAY: (_, { now }) => Math.floor(now),
  NOW: (_, { now }) => now,
  DATE: (args, around) => {
    const numbers = numbersOf(args, around)
    if (isError(numbers)) return numbers
    const [year, month, day] = numbers.map(Math.trunc)
    if (year === undefined || month === undefined || day === undefined) return WRONG_COUNT
    return serialOf(year < 1900 ? year + 1900 : year, month, day)
  },
  TEXT: ([value, pattern], { locale }) => {
    const format = toText(pattern?.value(), locale)
    const result = value?.value()
    return isError(format) || isError(result) ? firstError([format, result]) : display(result, { pattern: format }, locale)
  },
  HYPERLINK: ([address, label], { locale }) => {
    const shown = toText((label ?? address)?.value(), locale)
    return shown
  },
}

/** Functions whose result changes by itself as time passes. */
export const VOLATILE: ReadonlySet<string> = new Set(['TODAY', 'NOW'])

/** Names that Sheets accepts in Spanish and Portuguese for the functions above. */
export const ALIASES: Readonly<Record<string, string>> = {
  SUMA: 'SUM',
  SOMA: 'SUM',
  PROMEDIO: 'AVERAGE',
  MÉDIA: 'AVERAGE',
  CONTAR: 'COUNT',
  'CONT.NÚM': 'COUNT',
  CONTARA: 'COUNTA',
  'CONT.VALORES': 'COUNTA',
  'CONTAR.SI': 'COUNTIF',
  'CONT.SE': 'COUNTIF',
  'CONTAR.SI.CONJUNTO': 'COUNTIFS',
  'CONT.SES': 'COUNTIFS',
  'SUMAR.SI': 'SUMIF',
  SOMASE: 'SUMIF',
  'SUMAR.SI.CONJUNTO': 'SUMIFS',
  SOMASES: 'SUMIFS',
  SI: 'IF',
  SE: 'IF',
  'SI.ERROR': 'IFERROR',
  SEERRO: 'IFERROR',
  Y: 'AND',
  E: 'AND',
  O: 'OR',
  OU: 'OR',
  NO: 'NOT',
  NÃO: 'NOT',
  REDONDEAR: 'ROUND',
  ARRED: 'ROUND',
  MÍNIMO: 'MIN',
  MÁXIMO: 'MAX',
  HOY: 'TODAY',
  HOJE: 'TODAY',
  AHORA: 'NOW',
  AGORA: 'NOW',
  FECHA: 'DATE',
  DATA: 'DATE',
  TEXTO: 'TEXT',
  HIPERVINCULO: 'HYPERLINK',
  HIPERLINK: 'HYPERLINK',
}
