/** «Confirmar inscripciones»: all that were received are confirmed, part by part; from then on whoever gets a place is confirmed at once. */
import { type Act, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, sweepNeed, whole } from '../../kernel/state'
import { settings } from '../settings/settings'
import { courseOf, coursesOf, seatsOf } from './course'
import { type Confirming, confirming, moveWanted } from './events'
import { courses, enrolments } from './tables'

/** Enrolments of one commit. */
const PART = 100

export const needsOfConfirming = (): readonly Need[] => [whole(courses), whole(settings), sweepNeed(enrolments)]

/** Who would be confirmed, in the order in which they asked; `courseId` '' means every course. */
export const receivedIn = (state: State, courseId: string) =>
  state
    .sweep(enrolments)
    .filter(({ id, record }) => id !== '' && record.state_known === 'received' && (courseId === '' || record.course === courseId))
    .filter(({ record }) => courseOf(state, record.course) !== undefined)
    .sort((a, b) => (a.record.received_at ?? 0) - (b.record.received_at ?? 0) || a.row - b.row)

export const confirmPart = (state: State, { courseId, from }: Confirming, ctx: Ctx): readonly Act[] => {
  const all = receivedIn(state, courseId)
  const marks =
    from > 0
      ? []
      : coursesOf(state)
          .filter(({ id, published }) => (courseId === '' ? published === true : id === courseId))
          .map((course) => patch(courses, course.id, { seats: { ...seatsOf(course), confirmed: true } }))
  return [
    ...marks,
    ...all.slice(0, PART).map(({ id, row }) => raise(moveWanted(`${id} bulk ${ctx.now}`, { id, row, to: 'confirmed', why: '' }))),
    // Those of this part are confirmed now: what is left begins at the front again.
    ...(all.length > PART ? [next(confirming(`${courseId} ${ctx.now} ${from + PART}`, { courseId, from: from + PART }))] : []),
  ]
}
