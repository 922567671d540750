/** Citas: who comes when and what for; the truth of what was told stands in hidden columns and plans. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const APPOINTMENT_STATE = {
  draft: t('Borrador', 'Rascunho', 'Draft'),
  scheduled: t('Agendada', 'Agendada', 'Scheduled'),
  confirmed: t('Confirmada', 'Confirmada', 'Confirmed'),
  move: t('Pide cambio', 'Pede mudança', 'Asks to move'),
  cancelled: t('Cancelada', 'Cancelada', 'Cancelled'),
  attended: t('Asistió', 'Compareceu', 'Attended'),
  missed: t('No vino', 'Não veio', 'Did not come'),
} as const
export type AppointmentState = keyof typeof APPOINTMENT_STATE

export const appointments = table('appointments', 'growing', t('Citas', 'Consultas', 'Appointments'), {
  id: column.id(same('id')),
  contact_id: column.text('people', t('Persona', 'Pessoa', 'Person'), { width: 160, personal: true }),
  member_name: column.text('people', t('Para quién', 'Para quem', 'For whom'), { width: 110, personal: true }),
  kind: column.text('people', t('Tipo', 'Tipo', 'Kind'), { width: 110, personal: true }),
  starts_at: column.when('people', t('Fecha y hora', 'Data e hora', 'Date and time'), { width: 130 }),
  place: column.text('people', t('Lugar', 'Lugar', 'Place'), { width: 130 }),
  public_label: column.text('people', t('Cómo se nombra', 'Como se chama', 'How it is called'), { width: 140 }),
  state: column.oneOf('shared', t('Estado', 'Estado', 'State'), APPOINTMENT_STATE, { width: 110 }),
  last_reply: column.text('hilo', t('Respondió', 'Respondeu', 'Answered'), { width: 180, personal: true }),
  reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 230 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 230 }),
  /** Whose it is, once that is known. */
  person_id: column.text('hilo', same('person_id'), { hidden: true }),
  person_row: column.number('hilo', same('person_row'), { hidden: true }),
  /** What Hilo last knew: something else in the cell is a person's word. */
  state_known: column.code(same('state_known'), ['draft', 'scheduled', 'confirmed', 'move', 'cancelled', 'attended', 'missed']),
  person_known: column.text('hilo', same('person_known'), { hidden: true, personal: true }),
  start: column.moment(same('start')),
  /** When it would have been, before it was moved the last time or somebody asked for another day. */
  moved_from: column.moment(same('moved_from')),
})
