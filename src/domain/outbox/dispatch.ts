/** Decides what leaves now: due rows in order of who waits most, each past every guard, one message a person in a chunk. */
import { type Act, more, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { whatsappNumber } from '../contacts/phone'
import { type PersonRow, sendable } from '../contacts/recognise'
import { account, lineOf } from '../settings/settings'
import { isOutBody } from './body'
import { claim } from './claim'
import { type Dispatch, type Turn, turn } from './events'
import type { Recipient } from './message'
import { paceOf } from './pace'
import { isCampaign, ORIGINS, queue, upcoming, upcomingAt } from './queue'
import { countReach } from './reach'
import { Seats } from './seats'
import { type Guard, outboxCounter, outboxFollower, outboxGuard, type QueueRow } from './slots'
import { noteSpent, slow } from './slow'

/** What is held and due is looked at again: the key was renewed, the template approved. */
const mayLeave = ({ state }: QueueRow): boolean => state === 'queued' || state === 'held'

const urgency = (row: QueueRow): number => ORIGINS.indexOf(row.origin ?? 'notice')

/** Gives every due row its turn; each turn sees what the ones before it decided. By another line than the programme's nothing leaves. */
export const dispatchDue = (state: State, { run, most: usual, room, reserved, line }: Dispatch, ctx: Ctx): readonly Act[] => {
  if (line !== lineOf(account.of(state))) return []
  // Turns of rows that find nothing left to leave with say why, and when it goes on.
  const most = Math.min(usual, slow.of(state).most || usual, room || usual)
  // One more tells whether anything is left for the next round.
  const inOrder = state.due(queue, ctx.now, most + 1)
  const due = inOrder
    .slice(0, most)
    .filter(mayLeave)
    .sort((a, b) => urgency(a) - urgency(b))
  state.want(due.flatMap((row) => placesOf(state, row)))
  const { chunk } = paceOf(state)
  // Replies come first and leave at once, so no chunk mixes them with others.
  const replies = new Seats<QueueRow>(chunk)
  const others = new Seats<QueueRow>(chunk)
  const seat = (row: QueueRow): number => {
    const person = row.contact_id ?? row.id
    return row.origin === 'reply' ? replies.seat(row, person) : replies.chunks.length + others.seat(row, person)
  }
  return [
    ...(room === 0 && due.length > 0 ? noteSpent(state, ctx, 'spent') : []),
    ...(reserved && due.some(({ origin }) => isCampaign(origin)) ? noteSpent(state, ctx, 'reserved') : []),
    ...due.map((row) =>
      raise(
        // A claim that was given back is claimed anew, as another message.
        turn(`${row.id} ${(row.attempt ?? 0) + 1} ${row.claimed_at ?? ''}`, {
          id: row.id,
          row: state.rowOf(queue, row.id) ?? 0,
          run,
          chunk: seat(row),
        }),
      ),
    ),
    ...(inOrder.length > most ? [more] : []),
  ]
}

/** What the next dispatches will look at, by dispatch. */
export const nextDispatches = (state: State, now: Instant, most: number, dispatches: number): readonly (readonly Need[])[] => {
  const due = state.due(queue, now, most * dispatches)
  // What fills no dispatch yet is looked for again when its turn comes: more may be due by then.
  return Array.from({ length: Math.max(1, Math.floor(due.length / most)) }, (_, at) =>
    // The first of the next tells that there is a next.
    due
      .slice(at * most, (at + 1) * most + 1)
      .flatMap((row): Need[] => [rowNeed(queue, row.id, state.rowOf(queue, row.id)), ...placesOf(state, row)]),
  )
}

/** Everything that deciding about a row looks at or changes. */
const placesOf = (state: State, row: QueueRow): readonly Need[] => [
  upcomingAt(row.id, state.rowOf(queue, row.id)),
  ...(row.contact_id
    ? ([rowNeed(people, row.contact_id, row.people_row), rowNeed(contacts, row.contact_id, row.contact_row)] as const)
    : []),
]

export const takeTurn = (fills: Fills) => {
  const guards = fills.of(outboxGuard)
  return (state: State, given: Turn, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, given.id, given.row)
    return row && mayLeave(row) ? decideRow(state, row, given, guards, fills, ctx) : []
  }
}

const decideRow = (
  state: State,
  row: QueueRow,
  { run, chunk, row: at }: Turn,
  guards: readonly Guard[],
  fills: Fills,
  ctx: Ctx,
): readonly Act[] => {
  const person = state.get(people, row.contact_id, row.people_row)
  const contact = state.get(contacts, row.contact_id, row.contact_row)
  for (const guard of guards) {
    const refusal = guard.refuse(state, row, person, ctx)
    if (!refusal) continue
    const reason = refusal.reason[ctx.lang]
    if (refusal.hold) return hold(row, refusal.until ?? null, reason)
    if (refusal.until !== undefined) return wait(row, refusal.until, reason)
    return settleWithout(state, row, refusal.expired ? 'expired' : 'skipped', reason, fills, ctx)
  }
  const to = person && recipientOf(person)
  if (!person || !to || !isOutBody(row.body)) return settleWithout(state, row, 'skipped', NOWHERE[ctx.lang], fills, ctx)
  return [
    ...(row.body.kind === 'template' ? countReach(state, person, ctx.now) : []),
    ...fills.of(outboxCounter).flatMap((counter) => counter.claimed(state, row, person, ctx)),
    ...claim(
      state,
      {
        row,
        // A reply is queued and claimed in one commit: its row is where it will stand.
        queueRow: state.rowOf(queue, row.id) ?? at,
        person,
        to,
        body: row.body,
        personName: contact?.preferred_name ?? contact?.full_name ?? person.profile_name ?? '',
        run,
        chunk,
      },
      ctx,
    ),
  ]
}
const NOWHERE = {
  es: 'No tiene un número de WhatsApp completo. Completalo en Contactos.',
  pt: 'Não tem um número de WhatsApp completo. Complete em Contatos.',
  en: 'There is no complete WhatsApp number. Complete it in Contacts.',
}

/** Where Meta says this person is; else the phone as typed, else the id without a phone. */
export const recipientOf = (person: PersonRow): Recipient | undefined => {
  const typed = sendable(person.phone)
  const phone = sendable(person.wa_id ? `+${person.wa_id}` : null) ?? (typed && whatsappNumber(typed))
  if (phone) return { phone }
  return person.user_id ? { userId: person.user_id } : undefined
}

const wait = (row: QueueRow, until: Instant, reason: string): readonly Act[] => [
  patch(queue, row.id, { due: until, not_before: until, reason }),
  patch(upcoming, row.id, { not_before: until, skip_reason: reason }),
]

const hold = (row: QueueRow, until: Instant | null, reason: string): readonly Act[] => [
  patch(queue, row.id, { state: 'held', due: until, reason }),
  patch(upcoming, row.id, { state: 'held', skip_reason: reason }),
]

/** Ends a row that never left, and tells whoever counts. */
export const settleWithout = (
  state: State,
  row: QueueRow,
  to: 'skipped' | 'expired' | 'cancelled',
  reason: string,
  fills: Fills,
  ctx: Ctx,
): readonly Act[] => [
  patch(queue, row.id, { state: to, due: null, reason }),
  patch(upcoming, row.id, { state: to, skip_reason: reason }),
  ...fills.of(outboxFollower).flatMap((follower) =>
    follower.follow(
      state,
      {
        row,
        sendId: row.send_id,
        contactId: row.contact_id,
        contactRow: row.contact_row,
        from: null,
        to: 'refused',
        final: true,
        reason,
        category: row.category,
        message: undefined,
        pricing: null,
      },
      ctx,
    ),
  ),
]
