/** Adds up what messages cost: expected when they are claimed, charged once when they are delivered, for the send, the person and the month. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { contacts } from '../contacts/contacts'
import { type MessageState, messages } from '../messages/messages'
import type { Counter, Follower } from '../outbox/slots'
import type { Pricing } from '../outbox/status'
import { sends } from '../sends/tables'
import { account } from '../settings/settings'
import { add, monthOf, type Sums, sumsOf } from './month'
import { kindOf, priceOf, ratesOf, rounded } from './price'
import { freeAnswers } from './tables'

/** Nobody knows yet whether it will be charged. */
const OPEN: ReadonlySet<MessageState | null> = new Set<MessageState>(['sending', 'unknown', 'accepted', 'sent'])
/** Meta charges what was delivered (Cloud API, "Pricing"). */
const CHARGED: ReadonlySet<MessageState | null> = new Set<MessageState>(['delivered', 'read', 'played'])

type MessageRow = RecordOf<typeof messages>

const isReal = (state: State): boolean => account.of(state).provider === 'cloud_api'

/** What a template that left at that moment may cost; answers are counted when they arrive. */
const expected = (state: State, key: string | null, category: string | null, at: Instant, ctx: Ctx): number =>
  category === null || category === 'service' || !isReal(state)
    ? 0
    : (priceOf(ratesOf(state, zone(ctx.zone)), key, category, at, zone(ctx.zone)) ?? 0)

const underway = (state: State, usd: number, at: Instant | null, ctx: Ctx): readonly Act[] =>
  usd === 0 || at === null ? [] : [add(state, monthOf(at, ctx), { underway: usd })]

export const costCounter: Counter = {
  claimed: (state, row, person, ctx) =>
    underway(state, expected(state, person.key ?? person.user_id, row.category, ctx.now, ctx), ctx.now, ctx),
  givenBack: (state, row, person, ctx) =>
    row.claimed_at === null
      ? []
      : underway(state, -expected(state, person?.key ?? person?.user_id ?? null, row.category, row.claimed_at, ctx), row.claimed_at, ctx),
  pricedLate: (state, message, pricing, ctx) => {
    if (!isReal(state)) return []
    const isFree = isFreeOf(pricing)
    if (!CHARGED.has(message.status)) return isFree ? [patch(messages, message.id, { cost: 0 })] : []
    const key = state.get(contacts, message.contact_id, message.contact_row)?.key ?? null
    const usd = isFree ? 0 : priceOf(ratesOf(state, zone(ctx.zone)), key, pricing.category ?? message.category, ctx.now, zone(ctx.zone))
    // An answer that the month's free ones paid stays free.
    if (usd === undefined || usd === message.cost || (message.cost === 0 && kindOf(pricing.category) === 'service')) return []
    return book(state, message, usd, { unpriced: message.cost === null ? -1 : 0 }, ctx)
  },
}

/** Types as of 2026: regular, free_customer_service, free_entry_point. */
const isFreeOf = (pricing: Pricing | null): boolean => (pricing?.type ?? '').startsWith('free')

export const costFollower: Follower = {
  follow: (state, { message, from, to, contactId, contactRow, category, pricing }, ctx) => {
    if (!message || !isReal(state)) return []
    const where = zone(ctx.zone)
    const key = state.get(contacts, contactId, contactRow)?.key ?? null
    const closed = OPEN.has(from) && !OPEN.has(to)
    const released = closed ? expected(state, key, message.category, message.exact_at ?? ctx.now, ctx) : 0
    const isFree = message.cost === 0 || isFreeOf(pricing)
    if (!CHARGED.has(to) || CHARGED.has(from))
      return [
        ...underway(state, -released, message.exact_at, ctx),
        // Meta says with one of two statuses what is free: it must not be forgotten until the message is delivered.
        ...(isFree && message.cost === null ? [patch(messages, message.id, { cost: 0 })] : []),
      ]
    const isAnswer = kindOf(category) === 'service'
    const free = isFree || (isAnswer && sumsOf(state, monthOf(ctx.now, ctx)).answers < freeAnswers.of(state))
    const usd = free ? 0 : priceOf(ratesOf(state, where), key, category, ctx.now, where)
    const here = monthOf(message.exact_at ?? ctx.now, ctx) === monthOf(ctx.now, ctx)
    return [
      ...book(state, message, usd, { answers: isAnswer ? 1 : 0, unpriced: usd === undefined ? 1 : 0, underway: here ? -released : 0 }, ctx),
      ...(here ? [] : underway(state, -released, message.exact_at, ctx)),
    ]
  },
}

/** What a message costs from now on, with the difference on its month, its send and its person. */
const book = (state: State, message: MessageRow, usd: number | undefined, more: Sums, ctx: Ctx): readonly Act[] => {
  const change = (usd ?? 0) - (message.cost ?? 0)
  const contact = change === 0 ? undefined : state.get(contacts, message.contact_id, message.contact_row)
  const send = change === 0 || !message.send_id ? undefined : state.all(sends).find((one) => one.id === message.send_id)
  return [
    add(state, monthOf(ctx.now, ctx), { ...more, spent: change }),
    ...(usd === undefined || usd === message.cost ? [] : [patch(messages, message.id, { cost: usd })]),
    ...(contact ? [patch(contacts, contact.id, { cost: rounded((contact.cost ?? 0) + change) })] : []),
    ...(send ? [patch(sends, send.id, { cost: rounded((send.cost ?? 0) + change) })] : []),
  ]
}
