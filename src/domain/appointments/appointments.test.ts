/** Appointments of families on the real spreadsheet: told, reminded, answered by a tap, moved by hand. */
import { friendly, json } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { arrange, minutes, seen, sendsOf, teaching, type } from '../../../test/kit/steps'
import { append } from '../../kernel/act'
import { isRecord, listOf } from '../../kernel/json'
import { HOUR, MINUTE } from '../../kernel/time'
import type { HttpRequest } from '../../ports'
import { contacts, people } from '../contacts/contacts'
import { keyOfPhone } from '../contacts/recognise'
import { parseEntries, readEntries } from '../reminders/entry'
import { plans, reminders } from '../reminders/tables'
import { appointments } from './tables'

const template = (name: string, text: string, example: readonly string[]) => ({
  id: name,
  name,
  language: 'es_AR',
  status: 'APPROVED',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    { type: 'BODY', text, example: { body_text_named_params: example.map((key) => ({ param_name: key, example: 'x' })) } },
    { type: 'BUTTONS', buttons: ['Confirmo', 'Reprogramar', 'No puedo ir'].map((title) => ({ type: 'QUICK_REPLY', text: title })) },
  ],
  quality_score: { score: 'GREEN' },
})
const TEMPLATES = [
  template('cita_nueva', 'Hola {{nombre}}, te esperamos: {{citas}}.', ['nombre', 'citas']),
  template('cita_recordatorio', 'Hola {{nombre}}, recordá: {{citas}}.', ['nombre', 'citas']),
]

/** Meta as it answers here; `fail` refuses every send. */
const meta = (request: HttpRequest) =>
  request.url.includes('message_templates') ? json(200, { data: TEMPLATES, paging: {} }) : friendly(request)

const PEOPLE = [
  ['f1', 'María Elena Rojas', '+5491155550101'],
  ['f2', 'Yuliana Paz', '+5491155550102'],
  ['f3', 'Yuliana Paz', '+5491155550103'],
] as const

/** Begins on Monday 1 February 2027, ten in the morning. */
const clinic = (): Programme => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  one.host.answer = meta
  one.call('templates.sync', {})
  arrange(one, () =>
    PEOPLE.flatMap(([id, name, phone]) => [
      append(contacts, { id, full_name: name, phone, consent: 'yes', send_state: 'ready', key: keyOfPhone(phone) }),
      append(people, { id, phone, key: keyOfPhone(phone), consent: 'yes', wa_id: phone.slice(1) }),
    ]),
  )
  const rows = [
    {
      name: 'Cita nueva',
      scope: 'Citas',
      offset: 'Al pasar a Agendada',
      template_id: 'cita_nueva',
      on_undelivered: 'Tarea de llamar (4 h)',
      active: true,
    },
    {
      name: 'Falta una semana',
      scope: 'Citas',
      offset: '7 días antes',
      anchor: 'Fecha y hora',
      at_time: '10:00',
      template_id: 'cita_recordatorio',
      active: true,
    },
    {
      name: 'Es mañana',
      scope: 'Citas',
      offset: '1 día antes',
      anchor: 'Fecha y hora',
      at_time: '16:00',
      template_id: 'cita_recordatorio',
      active: true,
    },
    {
      name: 'No vino',
      scope: 'Citas',
      offset: '1 día después',
      at_time: '10:00',
      template_id: 'cita_recordatorio',
      condition: 'Estado = No vino',
      active: true,
    },
  ]
  rows.forEach((row, at) => {
    type(one, reminders, at + 2, row)
  })
  minutes(one, 2)
  one.host.sent.length = 0
  return one
}

const appointment = (one: Programme, row: number, cells: Readonly<Record<string, string>>): void => {
  type(one, appointments, row, { state: 'Agendada', ...cells })
}

const entriesOf = (one: Programme) => one.records(plans).flatMap((row) => readEntries(parseEntries(row['entries']) ?? []))

/** What left, as «person: template or words». */
const left = (one: Programme): readonly string[] =>
  sendsOf(one).map((request) => {
    const body: unknown = JSON.parse(request.body ?? '{}')
    if (!isRecord(body)) return ''
    const { to, template: sent, text, interactive } = body
    const words = isRecord(sent)
      ? [sent['name'], ...parameters(sent)].join(' | ')
      : isRecord(text)
        ? String(text['body'])
        : isRecord(interactive) && isRecord(interactive['body'])
          ? String(interactive['body']['text'])
          : ''
    return `${PEOPLE.find(([, , phone]) => phone.slice(1) === to || phone === to)?.[0] ?? String(to)}: ${words}`
  })
const parameters = (sent: Readonly<Record<string, unknown>>): readonly string[] =>
  listOf(sent['components']).flatMap((part) =>
    isRecord(part) && part['type'] === 'body'
      ? listOf(part['parameters']).flatMap((one) => (isRecord(one) ? [String(one['text'])] : []))
      : [],
  )

/** Payload of a button of the last template. */
const payloadOf = (one: Programme, place: number): string => {
  const request = sendsOf(one)
    .filter(({ body }) => body?.includes('"template"'))
    .at(-1)
  const body: unknown = JSON.parse(request?.body ?? '{}')
  const parts = isRecord(body) && isRecord(body['template']) ? listOf(body['template']['components']) : []
  const buttons = parts.filter((part) => isRecord(part) && part['type'] === 'button')
  const button = buttons[place]
  const parameter = isRecord(button) ? listOf(button['parameters'])[0] : undefined
  return isRecord(parameter) ? String(parameter['payload']) : ''
}
let taps = 0
const tap = (one: Programme, from: string, payload: string, title: string): void => {
  const at = String(Math.floor(one.host.at() / 1000))
  const messages = [{ from, id: `wamid.tap${++taps}`, timestamp: at, type: 'button', button: { payload, text: title } }]
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '1', phone_number_id: '200' },
    contacts: [{ profile: { name: 'x' }, wa_id: from }],
    messages,
  }
  expect(one.post({ object: 'whatsapp_business_account', entry: [{ id: '100', changes: [{ field: 'messages', value }] }] })).toBe('stored')
}
const stateOf = (one: Programme, row: number): string => seen(one, appointments, row)['state'] ?? ''

test('reminders that somebody wrote are understood', () => {
  const one = clinic()
  expect(one.records(reminders).map((row) => row['problem'])).toEqual([null, null, null, null])
})

test('a reminder that cannot be read says why', () => {
  const one = clinic()
  type(one, reminders, 3, { offset: 'cuando sea' })
  minutes(one, 2)
  expect(seen(one, reminders, 3)['problem']).toMatch(/^No se entiende cuándo sale este aviso\. Escribilo así/)
})

test('two appointments of one person are told in one message, and reminded on their own days', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', member_name: 'Juan', kind: 'vacuna', starts_at: '9/2/2027 9:00' })
  appointment(one, 3, { contact_id: 'maria elena rojas', kind: 'prenatal', starts_at: '16/2/2027 11:00' })
  minutes(one, 3)
  expect(left(one)).toEqual([
    'f1: cita_nueva | María | control de Juan, martes 9 de febrero a las 9; tu control, martes 16 de febrero a las 11',
  ])
  one.host.move(24 * HOUR)
  minutes(one, 3)
  // A week before the first; the notice had left a day ago.
  expect(left(one).slice(1)).toEqual(['f1: cita_recordatorio | María | control de Juan, martes 9 de febrero a las 9'])
  expect(seen(one, appointments, 2)['next_step']).toBe('«Es mañana» sale lun 8/2 16:00.')
})

test('two people of one name: the row says so and nothing leaves', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'Yuliana Paz', starts_at: '20/2/2027 8:30' })
  minutes(one, 3)
  expect(seen(one, appointments, 2)['reason']).toBe('Hay 2 personas que se llaman «Yuliana Paz». Escribí su número en Persona.')
  expect(left(one)).toEqual([])
  type(one, appointments, 2, { contact_id: '11 5555-0103' })
  minutes(one, 3)
  expect(left(one)).toHaveLength(1)
  expect(left(one)[0]).toMatch(/^f3: cita_nueva/)
})

test('a date that is words is asked about', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', starts_at: 'el jueves que viene' })
  minutes(one, 3)
  expect(seen(one, appointments, 2)['reason']).toMatch(/^«el jueves que viene» no (?:es una fecha|tiene hora)\. Escribilas así/)
  expect(left(one)).toEqual([])
})

test('a draft says nothing to anybody', () => {
  const one = clinic()
  type(one, appointments, 2, { contact_id: 'María Elena Rojas', starts_at: '9/2/2027 9:00' })
  minutes(one, 3)
  expect(left(one)).toEqual([])
  expect(stateOf(one, 2)).toBe('Borrador')
})

test('nobody who sees the phone learns what a sensitive appointment is about', () => {
  const one = clinic()
  appointment(one, 2, {
    contact_id: 'María Elena Rojas',
    member_name: 'Ana',
    kind: 'Psicosocial',
    public_label: 'terapia',
    starts_at: '9/2/2027 9:00',
  })
  minutes(one, 3)
  expect(left(one)).toEqual(['f1: cita_nueva | María | tu cita, martes 9 de febrero a las 9'])
})

test('«Confirmo» under a message about two confirms both', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', member_name: 'Mateo', starts_at: '20/2/2027 10:00' })
  appointment(one, 3, { contact_id: 'María Elena Rojas', member_name: 'Emma', starts_at: '20/2/2027 10:20' })
  minutes(one, 3)
  tap(one, '5491155550101', payloadOf(one, 0), 'Confirmo')
  expect([stateOf(one, 2), stateOf(one, 3)]).toEqual(['Confirmada', 'Confirmada'])
  // The tick is answer enough.
  expect(left(one)).toHaveLength(1)
  tap(one, '5491155550101', payloadOf(one, 0), 'Confirmo')
  expect([stateOf(one, 2), stateOf(one, 3)]).toEqual(['Confirmada', 'Confirmada'])
})

test('«No puedo ir» under a message about two asks which one; then the old date says nothing more and the new one is told', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', member_name: 'Mateo', starts_at: '20/2/2027 10:00' })
  appointment(one, 3, { contact_id: 'María Elena Rojas', member_name: 'Emma', starts_at: '20/2/2027 10:20' })
  minutes(one, 3)
  tap(one, '5491155550101', payloadOf(one, 2), 'No puedo ir')
  expect(left(one).at(-1)).toBe('f1: ¿Cuál de ellas?')
  expect([stateOf(one, 2), stateOf(one, 3)]).toEqual(['Agendada', 'Agendada'])
  const [emma] = one.records(appointments).filter((row) => row['member_name'] === 'Emma')
  one.host.move(MINUTE)
  tap(one, '5491155550101', `cita/cannot/${String(emma?.['id'])}`, 'control de Emma')
  expect([stateOf(one, 2), stateOf(one, 3)]).toEqual(['Agendada', 'Pide cambio'])
  one.host.move(HOUR)
  const before = left(one).length
  type(one, appointments, 3, { starts_at: '27/2/2027 8:30' })
  minutes(one, 3)
  expect(stateOf(one, 3)).toBe('Agendada')
  // She wrote today, so plain words may leave.
  expect(left(one).slice(before)).toEqual(['f1: Hola María, te esperamos: control de Emma, sábado 27 de febrero a las 8:30.'])
})

test('somebody else who taps a forwarded bubble answers for nobody', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', starts_at: '20/2/2027 10:00' })
  minutes(one, 3)
  tap(one, '5491155550102', payloadOf(one, 0), 'Confirmo')
  expect(stateOf(one, 2)).toBe('Agendada')
})

test('a deleted row is not reminded of', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', starts_at: '20/2/2027 10:00' })
  minutes(one, 3)
  one.host.file.person.delete({ user: 'ana@example.org', sheet: one.sheetId(appointments), axis: 'rows', at: 1 })
  const before = left(one).length
  one.host.move(12 * 24 * HOUR)
  minutes(one, 3)
  expect(left(one)).toHaveLength(before)
  expect(entriesOf(one).filter(({ state }) => state === 'planned')).toEqual([])
})

test('only who did not come is asked again', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', starts_at: '2/2/2027 10:00' })
  appointment(one, 3, { contact_id: '11 5555-0102', starts_at: '2/2/2027 11:00' })
  minutes(one, 3)
  one.host.move(26 * HOUR)
  type(one, appointments, 2, { state: 'Asistió' })
  type(one, appointments, 3, { state: 'No vino' })
  minutes(one, 2)
  const before = left(one).length
  one.host.move(22 * HOUR)
  minutes(one, 3)
  expect(left(one).slice(before)).toEqual(['f2: cita_recordatorio | Yuliana | tu control, martes 2 de febrero a las 11'])
  // What the coordinator asked for is nothing to explain on the row.
  expect(entriesOf(one)).toContainEqual(expect.objectContaining({ state: 'skipped', why: 'No cumple «Solo si».' }))
  expect(seen(one, appointments, 2)['reason']).toBe('No pudo salir a su hora.')
})

test('whoever leaves gets nothing more, and whoever comes back only what is still to come', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', member_name: 'Juan', starts_at: '11/2/2027 10:00' })
  appointment(one, 3, { contact_id: 'María Elena Rojas', member_name: 'Emma', starts_at: '16/2/2027 10:00' })
  minutes(one, 3)
  // Tuesday 9 February: the week before Emma's has been told, the eve of Juan's is to come.
  one.host.move(8 * 24 * HOUR + HOUR)
  minutes(one, 3)
  const before = left(one).length
  type(one, contacts, 2, { participation: 'Salió' })
  minutes(one, 2)
  one.host.move(30 * HOUR)
  minutes(one, 3)
  type(one, contacts, 2, { participation: 'Sí' })
  minutes(one, 2)
  one.host.move(24 * HOUR)
  minutes(one, 3)
  expect(left(one)).toHaveLength(before)
  expect(entriesOf(one)).toContainEqual(expect.objectContaining({ state: 'skipped', why: 'Ya no participa del programa.' }))
  one.host.move(4 * 24 * HOUR)
  minutes(one, 3)
  expect(left(one).slice(before)).toEqual(['f1: cita_recordatorio | María | control de Emma, martes 16 de febrero a las 10'])
})

test('what an edit moved is listed for ten minutes and can be taken back', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', starts_at: '12/2/2027 10:00' })
  minutes(one, 3)
  type(one, appointments, 2, { starts_at: '12/3/2027 10:00' })
  minutes(one, 2)
  const read = () => {
    const answer = one.call('reminders.read', {})
    if (!answer.ok) throw new Error(answer.problem)
    return answer.value
  }
  const [moved] = read().moved
  expect(read().moved.map(({ name, rule, from }) => [name, rule, from])).toContainEqual([
    'María Elena Rojas',
    'Es mañana',
    'jue 11/2 16:00',
  ])
  expect(one.call('reminders.undo', { plan: moved?.plan ?? '' })).toMatchObject({ ok: true })
  minutes(one, 2)
  expect(read().moved).toEqual([])
  const planned = entriesOf(one).filter(({ state }) => state === 'planned')
  expect(planned.map(({ at }) => new Date(at).toISOString())).toEqual(
    expect.arrayContaining(['2027-02-05T13:00:00.000Z', '2027-02-11T19:00:00.000Z', '2027-02-13T13:00:00.000Z']),
  )
  expect(planned).toHaveLength(3)
  one.host.move(HOUR)
  expect(one.call('reminders.undo', { plan: moved?.plan ?? '' })).toMatchObject({ ok: false })
})

test('the next seven days say who gets what at which price, and who does not and why', () => {
  const one = clinic()
  appointment(one, 2, { contact_id: 'María Elena Rojas', member_name: 'Juan', starts_at: '6/2/2027 9:00' })
  appointment(one, 3, { contact_id: '11 5555-0102', starts_at: '6/2/2027 10:00' })
  type(one, contacts, 3, { participation: 'En pausa' })
  minutes(one, 3)
  const answer = one.call('reminders.read', {})
  if (!answer.ok) throw new Error(answer.problem)
  expect(answer.value.coming.map(({ at, rule, name, price, held }) => [at, rule, name, price, held])).toEqual([
    ['vie 5/2 16:00', 'Es mañana', 'María Elena Rojas', 'US$ 0,03', ''],
    ['vie 5/2 16:00', 'Es mañana', 'Yuliana Paz', '', 'Su participación está en pausa.'],
    ['dom 7/2 10:00', 'No vino', 'María Elena Rojas', '', 'No cumple «Solo si».'],
    ['dom 7/2 10:00', 'No vino', 'Yuliana Paz', '', 'Su participación está en pausa.'],
  ])
})
