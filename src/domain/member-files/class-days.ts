/** The days of a course's classes until today: the days of the week named in «Día, hora y lugar», else that of its first day; not on holidays. */
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import { type Day, isoOf, partsOf, plusDays, type Weekday, weekdayOf } from '../calendar/day'
import { fold } from '../calendar/fold'
import { between, weekdayNamed } from '../calendar/hours-text'
import { dayAt, type Zone } from '../calendar/zone'
import type { courses } from '../courses/tables'
import { holidaysAround } from '../team/calendar-of'

/** The last ones: a screen of 360 px shows three. */
const MOST = 40

/** «lunes y miércoles 18 h», «lun a vie 9-13»; what stands behind the first number names the place. */
export const weekdaysNamed = (schedule: string): readonly Weekday[] => {
  const words = fold(schedule.split(/\d/)[0] ?? '').split(/[^\p{L}]+/u)
  const found = new Set<Weekday>()
  let last: Weekday | undefined
  let isSpan = false
  for (const word of words) {
    const day = weekdayNamed(word)
    if (day === undefined) isSpan = last !== undefined && (word === 'a' || word === 'to')
    else {
      for (const one of between(isSpan && last !== undefined ? last : day, day)) found.add(one)
      last = day
      isSpan = false
    }
  }
  return [...found]
}

type Schedule = Pick<RecordOf<typeof courses>, 'schedule_text' | 'starts' | 'ends'>

/** Newest first, as `2027-03-01`. */
export const classDays = ({ schedule_text, starts, ends }: Schedule, now: Instant, where: Zone, country: string): readonly string[] => {
  if (starts === null || starts > now) return []
  const first = dayAt(starts, where)
  const last = dayAt(ends === null || ends > now ? now : ends, where)
  const named = weekdaysNamed(schedule_text ?? '')
  const held = new Set(named.length > 0 ? named : [weekdayOf(first)])
  const found: string[] = []
  for (let day: Day = last; day >= first && found.length < MOST; day = plusDays(day, -1))
    if (held.has(weekdayOf(day)) && !holidaysAround(country, partsOf(day).year).includes(day)) found.push(isoOf(day))
  return found
}
