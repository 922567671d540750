/** The days of a year on which a country does not work, worked out from the rules of its laws. */
import { type Day, dayOf, fromIso, partsOf, plusDays, type Weekday, weekdayOf } from '../calendar/day'

/** By how many days a holiday moves when it falls on Monday, Tuesday … Sunday. */
export type Moves = readonly [number, number, number, number, number, number, number]

export type HolidayRule = {
  /** In the country's own language. */
  readonly name: string
  readonly moves?: Moves
  /** First year of the rule as it stands; earlier ones are not kept. */
  readonly since?: number
} & (
  | { readonly on: 'date'; readonly month: number; readonly date: number }
  /** Days after Easter Sunday. */
  | { readonly on: 'easter'; readonly days: number }
  | { readonly on: 'weekday'; readonly nth: number; readonly weekday: Weekday; readonly month: number }
  /** Set year by year by a decree, or by something no rule says: `2026-06-05`. */
  | { readonly on: 'days'; readonly days: readonly string[] }
)

export interface Holiday {
  readonly day: Day
  readonly name: string
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const days = epact + sunday - 7 * late + 114
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1) ?? neverIn(year)
}

const neverIn = (year: number): never => {
  throw new RangeError(`no such day in ${year}`)
}

const nthWeekday = (year: number, month: number, weekday: Weekday, nth: number): Day => {
  const first = dayOf(year, month, 1) ?? neverIn(year)
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

const daysOf = (rule: HolidayRule, year: number): readonly Day[] => {
  switch (rule.on) {
    case 'date':
      return [dayOf(year, rule.month, rule.date) ?? neverIn(year)]
    case 'easter':
      return [plusDays(easterOf(year), rule.days)]
    case 'weekday':
      return [nthWeekday(year, rule.month, rule.weekday, rule.nth)]
    case 'days':
      return rule.days.filter((iso) => iso.startsWith(`${year}-`)).map((iso) => fromIso(iso) ?? neverIn(year))
  }
}

/** In order; a holiday that moves over the turn of the year counts where it is kept. */
export const holidaysOf = (rules: readonly HolidayRule[], year: number): readonly Holiday[] => {
  const kept = [year - 1, year, year + 1].flatMap((of) =>
    rules
      .filter(({ since }) => since === undefined || since <= of)
      .flatMap((rule) => daysOf(rule, of).map((day) => ({ day: plusDays(day, rule.moves?.[weekdayOf(day)] ?? 0), name: rule.name }))),
  )
  return kept.filter(({ day }) => partsOf(day).year === year).sort((one, other) => one.day - other.day)
}
