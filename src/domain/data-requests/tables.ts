/** «Solicitudes de datos»: what people asked about their own data, by when it is due, and how it was answered. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { TASK_STATE, taskEvents, tasks } from '../tasks/tables'
import { RIGHT } from './rights'

export const REQUEST_STATE = {
  open: t('Pendiente', 'Pendente', 'To do'),
  done: TASK_STATE.resolved,
  refused: t('No corresponde', 'Não se aplica', 'Does not apply'),
} as const

const { contact_id, due_at, state, reason } = tasks.columns

/** Erased with its person, a row keeps what was asked and when it was done, for the count. */
export const dataRequests = table('privacy_requests', 'bounded', t('Solicitudes de datos', 'Pedidos de dados', 'Data requests'), {
  id: column.id(same('id')),
  at: column.shownMoment('hilo', t('Fecha', 'Data', 'Date')),
  person: column.text('hilo', contact_id.heading, { width: 150, personal: true }),
  right: column.oneOf('shared', t('Pide', 'Pede', 'Asks'), RIGHT),
  country: column.text('hilo', t('País', 'País', 'Country'), { width: 60 }),
  due_at: column.shownMoment('hilo', due_at.heading),
  state: column.oneOf('shared', state.heading, REQUEST_STATE, { width: 110 }),
  reason: column.text('hilo', reason.heading, { width: 240 }),
  proof: column.text('hilo', t('Prueba', 'Prova', 'Proof'), { width: 240 }),
  by: column.text('hilo', taskEvents.columns.by.heading, { width: 150 }),
  contact_id: column.text('hilo', same('contact_id'), { hidden: true }),
  task_id: column.text('hilo', same('task_id'), { hidden: true }),
  task_row: column.number('hilo', same('task_row'), { hidden: true }),
})
