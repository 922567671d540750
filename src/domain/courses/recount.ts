/** Once a day the places of every course are counted anew: rows that somebody deleted hold none. */
import { type Act, next } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import { dayAt, zone } from '../calendar/zone'
import { setting } from '../settings/settings'
import { coursesOf, seatsOf } from './course'
import { recounting } from './events'
import { keepSeats } from './move'
import { holds, type Seats } from './seats'
import { courses, enrolments } from './tables'

/** Day of the last count, in days since 1970. */
const counted = setting<number>('courses_counted', (stored) => (typeof stored === 'number' ? stored : 0))

export const recount = (state: State, _looked: unknown, ctx: Ctx): readonly Act[] => {
  const today = dayAt(ctx.now, zone(ctx.zone))
  if (counted.of(state) === today || coursesOf(state).length === 0) return []
  return [counted.set(state, today), next(recounting(`${today}`, null))]
}

/** Reads every enrolment: in a commit of its own. */
export const countPlaces = (state: State, _asked: unknown, ctx: Ctx): readonly Act[] => {
  const rows = state.sweep(enrolments).filter(({ id }) => id !== '')
  return coursesOf(state).flatMap((course): readonly Act[] => {
    const own = rows.filter(({ record }) => record.course === course.id)
    const waiting = own
      .filter(({ record }) => record.state_known === 'waitlist')
      .sort((a, b) => (a.record.rank ?? 0) - (b.record.rank ?? 0) || a.row - b.row)
      .map(({ id }) => id)
    const before = seatsOf(course)
    const taken = own.filter(({ record }) => holds(record.state_known ?? 'draft')).length
    const seats: Seats = { ...before, taken, waiting, rank: waiting.length === 0 ? 0 : before.rank }
    return taken === before.taken && waiting.join() === before.waiting.join() ? [] : [keepSeats(course, seats, ctx)]
  })
}

export const needsOfRecount = (): readonly Need[] => [whole(courses)]
