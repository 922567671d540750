/** An enrolment changes its state, and with it the places of its course; whoever waited longest gets what is free. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'
import { sayDate } from '../appointments/names'
import { zone } from '../calendar/zone'
import { subjectChanged } from '../reminders/events'
import { settings } from '../settings/settings'
import { type Course, courseOf, seatsOf } from './course'
import { enrolmentMoved, type Move, moveWanted, placesFreed } from './events'
import { afterMove, freePlaces, holds, promoted, type Seats } from './seats'
import { shownSeats } from './show'
import { courses, type EnrolmentState, enrolments } from './tables'

export type Enrolment = RecordOf<typeof enrolments>
export const SOURCE = 'enrolments'

export const needsOfMove = ({ id, row }: { readonly id: string; readonly row: number | null }): readonly Need[] => [
  whole(courses),
  whole(settings),
  rowNeed(enrolments, id, row),
]

const FULL: Text = t(
  'No quedan lugares: espera el próximo. Para que entre, subí el Cupo del curso.',
  'Não há vagas: espera a próxima. Para que entre, aumente o limite do curso.',
  'No places are left: it waits for the next. To let it in, raise the capacity of the course.',
)

/** Where it can go: a place is given only while there is one. */
const possible = (from: EnrolmentState, to: EnrolmentState, course: Course): EnrolmentState =>
  holds(to) && !holds(from) && freePlaces(seatsOf(course), course.capacity) < 1 ? 'waitlist' : to

export const takeMove = (state: State, { id, row, to, why }: Move, ctx: Ctx): readonly Act[] => {
  const known = state.get(enrolments, id, row)
  const course = known && courseOf(state, known.course)
  if (!known || !course) return []
  const from = known.state_known ?? 'draft'
  const wanted = possible(from, to, course)
  if (from === wanted)
    return [patch(enrolments, id, { state: wanted, ...(wanted === to ? {} : { reason: FULL[ctx.lang] }), ...(why ? { reason: why } : {}) })]
  return moved(state, known, course, wanted, wanted === to ? why : FULL[ctx.lang], ctx)
}

/** The rows of one change: the enrolment, the count of its course, and word to whoever follows. */
const moved = (state: State, known: Enrolment, course: Course, to: EnrolmentState, why: string, ctx: Ctx): readonly Act[] => {
  const { id } = known
  const from = known.state_known ?? 'draft'
  const seats = afterMove(seatsOf(course), id, from, to)
  const row = state.rowOf(enrolments, id) ?? null
  return [
    patch(enrolments, id, {
      state: to,
      state_known: to,
      reason: why || null,
      rank: to === 'waitlist' ? seats.rank : null,
      ...momentsOf(known, to, ctx),
    }),
    keepSeats(course, seats, ctx),
    raise(subjectChanged(`${id} ${to} ${ctx.now}`, { source: SOURCE, id, row, fresh: known.received_at === null })),
    raise(enrolmentMoved(`${id} ${to} ${ctx.now}`, { id, row, courseId: course.id, personId: known.person_id ?? '', from, to })),
    ...(holds(from) && !holds(to) ? [raise(placesFreed(`${course.id} ${id} ${ctx.now}`, { courseId: course.id }))] : []),
  ]
}

const momentsOf = (known: Enrolment, to: EnrolmentState, { now }: Ctx) => ({
  ...(known.received_at === null ? { received_at: now } : {}),
  ...(to === 'confirmed' ? { confirmed_at: known.confirmed_at ?? now } : {}),
  dropped_at: to === 'dropped' || to === 'expired' ? now : null,
})

export const keepSeats = (course: Course, seats: Seats, ctx: Ctx): Act =>
  patch(courses, course.id, { seats, ...shownSeats({ ...course, seats }, ctx) })

const FREED = (when: string): Text => t(`Se liberó un lugar el ${when}.`, `Abriu uma vaga em ${when}.`, `A place became free on ${when}.`)

/** As many of those that wait as there are places, each with a change of its own. */
export const promote = (state: State, { courseId }: { readonly courseId: string }, ctx: Ctx): readonly Act[] => {
  const course = courseOf(state, courseId)
  if (!course) return []
  const seats = seatsOf(course)
  const next = promoted(seats, course.capacity)
  state.want(next.map((id) => rowNeed(enrolments, id)))
  const why = FREED(sayDate(ctx.now, zone(ctx.zone), ctx.lang))[ctx.lang]
  const isWaiting = (id: string): boolean => state.get(enrolments, id)?.state_known === 'waitlist'
  // A row that somebody deleted waits for nothing: the list goes on behind it.
  const gone = next.filter((id) => !isWaiting(id))
  if (gone.length > 0)
    return [
      keepSeats(course, { ...seats, waiting: seats.waiting.filter((id) => !gone.includes(id)) }, ctx),
      raise(placesFreed(`${course.id} ${gone.join(' ')}`, { courseId })),
    ]
  return next.map((id) => raise(moveWanted(`${id} up ${ctx.now}`, { id, row: null, to: seats.confirmed ? 'confirmed' : 'received', why })))
}
