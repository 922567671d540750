/** Cursos and Inscripciones: what can be joined, and who has which place; the count of places stands with the course. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { parseApart, parseMarks } from './marks'
import { parseSeats } from './seats'

export const COURSE_STATE = {
  draft: t('Borrador', 'Rascunho', 'Draft'),
  soon: t('Por abrir', 'Por abrir', 'Opens soon'),
  open: t('Abierto', 'Aberto', 'Open'),
  full: t('Completo', 'Completo', 'Full'),
  closed: t('Cerrado', 'Fechado', 'Closed'),
  running: t('En curso', 'Em andamento', 'Running'),
  ended: t('Terminado', 'Encerrado', 'Ended'),
} as const
export type CourseState = keyof typeof COURSE_STATE

const DATE = { width: 110, as: 'date' } as const

export const courses = table('courses', 'bounded', t('Cursos', 'Cursos', 'Courses'), {
  id: column.id(same('id')),
  name: column.text('people', t('Curso', 'Curso', 'Course'), { width: 170 }),
  published: column.tick('people', t('Publicado', 'Publicado', 'Published')),
  state: column.oneOf('hilo', t('Estado', 'Estado', 'State'), COURSE_STATE, { width: 100 }),
  seats_text: column.text('hilo', t('Lugares', 'Vagas', 'Places'), { width: 140 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 230 }),
  /** Blank: as many as come. */
  capacity: column.number('people', t('Cupo', 'Limite de vagas', 'Capacity')),
  opens_at: column.when('people', t('Abre', 'Abre', 'Opens'), DATE),
  closes_at: column.when('people', t('Cierra', 'Fecha', 'Closes'), DATE),
  start_date: column.when('people', t('Empieza', 'Começa', 'Starts'), DATE),
  end_date: column.when('people', t('Termina', 'Termina', 'Ends'), DATE),
  schedule_text: column.text('people', t('Día, hora y lugar', 'Dia, hora e lugar', 'Day, hour and place'), { width: 190 }),
  course_url: column.text('people', t('Enlace', 'Link', 'Link'), { width: 150 }),
  aliases: column.text('people', t('También le dicen', 'Também chamam de', 'Also called'), { width: 170 }),
  mentor_skill: column.text('people', t('Mentor que sepa', 'Mentor que saiba', 'Mentor who knows'), { width: 120 }),
  min_age: column.number('people', t('Edad mínima', 'Idade mínima', 'Minimum age')),
  cycle: column.text('people', t('Ciclo', 'Ciclo', 'Cycle'), { width: 90 }),
  /** Who has a place and who waits: changed in the commit that changes them. */
  seats: column.json(same('seats'), parseSeats),
  /** The dates as they were understood: what is planned follows these. */
  starts: column.moment(same('starts')),
  ends: column.moment(same('ends')),
  /** The end at which everybody who was still there was said to have finished. */
  finished: column.moment(same('finished')),
})

export const ENROLMENT_STATE = {
  draft: t('Borrador', 'Rascunho', 'Draft'),
  received: t('Recibida', 'Recebida', 'Received'),
  pending_guardian: t('Falta permiso', 'Falta permissão', 'Needs permission'),
  waitlist: t('En espera', 'Em espera', 'Waiting'),
  confirmed: t('Confirmada', 'Confirmada', 'Confirmed'),
  rejected: t('Rechazada', 'Recusada', 'Rejected'),
  dropped: t('Baja', 'Desistiu', 'Dropped out'),
  completed: t('Terminó', 'Concluiu', 'Completed'),
  expired: t('Venció', 'Venceu', 'Expired'),
} as const
export type EnrolmentState = keyof typeof ENROLMENT_STATE
const STATES = Object.keys(ENROLMENT_STATE).filter((key): key is EnrolmentState => key in ENROLMENT_STATE)

const HIDDEN = { hidden: true } as const

export const enrolments = table('enrolments', 'growing', t('Inscripciones', 'Inscrições', 'Enrolments'), {
  id: column.id(same('id')),
  contact_id: column.text('shared', t('Persona', 'Pessoa', 'Person'), { width: 160, personal: true }),
  course_id: column.text('shared', t('Curso', 'Curso', 'Course'), { width: 160 }),
  state: column.oneOf('shared', t('Estado', 'Estado', 'State'), ENROLMENT_STATE, { width: 110 }),
  reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 230 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 230 }),
  mentor_id: column.text('shared', t('Mentor/a', 'Mentor/a', 'Mentor'), { width: 140 }),
  rank: column.number('hilo', t('Lugar', 'Lugar', 'Place'), { width: 70 }),
  attendance_pct: column.number('hilo', t('Asistencia', 'Presença', 'Attendance'), { width: 90 }),
  outcome: column.text('people', t('Resultado', 'Resultado', 'Outcome'), { width: 120 }),
  notes: column.text('people', t('Notas', 'Notas', 'Notes'), { width: 180, personal: true }),
  person_id: column.text('hilo', same('person_id'), HIDDEN),
  person_row: column.number('hilo', same('person_row'), HIDDEN),
  course: column.text('hilo', same('course'), HIDDEN),
  /** «person course»: nobody stands twice in one course. */
  pair: column.text('hilo', same('pair'), { hidden: true, indexed: true }),
  /** What Hilo last knew: something else in the cell is a person's word. */
  state_known: column.code(same('state_known'), STATES),
  person_known: column.text('hilo', same('person_known'), { hidden: true, personal: true }),
  course_known: column.text('hilo', same('course_known'), HIDDEN),
  mentor_known: column.text('hilo', same('mentor_known'), HIDDEN),
  /** The member's id. */
  mentor: column.text('hilo', same('mentor'), HIDDEN),
  /** «Vino», «Faltó», «Avisó» by day of class (`2027-03-01`), as the mentor's file has it. */
  attendance: column.json(same('attendance'), parseMarks),
  /** By day, or «outcome»: what this tab and the mentor's file say, where both were changed. */
  apart: column.json(same('apart'), parseApart, { personal: true }),
  /** When they asked for a place: the order of arrival. */
  received_at: column.moment(same('received_at')),
  confirmed_at: column.moment(same('confirmed_at')),
  dropped_at: column.moment(same('dropped_at')),
  /** `2010-08-14`, as they said. */
  birth: column.text('hilo', same('birth'), { hidden: true, personal: true }),
  /** An adult's word: the id of their message, or who noted it. */
  permitted_by: column.text('hilo', same('permitted_by'), { hidden: true, personal: true }),
})
