import { describe as say } from './describe'
import { type Content, IN_KINDS, type InKind } from './message'

const said = (kind: InKind, more: Partial<Content> = {}): Content => ({
  kind,
  rawType: kind,
  text: null,
  choice: null,
  media: null,
  location: null,
  contacts: null,
  reaction: null,
  form: null,
  order: null,
  errors: [],
  ...more,
})

const media = (more: object = {}) => ({
  id: '1',
  mime: 'x/y',
  sha256: null,
  filename: null,
  voice: false,
  animated: false,
  url: null,
  ...more,
})
const FAULT = [{ code: 131052, title: 'x', details: null }]

const CASES: readonly (readonly [Content, string])[] = [
  [said('text', { text: 'hola' }), 'hola'],
  [said('image', { media: media() }), '📷 Foto'],
  [said('image', { media: media(), text: 'mi recibo' }), '📷 Foto: mi recibo'],
  [said('image', { errors: FAULT }), '📷 Foto (no se pudo bajar)'],
  [said('video', { media: media() }), '🎬 Video'],
  [said('sticker', { media: media() }), '🙂 Sticker'],
  [said('audio', { media: media({ voice: true }) }), '🎤 Audio'],
  [said('audio', { media: media() }), '🎵 Música o sonido'],
  [said('document', { media: media({ filename: 'carta.pdf' }) }), '📄 carta.pdf'],
  [said('document', { media: media() }), '📄 Documento'],
  [said('location'), '📍 Ubicación'],
  [said('location', { location: { latitude: 1, longitude: 2, name: null, address: 'Calle 1' } }), '📍 Ubicación: Calle 1'],
  [
    said('contacts', {
      contacts: [
        { name: 'Ana', phones: [], emails: [] },
        { name: '', phones: [], emails: [] },
      ],
    }),
    '👤 Contacto: Ana',
  ],
  [said('contacts', { contacts: [] }), '👤 Contacto'],
  [said('reaction', { reaction: { wamid: 'w', emoji: '👍' } }), '👍 (a un mensaje)'],
  [said('reaction', { reaction: { wamid: 'w', emoji: null } }), 'Quitó su reacción'],
  [said('button', { choice: { id: 'a', title: 'Acepto' }, text: 'Acepto' }), 'Tocó «Acepto»'],
  [said('button'), 'Tocó'],
  [said('list', { choice: { id: 'h', title: 'Huerta' }, text: 'Huerta' }), 'Eligió «Huerta»'],
  [said('form', { text: 'Sent' }), '📋 Completó un formulario de WhatsApp'],
  [said('order', { order: { catalogId: null, items: [{ product: 'a', quantity: 1, price: null, currency: null }] } }), '🛒 Pedido (1)'],
  [said('system', { text: 'Aviso' }), 'Aviso de WhatsApp: Aviso'],
  [said('call_permission'), '📞 Contestó si se la puede llamar'],
  [said('unsupported', { rawType: 'poll' }), 'Mandó algo que WhatsApp no deja ver (una encuesta)'],
  [said('unsupported', { rawType: 'hologram' }), 'Mandó algo que WhatsApp no deja ver (hologram)'],
  [said('unsupported'), 'Mandó algo que WhatsApp no deja ver'],
]

it.each(CASES.map(([content, words]) => [words, content] as const))('%s', (words, content) => {
  expect(say(content).es).toBe(words)
})

it('has a case for every kind', () => {
  expect(IN_KINDS.filter((kind) => !CASES.some(([content]) => content.kind === kind))).toEqual([])
})
