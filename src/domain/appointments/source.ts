/** What reminders know of appointments: whose they are, when, in which state, and the words for the gaps of a message. */
import { edit, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { rowNeed, type State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'
import { zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import type { ReminderSource, Subject } from '../reminders/source'
import { organisation } from '../settings/settings'
import { firstNameOf } from '../templates/called'
import { markOf, readButton } from './buttons'
import { called, sayAll, sayDate, sayTime } from './names'
import { APPOINTMENT_STATE, type AppointmentState, appointments } from './tables'

export type Appointment = RecordOf<typeof appointments>

/** In these states nothing more is said beforehand; `missed` and `attended` still have their day after. */
const CLOSED: Partial<Readonly<Record<AppointmentState, Text>>> = {
  draft: t('Es un borrador.', 'É um rascunho.', 'It is a draft.'),
  move: t('Pidió cambiar la fecha.', 'Pediu para mudar a data.', 'Asked to change the date.'),
  cancelled: t('Se canceló.', 'Foi cancelada.', 'It was cancelled.'),
}

/** Nobody is asked why they did not come before somebody says so. */
const MARK = t(
  'Marcá si vino: «Asistió» o «No vino».',
  'Marque se veio: «Compareceu» ou «Não veio».',
  'Say whether they came: “Attended” or “Did not come”.',
)

const FIELDS = ['nombre', 'citas', 'cita', 'fecha', 'hora', 'lugar', 'organizacion'] as const
/** The same gaps by their Portuguese and English names. */
const ALIASES: Readonly<Record<string, (typeof FIELDS)[number]>> = {
  nome: 'nombre',
  name: 'nombre',
  consultas: 'citas',
  appointments: 'citas',
  consulta: 'cita',
  appointment: 'cita',
  data: 'fecha',
  date: 'fecha',
  time: 'hora',
  local: 'lugar',
  place: 'lugar',
  organizacao: 'organizacion',
  organisation: 'organizacion',
  organization: 'organizacion',
}

const subjectOf = (state: State, row: Appointment, place: number | null, ctx: Ctx): Subject => {
  const word = row.state_known ?? 'draft'
  const { lang } = ctx
  return {
    id: row.id,
    row: state.rowOf(appointments, row.id) ?? place,
    contactId: row.person_id,
    contactRow: row.person_row,
    peopleRow: row.person_id === null ? null : (state.rowOf(people, row.person_id) ?? null),
    state: word,
    dates: { start: row.start },
    closed: CLOSED[word] ?? null,
    shown: {
      member_name: row.member_name ?? '',
      kind: row.kind ?? '',
      place: row.place ?? '',
      state: APPOINTMENT_STATE[word][lang],
      last_reply: row.last_reply ?? '',
    },
  }
}

const rowsOf = (state: State, subjects: readonly Subject[]): readonly Appointment[] =>
  subjects.flatMap(({ id, row }) => {
    const found = state.get(appointments, id, row)
    return found ? [found] : []
  })

export const appointmentSource: ReminderSource = {
  key: 'appointments',
  table: appointments,
  name: appointments.heading,
  states: APPOINTMENT_STATE,
  dates: [{ key: 'start', name: appointments.columns.starts_at.heading }],
  columns: ({ lang }) =>
    (['member_name', 'kind', 'place', 'state', 'last_reply'] as const).map((key) => ({
      key,
      heading: appointments.columns[key].heading[lang],
    })),
  needs: (id, row) => [rowNeed(appointments, id, row)],
  read: (state, id, row, ctx) => {
    const found = state.get(appointments, id, row)
    return found && subjectOf(state, found, row, ctx)
  },
  all: (state, ctx) => state.sweep(appointments).flatMap(({ id, row, record }) => (id === '' ? [] : [subjectOf(state, record, row, ctx)])),
  fields: [...FIELDS, ...Object.keys(ALIASES)],
  fill: (subjects, key, state, ctx) => {
    const rows = rowsOf(state, subjects)
    const [first] = rows
    const where = zone(ctx.zone)
    const { lang } = ctx
    switch (ALIASES[key] ?? FIELDS.find((field) => field === key)) {
      case 'nombre': {
        const contact = state.get(contacts, first?.person_id ?? null)
        return contact?.preferred_name ?? firstNameOf(contact?.full_name ?? '')
      }
      case 'citas':
        return sayAll(rows, where, lang)
      case 'cita':
        return [...new Set(rows.map((row) => called(row)[lang]))].join(', ')
      case 'fecha':
        return first?.start == null ? '' : sayDate(first.start, where, lang)
      case 'hora':
        return first?.start == null ? '' : sayTime(first.start, where, lang)
      case 'lugar':
        return [...new Set(rows.flatMap(({ place }) => (place === null ? [] : [place])))].join(', ')
      case 'organizacion':
        return organisation.of(state).name
      case undefined:
        return undefined
    }
  },
  payload: (button, subjects) => {
    const means = readButton(button)
    return (
      means &&
      markOf(
        means,
        subjects.map(({ id }) => id),
      )
    )
  },
  moveBack: ({ id }, date) => [edit(appointments, id, { starts_at: date, start: date })],
  show: (_state, subject, { next, why }, { now, lang }) => {
    const isOver = (subject.dates['start'] ?? now) < now && (subject.state === 'scheduled' || subject.state === 'confirmed')
    return [patch(appointments, subject.id, { next_step: next ?? (isOver ? MARK[lang] : null), ...(why === null ? {} : { reason: why }) })]
  },
}
