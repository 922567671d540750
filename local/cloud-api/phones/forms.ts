/** From the short form a driver gives to the payload of an inbound message, one rule a type. */
import type { Json, JsonObject } from '../json'
import { isJsonObject, isText } from '../json'
import { isMediaKind, LIFETIME, type MediaKind } from '../limits'
import { mediaAddress } from '../media/address'
import { keepMedia } from '../media/keep'
import { sampleOf } from '../media/samples'
import { voiceNote } from '../media/voice-note'
import type { Sim } from '../sim'
import type { Content } from '../world'

export interface Built {
  readonly payload: JsonObject
  readonly content: Content
}

const wordOf = (value: Json | undefined): string => (isText(value) ? value : '')
const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})
const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : [])

/** Bytes given in base64, or a sample of the kind; `seconds` sets the length of a voice note. */
const bytesOf = (sim: Sim, kind: MediaKind, given: JsonObject): { mime: string; bytes: Buffer; name?: string } => {
  const sample = sampleOf(kind, sim.random.between(0, 255), wordOf(given.caption) || wordOf(given.filename))
  const voice = kind === 'audio' && typeof given.seconds === 'number' ? voiceNote(given.seconds) : sample.bytes
  const name = wordOf(given.filename) || sample.name
  return {
    mime: wordOf(given.mime_type) || sample.mime,
    bytes: isText(given.base64) ? Buffer.from(given.base64, 'base64') : voice,
    ...(name === undefined ? {} : { name }),
  }
}

const EXTRA: Readonly<Record<MediaKind, (given: JsonObject) => JsonObject>> = {
  image: () => ({}),
  video: () => ({}),
  audio: (given) => ({ voice: given.voice ?? true }),
  document: () => ({}),
  sticker: (given) => ({ animated: given.animated ?? false }),
}

const mediaMessage = (sim: Sim, numberId: string, kind: MediaKind, given: JsonObject): Built => {
  const file = bytesOf(sim, kind, given)
  const media = keepMedia(sim, numberId, file, LIFETIME.receivedMedia)
  const caption = kind === 'audio' || kind === 'sticker' ? undefined : wordOf(given.caption) || undefined
  const named = kind === 'document' ? { filename: file.name ?? 'documento.pdf' } : {}
  const payload: JsonObject = {
    ...(caption === undefined ? {} : { caption }),
    ...named,
    mime_type: media.mime,
    sha256: media.sha256,
    id: media.id,
    url: mediaAddress(sim, media),
    ...EXTRA[kind](given),
  }
  return {
    payload: { [kind]: payload },
    content: {
      type: kind,
      media: {
        kind,
        id: media.id,
        mime: media.mime,
        ...(caption === undefined ? {} : { caption }),
        ...(named.filename === undefined ? {} : { name: named.filename }),
      },
    },
  }
}

/** What a phone shows of a tap: the words of the button or row. */
const tapped = (interactive: JsonObject): string =>
  [interactive.button_reply, interactive.list_reply].map((reply) => wordOf(objectOf(reply).title)).join('') ||
  wordOf(objectOf(interactive.nfm_reply).body)

type Builder = (given: Json | undefined) => Content

const PLAIN: Readonly<Record<string, Builder>> = {
  text: (given) => ({ type: 'text', text: wordOf(objectOf(given).body) }),
  location: (given) => ({ type: 'location', location: objectOf(given) }),
  contacts: (given) => ({ type: 'contacts', contacts: listOf(given) }),
  reaction: (given) => ({
    type: 'reaction',
    reaction: { messageId: wordOf(objectOf(given).message_id), emoji: wordOf(objectOf(given).emoji) },
  }),
  button: (given) => ({ type: 'button', text: wordOf(objectOf(given).text) }),
  interactive: (given) => ({ type: 'interactive', text: tapped(objectOf(given)) }),
  order: (given) => ({ type: 'order', text: wordOf(objectOf(given).text) }),
  edit: (given) => ({ type: 'edit', text: wordOf(objectOf(objectOf(objectOf(given).message).text).body) }),
}

const UNSUPPORTED: JsonObject = {
  errors: [
    {
      code: 131051,
      title: 'Message type unknown',
      message: 'Message type unknown',
      error_data: { details: 'Message type is currently not supported.' },
    },
  ],
}

/** Coordinates go out as numbers, a removed reaction without emoji; a type Meta may invent tomorrow goes out as given. */
export const buildInbound = (sim: Sim, numberId: string, type: string, form: JsonObject): Built => {
  const given = form[type]
  if (isMediaKind(type)) return mediaMessage(sim, numberId, type, objectOf(given))
  if (type === 'unsupported') return { payload: { ...UNSUPPORTED, unsupported: given ?? { type: 'unknown' } }, content: { type } }
  const content = PLAIN[type]?.(given) ?? { type }
  if (type === 'reaction' && wordOf(objectOf(given).emoji) === '') {
    return { payload: { reaction: { message_id: content.reaction?.messageId ?? '' } }, content }
  }
  return { payload: { [type]: given ?? {} }, content }
}
