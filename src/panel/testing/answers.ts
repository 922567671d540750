/** What the server of a test answers to every call, unless the test says otherwise. */
import type { CallName, Importing, InputOf, Reply, ValueOf } from '../../app/api'
import { ATTENTION } from './attention'
import { CONNECTED, LINE, LISTENING } from './line'
import { REMINDERS } from './reminders'
import { TASK, TASK_LINE } from './tasks'
import { HEADINGS, HOME, JOAO, PLACE, preview, SEND, START, TEMPLATES, ZOE } from './world'

export type Answers = { readonly [N in CallName]: (input: InputOf<N>) => Reply<ValueOf<N>> }

const ok = <V>(value: V): Reply<V> => ({ ok: true, value })

export const INDEX = [
  ['c1', 'Zoé Gutiérrez', '+5491155641167', '2027, cocina', 'Respondió'],
  ['c2', 'João O’Higgins', '+5491153268639', '2027', 'Falta permiso'],
  ['c3', 'Inés Quispe', '+5491158833009', '', 'Baja'],
]
  .map((line) => line.join('\t'))
  .join('\n')

const SEGMENTS = [
  { id: 'g1', name: 'Cocina 2027', conditions: 'Etiquetas incluye cocina', count: 1, problem: '' },
  { id: 'g2', name: 'Viejo', conditions: 'Turno = noche', count: null, problem: 'No hay una columna «Turno» en Contactos.' },
]

export const RATES = { utility: '0,026', marketing: '0,062', service: '0,026', authentication: '' }
export const SETTINGS = {
  name: 'Mentes Abiertas',
  area: '11',
  mail: '',
  country: 'AR',
  gapHours: 4,
  hours: 'lun a sáb 8-21',
  cap: 20,
  mediaMonths: 0,
}

/** A list that is in, unless it is said otherwise. */
export const importing = (said: Partial<Importing>): Importing => ({
  batch: 'b1',
  at: 0,
  state: 'in',
  rows: 0,
  waiting: 0,
  added: 0,
  updated: 0,
  review: 0,
  repeated: 0,
  ...said,
})

export const ANSWERS: Answers = {
  ...ATTENTION,
  ...REMINDERS,
  'panel.start': () => ok(START),
  'panel.place': () => ok({ place: PLACE, commit: 1 }),
  'panel.show': () => ok({}),
  'panel.later': () => ok({ page: '' }),
  'contacts.index': ({ version }) => ok({ version: 'v1', lines: version === 'v1' ? null : INDEX }),
  'contacts.add': () => ok({ id: 'c9', isNew: true, says: 'Ya está en Contactos.' }),
  'contacts.label': ({ fromRow, toRow }) => ok({ changed: toRow - fromRow + 1, says: `${toRow - fromRow + 1} personas cambiadas.` }),
  'segments.list': () => ok({ sheetId: 10, segments: SEGMENTS }),
  'segments.save': () => ok({ says: 'Grupo guardado.' }),
  'person.edit': () => ok({ says: 'Guardado.' }),
  'person.later': () => ok({ says: 'Sale mañana 9:30.' }),
  'person.history': () => ok({ lines: [{ at: 'lun 1/3 10:00', says: 'Permiso: Sí · en un formulario', by: 'ana@example.org' }] }),
  'person.export': () => ok({ title: ZOE.name, parts: [{ title: 'Contactos', rows: [[{ label: 'Nombre', value: ZOE.name }]] }] }),
  'person.erase': () => ok({ says: 'Se borró todo lo de esta persona.' }),
  'canned.list': () => ok({ answers: [{ name: 'Horarios', text: 'Atendemos de 9 a 18.' }] }),
  'canned.save': ({ name, text }) => ok({ answers: [{ name, text }], says: 'Respuesta guardada.' }),
  'merge.look': () =>
    ok({
      mark: 'm1',
      lines: [
        { label: 'Nombre', value: ZOE.name },
        { label: 'WhatsApp', value: ZOE.phone },
        { label: 'Permiso', value: 'No sé' },
      ],
      notes: ['1 que esperaban repetidos no salen.'],
    }),
  'merge.join': () => ok({ says: 'Ahora es una sola fila.' }),
  'merge.last': () => ok({ at: null }),
  'merge.undo': () => ok({ says: 'Son dos filas de nuevo.' }),
  'sends.list': () => ok({ sends: [SEND] }),
  'sends.people': () => ok({ people: [{ id: ZOE.id, name: ZOE.name, why: '' }], again: 1 }),
  'sends.move': () => ok({ says: 'Sale mañana 11:00' }),
  'sends.again': () => ok({ id: 'e2', says: 'Sale en 1 min.' }),
  'rates.save': () => ok({ says: 'Guardado: vale desde hoy.' }),
  'settings.read': () => ok({ saved: SETTINGS, lights: HOME.lights, uses: ['sends'], open: true, twoStep: false, rates: RATES }),
  'sharing.look': () => ok({ says: 'Solo la abre quien vos elegiste.' }),
  'sharing.accept': () => ok({ says: 'Anotado: los envíos siguen.' }),
  'twoStep.confirm': () => ok({ says: 'Anotado.' }),
  'settings.save': () => ok({ says: 'Guardado.' }),
  'audit.list': () =>
    ok({
      lines: [
        {
          at: '2027-03-01 09:00',
          who: 'ana@example.org',
          says: 'Cambió un ajuste',
          about: 'gap_hours',
          personId: '',
          before: 'value: 4',
          after: 'value: 6',
        },
      ],
      kinds: [{ key: 'settings', name: 'Cambió un ajuste' }],
    }),
  'money.cap': () => ok({ says: 'El tope del mes es US$ 30,00.' }),
  'line.resume': () => ok({ says: 'Listo.' }),
  'home.read': () => ok(HOME),
  'setup.begin': () => ok({ made: 6 }),
  'setup.repair': () => ok({ done: 'La columna «Estado» volvió a su lugar.' }),
  'connect.practice': () => ok({ line: 'Listo: ya podés practicar.' }),
  'connect.read': () => ok(LINE),
  'connect.save': () => ok(CONNECTED),
  'connect.address': () => ok(LISTENING),
  'connect.renew': () => ok(LISTENING),
  'connect.test': () => ok(LISTENING),
  'connect.relay': () => ok(LISTENING),
  'practice.chat': () => ok({ id: '', name: 'Ana (de práctica)', bubbles: [], phones: [] }),
  'practice.say': () => ok({}),
  'practice.play': () => ok({}),
  'person.read': (input) => ok(('id' in input ? input.id === JOAO.id : input.row === JOAO.row) ? JOAO : ZOE),
  'person.answer': () => ok({ says: 'Salió.' }),
  'person.resume': () => ok({ says: 'Salió «Retomar contacto». Tu texto sale cuando responda.' }),
  'person.consent': () => ok({ says: 'Anotado: dio permiso.' }),
  'templates.list': () => ok({ templates: TEMPLATES }),
  'templates.sync': () => ok({ says: 'Llegaron 3 mensajes, 1 nuevo.' }),
  'templates.submit': () => ok({ says: 'Pedidas 1: Meta contesta entre unos minutos y un día.', refused: [] }),
  'templates.accept': () => ok({ says: 'Guardado.' }),
  'templates.map': () => ok({ says: 'Guardado.' }),
  'tabs.list': () =>
    ok({
      tabs: [
        { sheetId: 10, title: 'Contactos', isContacts: true },
        { sheetId: 11, title: 'Lista de espera', isContacts: false },
      ],
    }),
  'tabs.columns': () => ok({ headings: HEADINGS, rows: 46, visible: 12 }),
  'sends.check': ({ when }) =>
    ok({
      says: '43 personas · quedan fuera 3 filas: 2 sin permiso, 1 repetida',
      count: 43,
      when: when === 'ahora' ? 'sale en 1 min' : 'sale mañana 10:00',
      cost: 'US$ 1,12 que Meta cobra a tu tarjeta',
      at: 1_800_000_000_000,
      previews: [preview(2, 'Inés'), preview(3, 'Zoé'), preview(7, 'Camila')],
      skipped: [
        { row: 4, name: 'João O’Higgins', why: 'No consta que haya dado permiso.' },
        { row: 9, name: 'Brian Núñez', why: 'Pidió la baja.' },
        { row: 12, name: 'Inés Quispe', why: 'Es la misma persona que la fila 2.' },
      ],
    }),
  'sends.schedule': () => ok({ id: 's1', says: '43 personas · sale en 1 min.' }),
  'sends.replace': () => ok({ id: 's2', says: '43 personas · sale en 1 min.' }),
  'sends.test': () => ok({ says: 'La prueba salió a +54 9 11 5000-0000.' }),
  'sends.read': () => ok(SEND),
  'sends.control': ({ to }) => ok({ says: to === 'pause' ? 'En pausa.' : to === 'resume' ? 'Sigue saliendo.' : 'Cancelado.' }),
  'courses.confirm': () => ok({ count: 8, says: 'Se confirman 8 inscripciones.' }),
  'mentors.assign': () =>
    ok({ count: 8, left: [{ name: 'Tomás Vera', why: 'Nadie sabe de «soldadura».' }], says: 'Con mentor/a: 8; sin asignar: 1.' }),
  'courses.newCycle': () => ok({ count: 3, says: 'Cursos en borrador: 3.' }),
  'forms.link': ({ name }) => ok({ id: 'f1', name, url: 'https://docs.google.com/forms/d/e/1x/viewform' }),
  'forms.send': () => ok({ says: 'Sale en menos de un minuto.' }),
  'tasks.list': ({ which }) => ok({ tasks: which === 'mine' ? [TASK_LINE] : [], me: 'Ana' }),
  'tasks.read': () => ok(TASK),
  'tasks.ask': () => ok({ says: 'Listo.' }),
  'team.hours': () =>
    ok({ calendars: [{ id: 'team', name: 'Todo el equipo', hours: '', usual: 'lun a vie 9-18', holidays: true, closed: '' }] }),
  'team.saveHours': () => ok({ says: 'Guardado.' }),
  'team.away': () => ok({ says: 'Guardado.' }),
  'contacts.known': () => ok({ known: [] }),
  'contacts.import': ({ batch, rows }) => ok(importing({ batch, rows: rows.length, added: rows.length })),
  'contacts.goOn': ({ batch }) => ok(importing({ batch })),
  'contacts.imported': () => ok({ last: null }),
  'contacts.undo': () => ok({ removed: 46, kept: 0, says: 'Salieron las 46 personas que habían entrado.' }),
}

/** Parsed once at the door: a name that the panel calls and that exists. */
export const isCall = (name: string): name is CallName => name in ANSWERS
