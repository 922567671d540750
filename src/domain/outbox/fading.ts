/** What goes of the queue when it is old: rows that are over, but for the key of their occasion, which never comes twice. */
import { append, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { Rec } from '../../kernel/table'
import { t } from '../../kernel/text'
import { DAY } from '../../kernel/time'
import { type Fading, fadesAfter } from '../tidy/slots'
import { settleWithout } from './dispatch'
import { isFinal, type QueueState, queue, upcoming } from './queue'
import type { QueueRow } from './slots'
import { spent } from './spent'

/** Meta keeps a message that it could not deliver for 30 days, and repeats a webhook for 7 (Cloud API): later nothing comes for it. */
const QUEUE_DAYS = 40
/** An occasion of every year must not be taken for new the year after. */
const SPENT_DAYS = 400

const TOO_LONG = t(
  'Estuvo detenido más de 40 días: ya no sale.',
  'Ficou parado mais de 40 dias: já não sai.',
  'It was on hold for more than 40 days: it does not leave any more.',
)

const isOld = (row: Rec, { now }: Ctx): boolean =>
  Math.max(Number(row['not_before'] ?? 0), Number(row['claimed_at'] ?? 0), Number(row['due'] ?? 0)) < now - QUEUE_DAYS * DAY
/** What is in doubt for so long stays in doubt in Mensajes. */
const isOver = (row: Rec, ctx: Ctx): boolean => {
  const state = row['state'] as QueueState | null
  return isOld(row, ctx) && (isFinal(state) || state === 'unknown')
}

export const queueFades = (fills: Fills): Fading => ({
  table: queue,
  isOver,
  needs: (rows) => rows.map(({ id }): Need => rowNeed(upcoming, String(id))),
  beside: (state, rows, stuck, ctx) => [
    ...rows.map(({ id }) => append(spent, { id: String(id), at: ctx.now })),
    ...rows.flatMap(({ id }) => (state.get(upcoming, String(id)) ? [remove(upcoming, String(id))] : [])),
    ...(stuck && isOld(stuck, ctx) && stuck['state'] === 'held' ? expire(state, String(stuck['id']), fills, ctx) : []),
  ],
})

/** A person could have let it go for as long as it made sense; it holds up nothing behind it. */
const expire = (state: State, id: string, fills: Fills, ctx: Ctx) => {
  const row: QueueRow | undefined = state.get(queue, id)
  return row ? settleWithout(state, row, 'expired', TOO_LONG[ctx.lang], fills, ctx) : []
}

export const spentFades = fadesAfter(spent, SPENT_DAYS * DAY)
