/** Takes in what people typed in Cursos: new rows get their identity, every row says what it comes to, and what counts from its dates is planned anew. */
import { type Act, adopt, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import type { Span } from '../contacts/notice'
import { replan } from '../reminders/events'
import { habitsOf } from '../sends/who'
import { settings } from '../settings/settings'
import { type Course, coursesOf, nameOf, seatsOf } from './course'
import { placesFreed } from './events'
import { promoted } from './seats'
import { shownCourse } from './show'
import { courses } from './tables'

const SMALL: readonly Need[] = [whole(courses), whole(settings)]
export const needsOfCourses = ({ table, from, to }: Span): readonly Need[] =>
  table === courses.key ? [...SMALL, { need: 'span', table: courses, from, to }] : []

export const noticeCourses = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== courses.key) return []
  const fresh = state
    .span(courses, span.from, span.to)
    .filter(({ id, record }) => id === '' && nameOf(record) !== '')
    .map(({ row, record }) => ({ row, record: { ...record, id: ctx.id('u'), seats: null, starts: null, ends: null } }))
  const all = [...coursesOf(state), ...fresh.map(({ record }) => record)]
  const habits = habitsOf(state)
  return [
    ...fresh.map(({ row, record }) => adopt(courses, row, record.id, { ...shownCourse(record, all, habits, ctx), seats: null })),
    ...lookAt(coursesOf(state), all, state, ctx),
  ]
}

/** Now and then, too: a course opens, closes and ends without anybody touching it. */
export const lookAtCourses = (state: State, _looked: unknown, ctx: Ctx): readonly Act[] =>
  lookAt(coursesOf(state), coursesOf(state), state, ctx)
export const needsOfLook = (): readonly Need[] => SMALL

const lookAt = (some: readonly Course[], all: readonly Course[], state: State, ctx: Ctx): readonly Act[] => {
  const habits = habitsOf(state)
  const acts = some.flatMap((course): readonly Act[] => {
    const shown = shownCourse(course, all, habits, ctx)
    const isMore = promoted(seatsOf(course), course.capacity).length > 0
    return [
      patch(courses, course.id, shown),
      ...(isMore ? [raise(placesFreed(`${course.id} more ${ctx.now}`, { courseId: course.id }))] : []),
    ]
  })
  const moved = some.some((course) => {
    const { starts, ends } = shownCourse(course, all, habits, ctx)
    return starts !== course.starts || ends !== course.ends
  })
  // All that counts from these dates, in a commit of its own.
  return moved ? [...acts, next(replan(`courses ${ctx.now}`, { from: 0 }))] : acts
}
