/** Marks a received message, and those before it, as read; may show that the business is writing. */
import { GraphFault } from '../graph/fault'
import { asObject, choiceIn, type Node, objectIn, textIn } from '../graph/reader'
import type { Answer } from '../graph/request'
import { LIFETIME } from '../limits'
import type { Sim } from '../sim'
import type { BusinessNumber } from '../world'

export const markRead = (sim: Sim, number: BusinessNumber, body: Node): Answer => {
  const node = asObject(body, 'status', ['messaging_product', 'status', 'message_id', 'typing_indicator', 'recipient_type'])
  choiceIn(node, 'status', '', ['read'])
  const id = textIn(node, 'message_id', '')
  const message = sim.world.messages[id]
  if (message?.direction !== 'in' || message.numberId !== number.id || sim.now() - message.at > LIFETIME.reactionTarget) {
    throw new GraphFault(131009, { details: 'message_id is not a message that was received by this number in the last 30 days' })
  }
  const typing = objectIn(node, 'typing_indicator', '', ['type'])
  if (typing !== undefined) choiceIn(typing, 'type', 'typing_indicator', ['text'])
  for (const other of Object.values(sim.world.messages)) {
    if (
      other.direction !== 'in' ||
      other.waId !== message.waId ||
      other.numberId !== number.id ||
      other.at > message.at ||
      other.readByBusiness
    )
      continue
    other.readByBusiness = true
    sim.emit({ type: 'seen', waId: other.waId, id: other.id })
  }
  if (typing !== undefined) sim.emit({ type: 'typing', waId: message.waId, numberId: number.id, until: sim.now() + LIFETIME.typing })
  return { status: 200, json: { success: true } }
}
