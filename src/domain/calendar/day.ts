/** A day of the calendar, in no zone: what birthdays, holidays and course dates are. */

/** Days since 1970-01-01. */
export type Day = number & { readonly __day: true }

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
export const SATURDAY: Weekday = 5

export interface DayParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly date: number
}

const DAY_MS = 86_400_000
const THURSDAY = 3

const isDay = (value: number): value is Day => Number.isSafeInteger(value)

/** Whole days since 1970-01-01; anything else is a mistake of the caller and throws. */
export const day = (days: number): Day => {
  if (!isDay(days)) throw new RangeError(`not a day: ${days}`)
  return days
}

export const partsOf = (of: Day): DayParts => {
  const date = new Date(of * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() }
}

/** `undefined` for what no calendar has, such as the 31st of June. */
export const dayOf = (year: number, month: number, date: number): Day | undefined => {
  const days = Date.UTC(year, month - 1, date) / DAY_MS
  if (!isDay(days)) return undefined
  const parts = partsOf(days)
  return parts.year === year && parts.month === month && parts.date === date ? days : undefined
}

export const plusDays = (from: Day, days: number): Day => day(from + days)

export const weekdayOf = (of: Day): Weekday => WEEK[(((of + THURSDAY) % 7) + 7) % 7] ?? 0

/** `2027-03-01`. */
export const isoOf = (of: Day): string => new Date(of * DAY_MS).toISOString().slice(0, 10)

export const fromIso = (iso: string): Day | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  return year && month && date ? dayOf(Number(year), Number(month), Number(date)) : undefined
}
