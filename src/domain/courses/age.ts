/** How old somebody will be when a course begins, from the birth date they gave. */
import { type Day, fromIso, partsOf } from '../calendar/day'

/** Full years on that day; `undefined` for what is no date, or one that cannot be theirs. */
export const ageOn = (birth: string | null, on: Day): number | undefined => {
  const born = birth === null ? undefined : fromIso(birth)
  if (born === undefined) return undefined
  const [was, is] = [partsOf(born), partsOf(on)]
  const had = is.month > was.month || (is.month === was.month && is.date >= was.date)
  const age = is.year - was.year - (had ? 0 : 1)
  return age < 0 || age > 120 ? undefined : age
}
