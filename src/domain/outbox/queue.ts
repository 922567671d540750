/** Intentions: one hidden row for each message that is to leave; its state is the truth of what was sent. */
import * as column from '../../kernel/columns'
import type { Json } from '../../kernel/json'
import type { Need } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { MINUTE } from '../../kernel/time'
import { toJson } from '../settings/settings'

export const QUEUE_STATES = ['queued', 'claimed', 'held', 'done', 'failed', 'skipped', 'expired', 'cancelled', 'unknown'] as const
export type QueueState = (typeof QUEUE_STATES)[number]
export const isFinal = (state: QueueState | null): boolean =>
  state === 'done' || state === 'failed' || state === 'skipped' || state === 'expired' || state === 'cancelled'

/** `reply`: a person waits for it · `manual`: somebody of the team wrote it · `send`, `notice`: nobody waits. */
export const ORIGINS = ['reply', 'manual', 'test', 'send', 'notice'] as const
export type Origin = (typeof ORIGINS)[number]
/** Nobody pressed for exactly this message to this person now: hours, gap and limits apply. */
export const isAutomatic = (origin: Origin | null): boolean => origin === 'send' || origin === 'notice'

/** One of many that leave for the same reason at the same time: what can wait while the day runs short. */
export const isCampaign = (origin: Origin | null): boolean => origin === 'send'

const json = (value: unknown): Json | undefined => (value === undefined ? undefined : toJson(value))

export const queue = table(
  'queue',
  'growing',
  t('Cola', 'Fila', 'Queue'),
  {
    id: column.id(same('id')),
    /** Blank when there is nothing to do; else not before this moment (claimed: when to look what became of it). */
    due: column.moment(same('due')),
    state: column.code(same('state'), QUEUE_STATES),
    /** Names the occurrence: origin, person, occasion; outlives the row. */
    key: column.text('hilo', same('key'), { indexed: true }),
    contact_id: column.text('hilo', same('contact_id')),
    contact_row: column.number('hilo', same('contact_row')),
    people_row: column.number('hilo', same('people_row')),
    origin: column.code(same('origin'), ORIGINS),
    /** In the words of the tab: name of the send, «Respuesta de Ana» … */
    origin_name: column.text('hilo', same('origin_name')),
    author: column.text('hilo', same('author')),
    send_id: column.text('hilo', same('send_id'), { late: true }),
    template: column.text('hilo', same('template'), { late: true }),
    category: column.text('hilo', same('category'), { late: true }),
    /** What is sent, see `OutBody`. */
    body: column.json(same('body'), json, { personal: true }),
    preview: column.text('hilo', same('preview'), { personal: true }),
    not_before: column.moment(same('not_before')),
    expires_at: column.moment(same('expires_at')),
    attempt: column.number('hilo', same('attempt'), { late: true }),
    claimed_at: column.moment(same('claimed_at'), { late: true }),
    run: column.text('hilo', same('run'), { late: true }),
    chunk: column.number('hilo', same('chunk'), { late: true }),
    message_id: column.text('hilo', same('message_id'), { late: true }),
    message_row: column.number('hilo', same('message_row'), { late: true }),
    reply_to: column.text('hilo', same('reply_to'), { late: true }),
    reason: column.text('hilo', same('reason'), { late: true }),
  },
  { hidden: true, due: 'due', fades: true },
)

export const UPCOMING_STATES = {
  queued: t('Espera', 'Espera', 'Waiting'),
  claimed: t('Saliendo', 'Saindo', 'Leaving'),
  held: t('Detenido', 'Parado', 'On hold'),
  done: t('Salió', 'Saiu', 'Sent'),
  failed: t('No salió', 'Não saiu', 'Not sent'),
  skipped: t('No va', 'Não vai', 'Left out'),
  expired: t('Venció', 'Venceu', 'Expired'),
  cancelled: t('Cancelado', 'Cancelado', 'Cancelled'),
  unknown: t('Sin confirmar', 'Sem confirmar', 'Unconfirmed'),
} as const satisfies Record<QueueState, unknown>

/** What people see of the queue; can be made again from it at any time. */
export const upcoming = table('upcoming', 'growing', t('Por salir', 'A sair', 'Going out'), {
  id: column.id(same('id')),
  not_before: column.shownMoment('hilo', t('Sale el', 'Sai em', 'Leaves on'), { width: 130 }),
  contact_id: column.text('hilo', t('Persona', 'Pessoa', 'Person'), { width: 170, personal: true }),
  preview_text: column.text('hilo', t('Mensaje', 'Mensagem', 'Message'), { width: 360, personal: true }),
  origin: column.text('hilo', t('Viene de', 'Vem de', 'From'), { width: 150 }),
  state: column.oneOf('hilo', t('Estado', 'Estado', 'State'), UPCOMING_STATES, { width: 100 }),
  skip_reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { late: true, width: 260 }),
  /** A person ticks it, Hilo takes the message back. */
  cancel: column.tick('shared', t('No enviar', 'Não enviar', 'Do not send'), { late: true, width: 80 }),
  /** A person ticks it, Hilo lets go what is held, or repeats what is in doubt. */
  anyway: column.tick('shared', t('Enviar igual', 'Enviar mesmo assim', 'Send anyway'), { late: true, width: 80 }),
})

/** Both rows of a message are appended together: until people sort or rows go, one stands as far down as the other. */
export const upcomingAt = (id: string, queueRow: number | null | undefined): Need => ({
  need: 'row',
  table: upcoming,
  id,
  hint: queueRow ?? undefined,
})

/** How long the people of one row are counted together: the shorter, the less a send of many days drifts. */
export const REACH_SPAN = 15 * MINUTE

/** Who got a template without having written first, by quarter of an hour: what Meta's limit of different people counts. */
export const reached = table(
  'reached',
  'bounded',
  t('Alcance', 'Alcance', 'Reach'),
  { id: column.id(same('id')), hour: column.moment(same('hour')), people: column.number('hilo', same('people')) },
  { hidden: true },
)

/** Marks of our own in Meta's callback data: enough to find the row again and to tell attempts apart. */
export interface Mark {
  readonly install: string
  readonly message: string
  readonly attempt: number
  readonly row: number
  /** What a status looks at beside the message. */
  readonly queue?: Hint | undefined
  readonly contact?: Hint | undefined
}
interface Hint {
  readonly id: string
  /** Missing where nobody knew it: the row of a stranger is appended with the answer. */
  readonly row: number | undefined
}
const writeHint = (hint: Hint | undefined): string => (hint ? `${hint.id}:${hint.row ?? ''}` : '')
const readHint = (text: string | undefined): Hint | undefined => {
  const [id, row] = (text ?? '').split(':')
  return id ? { id, row: row ? Number(row) : undefined } : undefined
}

/** Meta keeps 512 characters (Cloud API, `biz_opaque_callback_data`). */
export const writeMark = ({ install, message, attempt, row, queue: intention, contact }: Mark): string =>
  ['h', install, message, attempt, row, writeHint(intention), writeHint(contact)].join('/')
export const readMark = (opaque: string | null): Mark | undefined => {
  const [head, install, message, attempt, row, intention, contact] = (opaque ?? '').split('/')
  return head === 'h' && install && message && attempt && row
    ? { install, message, attempt: Number(attempt), row: Number(row), queue: readHint(intention), contact: readHint(contact) }
    : undefined
}
