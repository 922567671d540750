/** Envíos: one message to many people at one time, with what became of it; behind it, who was counted when it was scheduled. */
import * as column from '../../kernel/columns'
import { isRecord, isText, type Json } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { toJson } from '../settings/settings'

export const SEND_STATE = {
  draft: t('Borrador', 'Rascunho', 'Draft'),
  preparing: t('Preparando', 'Preparando', 'Preparing'),
  scheduled: t('Programado', 'Programado', 'Scheduled'),
  leaving: t('Saliendo', 'Saindo', 'Leaving'),
  paused: t('Pausado', 'Pausado', 'Paused'),
  done: t('Terminado', 'Terminado', 'Done'),
  cancelled: t('Cancelado', 'Cancelado', 'Cancelled'),
} as const
export type SendState = keyof typeof SEND_STATE

export const sends = table('sends', 'bounded', t('Envíos', 'Envios', 'Sends'), {
  id: column.id(same('id')),
  name: column.text('people', t('Envío', 'Envio', 'Send'), { width: 180 }),
  template_id: column.text('people', t('Mensaje', 'Mensagem', 'Message'), { width: 170 }),
  audience: column.text('people', t('A quiénes', 'Para quem', 'To whom'), { width: 200 }),
  scheduled_at: column.when('people', t('Cuándo', 'Quando', 'When'), { width: 130 }),
  state: column.oneOf('shared', t('Estado', 'Estado', 'State'), SEND_STATE, { width: 110 }),
  reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 240 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 240 }),
  audience_count: column.number('hilo', t('Personas', 'Pessoas', 'People'), { width: 80 }),
  sent: column.number('hilo', t('Salieron', 'Saíram', 'Sent'), { width: 80 }),
  delivered: column.number('hilo', t('Llegaron', 'Chegaram', 'Delivered'), { width: 80 }),
  read: column.number('hilo', t('Leyeron', 'Leram', 'Read'), { width: 80 }),
  replied: column.number('hilo', t('Respondieron', 'Responderam', 'Replied'), { width: 95 }),
  not_sent: column.number('hilo', t('No salieron', 'Não saíram', 'Not sent'), { width: 90 }),
  /** US dollars, from Tarifas, of what was delivered. */
  cost: column.number('hilo', t('Costo', 'Custo', 'Cost'), { width: 80 }),
  /** What Hilo last knew of the state: another word in the cell is a person's wish. */
  state_known: column.code(same('state_known'), ['draft', 'preparing', 'scheduled', 'leaving', 'paused', 'done', 'cancelled']),
  at: column.moment(same('at')),
  template: column.text('hilo', same('template'), { hidden: true }),
  mapping: column.json(same('mapping'), (value) => toJson(value)),
  planned: column.number('hilo', same('planned'), { hidden: true }),
  /** How many leave when, in the order of the people. */
  waves: column.json(same('waves'), (value) => toJson(value)),
  by: column.text('hilo', same('by'), { hidden: true }),
  /** The tab of a coordinator's own that it was counted in; blank for Contactos. */
  list: column.number('hilo', same('list'), { hidden: true }),
})

/** One recipient as counted at scheduling: the message is filled with what stood in the row then. */
export interface Recipient {
  readonly contactId: string
  readonly contactRow: number
  readonly name: string
  readonly values: Readonly<Record<string, string>>
}
const isRecipient = (value: unknown): value is Recipient & Json =>
  isRecord(value) &&
  isText(value['contactId']) &&
  typeof value['contactRow'] === 'number' &&
  isText(value['name']) &&
  isRecord(value['values'])

export const audiences = table(
  'audiences',
  'growing',
  t('Destinatarios', 'Destinatários', 'Recipients'),
  {
    id: column.id(same('id')),
    send_id: column.text('hilo', same('send_id')),
    part: column.number('hilo', same('part')),
    people: column.json(same('people'), (value) => (Array.isArray(value) ? value.filter(isRecipient) : undefined), { personal: true }),
  },
  { hidden: true },
)
