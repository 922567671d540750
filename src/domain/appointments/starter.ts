/** The four messages around an appointment, to start from: switched off until the coordinator switches them on. */
import { append } from '../../kernel/act'
import { type Text, t } from '../../kernel/text'
import { reminders } from '../reminders/tables'
import type { Starter } from '../settings/starter'
import { APPOINTMENT_STATE, appointments } from './tables'

interface Written {
  readonly name: Text
  readonly offset: Text
  readonly at: string | null
  /** As the texts of the library are called. */
  readonly template: string
  readonly onlyIf?: Text
  readonly calls?: true
}

const AVISOS: readonly Written[] = [
  {
    name: t('Cita nueva', 'Consulta nova', 'New appointment'),
    offset: t('Al pasar a Agendada', 'Ao passar para Agendada', 'When it becomes Scheduled'),
    at: null,
    template: 'cita_nueva',
    calls: true,
  },
  {
    name: t('Falta una semana', 'Falta uma semana', 'A week to go'),
    offset: t('7 días antes', '7 dias antes', '7 days before'),
    at: '10:00',
    template: 'cita_recordatorio',
  },
  {
    name: t('Es mañana', 'É amanhã', 'It is tomorrow'),
    offset: t('1 día antes', '1 dia antes', '1 day before'),
    at: '16:00',
    template: 'cita_recordatorio',
    calls: true,
  },
  {
    name: t('No vino', 'Não veio', 'Did not come'),
    offset: t('1 día después', '1 dia depois', '1 day after'),
    at: '10:00',
    template: 'cita_ausente',
    onlyIf: t(
      `Estado = ${APPOINTMENT_STATE.missed.es}`,
      `Estado = ${APPOINTMENT_STATE.missed.pt}`,
      `State = ${APPOINTMENT_STATE.missed.en}`,
    ),
  },
]
const CALL = t('Tarea de llamar (4 h)', 'Tarefa de ligar (4 h)', 'Task to call (4 h)')

export const beginAvisos: Starter = (state, { lang, id }) =>
  state.all(reminders).some(({ scope }) => scope === appointments.heading[lang])
    ? []
    : AVISOS.map((one) =>
        append(reminders, {
          id: id('a'),
          name: one.name[lang],
          scope: appointments.heading[lang],
          offset: one.offset[lang],
          anchor: appointments.columns.starts_at.heading[lang],
          at_time: one.at,
          template_id: one.template,
          condition: one.onlyIf?.[lang] ?? null,
          on_undelivered: one.calls ? CALL[lang] : null,
          active: false,
          next_count: null,
          sent: 0,
          problem: null,
        }),
      )
