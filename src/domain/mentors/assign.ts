/** Gives mentors to those who are confirmed: all at once when somebody asks, one by one for whoever is confirmed later. */
import { type Act, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, sweepNeed, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { courseOf } from '../courses/course'
import type { MentorTyped, Moved } from '../courses/events'
import { type Enrolment, needsOfMove, SOURCE } from '../courses/move'
import { holds } from '../courses/seats'
import { courses, enrolments } from '../courses/tables'
import { subjectChanged } from '../reminders/events'
import { setting, settings } from '../settings/settings'
import { memberNamed, membersOf } from '../team/members'
import { team } from '../team/tables'
import { type Choice, choose, type Mentor, type Wish } from './choose'
import { assigning } from './events'
import { keepLoads, mentorsOf, shiftLoad } from './loads'
import { mentoring } from './tables'

/** Mentors were given out once: from then on whoever is confirmed gets one. */
const isAssigning = setting<boolean>('mentors_assigned', (stored) => stored === true)

/** Enrolments of one commit. */
const PART = 200

const SMALL: readonly Need[] = [courses, team, mentoring, settings].map(whole)
export const needsOfAssigning = (): readonly Need[] => [...SMALL, sweepNeed(enrolments)]
export const needsOfOne = (one: { readonly id: string; readonly row: number | null }): readonly Need[] => [...SMALL, ...needsOfMove(one)]

export const wishOf = (state: State, row: Enrolment): Wish => ({
  id: row.id,
  skill: courseOf(state, row.course)?.mentor_skill?.trim() ?? '',
})

/** Who is confirmed and has nobody, first come first. */
export const unassigned = (state: State): readonly Enrolment[] =>
  state
    .sweep(enrolments)
    .filter(({ id, record }) => id !== '' && record.state_known === 'confirmed' && !record.mentor)
    .sort((a, b) => (a.record.received_at ?? 0) - (b.record.received_at ?? 0) || a.row - b.row)
    .map(({ record }) => record)

const write = (state: State, { id, mentor, why }: Choice, ctx: Ctx): readonly Act[] =>
  mentor === null ? [patch(enrolments, id, { reason: why[ctx.lang] })] : given(state, id, mentor, why[ctx.lang], ctx)

const given = (state: State, id: string, mentor: Pick<Mentor, 'id' | 'name'>, why: string | null, ctx: Ctx): readonly Act[] => [
  patch(enrolments, id, { mentor: mentor.id, mentor_id: mentor.name || null, mentor_known: mentor.name || null, reason: why }),
  // What waits for a mentor may leave now.
  raise(subjectChanged(`${id} mentor ${ctx.now}`, { source: SOURCE, id, row: state.rowOf(enrolments, id) ?? null, fresh: false })),
]

export const assignPart = (state: State, { part }: { readonly part: number }, ctx: Ctx): readonly Act[] => {
  const all = unassigned(state)
  // Those whom nobody could take stay in the list: they are behind us.
  const rows = all.slice(part, part + PART)
  const { choices, mentors } = choose(
    rows.map((row) => wishOf(state, row)),
    mentorsOf(state),
  )
  const left = choices.filter(({ mentor }) => mentor === null).length
  return [
    isAssigning.set(state, true),
    ...keepLoads(state, mentors),
    ...choices.flatMap((choice) => write(state, choice, ctx)),
    ...(part + PART < all.length ? [next(assigning(`${ctx.now} ${part + left} ${all.length}`, { part: part + left }))] : []),
  ]
}

export const followMove = (state: State, { id, row, from, to }: Moved, ctx: Ctx): readonly Act[] => {
  const known = state.get(enrolments, id, row)
  if (!known) return []
  // Whoever has finished is still theirs, and weighs no more.
  if (known.mentor && (from === 'completed' || to === 'completed') && holds(from) && holds(to))
    return shiftLoad(state, known.mentor, to === 'completed' ? -1 : 1)
  if (to === 'confirmed' && !known.mentor && isAssigning.of(state)) {
    const { choices, mentors } = choose([wishOf(state, known)], mentorsOf(state))
    return [...keepLoads(state, mentors), ...choices.flatMap((choice) => write(state, choice, ctx))]
  }
  if (holds(to) || !known.mentor) return []
  return [
    ...(from === 'completed' ? [] : shiftLoad(state, known.mentor, -1)),
    patch(enrolments, id, { mentor: null, mentor_id: null, mentor_known: null }),
  ]
}

const UNKNOWN = (typed: string) =>
  t(
    `No hay una sola persona «${typed}» en Equipo.`,
    `Não há uma única pessoa «${typed}» em Equipe.`,
    `There is not exactly one person “${typed}” in Team.`,
  )

/** A coordinator's word holds, above the capacity too. */
export const takeTyped = (state: State, { id, row, typed }: MentorTyped, ctx: Ctx): readonly Act[] => {
  const known = state.get(enrolments, id, row)
  if (!known) return []
  const member = typed === '' ? undefined : memberNamed(membersOf(state), typed)
  if (typed !== '' && !member) return [patch(enrolments, id, { reason: UNKNOWN(typed)[ctx.lang] })]
  if ((member?.id ?? '') === (known.mentor ?? ''))
    return given(state, id, { id: member?.id ?? '', name: member?.name?.trim() ?? '' }, known.reason, ctx)
  const weighs = known.state_known !== 'completed'
  return [
    ...(weighs ? shiftLoad(state, known.mentor, -1) : []),
    ...(weighs ? shiftLoad(state, member?.id ?? null, 1) : []),
    ...given(state, id, { id: member?.id ?? '', name: member?.name?.trim() ?? '' }, null, ctx),
  ]
}
