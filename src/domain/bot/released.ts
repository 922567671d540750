/** The team is done with somebody: the bot may speak again, when they greet it or tap one of its buttons. */
import { people } from '../contacts/contacts'
import type { TaskFollower } from '../tasks/slots'
import { sessions } from './session'

export const released: TaskFollower = {
  name: 'bot',
  follow: (state, { contact_id: id, people_row }, { kind }) => {
    if (id === null || (kind !== 'resolved' && kind !== 'closed')) return []
    const person = state.get(people, id, people_row)
    const session = person && sessions.of(person)
    return session?.state === 'handed' ? sessions.keep(state, id, { ...session, state: 'ended' }) : []
  },
}
