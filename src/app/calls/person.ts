/** The person of the selected row: who they are, what they may be written, and what was said. */
import { archive, archiveUrl } from '../../domain/archive/archive'
import { sayUntil } from '../../domain/archive/light'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { contacts, people, SEND_STATES } from '../../domain/contacts/contacts'
import { isOpenNow, sayOpen } from '../../domain/contacts/conversation'
import { ownCells } from '../../domain/contacts/own'
import type { PersonRow } from '../../domain/contacts/recognise'
import { OUT } from '../../domain/inbox/reply'
import { messages } from '../../domain/messages/messages'
import { queue, upcoming } from '../../domain/outbox/queue'
import { isRecord } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { PersonCard } from '../api'
import type { Conversation } from '../views'
import { type CallCtx, sheetCall } from './call'
import { read } from './parse'

export const conversationOf = (state: State, person: PersonRow, ctx: CallCtx): Conversation => {
  const thread = person.thread ?? []
  state.want(thread.map((one): Need => rowNeed(messages, one.id, one.row)))
  return [...thread].reverse().flatMap((one) => {
    const row = state.get(messages, one.id, one.row)
    if (!row) return []
    return [
      {
        id: row.id,
        mine: row.direction === 'out',
        text: row.text ?? '',
        at: row.exact_at === null ? '' : sayMoment(row.exact_at, ctx.now, zone(ctx.zone))[ctx.lang],
        status: row.status ?? 'received',
        reason: row.error_text ?? '',
        media: row.media_url ?? '',
        quote: row.reply_to ?? '',
      },
    ]
  })
}

/** Where the rest was said, when some of what the thread names is not in this file any more. */
const olderOf = (state: State, person: PersonRow | undefined, shown: Conversation, ctx: CallCtx): PersonCard['older'] => {
  const file = shown.length < (person?.thread?.length ?? 0) ? archive.of(state).files.at(-1) : undefined
  return file ? { says: sayUntil(file, ctx)[ctx.lang], url: archiveUrl(file.id) } : null
}

const ownColumns = (state: State, id: string): PersonCard['own'] =>
  Object.entries(ownCells(state, id)).flatMap(([heading, value]) => (value === '' ? [] : [{ heading, value }]))

const cardOf = (state: State, id: string, row: number | null, withOwn: boolean, ctx: CallCtx): PersonCard | null => {
  state.want([rowNeed(contacts, id, row), rowNeed(people, id)])
  const contact = state.get(contacts, id)
  const person = state.get(people, id)
  if (!contact) return null
  const conversation = person ? conversationOf(state, person, ctx) : []
  const at = state.rowOf(contacts, id) ?? row ?? 0
  return {
    id,
    row: at + 2,
    name: contact.full_name ?? person?.profile_name ?? '',
    phone: contact.phone ?? '',
    state: contact.send_state === null ? '' : SEND_STATES[contact.send_state][ctx.lang],
    reason: contact.state_reason ?? '',
    consent: person?.consent ?? contact.consent ?? 'unknown',
    preferred: contact.preferred_name ?? '',
    labels: contact.labels ?? '',
    notes: contact.notes ?? '',
    own: withOwn ? ownColumns(state, id) : [],
    open:
      person?.consent === 'out'
        ? { now: false, says: OUT.problem[ctx.lang] }
        : { now: person ? isOpenNow(person, ctx.now) : false, says: sayOpen(person?.last_in_at ?? null, ctx.now, ctx.zone)[ctx.lang] },
    conversation,
    older: olderOf(state, person, conversation, ctx),
    held: person?.held_text ?? '',
  }
}

/** The row of Contactos, or the person of a row of Mensajes or Por salir. */
const personAt = (state: State, sheetId: number, row: number): string | null => {
  const at = row - 2
  if (at < 0) return null
  switch (state.tableAt(sheetId)) {
    case contacts.key:
      return state.span(contacts, at, at + 1)[0]?.id || null
    case messages.key: {
      const row = state.firstRow(messages) + at
      return state.span(messages, row, row + 1)[0]?.record.contact_id ?? null
    }
    case upcoming.key: {
      const id = state.span(upcoming, at, at + 1)[0]?.id
      return id ? (state.get(queue, id)?.contact_id ?? null) : null
    }
    default:
      return null
  }
}

export const readPerson = sheetCall<'person.read'>({
  name: 'person.read',
  parse: (input) => {
    if (isRecord(input) && typeof input['id'] === 'string') return ok({ id: input['id'], own: input['own'] === true })
    return read(input, { sheetId: 'number', row: 'number' })
  },
  prefetch: (input, tableAt) => {
    if ('id' in input) return [contacts, people].map((table): Need => ({ need: 'row', table, id: input.id }))
    const at = input.row - 2
    return at >= 0 && tableAt(input.sheetId) === contacts.key ? [{ need: 'span', table: contacts, from: at, to: at + 1 }] : []
  },
  decide: (state, input, ctx) => {
    const byId = 'id' in input
    const id = byId ? input.id : personAt(state, input.sheetId, input.row)
    return ok({ value: id === null ? null : cardOf(state, id, byId ? null : input.row - 2, byId && input.own === true, ctx) })
  },
})
