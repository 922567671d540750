/** Everything that was said, in both directions: one row a message, written by Hilo only. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const DIRECTION = { in: t('Entró', 'Entrou', 'In'), out: t('Salió', 'Saiu', 'Out') } as const

/** In the order of rank: a later word never makes it less (see `rank`). */
export const MESSAGE_STATES = {
  received: t('Recibido', 'Recebido', 'Received'),
  sending: t('Saliendo', 'Saindo', 'Leaving'),
  refused: t('No salió', 'Não saiu', 'Not sent'),
  unknown: t('Sin confirmar', 'Sem confirmar', 'Unconfirmed'),
  accepted: t('Aceptado', 'Aceito', 'Accepted'),
  sent: t('Salió', 'Saiu', 'Sent'),
  failed: t('No llegó', 'Não chegou', 'Not delivered'),
  delivered: t('Llegó', 'Chegou', 'Delivered'),
  read: t('Leído', 'Lido', 'Read'),
  played: t('Escuchado', 'Ouvido', 'Played'),
} as const
export type MessageState = keyof typeof MESSAGE_STATES

const RANK: Readonly<Record<MessageState, number>> = {
  received: 0,
  sending: 1,
  refused: 2,
  unknown: 2,
  accepted: 3,
  sent: 4,
  failed: 5,
  delivered: 6,
  read: 7,
  played: 8,
}
/** How far a message has come, for whoever counts: it left (or nobody knows better), it arrived, it was read. */
export const LEFT: ReadonlySet<MessageState | null> = new Set(['accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'unknown'])
export const ARRIVED: ReadonlySet<MessageState | null> = new Set(['delivered', 'read', 'played'])
export const READ: ReadonlySet<MessageState | null> = new Set(['read', 'played'])
/** Whether `to` is news after `from`: every change is a maximum. */
export const isNews = (from: MessageState | null, to: MessageState): boolean => from === null || RANK[to] > RANK[from]

export const messages = table(
  'messages',
  'growing',
  t('Mensajes', 'Mensagens', 'Messages'),
  {
    at: column.shownMoment('hilo', t('Fecha', 'Data', 'Date'), { width: 130 }),
    person: column.text('hilo', t('Persona', 'Pessoa', 'Person'), { width: 160, personal: true }),
    direction: column.oneOf('hilo', t('Sentido', 'Sentido', 'Direction'), DIRECTION, { width: 70 }),
    text: column.text('hilo', t('Mensaje', 'Mensagem', 'Message'), { width: 380, personal: true }),
    media_url: column.text('hilo', t('Archivo', 'Arquivo', 'File'), { width: 140, personal: true }),
    status: column.oneOf('hilo', t('Estado', 'Estado', 'State'), MESSAGE_STATES, { width: 100 }),
    error_text: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 240 }),
    reply_to: column.text('hilo', t('Responde a', 'Responde a', 'In reply to'), { width: 180, personal: true }),
    /** The person's name on what came in. */
    author: column.text('hilo', t('Quién', 'Quem', 'Who'), { width: 130, personal: true }),
    origin: column.text('hilo', t('Viene de', 'Vem de', 'From'), { width: 150 }),
    exact_at: column.moment(same('exact_at')),
    contact_id: column.text('hilo', same('contact_id'), { hidden: true }),
    contact_row: column.number('hilo', same('contact_row'), { hidden: true }),
    kind: column.text('hilo', same('kind'), { hidden: true }),
    id: column.id(same('id')),
    /** Holds the phone, in another spelling; beside the id, whose neighbour is copied with it. */
    wamid: column.text('hilo', same('wamid'), { late: true, hidden: true, indexed: true, personal: true }),
    send_id: column.text('hilo', same('send_id'), { late: true, hidden: true }),
    attempt: column.number('hilo', same('attempt'), { late: true, hidden: true }),
    queue_id: column.text('hilo', same('queue_id'), { late: true, hidden: true }),
    queue_row: column.number('hilo', same('queue_row'), { late: true, hidden: true }),
    category: column.text('hilo', same('category'), { late: true, hidden: true }),
    /** When WhatsApp said what «Estado» shows; blank while that is our own word. */
    status_at: column.moment(same('status_at'), { late: true }),
    /** US dollars that Meta charged; 0 before it is delivered when Meta said that it is free. */
    cost: column.number('hilo', same('cost'), { late: true, hidden: true }),
  },
  { order: 'hilo', clock: 'exact_at', rolls: 20_000 },
)
