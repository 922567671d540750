/** WhatsApp for rehearsing, with no account: takes what WhatsApp would take, and nothing leaves the spreadsheet. */
import { checkMessage } from '../../domain/outbox/check'
import { ok } from '../../kernel/outcome'
import { after, SECOND } from '../../kernel/time'
import { readSend } from '../cloud-api/send/outcome'
import { readWebhook } from '../cloud-api/webhook/read'
import type { Provider } from '../provider'
import { phoneTells, practiceId } from './phone'

export const practice: Provider = {
  name: 'practice',
  readWebhook,
  buildSend: (channel, message, now) => {
    const problem = checkMessage(message)
    if (problem !== null) return problem
    const wamid = practiceId(message.opaque)
    const recipient = 'phone' in message.to ? { waId: message.to.phone.slice(1), userId: null } : { waId: null, userId: message.to.userId }
    const fates = [
      { state: 'sent', at: now },
      { state: 'delivered', at: after(now, SECOND) },
    ] as const
    return ok({
      via: 'here',
      outcome: { kind: 'accepted', wamid, ...recipient, held: false },
      webhooks: [phoneTells(channel, { wamid, opaque: message.opaque, recipient }, fates)],
    })
  },
  /** Nothing goes over the network, so whatever answer comes is read as strictly as Meta's. */
  readSend,
  buildKnock: () => null,
  buildSeen: () => null,
}
