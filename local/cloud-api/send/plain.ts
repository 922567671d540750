/** Rules of text, media, location, contacts and reaction messages (M:messages/*). */
import { GraphFault } from '../graph/fault'
import { asObject, coordinateIn, flagIn, inside, listIn, objectIn, optionalText, textIn } from '../graph/reader'
import { isJsonObject, isText } from '../json'
import { COUNT, LENGTH, LIFETIME, type MediaKind } from '../limits'
import type { Draft, DraftInput } from './draft'
import { mediaPart } from './media-part'

export const textMessage = ({ body }: DraftInput): Draft => {
  const node = asObject(body.text, 'text', ['body', 'preview_url'])
  flagIn(node, 'preview_url', 'text')
  return { content: { type: 'text', text: textIn(node, 'body', 'text', { max: LENGTH.text }) } }
}

export const mediaMessage =
  (kind: MediaKind) =>
  ({ sim, body }: DraftInput): Draft => {
    const media = mediaPart(sim, kind, body[kind], kind)
    return { content: { type: kind, media }, ...(media.link === undefined ? {} : { links: [media.link] }) }
  }

export const locationMessage = ({ body }: DraftInput): Draft => {
  const node = asObject(body.location, 'location', ['latitude', 'longitude', 'name', 'address'])
  const [name, address] = [optionalText(node, 'name', 'location', { max: 1000 }), optionalText(node, 'address', 'location', { max: 1000 })]
  return {
    content: {
      type: 'location',
      location: {
        latitude: coordinateIn(node, 'latitude', 'location', 90),
        longitude: coordinateIn(node, 'longitude', 'location', 180),
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { address }),
      },
    },
  }
}

const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix']

export const contactsMessage = ({ body }: DraftInput): Draft => {
  const list = listIn(body, 'contacts', '')
  if (list.length === 0 || list.length > COUNT.contacts)
    throw new GraphFault(131009, { details: `contacts must hold 1 to ${COUNT.contacts} contacts.` })
  const contacts = list.map((given, nth) => {
    const path = inside('contacts', nth)
    const contact = asObject(given, path, ['name', 'phones', 'emails', 'addresses', 'birthday', 'org', 'urls'])
    const name = asObject(contact.name, inside(path, 'name'), ['formatted_name', ...NAME_PARTS])
    textIn(name, 'formatted_name', inside(path, 'name'))
    if (!NAME_PARTS.some((part) => isText(name[part]))) {
      throw new GraphFault(131009, {
        details: `${inside(path, 'name')}: at least one of ${NAME_PARTS.join(', ')} is needed besides formatted_name.`,
      })
    }
    for (const [at, phone] of listIn(contact, 'phones', path).entries())
      asObject(phone, inside(inside(path, 'phones'), at), ['phone', 'type', 'wa_id', 'user_id'])
    return isJsonObject(contact) ? contact : {}
  })
  return { content: { type: 'contacts', contacts } }
}

/** The target must exist, be young enough and be no reaction itself; all else is 131009. */
export const reactionMessage = ({ sim, body }: DraftInput): Draft => {
  const node = asObject(body.reaction, 'reaction', ['message_id', 'emoji'])
  const messageId = textIn(node, 'message_id', 'reaction')
  const emoji = optionalText(node, 'emoji', 'reaction', { min: 0 }) ?? ''
  const target = sim.world.messages[messageId]
  if (target === undefined || target.type === 'reaction' || sim.now() - target.at > LIFETIME.reactionTarget) {
    throw new GraphFault(131009, { details: 'The message to react to does not exist, is too old or is a reaction.' })
  }
  if (emoji !== '' && !/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3)/u.test(emoji)) {
    throw new GraphFault(131009, { details: "Param reaction['emoji'] is not a valid emoji." })
  }
  if (objectIn(body, 'context', '', ['message_id']) !== undefined)
    throw new GraphFault(131009, { details: 'A reaction cannot be a contextual reply.' })
  return { content: { type: 'reaction', reaction: { messageId, emoji } } }
}
