/** Takes in what the send call answered: accepted, refused with a reason, or unknown; each step moves forward only. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { after, type Instant, MINUTE } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { keyOfWaId } from '../contacts/recognise'
import { isNews, type MessageState, messages } from '../messages/messages'
import { beyond } from './beyond'
import type { Settled } from './events'
import { LOOK_AGAIN } from './guards'
import type { SendOutcome } from './message'
import { queue, upcoming } from './queue'
import { outboxFollower, type QueueRow } from './slots'

type Refused = Extract<SendOutcome, { kind: 'refused' }>

export const settle =
  (fills: Fills) =>
  (state: State, given: Settled, ctx: Ctx): readonly Act[] => {
    const message = state.get(messages, given.messageId, given.messageRow)
    const row = state.get(queue, given.queueId, given.queueRow)
    const current = row && row.message_id === given.messageId && row.attempt === given.attempt ? row : undefined
    const { outcome } = given
    const follow = (to: MessageState, reason: string | null, final: boolean): readonly Act[] =>
      fills.of(outboxFollower).flatMap((follower) =>
        follower.follow(
          state,
          {
            row,
            sendId: message?.send_id ?? row?.send_id ?? null,
            contactId: message?.contact_id ?? row?.contact_id ?? null,
            contactRow: message?.contact_row ?? row?.contact_row ?? null,
            from: message?.status ?? null,
            to,
            final,
            reason,
            category: message?.category ?? row?.category ?? null,
            message,
            pricing: null,
          },
          ctx,
        ),
      )
    const tell = (to: MessageState, reason: string | null, more: { wamid?: string } = {}, final = true): readonly Act[] =>
      message && isNews(message.status, to)
        ? [patch(messages, message.id, { status: to, error_text: reason, ...more }), ...follow(to, reason, final)]
        : message && more.wamid && !message.wamid
          ? [patch(messages, message.id, more)]
          : []
    switch (outcome.kind) {
      case 'accepted':
        return [
          ...(current && current.state !== 'done' ? finish(current, 'done', null) : []),
          ...tell('accepted', null, { wamid: outcome.wamid }),
          ...learnIds(state, row, outcome),
        ]
      case 'unknown': {
        const reason = UNKNOWN[ctx.lang]
        return [...(current?.state === 'claimed' ? finish(current, 'unknown', reason) : []), ...tell('unknown', reason)]
      }
      case 'refused': {
        const reason = `${outcome.reason[ctx.lang]} ${outcome.next[ctx.lang]}`
        const consequences =
          current?.state === 'claimed'
            ? [
                ...neverLeft(state, current),
                ...afterRefusal(current, outcome, reason, ctx),
                ...beyond(state, outcome, concerned(current), ctx),
              ]
            : []
        const givenUp = consequences.some((act) => act.act === 'patch' && act.table === queue && act.values['state'] === 'failed')
        return [...tell('refused', reason, {}, givenUp), ...consequences]
      }
    }
  }

const UNKNOWN = {
  es: 'No sabemos si salió. Si llega una confirmación, se corrige solo; no lo repetimos para no mandarlo dos veces.',
  pt: 'Não sabemos se saiu. Se chegar uma confirmação, corrige-se sozinho; não repetimos para não mandar duas vezes.',
  en: 'We do not know whether it left. A confirmation will put this right; it is not repeated, so that it never goes twice.',
}

const finish = (row: QueueRow, state: 'done' | 'unknown' | 'failed', reason: string | null): readonly Act[] => [
  patch(queue, row.id, { state, due: null, reason }),
  patch(upcoming, row.id, { state, skip_reason: reason }),
]

/** Waits for somebody to mend the cause; looks by itself whether it is mended. */
const holdOn = (row: QueueRow, reason: string, ctx: Ctx): readonly Act[] => [
  patch(queue, row.id, { state: 'held', due: after(ctx.now, LOOK_AGAIN), reason }),
  patch(upcoming, row.id, { state: 'held', skip_reason: reason }),
]

/** Where Meta says this person is: kept for the next message and for recognising the answer. */
const learnIds = (state: State, row: QueueRow | undefined, outcome: Extract<SendOutcome, { kind: 'accepted' }>): readonly Act[] => {
  const person = row && state.get(people, row.contact_id, row.people_row)
  if (!person) return []
  const waId = outcome.waId && keyOfWaId(outcome.waId) === person.key ? outcome.waId : person.wa_id
  return [patch(people, person.id, { wa_id: waId, user_id: outcome.userId ?? person.user_id })]
}

/** A claim that was refused does not hold back the next: the gap had passed before it, so nothing else is forgotten. */
export const neverLeft = (state: State, row: QueueRow): readonly Act[] => {
  const person = state.get(people, row.contact_id, row.people_row)
  return person && person.last_auto_at !== null && person.last_auto_at === row.claimed_at
    ? [patch(people, person.id, { last_auto_at: null })]
    : []
}

const concerned = (row: QueueRow) => ({ contactId: row.contact_id, template: row.template })

/** Only a refusal that Meta put in words may lead to another attempt; how often, its verdict knows. */
const afterRefusal = (row: QueueRow, refused: Refused, reason: string, ctx: Ctx): readonly Act[] => {
  switch (refused.decision) {
    case 'retry':
    case 'later':
    case 'retry person':
    case 'slow down': {
      const at = after(ctx.now, refused.waitMs ?? MINUTE)
      return row.expires_at !== null && at > row.expires_at ? finish(row, 'failed', reason) : retryAt(row, at, reason)
    }
    case 'hold template':
    case 'stop all':
      return holdOn(row, reason, ctx)
    case 'stop person':
    case 'stop marketing to person':
    case 'fail message':
      return finish(row, 'failed', reason)
  }
}

const retryAt = (row: QueueRow, at: Instant, reason: string): readonly Act[] => [
  patch(queue, row.id, { state: 'queued', due: at, not_before: at, reason }),
  patch(upcoming, row.id, { state: 'queued', not_before: at, skip_reason: reason }),
]
