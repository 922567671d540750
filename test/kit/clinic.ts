/** A health centre on the built bundle, driven by requests: families, their appointments, the phones that answer, and what left for each. */
import type { World } from '../../local/world'
import { isRecord, isText, listOf } from '../../src/kernel/json'
import { driver, startLocal } from './desk'
import { type Local, openPanel, type Panel } from './panel'

export type Row = Readonly<Record<string, unknown>>
const USER = 'engine@hilo.example'
const MINUTE = 60_000
/** Before these a Mexican number may have a 1 or not. */
const OWN_DIGITS = 10

/** Where it stands and how people there write. */
export interface Place {
  readonly zone: string
  /** Hours east of Greenwich, the whole time. */
  readonly offset: string
  readonly country: string
  readonly seed: number
  readonly begins: string
}

export interface Family {
  readonly code: string
  readonly name: string
  readonly phone: string
}
/** As it is typed into Citas: for whom, which kind, when; `row` as people count rows. */
export interface Visit {
  readonly code: string
  readonly family: string
  readonly member: string
  readonly kind: string
  readonly when: string
}

export const TEMPLATES = [
  ['cita_nueva', 'Hola {{nombre}}, te escribimos del Centro de Salud. Te esperamos para {{citas}}. ¿Venís?'],
  ['cita_recordatorio', 'Hola {{nombre}}, te recordamos del Centro de Salud que tenés {{citas}}. ¿Venís?'],
  ['cita_ausente', 'Hola {{nombre}}, en el Centro de Salud no pudimos verlas para {{citas}}. ¿Buscamos otra fecha?'],
] as const

export const AVISOS = [
  ['Cita nueva', 'Citas', 'Al pasar a Agendada', 'Fecha y hora', '', 'cita_nueva', '', 'Tarea de llamar (4 h)', true],
  ['Falta una semana', 'Citas', '7 días antes', 'Fecha y hora', '10:00', 'cita_recordatorio', '', '', true],
  ['Es mañana', 'Citas', '1 día antes', 'Fecha y hora', '16:00', 'cita_recordatorio', '', 'Tarea de llamar (4 h)', true],
  ['No vino', 'Citas', '1 día después', 'Fecha y hora', '10:00', 'cita_ausente', 'Estado = No vino', '', true],
] as const

const refused = (answer: unknown): void => {
  if (isRecord(answer) && answer['error']) throw new Error(JSON.stringify(answer))
}
export const must = <V>(
  reply: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: string; readonly next: string },
): V => {
  if (!reply.ok) throw new Error(`${reply.problem} ${reply.next}`)
  return reply.value
}

/** The words of a request to Meta: a template's name and its gaps, or what is said plainly. */
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

export interface Left {
  readonly at: number
  readonly family: string
  readonly words: string
  /** `template`, or what a conversation allows. */
  readonly kind: string
}

export interface Clinic {
  readonly world: World
  readonly local: Local
  readonly panel: Panel
  /** `03-02 09:00`: a moment of 2027 there, as ISO 8601. */
  at(words: string): string
  /** The same of a moment. */
  said(at: number): string
  /** Triggers sleep until a minute before, then every minute runs. */
  until(words: string): Promise<void>
  type(range: string, values: readonly (readonly (string | boolean)[])[]): Promise<void>
  add(visit: Visit, row: number): Promise<void>
  /** What the number sent, oldest first. */
  left(): Promise<readonly Left[]>
  tap(family: string, button: string): Promise<void>
  writes(family: string, text: string): Promise<void>
  /** The person opens the chat. */
  reads(family: string): Promise<void>
  power(family: string, on: boolean): Promise<void>
  /** «Participa» of the family's row. */
  leaves(family: string, word: 'Sí' | 'En pausa' | 'Salió'): Promise<void>
  close(): Promise<void>
}

const graph = async (base: string, path: string, token: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${base}/v23.0${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

/** Asks Meta for the three texts, and gives them its approval. */
const approve = async (world: World, local: Local): Promise<void> => {
  const { wabaId, token } = world.town().cloud.identity()
  for (const [name, text] of TEMPLATES) {
    const example = { body_text_named_params: ['nombre', 'citas'].map((param_name) => ({ param_name, example: 'Ana' })) }
    const components = [
      { type: 'BODY', text, example },
      { type: 'BUTTONS', buttons: ['Confirmo', 'Reprogramar', 'No puedo ir'].map((title) => ({ type: 'QUICK_REPLY', text: title })) },
    ]
    const template = { name, language: 'es', category: 'UTILITY', parameter_format: 'NAMED', components }
    await graph(world.town().graphUrl, `/${wabaId}/message_templates`, token, template)
    await local.post('/sim/graph/templates', { name, language: 'es', status: 'APPROVED' })
  }
}

export const openClinic = async ({ zone, offset, country, seed, begins }: Place, families: readonly Family[]): Promise<Clinic> => {
  const at = (words: string): string => `2027-${words.replace(' ', 'T')}:00${offset}`
  const world = await startLocal('--seed', 'empty', '--at', at(begins), '--random', String(seed))
  const local = driver(world.origins.main)
  await local.post('/sim/edits', { user: USER, setZone: { timeZone: zone } })
  const panel = await openPanel(world)
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const said = (when: number): string => {
    const of = (type: string): string => parts.formatToParts(when).find((part) => part.type === type)?.value ?? ''
    return `${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
  }
  const phoneOf = (code: string): string => families.find((one) => one.code === code)?.phone ?? ''
  const clock = async (to: number, asleep: boolean): Promise<void> => refused(await local.post('/sim/clock', { to, asleep }))
  const until = async (words: string): Promise<void> => {
    const to = Date.parse(at(words))
    if (to - MINUTE > world.town().clock.now()) await clock(to - MINUTE, true)
    await clock(to, false)
  }
  const type = async (range: string, values: readonly (readonly (string | boolean)[])[]): Promise<void> =>
    refused(await local.post('/sim/edits', { user: USER, range, values }))
  const columnOf = async (tab: string, heading: string): Promise<string> => {
    const answer = await local.get(`/v4/spreadsheets/main/values/${tab}!1:1`)
    const at = listOf(listOf(isRecord(answer) ? answer['values'] : [])[0]).indexOf(heading)
    if (at < 0 || at > 25) throw new Error(`${tab} has no column ${heading}`)
    return String.fromCharCode(65 + at)
  }
  const bubbles = async (code: string): Promise<readonly Row[]> =>
    listOf(await local.get(`/sim/phones/${phoneOf(code)}/messages`)).flatMap((one) => (isRecord(one) ? [one] : []))

  must(await panel('setup.begin', { organisation: 'Centro de Salud', country, area: '', lang: 'es', uses: ['appointments', 'tasks'] }))
  const { wabaId, phoneNumberId, token, appSecret } = world.town().cloud.identity()
  must(await panel('connect.save', { token, wabaId, phoneNumberId, appSecret }))
  must(await panel('connect.address', { address: `https://script.google.com${new URL(world.town().webAppUrl).pathname}` }))
  await approve(world, local)
  await clock(Date.parse(at(begins)) + 10 * MINUTE, true)
  must(await panel('templates.sync', {}))
  const rows = families.map(({ name, phone }, place) => ({
    line: place + 2,
    name,
    phone: `+${phone}`,
    e164: `+${phone}`,
    fields: {},
    own: {},
  }))
  must(await panel('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'form', rows }))
  await type('Avisos!A2:I5', AVISOS)
  await clock(world.town().clock.now() + 2 * MINUTE, false)
  must(await panel('team.saveHours', { id: 'team', hours: 'lun a vie 8-17', holidays: 'yes', closed: '' }))
  const themes = await local.records('themes')
  await type(`Temas!A${themes.length + 2}:F${themes.length + 2}`, [['Llamada', 'llamar', '', '', 'Alta', '60 min']])
  await type('Equipo!A2:B2', [['Sandra Ruiz', 'sandra@hilo.example']])
  const words = 'bus, transporte, pasaje, cómo llegar'
  const rule = {
    id: '',
    name: 'Transporte',
    keywords: words,
    when: '',
    does: 'task',
    theme: 'Salud',
    priority: '',
    labels: 'transporte',
    active: true,
  } as const
  must(await panel('topics.save', { rule, order: 1 }))

  return {
    world,
    local,
    panel,
    at,
    said,
    until,
    type,
    add: ({ family, member, kind, when }, row) =>
      type(`Citas!A${row}:G${row}`, [
        [families.find(({ code }) => code === family)?.name ?? '', member, kind, when, 'Centro', '', 'Agendada'],
      ]),
    left: async () => {
      const all = await local.get('/sim/graph/messages')
      return listOf(isRecord(all) ? all['messages'] : all)
        .flatMap((one) => (isRecord(one) && isRecord(one['request']) ? [{ when: Number(one['at']), request: one['request'] }] : []))
        .sort((a, b) => a.when - b.when)
        .map(({ when, request }) => ({
          at: when,
          family: families.find(({ phone }) => String(request['to']).endsWith(phone.slice(-OWN_DIGITS)))?.code ?? String(request['to']),
          words: wordsOf(request),
          kind: isText(request['type']) ? request['type'] : '',
        }))
    },
    tap: async (code, button) => {
      const last = (await bubbles(code)).filter((one) => one['by'] === 'business').at(-1)
      refused(await local.post(`/sim/phones/${phoneOf(code)}/tap`, { message: last?.['id'], button }))
      refused(await local.post('/sim/clock', { advance: 'PT5S' }))
    },
    writes: async (code, text) => {
      refused(await local.post(`/sim/phones/${phoneOf(code)}/messages`, { type: 'text', text: { body: text } }))
      refused(await local.post('/sim/clock', { advance: 'PT5S' }))
    },
    leaves: async (code, word) => {
      const at = (await local.records('contacts')).findIndex((row) => row['full_name'] === families.find((one) => one.code === code)?.name)
      await type(`Contactos!${await columnOf('Contactos', 'Participa')}${at + 2}`, [[word]])
    },
    reads: async (code) => refused(await local.post(`/sim/phones/${phoneOf(code)}/read`, {})),
    power: async (code, on) => refused(await local.post(`/sim/phones/${phoneOf(code)}`, { on })),
    close: () => world.close(),
  }
}
