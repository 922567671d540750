/** Looks after claims that were not heard of: those whose chunk never started go back, the others stay in doubt. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { instant } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { isOwnRun } from './claim'
import { lost, type Places } from './events'
import { queue, upcoming, upcomingAt } from './queue'
import { neverLeft } from './settle'
import { outboxCounter, outboxFollower, type QueueRow } from './slots'
import { slow, WHY_SLOW } from './slow'

/** As many as a dispatch looks at: both are answered by one read. */
export const MOST = 150

export const recoverClaims = (state: State, { started }: Started, ctx: Ctx): readonly Act[] => {
  const claims = state.due(queue, ctx.now, MOST).filter((row) => row.state === 'claimed')
  state.want(
    claims.flatMap((row): Need[] => [
      upcomingAt(row.id, state.rowOf(queue, row.id)),
      rowNeed(messages, row.message_id ?? '', row.message_row),
      rowNeed(people, row.contact_id ?? '', row.people_row),
      rowNeed(contacts, row.contact_id ?? '', row.contact_row),
    ]),
  )
  return claims.map((row) => {
    // Of another account's run nobody here knows anything: it may have left.
    const hasStarted = !isOwnRun(ctx, row.run) || (started[row.run ?? ''] ?? -1) >= (row.chunk ?? 0)
    return raise(lost(`${row.id} ${row.claimed_at ?? ''}`, { id: row.id, row: state.rowOf(queue, row.id) ?? 0, started: hasStarted }))
  })
}

export const takeLost =
  (fills: Fills) =>
  (state: State, given: { readonly id: string; readonly row: number; readonly started: boolean }, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, given.id, given.row)
    if (row?.state !== 'claimed') return []
    return given.started ? leaveInDoubt(state, row, fills, ctx) : giveBack(state, row, fills, ctx)
  }

const leaveInDoubt = (state: State, row: QueueRow, fills: Fills, ctx: Ctx): readonly Act[] => {
  const message = state.get(messages, row.message_id, row.message_row)
  const reason = DOUBT[ctx.lang]
  const doubt: readonly Act[] = [
    patch(queue, row.id, { state: 'unknown', due: null, reason }),
    patch(upcoming, row.id, { state: 'unknown', skip_reason: reason }),
  ]
  if (message?.status !== 'sending') return doubt
  const fate = {
    row,
    sendId: row.send_id,
    contactId: row.contact_id,
    contactRow: row.contact_row,
    from: message.status,
    to: 'unknown',
    final: true,
    reason,
    category: row.category,
    message,
    pricing: null,
  } as const
  return [
    ...doubt,
    patch(messages, message.id, { status: 'unknown', error_text: reason }),
    ...fills.of(outboxFollower).flatMap((follower) => follower.follow(state, fate, ctx)),
  ]
}

/** The last chunk that each run is known to have started. */
interface Started {
  readonly started: Readonly<Record<string, number>>
}

/** The same attempt: it is proven that it never left. */
const giveBack = (state: State, row: QueueRow, fills: Fills, ctx: Ctx): readonly Act[] => {
  const message = state.get(messages, row.message_id, row.message_row)
  const { until, why } = slow.of(state)
  const waits = until > ctx.now
  const reason = (waits ? WHY_SLOW[why] : BACK)[ctx.lang]
  return [
    patch(queue, row.id, { state: 'queued', due: waits ? instant(until) : ctx.now, attempt: (row.attempt ?? 1) - 1, reason }),
    patch(upcoming, row.id, { state: 'queued', skip_reason: reason }),
    ...neverLeft(state, row),
    ...fills.of(outboxCounter).flatMap((counter) => counter.givenBack(state, row, state.get(people, row.contact_id, row.people_row), ctx)),
    ...(message?.status === 'sending' ? [patch(messages, message.id, { status: 'refused', error_text: reason })] : []),
  ]
}

/** A chunk that its own run says it never started need not wait until it is missed. */
export const takeBack =
  (fills: Fills) =>
  (state: State, places: Places, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, places.queueId, places.queueRow)
    return row?.state === 'claimed' && row.message_id === places.messageId ? giveBack(state, row, fills, ctx) : []
  }

const BACK = {
  es: 'Google cortó la tarea antes de que saliera; se vuelve a intentar.',
  pt: 'O Google interrompeu a tarefa antes de sair; tenta-se de novo.',
  en: 'Google cut the run short before it left; it is tried again.',
}
const DOUBT = {
  es: 'Google cortó la tarea mientras salía. Si llega una confirmación, se corrige solo; no lo repetimos para no mandarlo dos veces.',
  pt: 'O Google interrompeu a tarefa enquanto saía. Se chegar uma confirmação, corrige-se sozinho; não repetimos para não mandar duas vezes.',
  en: 'Google cut the run short while it was leaving. A confirmation will put this right; it is not repeated, so that it never goes twice.',
}
