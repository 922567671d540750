/** In a delicate case the bot is silent until the team is done with it: no menu, no question, no «¿seguimos?» on a phone that others may see. */
import { people } from '../contacts/contacts'
import type { TaskFollower } from '../tasks/slots'
import { isOpen } from '../tasks/task'
import { fresh, sessions } from './session'

export const delicate: TaskFollower = {
  name: 'bot, delicate',
  follow: (state, task, _, { now }) => {
    const { contact_id: id, people_row: row, sensitive } = task
    if (id === null || sensitive !== true || !isOpen(task)) return []
    const person = state.get(people, id, row)
    const session = person && sessions.of(person)
    return !person || session?.state === 'handed' ? [] : sessions.keep(state, id, { ...(session ?? fresh(now)), state: 'handed', over: '' })
  },
}
