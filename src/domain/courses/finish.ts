/** A course that is over: whoever is confirmed has finished it, without anybody saying so row by row. */
import { type Act, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, sweepNeed, whole } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { settings } from '../settings/settings'
import { type Course, courseOf, coursesOf } from './course'
import { finishing, moveWanted } from './events'
import { courses, enrolments } from './tables'

/** Enrolments of one commit. */
const PART = 100

/** An end that was moved is another end. */
const isOver = ({ ends, finished }: Course, now: Instant): boolean => ends !== null && ends < now && finished !== ends

export const finish = (state: State, _looked: unknown, ctx: Ctx): readonly Act[] =>
  coursesOf(state)
    .filter((course) => isOver(course, ctx.now))
    .map(({ id }) => next(finishing(`${id} ${ctx.now}`, { courseId: id })))

export const needsOfFinishing = (): readonly Need[] => [whole(courses), whole(settings), sweepNeed(enrolments)]

export const finishPart = (state: State, { courseId }: { readonly courseId: string }, ctx: Ctx): readonly Act[] => {
  const course = courseOf(state, courseId)
  if (!course || !isOver(course, ctx.now)) return []
  const all = state
    .sweep(enrolments)
    .filter(({ id, record }) => id !== '' && record.course === courseId && record.state_known === 'confirmed')
  return [
    ...all.slice(0, PART).map(({ id, row }) => raise(moveWanted(`${id} end ${ctx.now}`, { id, row, to: 'completed', why: '' }))),
    // Those of this part have finished by then: what is left begins at the front again.
    all.length > PART
      ? next(finishing(`${courseId} ${all.length} ${ctx.now}`, { courseId }))
      : patch(courses, courseId, { finished: course.ends }),
  ]
}
