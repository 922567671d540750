/** Takes in what people typed in Inscripciones: who, which course, which state, whose mentor; nothing comes of a row that is not understood. */
import { type Act, adopt, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { type Need, type State, type SweptRow, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type Whose, whose } from '../appointments/who'
import type { Span } from '../contacts/notice'
import { settings } from '../settings/settings'
import { pairOf } from './ask'
import { type Course, courseNamed, coursesOf } from './course'
import { mentorTyped, moveWanted } from './events'
import type { Enrolment } from './move'
import { courses, type EnrolmentState, enrolments } from './tables'

export const needsOfEnrolments = ({ table, from, to }: Span): readonly Need[] =>
  table === enrolments.key ? [whole(courses), whole(settings), { need: 'span', table: enrolments, from, to }] : []

const isBlank = ({ contact_id, course_id, state }: Enrolment): boolean => contact_id === null && course_id === null && state === null

const courseTyped = (state: State, typed: string | null): Outcome<Course> => {
  const words = (typed ?? '').trim()
  const course = words === '' ? undefined : courseNamed(coursesOf(state), words)
  if (course) return ok(course)
  return fail(
    words === ''
      ? t('Falta el curso.', 'Falta o curso.', 'The course is missing.')
      : t(
          `No hay un solo curso «${words}» en Cursos.`,
          `Não há um único curso «${words}» em Cursos.`,
          `There is not exactly one course “${words}” in Courses.`,
        ),
    t('Copiá su nombre de Cursos.', 'Copie o nome de Cursos.', 'Copy its name from Courses.'),
  )
}

const TWICE = fail(
  t(
    'Esta persona ya está en este curso, en otra fila.',
    'Esta pessoa já está neste curso, em outra linha.',
    'This person is in this course already, in another row.',
  ),
  t('Borrá esta fila.', 'Apague esta linha.', 'Delete this row.'),
)
const FIXED = t(
  'Para cambiar la persona o el curso, poné Baja en esta fila y agregá otra.',
  'Para mudar a pessoa ou o curso, coloque Desistiu nesta linha e inclua outra.',
  'To change the person or the course, put Dropped out here and add another row.',
)

interface Meant {
  readonly person: Whose
  readonly course: Course
}
const understand = (state: State, record: Enrolment, id: string): Outcome<Meant> => {
  const person = whose(state, record.contact_id)
  if (!person.ok) return person
  const course = courseTyped(state, record.course_id)
  if (!course.ok) return course
  const other = state.find(enrolments, 'pair', pairOf(person.value.id, course.value.id))
  return other && other.id !== id ? TWICE : ok({ person: person.value, course: course.value })
}

export const noticeEnrolments = (state: State, span: Span, ctx: Ctx): readonly Act[] =>
  span.table === enrolments.key
    ? state
        .span(enrolments, span.from, span.to)
        .flatMap((row) => (row.id === '' ? (isBlank(row.record) ? [] : greet(state, row, ctx)) : compare(state, row, ctx)))
    : []

const said = (problem: ReturnType<typeof fail>, ctx: Ctx): string => `${problem.problem[ctx.lang]} ${problem.next[ctx.lang]}`
const move = (id: string, row: number, to: EnrolmentState, ctx: Ctx): Act =>
  raise(moveWanted(`${id} typed ${ctx.now}`, { id, row, to, why: '' }))

const meantBy = ({ person, course }: Meant, record: Enrolment) => ({
  person_id: person.id,
  person_row: person.row,
  person_known: record.contact_id,
  course: course.id,
  course_known: record.course_id,
  pair: pairOf(person.id, course.id),
})

/** A copied row brings grey cells that speak of somebody else: all of them are set anew. */
const greet = (state: State, { row, record }: SweptRow<Enrolment>, ctx: Ctx): readonly Act[] => {
  const id = ctx.id('i')
  const meant = understand(state, record, id)
  return [
    adopt(enrolments, row, id, {
      ...BLANK,
      ...(meant.ok ? meantBy(meant.value, record) : {}),
      state: record.state ?? 'draft',
      reason: meant.ok ? null : said(meant, ctx),
    }),
    ...(meant.ok ? typed(id, row, { ...record, ...BLANK, state: record.state }, ctx) : []),
  ]
}
const BLANK = {
  state_known: 'draft',
  next_step: null,
  rank: null,
  attendance_pct: null,
  person_id: null,
  person_row: null,
  person_known: null,
  course: null,
  course_known: null,
  pair: null,
  mentor_known: null,
  mentor: null,
  attendance: null,
  apart: null,
  received_at: null,
  confirmed_at: null,
  dropped_at: null,
  birth: null,
  permitted_by: null,
} as const

/** A state and a mentor that somebody typed. */
const typed = (id: string, row: number, record: Enrolment, ctx: Ctx): readonly Act[] => [
  ...(record.mentor_id === record.mentor_known
    ? []
    : [raise(mentorTyped(`${id} ${ctx.now}`, { id, row, typed: record.mentor_id?.trim() ?? '' }))]),
  ...(record.state === null || record.state === record.state_known ? [] : [move(id, row, record.state, ctx)]),
]

const compare = (state: State, { id, row, record }: SweptRow<Enrolment>, ctx: Ctx): readonly Act[] => {
  if (record.person_id === null) {
    const meant = understand(state, record, id)
    if (!meant.ok) return [patch(enrolments, id, { reason: said(meant, ctx) })]
    return [patch(enrolments, id, { ...meantBy(meant.value, record), reason: null }), ...typed(id, row, record, ctx)]
  }
  const isSame = record.contact_id === record.person_known && record.course_id === record.course_known
  if (isSame) return typed(id, row, record, ctx)
  return [
    patch(enrolments, id, { contact_id: record.person_known, course_id: record.course_known, reason: FIXED[ctx.lang] }),
    ...typed(id, row, record, ctx),
  ]
}
