/** Takes in a status of Meta's: sent, delivered, read, failed, in whatever order and however often they come. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { rowNeed, type State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { contacts } from '../contacts/contacts'
import { isNews, messages } from '../messages/messages'
import { beyond } from './beyond'
import { isFinal, queue, readMark, upcoming, upcomingAt } from './queue'
import { outboxCounter, outboxFollower } from './slots'
import type { Pricing, StatusUpdate } from './status'
import { leftTwice } from './twice'

type MessageRow = RecordOf<typeof messages>

/** By our own mark first (no search), else by the id Meta gave; a status of another tool's message is not ours to look for. */
export const messageOf = (state: State, status: StatusUpdate, install: string): MessageRow | undefined => {
  const mark = readMark(status.opaque)
  if (mark && mark.install === install) {
    // A late status of an earlier attempt has its own row: every attempt is a message of its own.
    return state.get(messages, mark.message, mark.row)
  }
  return state.find(messages, 'wamid', status.wamid, 'soft')
}

export const takeStatus =
  (fills: Fills) =>
  (state: State, status: StatusUpdate, ctx: Ctx): readonly Act[] => {
    const message = messageOf(state, status, ctx.install)
    if (!message) return []
    if (message.wamid !== null && message.wamid !== status.wamid) return status.status === 'failed' ? [] : leftTwice(state, message.id, ctx)
    state.want([
      ...(message.queue_id ? ([rowNeed(queue, message.queue_id, message.queue_row)] as const) : []),
      ...(message.contact_id ? ([rowNeed(contacts, message.contact_id, message.contact_row)] as const) : []),
    ])
    const row = message.queue_id ? state.get(queue, message.queue_id, message.queue_row) : undefined
    // An earlier attempt that turns out to have left settles what waits for another; what is on its way is settled by its own.
    const isSettled = row?.message_id === message.id || (row?.state !== 'claimed' && status.status !== 'failed')
    const open = row && isSettled && !isFinal(row.state) ? row : undefined
    // Of what was settled long ago nothing is shown there any more: only a status that proves more is worth looking.
    if (open) state.want([upcomingAt(open.id, message.queue_row)])
    const proven: readonly Act[] = open
      ? [patch(queue, open.id, { state: 'done', due: null, reason: null }), patch(upcoming, open.id, { state: 'done', skip_reason: null })]
      : []
    const named = message.wamid === null ? { wamid: status.wamid } : {}
    const category = status.pricing?.category ?? message.category
    if (!isNews(message.status, status.status))
      return [
        ...proven,
        ...(message.wamid === null ? [patch(messages, message.id, named)] : []),
        ...(status.pricing ? latePrice(fills, state, message, status.pricing, ctx) : []),
      ]
    const reason = status.verdict ? `${status.verdict.reason[ctx.lang]} ${status.verdict.next[ctx.lang]}` : null
    return [
      ...proven,
      patch(messages, message.id, { status: status.status, status_at: status.at, error_text: reason, category, ...named }),
      ...fills.of(outboxFollower).flatMap((follower) =>
        follower.follow(
          state,
          {
            row,
            sendId: message.send_id,
            contactId: message.contact_id,
            contactRow: message.contact_row,
            from: message.status,
            to: status.status,
            final: true,
            reason,
            category,
            message,
            pricing: status.pricing,
          },
          ctx,
        ),
      ),
      // A failed delivery may say something about the person, the template or the account, which the next message must know.
      ...(status.verdict ? beyond(state, status.verdict, { contactId: message.contact_id, template: row?.template ?? null }, ctx) : []),
    ]
  }

const latePrice = (fills: Fills, state: State, message: MessageRow, pricing: Pricing, ctx: Ctx): readonly Act[] => [
  ...(pricing.category === null ? [] : [patch(messages, message.id, { category: pricing.category })]),
  ...fills.of(outboxCounter).flatMap((counter) => counter.pricedLate(state, message, pricing, ctx)),
]
