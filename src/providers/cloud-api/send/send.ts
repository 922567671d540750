/** The requests that send a message and that mark one as read. */
import { checkMessage } from '../../../domain/outbox/check'
import type { OutMessage, Recipient, Seen } from '../../../domain/outbox/message'
import { type Outcome, ok } from '../../../kernel/outcome'
import type { HttpRequest } from '../../../ports'
import type { Channel } from '../../provider'
import { graphPost } from '../graph'
import { payload } from './payload'

/** By phone when it is known; by BSUID (since May 2026) for people who hide theirs. */
const recipient = (to: Recipient) => ('phone' in to ? { to: to.phone } : { recipient: to.userId })

/** A reaction cannot quote: it already names its message. */
const context = ({ body, replyTo }: OutMessage) =>
  replyTo === null || body.kind === 'reaction' ? {} : { context: { message_id: replyTo } }

export const buildSend = (channel: Channel, message: OutMessage): Outcome<HttpRequest> => {
  const problem = checkMessage(message)
  if (problem !== null) return problem
  return ok(
    graphPost(channel.token, [channel.phoneNumberId, 'messages'], {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipient(message.to),
      ...context(message),
      ...payload(message.body),
      biz_opaque_callback_data: message.opaque,
    }),
  )
}

/** To be asked within 30 days of the message. */
export const buildSeen = (channel: Channel, seen: Seen): HttpRequest =>
  graphPost(channel.token, [channel.phoneNumberId, 'messages'], {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: seen.wamid,
    ...(seen.typing ? { typing_indicator: { type: 'text' } } : {}),
  })
