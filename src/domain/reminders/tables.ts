/** Avisos: messages that leave by a date or a change of state; behind it, what is planned for each row they speak of. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { parseEntries } from './entry'

export const reminders = table('reminders', 'bounded', t('Avisos', 'Lembretes', 'Reminders'), {
  id: column.id(same('id')),
  name: column.text('people', t('Aviso', 'Lembrete', 'Reminder'), { width: 150 }),
  scope: column.text('people', t('Para', 'Para', 'For'), { width: 110 }),
  offset: column.text('people', t('Cuándo', 'Quando', 'When'), { width: 150 }),
  anchor: column.text('people', t('De', 'De', 'Of'), { width: 120 }),
  at_time: column.text('people', t('A las', 'Às', 'At'), { width: 70 }),
  template_id: column.text('people', t('Mensaje', 'Mensagem', 'Message'), { width: 170 }),
  condition: column.text('people', t('Solo si', 'Só se', 'Only if'), { width: 150 }),
  on_undelivered: column.text('people', t('Si no llega', 'Se não chega', 'If it does not arrive'), { width: 140 }),
  active: column.tick('people', t('Activo', 'Ativo', 'Active'), { width: 70 }),
  next_count: column.number('hilo', t('Próximos 7 días', 'Próximos 7 dias', 'Next 7 days'), { width: 100 }),
  sent: column.number('hilo', t('Salieron', 'Saíram', 'Sent'), { width: 80 }),
  problem: column.text('hilo', t('Revisar', 'Revisar', 'Check'), { width: 280 }),
})

/** One row for each row that reminders speak of (an appointment, an enrolment): all its messages, past and to come. */
export const plans = table(
  'plans',
  'growing',
  t('Planes', 'Planos', 'Plans'),
  {
    /** The id of the row it speaks of. */
    id: column.id(same('id')),
    /** The earliest message that has not been decided yet. */
    due: column.moment(same('due')),
    source: column.text('hilo', same('source')),
    subject_row: column.number('hilo', same('subject_row')),
    contact_id: column.text('hilo', same('contact_id')),
    contact_row: column.number('hilo', same('contact_row')),
    people_row: column.number('hilo', same('people_row')),
    entries: column.json(same('entries'), parseEntries),
  },
  { hidden: true, due: 'due' },
)
