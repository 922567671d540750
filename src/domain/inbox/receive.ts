/** Takes in one message of a person: known or new, and once, however often it comes. */
import { type Act, append, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { type Need, type State, whole } from '../../kernel/state'
import { after, type Instant, instant, MINUTE } from '../../kernel/time'
import { contacts, people, type Thread } from '../contacts/contacts'
import { sayOpen } from '../contacts/conversation'
import { keyOfWaId, type PersonRow, recognise } from '../contacts/recognise'
import { withMessage } from '../contacts/thread'
import { messages } from '../messages/messages'
import { settings } from '../settings/settings'
import { describe } from './describe'
import { heard } from './events'
import type { InMessage } from './message'
import { ledger, waiting } from './tables'

/** How far Meta's clock and ours may be apart when looking back for a repeat. */
const SLACK = 2 * MINUTE
const seenId = (message: InMessage): string => `s_${hash(message.wamid)}`

export const needsOf = (message: InMessage): readonly Need[] => {
  const key = keyOfWaId(message.from.waId)
  const byId = message.from.userId ? { column: 'user_id', value: message.from.userId } : undefined
  return [
    whole(settings),
    whole(waiting),
    { need: 'recent', table: ledger, since: after(message.at, -SLACK) },
    ...(key
      ? ([
          { need: 'find', table: people, column: 'key', value: key, or: byId },
          // Every key there stands in Personas too: of a stranger the index is believed, for somebody known it is searched and put right.
          { need: 'find', table: contacts, column: 'key', value: key, soft: true },
        ] as const)
      : []),
    ...(byId && !key ? ([{ need: 'find', table: people, ...byId }] as const) : []),
    ...(message.replyTo ? ([{ need: 'find', table: messages, column: 'wamid', value: message.replyTo, soft: true }] as const) : []),
  ]
}

export const receive = (state: State, message: InMessage, ctx: Ctx): readonly Act[] => {
  const seen = seenId(message)
  if (state.recent(ledger, after(message.at, -SLACK)).some((row) => row.id === seen)) return []
  const known = recognise(state, message.from)
  const key = keyOfWaId(message.from.waId)
  if (known && key) state.want([{ need: 'find', table: contacts, column: 'key', value: key }])
  // Somebody may stand in Contactos already who never got a hidden row: typed a moment ago, or their row was restored.
  const contact = known ? state.get(contacts, known.id) : key ? state.find(contacts, 'key', key, 'soft') : undefined
  const personId = known?.id ?? contact?.id ?? ctx.id('c')
  const messageId = ctx.id('m')
  const messageRow = state.nextRow(messages)
  const name = contact?.preferred_name ?? contact?.full_name ?? message.from.name ?? message.from.username ?? ''
  const quoted = message.replyTo ? state.find(messages, 'wamid', message.replyTo, 'soft') : undefined
  const said = describe(message)[ctx.lang]
  const sendId = quoted?.send_id ?? known?.last_send ?? null
  const lastIn = instant(Math.max(known?.last_in_at ?? 0, message.at))
  const projection = { last_message: said, next_step: sayOpen(lastIn, ctx.now, ctx.zone)[ctx.lang] }
  return [
    append(ledger, { id: seen, at: ctx.now }),
    known
      ? remember(known, message, withMessage(known.thread, messageId, messageRow, sendId), lastIn)
      : meet(personId, message, messageId, messageRow),
    append(messages, {
      id: messageId,
      at: message.at,
      person: name,
      direction: 'in',
      text: said,
      status: 'received',
      reply_to: quoted?.text ?? null,
      author: name,
      exact_at: message.at,
      contact_id: personId,
      contact_row: state.rowOf(contacts, personId) ?? null,
      wamid: message.wamid,
      kind: message.kind,
      send_id: sendId,
    }),
    ...(contact
      ? message.at >= lastIn
        ? [
            patch(contacts, contact.id, {
              ...projection,
              ...(contact.send_state === 'out' ? {} : { send_state: 'replied', state_reason: null }),
            }),
          ]
        : []
      : [
          append(contacts, {
            id: personId,
            full_name: message.from.name ?? message.from.username,
            phone: message.from.waId ? `+${message.from.waId}` : null,
            send_state: 'replied',
            consent: 'yes',
            key,
            ...projection,
          }),
        ]),
    raise(heard(message.wamid, { message, personId, messageId, messageRow, isNew: !known })),
  ]
}

/** What an older message says of the person that comes behind a newer one is news only where nothing was known. */
const remember = (known: PersonRow, { from, at }: InMessage, thread: Thread, lastIn: Instant): Act => {
  const newest = <V>(now: V | null, before: V | null): V | null => (at >= lastIn ? (now ?? before) : (before ?? now))
  return patch(people, known.id, {
    last_in_at: lastIn,
    wa_id: newest(from.waId, known.wa_id),
    user_id: newest(from.userId, known.user_id),
    profile_name: newest(from.name, known.profile_name),
    unreachable: null,
    thread,
  })
}

/** Whoever writes first gives permission to be answered and written to about it. */
const meet = (id: string, message: InMessage, messageId: string, messageRow: number): Act =>
  append(people, {
    id,
    key: keyOfWaId(message.from.waId),
    user_id: message.from.userId,
    wa_id: message.from.waId,
    phone: message.from.waId ? `+${message.from.waId}` : null,
    profile_name: message.from.name ?? message.from.username,
    consent: 'yes',
    consent_at: message.at,
    last_in_at: message.at,
    thread: withMessage(null, messageId, messageRow),
  })
