/** Somebody asks for a place: by age, permission and places they get one, wait for one, or are told why not. */
import { type Act, append, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { dayAt, zone } from '../calendar/zone'
import { contacts } from '../contacts/contacts'
import { COUNTRIES } from '../country/country'
import { organisation, settings } from '../settings/settings'
import { ageOn } from './age'
import { type Course, courseOf, hasPlace, nameOf } from './course'
import { type Asked, moveWanted } from './events'
import type { Enrolment } from './move'
import { courses, type EnrolmentState, enrolments } from './tables'

export const pairOf = (personId: string, courseId: string): string => `${personId} ${courseId}`

export const needsOfAsked = ({ personId, courseId }: Asked): readonly Need[] => [
  whole(courses),
  whole(settings),
  rowNeed(contacts, personId),
  { need: 'find', table: enrolments, column: 'pair', value: pairOf(personId, courseId) },
]

interface Verdict {
  readonly to: EnrolmentState
  readonly why: string
}

const ADULT = 18

/** `birth` null: nobody asked, so nobody is kept out. A permission that was given holds. */
export const judge = (state: State, course: Course, who: Pick<Enrolment, 'birth' | 'permitted_by'>, ctx: Ctx): Verdict => {
  const { lang } = ctx
  const day = dayAt(course.starts ?? ctx.now, zone(ctx.zone))
  const age = ageOn(who.birth, day)
  const min = course.min_age
  if (age !== undefined && min !== null && age < min)
    return {
      to: 'rejected',
      why: t(
        `Tendrá ${age} años al empezar; el curso pide ${min}.`,
        `Terá ${age} anos no início; o curso pede ${min}.`,
        `Will be ${age} when it starts; the course asks for ${min}.`,
      )[lang],
    }
  if (!hasPlace(course)) return { to: 'waitlist', why: '' }
  const { country } = organisation.of(state)
  const adult = COUNTRIES.find(({ iso }) => iso === country)?.adultAge ?? ADULT
  const needs = age !== undefined && age < adult && who.permitted_by === null
  return needs
    ? { to: 'pending_guardian', why: t(`Tiene ${age} años.`, `Tem ${age} anos.`, `Is ${age} years old.`)[lang] }
    : { to: 'received', why: '' }
}

/** Whoever left may come back; what a person rejected stays so. */
const OVER: ReadonlySet<EnrolmentState> = new Set(['draft', 'dropped', 'expired'])

export const takeAsked = (state: State, asked: Asked, ctx: Ctx): readonly Act[] => {
  const course = courseOf(state, asked.courseId)
  const contact = state.get(contacts, asked.personId)
  if (!course || !contact) return []
  const known = state.find(enrolments, 'pair', pairOf(asked.personId, course.id))
  if (known) return again(state, known, course, asked, ctx)
  const id = `i_${hash(`${ctx.install} ${pairOf(asked.personId, course.id)}`)}`
  const name = contact.full_name ?? contact.phone
  const verdict = judge(state, course, { birth: asked.birth, permitted_by: null }, ctx)
  return [
    append(enrolments, {
      id,
      contact_id: name,
      course_id: nameOf(course),
      state: 'draft',
      state_known: 'draft',
      person_id: asked.personId,
      person_row: state.rowOf(contacts, asked.personId) ?? null,
      person_known: name,
      course: course.id,
      course_known: nameOf(course),
      pair: pairOf(asked.personId, course.id),
      birth: asked.birth,
    }),
    move(id, verdict, ctx),
  ]
}

const move = (id: string, { to, why }: Verdict, ctx: Ctx): Act => raise(moveWanted(`${id} asked ${ctx.now}`, { id, row: null, to, why }))

/** A second form corrects the first: who was thought a child may be grown, and the other way round. */
const again = (state: State, known: Enrolment, course: Course, { birth }: Asked, ctx: Ctx): readonly Act[] => {
  const is = known.state_known ?? 'draft'
  const said = { birth: birth ?? known.birth, permitted_by: known.permitted_by }
  const kept = said.birth === known.birth ? [] : [patch(enrolments, known.id, { birth: said.birth })]
  if (OVER.has(is)) return [...kept, move(known.id, judge(state, course, said, ctx), ctx)]
  if (kept.length === 0 || (is !== 'received' && is !== 'pending_guardian')) return kept
  // They hold a place already: only what depends on the age is judged anew.
  const verdict = judge(state, { ...course, capacity: null }, said, ctx)
  return verdict.to === is ? kept : [...kept, move(known.id, verdict, ctx)]
}
