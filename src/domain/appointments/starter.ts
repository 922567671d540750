/** The four messages around an appointment, to start from. */
import { type Text, t } from '../../kernel/text'
import { becomes, before, beginReminders } from '../reminders/starter'
import { APPOINTMENT_STATE, appointments } from './tables'

const { scheduled, missed } = APPOINTMENT_STATE
const of: Text = appointments.columns.starts_at.heading

export const beginAvisos = beginReminders(appointments.heading, [
  { name: t('Cita nueva', 'Consulta nova', 'New appointment'), offset: becomes(scheduled), of, template: 'cita_nueva', calls: true },
  { name: t('Falta una semana', 'Falta uma semana', 'A week to go'), offset: before(7), of, at: '10:00', template: 'cita_recordatorio' },
  { name: t('Es mañana', 'É amanhã', 'It is tomorrow'), offset: before(1), of, at: '16:00', template: 'cita_recordatorio', calls: true },
  {
    name: missed,
    offset: t('1 día después', '1 dia depois', '1 day after'),
    of,
    at: '10:00',
    template: 'cita_ausente',
    onlyIf: t(`Estado = ${missed.es}`, `Estado = ${missed.pt}`, `State = ${missed.en}`),
  },
])
