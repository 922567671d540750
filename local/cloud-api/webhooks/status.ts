/** Tells the app that a message was sent, delivered, read, played or failed. */
import type { JsonObject } from '../json'
import { personExactly } from '../phones/people'
import type { Sim } from '../sim'
import type { DeliveryStatus, OutMessage } from '../world'
import { notify } from './outbox'
import { contactOf, messagesValue, seconds } from './value'

/** Pricing stands on `sent` and on the first of `delivered` and `read`. */
const pricingOf = (message: OutMessage, status: DeliveryStatus): JsonObject => {
  if (status === 'sent') return { pricing: { ...message.pricing } }
  if ((status !== 'delivered' && status !== 'read') || message.priced) return {}
  message.priced = true
  return { pricing: { ...message.pricing } }
}

/** Before v24 every status but `failed` carries the conversation; since then only free entry points do. */
const conversationOf = (sim: Sim, message: OutMessage, status: DeliveryStatus): JsonObject => {
  const freeEntry = message.pricing.type === 'free_entry_point'
  if (status === 'failed' || (sim.world.settings.webhookVersion >= 24 && !freeEntry)) return {}
  return { conversation: { id: message.historyId, origin: { type: freeEntry ? 'referral_conversion' : message.pricing.category } } }
}

export const tellStatus = (sim: Sim, message: OutMessage, status: DeliveryStatus): void => {
  const { world } = sim
  const number = world.numbers[message.numberId]
  if (number === undefined) return
  const person = personExactly(sim, message.waId)
  const event = { id: sim.newId(), status: status.toUpperCase(), at: sim.now(), webhook: 'PENDING' as const }
  message.events.push(event)
  const entry: JsonObject = {
    id: message.id,
    status,
    timestamp: seconds(sim.now()),
    ...(person.hidesNumber ? {} : { recipient_id: person.waId }),
    ...(world.settings.userIds ? { recipient_user_id: person.userId } : {}),
    ...(message.opaque === undefined ? {} : { biz_opaque_callback_data: message.opaque }),
    ...conversationOf(sim, message, status),
    ...pricingOf(message, status),
    ...(status === 'failed' && message.error !== undefined ? { errors: [{ ...message.error }] } : {}),
  }
  const contacts = status === 'failed' || !world.settings.userIds ? {} : { contacts: [contactOf(sim, person)] }
  notify(sim, {
    field: 'messages',
    numberId: number.id,
    value: messagesValue(number, { ...contacts, statuses: [entry] }),
    event: { message: message.id, id: event.id },
  })
}
