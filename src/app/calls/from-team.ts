/** What every message that somebody of the team sends to one person has in common, and who may not be written to at all. */
import { contacts, people } from '../../domain/contacts/contacts'
import type { PersonRow } from '../../domain/contacts/recognise'
import { GONE, OUT } from '../../domain/inbox/reply'
import type { Wish } from '../../domain/outbox/enqueue'
import { type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import type { CallCtx } from './call'

type Common = 'contactId' | 'contactRow' | 'peopleRow' | 'personName' | 'origin' | 'author' | 'fresh'

export const fromTeam = (
  state: State,
  id: string,
  ctx: CallCtx,
): Outcome<{ readonly person: PersonRow; readonly wish: Pick<Wish, Common> }> => {
  const person = state.get(people, id)
  const contact = state.get(contacts, id)
  if (!contact || !person) return GONE
  if (person.consent === 'out') return OUT
  return ok({
    person,
    wish: {
      contactId: id,
      contactRow: state.rowOf(contacts, id),
      peopleRow: state.rowOf(people, id),
      personName: contact.full_name ?? '',
      origin: 'manual',
      author: ctx.by,
      fresh: true,
    },
  })
}
