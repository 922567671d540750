/** A message of Hilo in the words of Meta's send call (Cloud API, "Messages"). */
import type { Header, MediaKind, OutBody } from '../../../domain/outbox/message'
import type { MediaSource, TemplateComponent, TemplateParameter } from '../../../domain/templates/template'
import type { Json } from '../../../kernel/json'

type Fields = { readonly [key: string]: Json }

/** Leaves out what was not given: Meta refuses empty values. */
const given = (key: string, value: string | undefined): Fields => (value === undefined || value === '' ? {} : { [key]: value })

const source = (from: MediaSource): Fields => ('id' in from ? { id: from.id } : { link: from.link })

const parameter = (value: TemplateParameter): Fields => {
  switch (value.type) {
    case 'text':
      return { type: 'text', ...given('parameter_name', value.name), text: value.text }
    case 'image':
    case 'video':
      return { type: value.type, [value.type]: source(value.source) }
    case 'document':
      return { type: 'document', document: { ...source(value.source), ...given('filename', value.filename) } }
    case 'location': {
      const { latitude, longitude, name, address } = value
      return { type: 'location', location: { latitude: String(latitude), longitude: String(longitude), name, address } }
    }
    case 'payload':
      return { type: 'payload', payload: value.payload }
    case 'coupon_code':
      return { type: 'coupon_code', coupon_code: value.code }
    case 'flow':
      return { type: 'action', action: { flow_token: value.token } }
  }
}

const component = (part: TemplateComponent): Fields => {
  const parameters = part.parameters.map(parameter)
  return part.type === 'button'
    ? { type: 'button', sub_type: part.subType, index: String(part.index), parameters }
    : { type: part.type, parameters }
}

const header = (top: Header | undefined): Fields => {
  if (top === undefined) return {}
  if (top.kind === 'text') return { header: { type: 'text', text: top.text } }
  const filename = top.kind === 'document' ? given('filename', top.filename) : {}
  return { header: { type: top.kind, [top.kind]: { ...source(top.source), ...filename } } }
}

const footer = (words: string | undefined): Fields => (words === undefined || words === '' ? {} : { footer: { text: words } })

const interactive = (parts: Fields): Fields => ({ type: 'interactive', interactive: parts })

/** Only pictures, films and documents carry a caption; only documents a name. */
const CAPTIONED: ReadonlySet<MediaKind> = new Set(['image', 'video', 'document'])

/** `type` and the object named like it. */
export const payload = (body: OutBody): Fields => {
  switch (body.kind) {
    case 'template': {
      const components = body.components.map(component)
      const template = { name: body.name, language: { code: body.language }, ...(components.length > 0 ? { components } : {}) }
      return { type: 'template', template }
    }
    case 'text':
      return { type: 'text', text: { preview_url: body.previewUrl ?? false, body: body.text } }
    case 'buttons': {
      const buttons = body.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }))
      return interactive({ type: 'button', ...header(body.header), body: { text: body.text }, ...footer(body.footer), action: { buttons } })
    }
    case 'list': {
      const sections = body.sections.map((section) => ({
        ...given('title', section.title),
        rows: section.rows.map(({ id, title, description }) => ({ id, title, ...given('description', description) })),
      }))
      const top: Header | undefined = body.header === undefined ? undefined : { kind: 'text', text: body.header }
      const action = { button: body.open, sections }
      return interactive({ type: 'list', ...header(top), body: { text: body.text }, ...footer(body.footer), action })
    }
    case 'link': {
      const action = { name: 'cta_url', parameters: { display_text: body.label, url: body.url } }
      return interactive({ type: 'cta_url', ...header(body.header), body: { text: body.text }, ...footer(body.footer), action })
    }
    case 'media': {
      const caption = CAPTIONED.has(body.media) ? given('caption', body.caption) : {}
      const filename = body.media === 'document' ? given('filename', body.filename) : {}
      const voice = body.media === 'audio' && body.voice === true ? { voice: true } : {}
      return { type: body.media, [body.media]: { ...source(body.source), ...caption, ...filename, ...voice } }
    }
    case 'location': {
      const point = { latitude: String(body.latitude), longitude: String(body.longitude) }
      return { type: 'location', location: { ...point, ...given('name', body.name), ...given('address', body.address) } }
    }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: body.to, emoji: body.emoji } }
    case 'ask':
      return interactive(
        body.what === 'location'
          ? { type: 'location_request_message', body: { text: body.text }, action: { name: 'send_location' } }
          : { type: 'request_contact_info', body: { text: body.text }, action: { name: 'request_contact_info' } },
      )
  }
}
