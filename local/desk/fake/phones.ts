/** Phones for tests of the desk, one with a conversation that shows every kind of message. */
import { json, type Routes } from '../../server/http'
import type { Live } from '../../server/live'
import { record, text } from '../../server/parse'
import type { PhoneMessage } from '../client/phones'
import { NOON } from './demo'
import type { Body } from './host'

export interface FakePhone {
  waId: string
  name: string
  phoneOn: boolean
  messages: PhoneMessage[]
}

const MINUTE = 60_000
const START = NOON - 20 * MINUTE

const said =
  (waId: string) =>
  (
    by: 'business' | 'person',
    minute: number,
    content: PhoneMessage['content'],
    more: Pick<PhoneMessage, 'status' | 'read'> = {},
  ): PhoneMessage => ({
    id: `wamid.${waId}.${minute}`,
    waId,
    numberId: '100',
    by,
    at: START + minute * MINUTE,
    content,
    ...(by === 'business' ? { status: 'read' as const } : { read: true }),
    ...more,
  })

const INES = '5491158833009'
const ines = said(INES)

export const fakePhones = (): FakePhone[] => [
  {
    waId: INES,
    name: 'Inés Quispe',
    phoneOn: true,
    messages: [
      ines('business', 0, {
        type: 'template',
        header: { text: 'Tu cita de mañana' },
        text: 'Hola *Inés*, te esperamos mañana *martes 2 a las 9:30* en el centro. ¿Venís?',
        footer: 'Respondé BAJA para no recibir más',
        buttons: [
          { kind: 'quick_reply', title: 'Confirmo', value: 'confirm' },
          { kind: 'quick_reply', title: 'No puedo ir', value: 'cancel' },
        ],
      }),
      ines('person', 2, { type: 'button', text: 'Confirmo', quotes: `wamid.${INES}.0` }),
      ines('business', 3, {
        type: 'interactive',
        text: '¡Listo! ¿Qué curso te interesa?',
        buttons: [{ kind: 'list', title: 'Ver cursos', value: '' }],
        rows: [
          { id: 'cocina', title: 'Cocina', description: 'Lunes y miércoles, 18 h', section: 'Oficios' },
          { id: 'digital', title: 'Oficios digitales', description: 'Sábados, 10 h', section: 'Oficios' },
          { id: 'persona', title: 'Hablar con una persona' },
        ],
      }),
      ines('person', 9, { type: 'audio', media: { kind: 'audio', voice: true } }, { read: false }),
      ines(
        'person',
        10,
        { type: 'location', location: { latitude: -34.6, longitude: -58.38, name: 'Obelisco', address: 'Av. 9 de Julio' } },
        { read: false },
      ),
      ines(
        'business',
        11,
        { type: 'text', text: 'Anotate acá: https://hilo.test/f/abc. Este enlace es solo tuyo.' },
        { status: 'delivered' },
      ),
      ines(
        'business',
        12,
        { type: 'document', media: { kind: 'document', name: 'programa-2027.pdf', caption: 'El programa del curso' } },
        { status: 'delivered' },
      ),
    ],
  },
  {
    waId: '5491155641167',
    name: 'Zoé Gutiérrez',
    phoneOn: true,
    messages: [said('5491155641167')('person', 5, { type: 'text', text: 'ese día trabajo, ¿puede ser la otra semana?' })],
  },
  { waId: '5491150112233', name: 'Camila Mamani', phoneOn: false, messages: [] },
]

type Posted = (path: string, work: (body: Body, names: Readonly<Record<string, string>>) => unknown) => Routes

const contentOf = (body: Body): PhoneMessage['content'] => {
  const type = text(body, 'type')
  const quotes = body.context === undefined ? {} : { quotes: text(record(body.context), 'message_id') }
  if (type === 'text') return { type, text: text(record(body.text), 'body'), ...quotes }
  if (type === 'button') return { type, text: text(record(body.button), 'text'), ...quotes }
  return { type, ...(type === 'audio' || type === 'image' ? { media: { kind: type } } : {}), ...quotes }
}

const viewOf = ({ waId, name, phoneOn, messages }: FakePhone) => {
  const last = messages[messages.length - 1]
  const unread = messages.filter(({ by, status }) => by === 'business' && status === 'delivered').length
  return { waId, name, on: phoneOn, unread, ...(last ? { last: { at: last.at, text: last.content.text ?? last.content.type } } : {}) }
}

export const phoneRoutes = (posted: Posted, phones: FakePhone[], now: () => number, live: Live): Routes => {
  const phone = (waId: string | undefined): FakePhone => {
    const found = phones.find((each) => each.waId === waId)
    if (!found) throw new Error('There is no such phone.')
    return found
  }
  let count = 0
  return {
    'GET /sim/phones': () => json(phones.map(viewOf)),
    'GET /sim/phones/{waId}/messages': ({ path }) => json(phone(path.waId).messages),
    ...posted('/sim/phones', (body) => {
      phones.push({ waId: text(body, 'waId'), name: text(body, 'name'), phoneOn: true, messages: [] })
      return body
    }),
    ...posted('/sim/phones/{waId}', (body, { waId }) => {
      phone(waId).phoneOn = body.on === true
    }),
    ...posted('/sim/phones/{waId}/messages', (body, { waId = '' }) => {
      count++
      const message = {
        id: `wamid.new.${count}`,
        waId,
        numberId: '100',
        by: 'person' as const,
        at: now(),
        content: contentOf(body),
        read: false,
      }
      phone(waId).messages.push(message)
      live.tell('phone', { waId })
    }),
    ...posted('/sim/phones/{waId}/read', (_body, { waId }) => {
      const held = phone(waId)
      held.messages = held.messages.map((message) => (message.status === 'delivered' ? { ...message, status: 'read' } : message))
      live.tell('phone', { waId })
    }),
  }
}
