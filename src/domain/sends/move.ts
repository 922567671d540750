/** Moves a send that has not left whole: the same rows leave at another time, so nobody gets it twice and what has left stays. */
import { type Act, edit, next, patch, raise } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { after, DAY, type Instant } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import type { Wave } from '../calendar/spread'
import { zone } from '../calendar/zone'
import { queue, upcoming } from '../outbox/queue'
import { toJson } from '../settings/settings'
import { readWaves, waveAt } from './over-time'
import { toState } from './schedule'
import { type SendState, sends } from './tables'

/** Planned to the last row, and not over. */
export const canMove = (state: SendState | null): boolean => state === 'scheduled' || state === 'leaving' || state === 'paused'

/** Each is a row of the queue and one of «Por salir»: a commit of 400 rows. */
const PART = 200
const EXPIRES = 2 * DAY

export const moved = event<{ readonly sendId: string; readonly from: number }>('sends.moved', (raw) =>
  isRecord(raw) && isText(raw['sendId']) && typeof raw['from'] === 'number' ? { sendId: raw['sendId'], from: raw['from'] } : undefined,
)

export interface Move {
  readonly id: string
  readonly name: string
  readonly at: Instant
  readonly waves: readonly Wave[]
  readonly spread: string | null
}

/** From this commit on the guard of sends lets nothing out before `at`, whatever its row still says. */
export const move = (state: State, { id, name, at, waves, spread }: Move, ctx: Ctx): readonly Act[] => {
  const send = state.get(sends, id)
  if (!send || !canMove(send.state_known)) return []
  return [
    edit(sends, id, {
      name,
      scheduled_at: at,
      at,
      waves: toJson(waves),
      reason: spread,
      ...(send.state_known === 'paused' ? {} : toState('scheduled')),
      next_step: join(t('Sale ', 'Sai ', 'Leaves '), sayMoment(at, ctx.now, zone(ctx.zone)))[ctx.lang],
    }),
    raise(moved(`${id} 0 ${ctx.now}`, { sendId: id, from: 0 })),
  ]
}

/** The rows that wait, part by part, in the order in which they were planned. */
export const moveRows = (state: State, { sendId, from }: { readonly sendId: string; readonly from: number }, ctx: Ctx): readonly Act[] => {
  const send = state.get(sends, sendId)
  if (send?.at == null) return []
  const { at } = send
  const waves = readWaves(send.waves)
  const open = state
    .sweep(queue)
    .filter(({ record }) => record.send_id === sendId && (record.state === 'queued' || record.state === 'held'))
  const part = open.slice(from, from + PART)
  state.want(part.map(({ id }): Need => rowNeed(upcoming, id)))
  return [
    ...part.flatMap(({ id, record }, place) => {
      const leaves = waveAt(waves, from + place, at)
      return [
        patch(queue, id, {
          not_before: leaves,
          expires_at: after(leaves, EXPIRES),
          // What is held waits for a person, not for a time.
          ...(record.state === 'queued' ? { due: leaves, reason: null } : {}),
        }),
        patch(upcoming, id, { not_before: leaves, ...(record.state === 'queued' ? { skip_reason: null } : {}) }),
      ]
    }),
    ...(open.length > from + PART ? [next(moved(`${sendId} ${from + PART} ${ctx.now}`, { sendId, from: from + PART }))] : []),
  ]
}
