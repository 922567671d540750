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

export const contactFollower: Follower = {
  follow: (state, fate: Fate): readonly Act[] => {
    const contact = state.get(contacts, fate.contactId, fate.contactRow)
    const shown = STATE[fate.to]
    if (!contact || !shown || contact.send_state === 'out') return []
    // Somebody who answered meanwhile is further than any status of what we sent.
    if (contact.send_state === 'replied' && fate.to !== 'failed' && fate.to !== 'refused') return []
    return [
      patch(contacts, contact.id, {
        send_state: shown,
        state_reason: fate.reason,
        ...(fate.row?.preview && (fate.to === 'accepted' || fate.to === 'sent') ? { last_message: fate.row.preview } : {}),
      }),
    ]
  },
}
