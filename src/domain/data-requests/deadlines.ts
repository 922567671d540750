/** By when the law of each country wants a request about personal data answered, and the day on which that falls. */
import { join, same, type Text, t } from '../../kernel/text'
import { HOUR, type Instant } from '../../kernel/time'
import { type Day, partsOf, plusDays, SATURDAY, weekdayOf } from '../calendar/day'
import { dayAt, momentOf, type Zone } from '../calendar/zone'
import { holidaysAround } from '../team/calendar-of'
import type { Right } from './rights'

interface Term {
  readonly days: number
  readonly count: 'business' | 'calendar'
  /** The law that says so; '' where none of ours does. */
  readonly law: string
}
const business = (days: number, law: string): Term => ({ days, count: 'business', law })
const calendar = (days: number, law: string): Term => ({ days, count: 'calendar', law })

/** `other`: correct, erase, object. Who takes their data elsewhere has first to be given them. */
interface Terms {
  readonly access: Term
  readonly other: Term
}
const both = (term: Term): Terms => ({ access: term, other: term })

/** A general reading of each law, no advice: the guide asks to have it confirmed. Longer terms that need a reason are left out. */
const TERMS: Readonly<Record<string, Terms>> = {
  AR: { access: calendar(10, 'Ley 25.326, art. 14'), other: business(5, 'Ley 25.326, art. 16') },
  BR: both(calendar(15, 'LGPD, art. 19')),
  CO: { access: business(10, 'Ley 1581, art. 14'), other: business(15, 'Ley 1581, art. 15') },
  CR: both(business(5, 'Ley 8968')),
  MX: both(business(20, 'LFPDPPP')),
  UY: both(business(5, 'Ley 18.331')),
}
/** Soon enough for any law we know of that counts days as we do. */
const ELSEWHERE = both(business(5, ''))

export const termOf = (country: string, right: Right): Term =>
  (TERMS[country] ?? ELSEWHERE)[right === 'access' || right === 'portability' ? 'access' : 'other']

/** When a team's day ends. */
const END = 18 * HOUR

/** The day of the request does not count. What would end on a day without work ends on the last working day before it: never too late. */
export const dueBy = (country: string, right: Right, at: Instant, where: Zone): Instant => {
  const { days, count } = termOf(country, right)
  const first = dayAt(at, where)
  const off = new Set(holidaysAround(country, partsOf(first).year))
  const works = (day: Day): boolean => weekdayOf(day) < SATURDAY && !off.has(day)
  let day = count === 'calendar' ? plusDays(first, days) : first
  if (count === 'calendar') while (!works(day) && day > first) day = plusDays(day, -1)
  else
    for (let left = days; left > 0; ) {
      day = plusDays(day, 1)
      if (works(day)) left--
    }
  return momentOf({ day, time: END }, where)
}

/** «5 días hábiles (Ley 25.326, art. 16)». */
export const sayTerm = (country: string, right: Right): Text => {
  const { days, count, law } = termOf(country, right)
  const kind = count === 'business' ? t(' días hábiles', ' dias úteis', ' working days') : t(' días corridos', ' dias corridos', ' days')
  return join(same(String(days)), kind, law && ` (${law})`)
}
