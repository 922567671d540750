/** Health appointments of families on the built bundle: what leaves in three weeks, to whom, when and in which words, and what does not and why. */
import type { World } from '../local/world'
import { isRecord, isText, listOf } from '../src/kernel/json'
import { driver, startLocal } from './kit/desk'
import { type Local, openPanel, type Panel } from './kit/panel'

// Three weeks are thirty thousand minutes: played by hand (`npx jest --selectProjects story --testMatch '**/families.story.ts'`), not every day.
jest.setTimeout(1_800_000)

const USER = 'engine@hilo.example'
const PEOPLE = [
  ['F01', 'María Elena Rojas', '573001112201'],
  ['F02', 'Yuliana Paz', '573001112202'],
  ['F03', 'Rosalba Díaz', '573001112203'],
  ['F04', 'Nidia Mora', '573001112204'],
  ['F05', 'Luz Dary Gil', '573001112205'],
] as const
type Code = (typeof PEOPLE)[number][0]
const phoneOf = (code: Code): string => PEOPLE.find(([one]) => one === code)?.[2] ?? ''

const TEMPLATES = [
  ['cita_nueva', 'Hola {{nombre}}, te escribimos del Centro de Salud. Te esperamos para {{citas}}. ¿Venís?'],
  ['cita_recordatorio', 'Hola {{nombre}}, te recordamos del Centro de Salud que tenés {{citas}}. ¿Venís?'],
  ['cita_ausente', 'Hola {{nombre}}, en el Centro de Salud no pudimos verlas para {{citas}}. ¿Buscamos otra fecha?'],
] as const

/** A moment in Bogotá. */
const at = (day: string, time: string): string => `2027-${day}T${time}:00-05:00`

let world: World
let local: Local
let panel: Panel

const clock = async (to: string): Promise<void> => {
  const answer = await local.post('/sim/clock', { to })
  if (isRecord(answer) && answer['error']) throw new Error(JSON.stringify(answer))
}
const type = async (range: string, values: readonly (readonly (string | boolean)[])[]): Promise<void> => {
  const answer = await local.post('/sim/edits', { user: USER, range, values })
  if (isRecord(answer) && answer['error']) throw new Error(JSON.stringify(answer))
}
const must = <V>(
  reply: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: string; readonly next: string },
): V => {
  if (!reply.ok) throw new Error(`${reply.problem} ${reply.next}`)
  return reply.value
}

beforeAll(async () => {
  world = await startLocal('--seed', 'empty', '--at', at('03-02', '08:30'))
  local = driver(world.origins.main)
  await local.post('/sim/edits', { user: USER, setZone: { timeZone: 'America/Bogota' } })
  panel = await openPanel(world)
  must(
    await panel('setup.begin', { organisation: 'Centro de Salud', country: 'CO', area: '', lang: 'es', uses: ['appointments', 'tasks'] }),
  )
  const sim: unknown = await local.get('/sim')
  const { wabaId, phoneNumberId, token, appSecret } = world.town().cloud.identity()
  must(await panel('connect.save', { token, wabaId, phoneNumberId, appSecret }))
  must(await panel('connect.address', { address: `https://script.google.com${new URL(world.town().webAppUrl).pathname}` }))
  expect(isRecord(sim)).toBe(true)
  for (const [name, text] of TEMPLATES) {
    const components = [
      {
        type: 'BODY',
        text,
        example: { body_text_named_params: ['nombre', 'citas'].map((param_name) => ({ param_name, example: 'Ana' })) },
      },
      { type: 'BUTTONS', buttons: ['Confirmo', 'Reprogramar', 'No puedo ir'].map((title) => ({ type: 'QUICK_REPLY', text: title })) },
    ]
    await graph(`/${wabaId}/message_templates`, token, { name, language: 'es', category: 'UTILITY', parameter_format: 'NAMED', components })
    await local.post('/sim/graph/templates', { name, language: 'es', status: 'APPROVED' })
  }
  await clock(at('03-02', '08:40'))
  must(await panel('templates.sync', {}))
  must(
    await panel('contacts.import', {
      batch: 'b1',
      part: 0,
      parts: 1,
      permission: 'form',
      rows: PEOPLE.map(([, name, phone], place) => ({ line: place + 2, name, phone: `+${phone}`, e164: `+${phone}`, fields: {}, own: {} })),
    }),
  )
  await type('Avisos!A2:I5', [
    ['Cita nueva', 'Citas', 'Al pasar a Agendada', 'Fecha y hora', '', 'cita_nueva', '', 'Tarea de llamar (4 h)', true],
    ['Falta una semana', 'Citas', '7 días antes', 'Fecha y hora', '10:00', 'cita_recordatorio', '', '', true],
    ['Es mañana', 'Citas', '1 día antes', 'Fecha y hora', '16:00', 'cita_recordatorio', '', 'Tarea de llamar (4 h)', true],
    ['No vino', 'Citas', '1 día después', 'Fecha y hora', '10:00', 'cita_ausente', 'Estado = No vino', '', true],
  ])
  await clock(at('03-02', '08:59'))
})
afterAll(() => world.close())

const graph = async (path: string, token: string, body: unknown): Promise<void> => {
  const sim: unknown = await local.get('/sim')
  const base = isRecord(sim) && isText(sim['graphUrl']) ? sim['graphUrl'] : ''
  const answer = await fetch(`${base}/v23.0${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

/** Appointments as they are typed: code, person, for whom, kind, when. */
const APPOINTMENTS = [
  ['C01', 'F01', 'Juan', 'vacuna', '10/3/2027 9:00'],
  ['C02', 'F01', '', 'prenatal', '17/3/2027 11:00'],
  ['C03', 'F02', 'Sara', 'crecimiento', '11/3/2027 8:30'],
  ['C04', 'F03', 'Mateo', 'crecimiento', '11/3/2027 10:00'],
  ['C05', 'F03', 'Emma', 'vacuna', '11/3/2027 10:20'],
  ['C07', 'F05', 'Lía', 'vacuna', '12/3/2027 9:40'],
  ['C08', 'F02', '', 'psicosocial', '19/3/2027 10:00'],
  ['C06', 'F04', '', 'nutrición', '12/3/2027 14:00'],
] as const
type Appointment = (typeof APPOINTMENTS)[number][0]
const rowOf = (code: Appointment): number => APPOINTMENTS.findIndex(([one]) => one === code) + 2
const make = async (code: Appointment): Promise<void> => {
  const [, person, member, kind, when] = APPOINTMENTS[rowOf(code) - 2] ?? ['', 'F01', '', '', '']
  const name = PEOPLE.find(([one]) => one === person)?.[1] ?? ''
  await type(`Citas!A${rowOf(code)}:G${rowOf(code)}`, [[name, member, kind, when, 'Centro', '', 'Agendada']])
}
const cell = async (code: Appointment, column: string, value: string): Promise<void> => type(`Citas!${column}${rowOf(code)}`, [[value]])

/** What left the number for a phone, oldest first: minute in Bogotá and words. */
const outgoing = async (): Promise<readonly string[]> => {
  const all = await local.get('/sim/graph/messages')
  return listOf(isRecord(all) ? all['messages'] : all)
    .flatMap((one) => (isRecord(one) ? [one] : []))
    .map((one) => ({ at: Number(one['at']), to: isRecord(one['request']) ? String(one['request']['to']) : '', request: one['request'] }))
    .sort((a, b) => a.at - b.at)
    .map(
      ({ at: when, to, request }) => `${minute(when)} ${PEOPLE.find(([, , phone]) => to.endsWith(phone))?.[0] ?? to} ${wordsOf(request)}`,
    )
}
const minute = (when: number): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Bogota',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(when)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
}
const wordsOf = (request: unknown): string => {
  if (!isRecord(request)) return ''
  const { template, text, interactive } = request
  if (isRecord(template)) {
    const body = listOf(template['components']).find((part) => isRecord(part) && part['type'] === 'body')
    const parameters = isRecord(body) ? listOf(body['parameters']) : []
    return [template['name'], ...parameters.map((one) => (isRecord(one) ? one['text'] : ''))].join(' | ')
  }
  if (isRecord(text)) return String(text['body'])
  return isRecord(interactive) && isRecord(interactive['body']) ? String(interactive['body']['text']) : ''
}
/** Without the minute: what is meant to leave at ten leaves within two minutes of it. */
const near = (line: string): string =>
  line.replace(
    /^(\S+ \d\d):(\d\d)/,
    (_, hour: string, minutes: string) => `${hour}:${Number(minutes) % 10 < 3 ? `${minutes[0]}0` : minutes}`,
  )

const bubbles = async (code: Code): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  listOf(await local.get(`/sim/phones/${phoneOf(code)}/messages`)).flatMap((one) => (isRecord(one) ? [one] : []))
const tap = async (code: Code, button: string): Promise<void> => {
  const last = (await bubbles(code)).filter((one) => one['by'] === 'business').at(-1)
  const answer = await local.post(`/sim/phones/${phoneOf(code)}/tap`, { message: last?.['id'], button })
  if (isRecord(answer) && answer['error']) throw new Error(JSON.stringify(answer))
}
const say = (code: Code, body: string): Promise<unknown> =>
  local.post(`/sim/phones/${phoneOf(code)}/messages`, { type: 'text', text: { body } })
const statesOf = async (): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    await Promise.all(APPOINTMENTS.map(async ([code], place) => [code, (await local.records('appointments'))[place]?.['state']] as const)),
  )

const C = {
  C01: 'control de Juan, miércoles 10 de marzo a las 9',
  C02: 'tu control, miércoles 17 de marzo a las 11',
  C03: 'control de Sara, jueves 11 de marzo a las 8:30',
  C03moved: 'control de Sara, jueves 18 de marzo a las 8:30',
  C04: 'control de Mateo, jueves 11 de marzo a las 10',
  C05: 'control de Emma, jueves 11 de marzo a las 10:20',
  C06: 'tu control, viernes 12 de marzo a las 14',
  C07: 'control de Lía, viernes 12 de marzo a las 9:40',
  C08: 'tu cita, viernes 19 de marzo a las 10',
} as const

/** What leaves in three weeks, in the order of its hours; of one minute, by person. */
const EXPECTED = [
  `03-02 09:00 F01 cita_nueva | María | ${C.C01}; ${C.C02}`,
  `03-02 09:00 F02 cita_nueva | Yuliana | ${C.C03}; ${C.C08}`,
  `03-02 09:00 F03 cita_nueva | Rosalba | ${C.C04}; ${C.C05}`,
  `03-02 09:00 F05 cita_nueva | Luz | ${C.C07}`,
  `03-03 10:00 F01 cita_recordatorio | María | ${C.C01}`,
  `03-04 10:00 F02 cita_recordatorio | Yuliana | ${C.C03}`,
  `03-04 10:00 F03 cita_recordatorio | Rosalba | ${C.C04}; ${C.C05}`,
  `03-04 11:40 F02 Hola Yuliana, te escribimos del Centro de Salud. Te esperamos para ${C.C03moved}. ¿Venís?`,
  `03-05 10:00 F05 cita_recordatorio | Luz | ${C.C07}`,
  `03-09 16:00 F01 cita_recordatorio | María | ${C.C01}`,
  `03-10 10:00 F01 cita_recordatorio | María | ${C.C02}`,
  `03-10 16:00 F03 cita_recordatorio | Rosalba | ${C.C04}; ${C.C05}`,
  `03-11 10:00 F02 cita_recordatorio | Yuliana | ${C.C03moved}`,
  `03-11 15:00 F04 cita_nueva | Nidia | ${C.C06}`,
  `03-11 16:00 F05 cita_recordatorio | Luz | ${C.C07}`,
  `03-12 10:00 F02 cita_recordatorio | Yuliana | ${C.C08}`,
  `03-13 10:00 F05 cita_ausente | Luz | ${C.C07}`,
  `03-16 16:00 F01 cita_recordatorio | María | ${C.C02}`,
  `03-17 16:00 F02 cita_recordatorio | Yuliana | ${C.C03moved}`,
  `03-18 16:00 F02 cita_recordatorio | Yuliana | ${C.C08}`,
] as const

/** From one hour to the next: what people do in between. */
const STORY: readonly (readonly [to: string, does: () => Promise<unknown>])[] = [
  [at('03-02', '12:00'), () => tap('F01', 'Confirmo')],
  [at('03-02', '12:10'), () => tap('F03', 'Confirmo')],
  [at('03-04', '10:30'), () => tap('F02', 'No puedo ir')],
  [at('03-04', '10:31'), () => say('F02', 'ese día trabajo, ¿puede ser la otra semana?')],
  [at('03-04', '11:39'), () => cell('C03', 'D', '18/3/2027 8:30')],
  [at('03-10', '11:00'), () => cell('C01', 'G', 'Asistió')],
  [at('03-10', '17:00'), () => tap('F03', 'Confirmo')],
  [at('03-11', '11:00'), () => cell('C04', 'G', 'Asistió')],
  [at('03-11', '11:02'), () => cell('C05', 'G', 'Asistió')],
  [at('03-11', '14:00'), () => local.post(`/sim/phones/${phoneOf('F04')}`, { on: false })],
  [at('03-11', '14:59'), () => make('C06')],
  [at('03-12', '16:00'), () => cell('C06', 'G', 'Asistió')],
  [at('03-12', '17:00'), () => cell('C07', 'G', 'No vino')],
  [at('03-13', '10:20'), () => say('F05', 'El bus no pasó y no tenía cómo llegar')],
  [at('03-17', '12:00'), () => cell('C02', 'G', 'Asistió')],
  [at('03-18', '09:30'), () => cell('C03', 'G', 'Asistió')],
  [at('03-19', '11:00'), () => cell('C08', 'G', 'Asistió')],
]

test('the three weeks', async () => {
  await clock(at('03-02', '08:59'))
  for (const code of ['C01', 'C02', 'C03', 'C04', 'C05', 'C07', 'C08'] as const) await make(code)
  for (const [to, does] of STORY) {
    await clock(to)
    await does()
  }
  await clock(at('03-22', '09:00'))
  const sent = (await outgoing()).map(near)
  console.log(
    JSON.stringify(await statesOf()),
    JSON.stringify(
      (await local.records('tasks')).map((row) => [row['subject'], row['due_at'], row['reason'], row['state']]),
      null,
      1,
    ),
  )
  console.log(
    JSON.stringify(
      (await local.records('plans')).map((row) => row['entries']),
      null,
      1,
    ),
  )
  expect(sent).toEqual(EXPECTED)
  expect(await statesOf()).toEqual(Object.fromEntries(APPOINTMENTS.map(([code]) => [code, code === 'C07' ? 'No vino' : 'Asistió'])))
})
