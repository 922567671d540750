/** Weeks from Monday to Monday on the programme's clock. */
import { DAY, type Instant } from '../../kernel/time'
import { type Day, isoOf, plusDays, weekdayOf } from '../calendar/day'
import { dayAt, momentOf, type Zone } from '../calendar/zone'
import type { Period } from './story'

export const mondayOf = (at: Instant, where: Zone): Day => {
  const day = dayAt(at, where)
  return plusDays(day, -weekdayOf(day))
}
export const weekOfMonday = (monday: Day, where: Zone): Period => ({
  from: momentOf({ day: monday, time: 0 }, where),
  to: momentOf({ day: plusDays(monday, 7), time: 0 }, where),
})
/** Up to now where the week still runs. */
export const upTo = ({ from, to }: Period, now: Instant): Period => ({ from, to: to < now ? to : now })

/** The last weeks, this one included, oldest first. */
export const lastWeeks = (
  now: Instant,
  count: number,
  where: Zone,
): readonly { readonly id: string; readonly monday: Day; readonly period: Period }[] =>
  Array.from({ length: count }, (_, at) => {
    const monday = plusDays(mondayOf(now, where), (at - count + 1) * 7)
    return { id: isoOf(monday), monday, period: upTo(weekOfMonday(monday, where), now) }
  })
export const WEEK = 7 * DAY
