/** Whose file shows whom: enrolments with that mentor, and the people of open tasks that are theirs; who left no longer. */
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { type Need, type State, whole } from '../../kernel/state'
import { DAY } from '../../kernel/time'
import { type Course, courseOf } from '../courses/course'
import type { Enrolment } from '../courses/move'
import { holds } from '../courses/seats'
import { courses, enrolments } from '../courses/tables'
import { settings } from '../settings/settings'
import { type Member, mailOf, membersOf } from '../team/members'
import { desks, team } from '../team/tables'
import { memberFiles } from './tables'

/** Whoever has finished stays in the file so long after the course. */
const AFTER = 30 * DAY

export const SMALL: readonly Need[] = [team, desks, courses, memberFiles, settings].map(whole)

/** «Ve: solo lo suyo», with an address to share it with. */
export const hasOwnFile = (member: Member): boolean => member.id !== '' && member.access === 'own' && mailOf(member) !== ''
export const owners = (state: State): readonly Member[] => membersOf(state).filter(hasOwnFile)

const isStill = (course: Course | undefined, { state_known }: Enrolment, { now }: Ctx): boolean =>
  state_known !== null && holds(state_known) && (state_known !== 'completed' || (course?.ends ?? now) + AFTER > now)

export const enrolmentsOf = (state: State, memberId: string, ctx: Ctx): readonly Enrolment[] =>
  state
    .sweep(enrolments)
    .flatMap(({ id, record }) =>
      id !== '' && record.mentor === memberId && record.person_id && isStill(courseOf(state, record.course), record, ctx) ? [record] : [],
    )

/** Changes with everything that the file should show but the words of messages. */
export const shownHash = (state: State, member: Member, day: string, ctx: Ctx): string => {
  const rows = enrolmentsOf(state, member.id, ctx).map(({ id, person_id, contact_id, course, next_step, outcome, attendance, apart }) => [
    id,
    person_id,
    contact_id,
    course,
    next_step,
    outcome,
    attendance,
    apart,
  ])
  const open = state.all(desks).find(({ id }) => id === member.id)?.open ?? []
  return hash(JSON.stringify([mailOf(member), day, ctx.lang, rows, open]))
}
