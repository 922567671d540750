/** A small programme for tests of the panel: one line, some people, some approved messages, answers to every call. */
import type { Home, PersonCard, Place, Start, TemplateCard, ValueOf } from '../../app/api'
import type { Conversation } from '../../app/views'
import type { TemplateInfo } from '../../domain/templates/template'

export const START: Start = {
  home: null,
  lang: 'es',
  zone: 'America/Argentina/Buenos_Aires',
  state: 'ready',
  connected: 'practice',
  organisation: 'Mentes Abiertas',
  country: 'AR',
  line: 'Práctica',
  sender: '',
  tone: 'vos',
  repairs: [],
  countries: [
    { code: 'AR', name: 'Argentina' },
    { code: 'BR', name: 'Brasil' },
    { code: 'MX', name: 'México' },
  ],
}

export const HOME: Home = {
  waiting: [
    { id: 'c1', name: 'Zoé Gutiérrez', text: '¿Puedo cambiar el turno? El martes no llego a tiempo al centro', since: 'hace 2 h' },
    { id: 'c2', name: 'João O’Higgins', text: 'Quiero anotarme', since: 'hace 25 min' },
  ],
  today: ['10:00 · «Es mañana» a 12 personas', '16:00 · «Encuesta» a 40 personas'],
  problems: [{ says: 'El teléfono de Brian Núñez no tiene WhatsApp.', next: 'Pedile otro número o avisale por llamada.', resumes: false }],
  cap: 20,
  lights: [
    { name: 'Envío', state: 'good', says: 'Último mensaje hace 3 min.', next: '' },
    { name: 'Recepción', state: 'warning', says: 'No entra nada hace 26 h.', next: 'Escribite desde tu teléfono y mirá si llega.' },
    { name: 'Calidad', state: 'off', says: 'En práctica no hay.', next: '' },
  ],
}

const said = (id: string, mine: boolean, text: string, at: string, more: Partial<Conversation[number]> = {}): Conversation[number] => ({
  id,
  mine,
  text,
  at,
  status: mine ? 'read' : 'received',
  reason: '',
  media: '',
  quote: '',
  ...more,
})

export const ZOE: PersonCard = {
  id: 'c1',
  row: 5,
  name: 'Zoé Gutiérrez',
  phone: '+54 9 11 5564-1167',
  state: 'Respondió',
  reason: 'Pide cambiar de día.',
  consent: 'yes',
  preferred: '',
  labels: '2027, cocina',
  notes: '',
  own: [{ heading: 'Curso', value: 'Gastronomía' }],
  open: { now: true, says: 'Podés escribirle lo que quieras hasta hoy 16:20.' },
  older: null,
  conversation: [
    said('m1', true, 'Hola Zoé, te esperamos el *martes 10:00* en el centro.', 'ayer 9:00'),
    said('m2', false, '¿Puedo cambiar el turno?', 'hoy 14:20', { quote: 'Hola Zoé, te esperamos el martes 10:00…' }),
    said('m3', false, '', 'hoy 14:21', { media: 'https://drive.google.com/file/d/abc' }),
    said('m4', true, 'Sí, ¿qué día te queda bien?', 'hoy 14:30', { status: 'failed', reason: 'El teléfono está apagado desde ayer.' }),
  ],
  held: '',
}

export const JOAO: PersonCard = {
  ...ZOE,
  id: 'c2',
  row: 6,
  name: 'João O’Higgins',
  phone: '+54 9 11 5326-8639',
  state: 'Falta permiso',
  reason: 'No consta que haya dado permiso.',
  consent: 'unknown',
  open: { now: false, says: 'Pasaron 24 h desde que escribió; WhatsApp solo deja mandar un mensaje aprobado.' },
  older: null,
  conversation: [said('n1', false, 'Quiero anotarme', 'lun 1/3 10:00')],
}

const info = (name: string, body: string, more: Partial<TemplateInfo> = {}): TemplateInfo => ({
  id: '1',
  name,
  language: 'es_AR',
  status: 'approved',
  category: 'utility',
  previousCategory: null,
  correctCategory: null,
  quality: 'green',
  rejectedReason: null,
  format: 'positional',
  header: null,
  body,
  footer: null,
  buttons: [],
  variables: [],
  mediaHeader: null,
  ...more,
})
const gap = (key: string, index: number, example: string) => ({ id: `body.${key}`, where: 'body' as const, key, index, example })

export const TEMPLATES: readonly TemplateCard[] = [
  {
    id: 'invitacion|es_AR',
    title: 'Invitación al curso',
    status: 'Aprobado',
    usable: true,
    reason: '',
    next: 'Se puede mandar.',
    info: info('invitacion', 'Hola {{1}}, abrió la inscripción a {{2}}. ¿Te anotamos?', {
      category: 'marketing',
      header: { kind: 'text', text: 'Cursos 2027' },
      footer: 'Escribí BAJA para no recibir más.',
      buttons: [
        { kind: 'quick_reply', text: 'Sí, quiero', target: null },
        { kind: 'quick_reply', text: 'Ahora no', target: null },
      ],
      variables: [gap('1', 0, 'Ana'), gap('2', 1, 'Gastronomía')],
    }),
    asked: 'marketing',
    mapping: {},
  },
  {
    id: 'retomar_contacto|es_AR',
    title: 'Retomar contacto',
    status: 'Aprobado',
    usable: true,
    reason: '',
    next: 'Se puede mandar.',
    info: info('retomar_contacto', 'Hola, quedó pendiente tu consulta. ¿Seguimos?'),
    asked: 'utility',
    mapping: {},
  },
  {
    id: 'encuesta|es_AR',
    title: 'Encuesta',
    status: 'Rechazado',
    usable: false,
    reason: 'El formato no sirve: suele ser un dato al principio o al final, o dos juntos.',
    next: 'Corregí el texto y volvé a pedir la aprobación.',
    info: info('encuesta', '{{1}}, contanos cómo te fue.', { status: 'rejected', variables: [gap('1', 0, 'Ana')] }),
    asked: 'utility',
    mapping: {},
  },
]

export const HEADINGS = ['Nombre', 'WhatsApp', 'Estado', 'Por qué', 'Cómo le decimos', 'Permiso', 'Etiquetas', 'Curso', 'Edad'] as const

export const SEND = {
  id: 's1',
  name: 'Invitación al curso',
  state: 'Saliendo',
  stateKey: 'leaving',
  reason: '',
  next: 'Terminan de salir hoy 10:04.',
  template: 'retomar_contacto|es_AR',
  mapping: {},
  when: '2027-02-01 10:00',
  counts: { people: 46, sent: 30, delivered: 24, read: 11, replied: 3, not_sent: 2 },
} satisfies NonNullable<ValueOf<'sends.read'>>

export const preview = (row: number, name: string) => ({
  row,
  name,
  header: 'Cursos 2027',
  body: `Hola ${name}, abrió la inscripción a Gastronomía. ¿Te anotamos?`,
  footer: 'Escribí BAJA para no recibir más.',
  buttons: ['Sí, quiero', 'Ahora no'],
})

export const PLACE: Place = { tab: 'home', sheetId: 1, title: 'Inicio', fromRow: 1, toRow: 1 }
