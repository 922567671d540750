/** POST /{number}/messages: checks a message by every rule, takes it, and plans what will become of it. */
import { badParameter, GraphFault } from '../graph/fault'
import { statusFault } from '../graph/faults'
import { asObject, choiceIn, objectIn, optionalText, textIn } from '../graph/reader'
import type { Answer, GraphCall } from '../graph/request'
import { wamid } from '../ids'
import { isJsonObject, isText } from '../json'
import { LENGTH, LIFETIME, TIME } from '../limits'
import { drawDelay, paceOf } from '../phones/pace'
import { personExactly } from '../phones/people'
import type { Sim } from '../sim'
import type { BusinessNumber, OutMessage } from '../world'
import type { Draft, DraftInput } from './draft'
import { type Fate, fateOf } from './fate'
import { interactiveMessage } from './interactive'
import { markRead } from './mark-read'
import { contactsMessage, locationMessage, mediaMessage, reactionMessage, textMessage } from './plain'
import { pricingFor } from './pricing'
import { checkRates, countMessage } from './rates'
import { type Recipient, recipientOf } from './recipient'
import { templateMessage } from './template'

const TYPES = {
  audio: mediaMessage('audio'),
  contacts: contactsMessage,
  document: mediaMessage('document'),
  image: mediaMessage('image'),
  interactive: interactiveMessage,
  location: locationMessage,
  reaction: reactionMessage,
  sticker: mediaMessage('sticker'),
  template: templateMessage,
  text: textMessage,
  video: mediaMessage('video'),
} as const satisfies Readonly<Record<string, (input: DraftInput) => Draft>>
type MessageType = keyof typeof TYPES
const TYPE_NAMES = [
  'audio',
  'contacts',
  'document',
  'image',
  'interactive',
  'location',
  'reaction',
  'sticker',
  'template',
  'text',
  'video',
] as const satisfies readonly MessageType[]

const FRAME = [
  'messaging_product',
  'recipient_type',
  'to',
  'recipient',
  'type',
  'context',
  'biz_opaque_callback_data',
  'message_activity_sharing',
]

const lifeOf = (draft: Draft): number => (draft.template?.ttlSeconds ?? -1) * TIME.SECOND

const store = (
  sim: Sim,
  number: BusinessNumber,
  recipient: Recipient,
  type: MessageType,
  draft: Draft,
  fate: Fate,
  call: GraphCall,
): OutMessage => {
  const { person } = recipient
  const quotes = isJsonObject(call.body.context) ? call.body.context.message_id : undefined
  const opaque = call.body.biz_opaque_callback_data
  const { template } = draft
  const life = lifeOf(draft)
  const message: OutMessage = {
    direction: 'out',
    id: wamid(person.waId, 'out', sim.random),
    historyId: sim.newId(),
    numberId: number.id,
    waId: person.waId,
    at: sim.now(),
    type,
    content: isText(quotes) && type !== 'template' ? { ...draft.content, quotes } : draft.content,
    request: isJsonObject(call.body) ? call.body : {},
    status: 'accepted',
    ...(isText(opaque) ? { opaque } : {}),
    pricing: pricingFor(sim, number, person, template, fate.code === undefined),
    ...(template === undefined ? {} : { template: { id: template.id, name: template.name, language: template.language } }),
    reached: fate.reached,
    opened: false,
    waiting: false,
    expiresAt: sim.now() + (life > 0 ? life : LIFETIME.undelivered),
    priced: false,
    events: [],
  }
  sim.world.messages[message.id] = message
  return message
}

/** The person's number is left out of the answer when the message went to a user id. */
const answerTo = (sim: Sim, recipient: Recipient, message: OutMessage): Answer => {
  const { person, input, by } = recipient
  const known = by === 'user id' ? { user_id: person.userId } : { wa_id: person.waId }
  return {
    status: 200,
    json: {
      messaging_product: 'whatsapp',
      contacts: [{ input, ...known, ...(by === 'number' && sim.world.settings.userIds ? { user_id: person.userId } : {}) }],
      messages: [{ id: message.id, ...(message.template === undefined ? {} : { message_status: 'accepted' }) }],
    },
  }
}

export const sendMessage = (sim: Sim, call: GraphCall): Answer => {
  const number = sim.world.numbers[call.node]
  if (number === undefined) throw new GraphFault(100)
  const { body } = call
  if (!isText(body.messaging_product)) throw badParameter('The parameter messaging_product is required.')
  choiceIn(body, 'messaging_product', '', ['whatsapp'])
  if (body.status !== undefined) return markRead(sim, number, body)
  if (!number.registered) throw new GraphFault(133010)
  const recipient = recipientOf(sim, number, body)
  const type = body.type === undefined ? 'text' : choiceIn(body, 'type', '', TYPE_NAMES)
  const frame = asObject(body, '', [...FRAME, type])
  optionalText(frame, 'biz_opaque_callback_data', '', { max: LENGTH.opaque, min: 0 })
  const context = objectIn(frame, 'context', '', ['message_id'])
  if (context !== undefined) textIn(context, 'message_id', 'context')
  const draft = TYPES[type]({ sim, number, body: frame })
  if (draft.phoneOnly === true && recipient.by === 'user id') throw new GraphFault(131062)
  checkRates(sim, number, recipient.person)
  const injected = statusFault(sim, call)
  const fate = injected === undefined ? fateOf(sim, number, recipient.person, draft) : { ...injected, reached: false }
  countMessage(sim, number.id)
  const message = store(sim, number, recipient, type, draft, fate, call)
  const pace = paceOf(sim, personExactly(sim, message.waId))
  const at = sim.now() + drawDelay(sim, pace.sent)
  if (fate.code === undefined) sim.later(at, { kind: 'sent', message: message.id })
  else
    sim.later(at, { kind: 'fail', message: message.id, code: fate.code, ...(fate.details === undefined ? {} : { details: fate.details }) })
  sim.emit({ type: 'accepted', waId: message.waId, id: message.id, ...(message.opaque === undefined ? {} : { opaque: message.opaque }) })
  return answerTo(sim, recipient, message)
}
