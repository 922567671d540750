/** Two phones with a conversation that shows every kind of message, for tests of the desk. */
import type { PhoneMessage } from '../client/phones'

export interface FakePhone {
  waId: string
  name: string
  phoneOn: boolean
  messages: PhoneMessage[]
}

const START = Date.parse('2027-02-01T12:40:00Z')
const MINUTE = 60_000

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
