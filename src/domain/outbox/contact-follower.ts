/** Shows on a person's row what became of the last message to them: Estado, Por qué, Último. */
import { type Act, patch } from '../../kernel/act'
import { contacts, type SEND_STATES } from '../contacts/contacts'
import type { MessageState } from '../messages/messages'
import type { Fate, Follower } from './slots'

const STATE: Readonly<Record<MessageState, keyof typeof SEND_STATES | null>> = {
  received: null,
  sending: 'waiting',
  refused: 'failed',
  unknown: 'unsure',
  accepted: 'sent',
  sent: 'sent',
  failed: 'failed',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
}

/** The first word that a message is on its way or there: an answer that was lost is made up for by a later status. */
const hasLeft = ({ from, to }: Fate): boolean =>
  (from === null || from === 'sending' || from === 'unknown') && to !== 'refused' && to !== 'unknown' && to !== 'failed'

export const contactFollower: Follower = {
  follow: (state, fate: Fate): readonly Act[] => {
    const contact = state.get(contacts, fate.contactId, fate.contactRow)
    // A refused attempt that is tried again by itself is still on its way.
    const shown = fate.to === 'refused' && !fate.final ? 'waiting' : STATE[fate.to]
    if (!contact || !shown || contact.send_state === 'out') return []
    // Somebody who answered meanwhile is further than any status of what we sent.
    if (contact.send_state === 'replied' && shown !== 'failed') return []
    return [
      patch(contacts, contact.id, {
        send_state: shown,
        state_reason: fate.reason,
        ...(fate.row?.preview && hasLeft(fate) ? { last_message: fate.row.preview } : {}),
      }),
    ]
  },
}
