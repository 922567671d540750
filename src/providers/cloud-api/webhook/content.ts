/** What was said: one reader for each type of message that Meta knows. */
import type { Choice, Content, InKind, InMedia } from '../../../domain/inbox/message'
import type { MetaError } from '../../../domain/outbox/status'
import { isRecord, parseJson } from '../../../kernel/json'
import { type Fields, fields, flag, json, list, number, text } from '../loose'
import { readSharedContacts } from './shared-contacts'

export const readErrors = (value: unknown): readonly MetaError[] =>
  list(value)
    .map(fields)
    .map((error) => ({
      code: number(error.code),
      title: text(error.title) ?? text(error.message) ?? '',
      details: text(fields(error.error_data).details) ?? text(error.error_data) ?? null,
    }))

const EMPTY: Omit<Content, 'kind' | 'rawType'> = {
  text: null,
  choice: null,
  media: null,
  location: null,
  contacts: null,
  reaction: null,
  form: null,
  order: null,
  errors: [],
}

const media = (kind: InKind) => (value: Fields) => {
  const id = text(value.id)
  const found: InMedia | null =
    id === null
      ? null
      : {
          id,
          mime: text(value.mime_type) ?? '',
          sha256: text(value.sha256),
          filename: text(value.filename),
          voice: flag(value.voice) ?? false,
          animated: flag(value.animated) ?? false,
          url: text(value.url),
        }
  return { kind, media: found, text: text(value.caption) }
}

const choice = (kind: InKind, id: string | null, title: string | null): Part => {
  const chosen: Choice | null = (id ?? title) === null ? null : { id: id ?? title ?? '', title: title ?? id ?? '' }
  return { kind, choice: chosen, text: chosen?.title ?? null }
}

type Part = Partial<Content> & { readonly kind: InKind }
type Reader = (value: Fields, raw: unknown) => Part

const INTERACTIVE = new Map<string, Reader>([
  ['button_reply', (value) => choice('button', text(value.id), text(value.title))],
  ['list_reply', (value) => choice('list', text(value.id), text(value.title))],
  [
    'nfm_reply',
    (value) => {
      const answers = json(parseJson(text(value.response_json) ?? ''))
      return { kind: 'form', form: isRecord(answers) ? answers : null, text: text(value.body) }
    },
  ],
  ['call_permission_reply', () => ({ kind: 'call_permission' })],
])

const interactive: Reader = (value) => {
  const type = text(value.type) ?? ''
  const read = INTERACTIVE.get(type)
  return read === undefined ? { kind: 'unsupported', rawType: `interactive ${type}`.trim() } : read(fields(value[type]), value[type])
}

const location: Reader = (value) => {
  const latitude = number(value.latitude)
  const longitude = number(value.longitude)
  const place = { name: text(value.name), address: text(value.address) }
  return { kind: 'location', location: latitude === null || longitude === null ? null : { latitude, longitude, ...place } }
}

const reaction: Reader = (value) => {
  const wamid = text(value.message_id)
  return { kind: 'reaction', reaction: wamid === null ? null : { wamid, emoji: text(value.emoji) } }
}

const order: Reader = (value) => {
  const items = list(value.product_items).map(fields)
  return {
    kind: 'order',
    text: text(value.text),
    order: {
      catalogId: text(value.catalog_id),
      items: items.map((item) => ({
        product: text(item.product_retailer_id) ?? '',
        quantity: number(item.quantity) ?? 1,
        price: number(item.item_price),
        currency: text(item.currency),
      })),
    },
  }
}

/** By `type`; each is given the object of the same name. */
const READERS = new Map<string, Reader>([
  ['text', (value) => ({ kind: 'text', text: text(value.body) })],
  ['image', media('image')],
  ['video', media('video')],
  ['sticker', media('sticker')],
  ['audio', media('audio')],
  ['document', media('document')],
  ['location', location],
  ['contacts', (_, raw) => ({ kind: 'contacts', contacts: readSharedContacts(raw) })],
  ['reaction', reaction],
  ['button', (value) => choice('button', text(value.payload), text(value.text))],
  ['interactive', interactive],
  ['order', order],
  ['system', (value) => ({ kind: 'system', text: text(value.body) })],
  ['unsupported', (value) => ({ kind: 'unsupported', rawType: text(value.type) ?? 'unsupported' })],
])

/** An unknown type is kept as `unsupported` under its own name. */
export const readContent = (message: Fields): Content => {
  const type = text(message.type) ?? ''
  const part = READERS.get(type)?.(fields(message[type]), message[type]) ?? { kind: 'unsupported' as const }
  return { rawType: type, ...EMPTY, ...part, errors: readErrors(message.errors) }
}
