/** Edits, deletions and answers given from the WhatsApp app on a phone: each is a row of Mensajes like everything that was said. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import type { Person } from '../contacts/person'
import { recognise } from '../contacts/recognise'
import { withMessage } from '../contacts/thread'
import { messages } from '../messages/messages'
import { waitNoMore } from './answer'
import { describe } from './describe'
import type { Told } from './events'

const EDITED = t('✏️ Corrigió: ', '✏️ Corrigiu: ', '✏️ Corrected: ')
const REVOKED = t('🗑 Borró un mensaje suyo', '🗑 Apagou uma mensagem', '🗑 Deleted a message of theirs')
const FROM_APP = t('Desde el teléfono', 'Pelo telefone', 'From the phone')

interface Aside {
  readonly wamid: string
  readonly person: Person
  readonly at: Instant
  readonly direction: 'in' | 'out'
  readonly text: Text
  readonly origin: string | null
}

export const takeAside = (state: State, told: Told, ctx: Ctx): readonly Act[] => {
  switch (told.type) {
    case 'edit':
      return keep(
        state,
        { wamid: told.wamid, person: told.from, at: told.at, direction: 'in', text: join(EDITED, describe(told.content)), origin: null },
        ctx,
      )
    case 'revoke':
      return keep(state, { wamid: told.wamid, person: told.from, at: told.at, direction: 'in', text: REVOKED, origin: null }, ctx)
    case 'echo':
      return keep(
        state,
        { wamid: told.wamid, person: told.to, at: told.at, direction: 'out', text: describe(told.content), origin: FROM_APP[ctx.lang] },
        ctx,
      )
    default:
      return []
  }
}

const keep = (state: State, aside: Aside, ctx: Ctx): readonly Act[] => {
  const id = `m_${hash(aside.wamid)}`
  if (state.find(messages, 'id', id)) return []
  const person = recognise(state, aside.person)
  const contact = person && state.get(contacts, person.id)
  const row = state.nextRow(messages)
  const name = contact?.full_name ?? person?.profile_name ?? aside.person.name ?? ''
  return [
    append(messages, {
      id,
      at: aside.at,
      person: name,
      direction: aside.direction,
      text: aside.text[ctx.lang],
      status: aside.direction === 'in' ? 'received' : 'sent',
      author: aside.direction === 'in' ? name : aside.origin,
      origin: aside.origin,
      exact_at: aside.at,
      contact_id: person?.id ?? null,
      wamid: aside.wamid,
      kind: 'aside',
    }),
    ...(person ? [patch(people, person.id, { thread: withMessage(person.thread, id, row) })] : []),
    // Somebody of the team answered from the phone: the person waits no more.
    ...(person && aside.direction === 'out' ? waitNoMore(state, person.id) : []),
  ]
}
