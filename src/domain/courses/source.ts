/** What reminders know of enrolments: whose they are, when the course is, in which state, and the words for the gaps of a message. */
import { patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { rowNeed, type State, whole } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { DAY } from '../../kernel/time'
import { sayDate } from '../appointments/names'
import { zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import type { About } from '../forms/slots'
import { formIn, lacksForm, linkIn } from '../forms/words'
import type { ReminderSource, Subject } from '../reminders/source'
import { account, organisation } from '../settings/settings'
import { firstNameOf } from '../templates/called'
import { markOf, readButton } from './buttons'
import { type Course, courseOf, nameOf, permissionEnds } from './course'
import { permissionLink } from './guardian'
import { type Enrolment, SOURCE } from './move'
import { courses, ENROLMENT_STATE, type EnrolmentState, enrolments } from './tables'

/** In these states nothing more is said. */
const CLOSED: Partial<Readonly<Record<EnrolmentState, Text>>> = {
  draft: t('Es un borrador.', 'É um rascunho.', 'It is a draft.'),
  rejected: t('Se rechazó.', 'Foi recusada.', 'It was rejected.'),
  dropped: t('Dejó el curso.', 'Deixou o curso.', 'Left the course.'),
  expired: t('Venció.', 'Venceu.', 'It expired.'),
}
/** Only who has a place hears of the days of the course. */
const HAS_DAYS: ReadonlySet<EnrolmentState> = new Set(['confirmed', 'completed'])

/** Gaps by what they say, under their names in three languages. */
const GAPS: Readonly<Record<string, (what: Filling) => string>> = {
  nombre: ({ contact }) => contact?.preferred_name ?? firstNameOf(contact?.full_name ?? ''),
  curso: ({ course }) => (course ? nameOf(course) : ''),
  empieza: ({ course, ctx }) => dateOf(course?.starts, ctx),
  termina: ({ course, ctx }) => dateOf(course?.ends, ctx),
  horario: ({ course }) => course?.schedule_text ?? '',
  enlace: ({ course }) => course?.course_url ?? '',
  mentor: ({ row }) => row.mentor_id ?? '',
  puesto: ({ row }) => String(row.rank ?? ''),
  plazo: ({ course, ctx }) => (course?.starts == null ? '' : dateOf(permissionEnds(course.starts, zone(ctx.zone)), ctx)),
  'permiso de adulto': ({ row, state, ctx }) => permissionLink(row.id, account.of(state).displayPhone, ctx),
  organizacion: ({ state }) => organisation.of(state).name,
}
const ALIASES: Readonly<Record<string, string>> = {
  nome: 'nombre',
  name: 'nombre',
  course: 'curso',
  comeca: 'empieza',
  starts: 'empieza',
  ends: 'termina',
  schedule: 'horario',
  link: 'enlace',
  mentora: 'mentor',
  posicao: 'puesto',
  rank: 'puesto',
  prazo: 'plazo',
  deadline: 'plazo',
  'permissao de adulto': 'permiso de adulto',
  permission: 'permiso de adulto',
  organizacao: 'organizacion',
  organisation: 'organizacion',
  organization: 'organizacion',
}

interface Filling {
  readonly row: Enrolment
  readonly course: Course | undefined
  readonly contact: { readonly preferred_name: string | null; readonly full_name: string | null } | undefined
  readonly state: State
  readonly ctx: Ctx
}
const dateOf = (at: Course['starts'] | undefined, { zone: name, lang }: Ctx): string => (at == null ? '' : sayDate(at, zone(name), lang))

const COLUMNS = ['state', 'mentor_id', 'outcome', 'rank'] as const

const subjectOf = (state: State, row: Enrolment, place: number | null, { lang }: Ctx): Subject => {
  const word = row.state_known ?? 'draft'
  const course = courseOf(state, row.course)
  const days = HAS_DAYS.has(word)
  return {
    id: row.id,
    row: state.rowOf(enrolments, row.id) ?? place,
    contactId: row.person_id,
    contactRow: row.person_row,
    peopleRow: row.person_id === null ? null : (state.rowOf(people, row.person_id) ?? null),
    state: word,
    dates: { received: row.received_at, start: days ? (course?.starts ?? null) : null, end: days ? (course?.ends ?? null) : null },
    closed: CLOSED[word] ?? null,
    shown: {
      course: course ? nameOf(course) : '',
      state: ENROLMENT_STATE[word][lang],
      mentor_id: row.mentor_id ?? '',
      outcome: row.outcome ?? '',
      rank: String(row.rank ?? ''),
    },
  }
}

/** Days after the end from which the same questions are those of three and of six months. */
const ROUNDS = [
  ['m6', 135],
  ['m3', 45],
] as const

const aboutOf = (course: Course, { now }: Ctx): About => {
  const { ends } = course
  const moment = ends === null ? undefined : ROUNDS.find(([, days]) => now >= ends + days * DAY)?.[0]
  return { id: course.id, name: nameOf(course), ...(moment ? { moment } : {}) }
}

/** The person's own link to a form, about their course. */
const formLink = (subject: Subject, key: string, state: State, ctx: Ctx) => {
  const row = state.get(enrolments, subject.id, subject.row)
  const course = courseOf(state, row?.course ?? null)
  return row?.person_id ? linkIn(state, key, row.person_id, course && aboutOf(course, ctx), ctx) : undefined
}

export const enrolmentSource: ReminderSource = {
  key: SOURCE,
  table: enrolments,
  name: enrolments.heading,
  states: ENROLMENT_STATE,
  // The first is the one of rules without a date: a course that moves is no second confirmation.
  dates: [
    { key: 'received', name: ENROLMENT_STATE.received },
    { key: 'start', name: courses.columns.start_date.heading },
    { key: 'end', name: courses.columns.end_date.heading },
  ],
  columns: ({ lang }) => [
    { key: 'course', heading: enrolments.columns.course_id.heading[lang] },
    ...COLUMNS.map((key) => ({ key, heading: enrolments.columns[key].heading[lang] })),
  ],
  needs: (id, row) => [whole(courses), rowNeed(enrolments, id, row)],
  read: (state, id, row, ctx) => {
    const found = state.get(enrolments, id, row)
    return found && subjectOf(state, found, row, ctx)
  },
  all: (state, ctx) => state.sweep(enrolments).flatMap(({ id, row, record }) => (id === '' ? [] : [subjectOf(state, record, row, ctx)])),
  fields: [...Object.keys(GAPS), ...Object.keys(ALIASES)],
  knows: (key) => formIn(key) !== undefined,
  lacks: lacksForm,
  said: ([subject], key, state, ctx) => (subject ? (formLink(subject, key, state, ctx)?.acts ?? []) : []),
  fill: ([subject], key, state, ctx) => {
    const row = subject && state.get(enrolments, subject.id, subject.row)
    if (subject && formIn(key) !== undefined) return formLink(subject, key, state, ctx)?.url
    const gap = GAPS[ALIASES[key] ?? key]
    if (!row || !gap) return undefined
    return gap({ row, course: courseOf(state, row.course), contact: state.get(contacts, row.person_id), state, ctx })
  },
  payload: (button, subjects) => {
    const means = readButton(button)
    const [subject] = subjects
    return means && subject && markOf(means, subject.id)
  },
  show: (_state, subject, { next, why }) => [patch(enrolments, subject.id, { next_step: next, ...(why === null ? {} : { reason: why }) })],
}
