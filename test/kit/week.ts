/** The programme of the week of 1 to 5 March: themes, a team of eight, eight tasks from before, and words to tell its days by. */
import { type Office, openOffice } from './office'

type Row = Readonly<Record<string, unknown>>
type ThemeRow = readonly [name: string, words: string, area: string, skills: string, priority: string, first: string, whole: string]
const THEMES: readonly (readonly [...ThemeRow, breach: string, sensitive: boolean])[] = [
  ['Protección', 'emergencia, violencia, me pega, riesgo', 'protección', '', 'Urgente', '15 min 24/7', '24 h corridas', 'avisar', true],
  ['Soporte', 'error, no abre, falla, no funciona', 'soporte', 'app', 'Alta', '120 min', '480 min', 'pasar a quien coordina', false],
  ['Operaciones', 'cambiar la dirección, envío, entrega, pedido', 'operaciones', '', 'Normal', '120 min', '1080 min', '', false],
  ['Ventas', 'disponible, precio, stock, talle, comprar', 'ventas', '', 'Normal', '60 min', '24 h corridas', '', false],
  ['Marketing', '[respuesta a un envío]', 'marketing', '', 'Normal', '240 min', '960 min', '', false],
  ['General', '[todo lo demás]', 'general', '', 'Baja', '240 min', '1440 min', '', false],
]
const TEAM: readonly (readonly [name: string, area: string, skills: string, capacity: number, leads: boolean])[] = [
  ['Lucía', 'ventas', '', 10, false],
  ['Pablo', 'ventas', '', 10, false],
  ['Diego', 'soporte', 'app', 4, false],
  ['Marta', 'soporte', 'app, hardware', 4, false],
  ['Omar', 'operaciones', '', 10, false],
  ['Inés', 'marketing', '', 10, false],
  ['Carla', 'protección', '', 10, true],
  ['Teo', 'general', '', 20, false],
]
/** Approved, of words that fit a send, a second try and a question; its gap takes the name. */
const RESUME = 'retomar_contacto|es'
const OLD = ['Lucía', 'Lucía', 'Pablo', 'Diego', 'Diego', 'Diego', 'Diego', 'Marta']

export const phone = (number: number): string => `549115555${String(1000 + number)}`
export const WHO = { T1: phone(1), T2: phone(2), T3: phone(3), T4: phone(4), T5: phone(5), T6: phone(6), T8: phone(8) }
export const mailOf = (name: string): string => `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}@hilo.example`
/** `03-02 17:20` in Buenos Aires. */
export const moment = (value: unknown): string =>
  typeof value === 'number' ? new Date(value - 3 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ') : ''

/** The words of what a phone shows: a text, or what stands above choices. */
const bodyOf = (content: unknown): string => /"(?:text|body)":"([^"]*)"/.exec(JSON.stringify(content))?.[1] ?? ''

export interface Week {
  readonly office: Office
  /** Time goes on; triggers are held back where nothing is due. */
  go(words: string): Promise<void>
  taskOf(waId: string): Promise<Row>
  /** The row of the newest task of this phone in Tareas. */
  shown(waId: string): Promise<Row>
  types(waId: string, cells: Readonly<Record<string, string | number | boolean>>): Promise<void>
  ownerOf(waId: string): Promise<unknown>
  /** `assigned 03-02 10:15`, oldest first. */
  history(waId: string): Promise<readonly string[]>
  /** Somebody of the team answers from the panel. */
  answers(waId: string, member: string, text: string): Promise<void>
  /** In the panel, as this member. */
  asks(waId: string, member: string, what: string, to: string): Promise<void>
  heardBy(waId: string): Promise<string>
  /** Texts that the phone got, oldest first. */
  got(waId: string): Promise<readonly string[]>
  /** A send to this many people, the first of whom is T4's. */
  invites(count: number, when: string): Promise<void>
  /** When timers of this event are due that mention these words. */
  timers(event: string, words?: string): Promise<readonly string[]>
  /** What other words of a theme would have done with the last fifty messages. */
  tries(theme: string, words: string): Promise<unknown>
  mails(): Promise<readonly Row[]>
  /** Values of KPI_diario from 1 March on. */
  values(key: string): Promise<readonly number[]>
  openOn(date: string): Promise<number>
  tiles(): Promise<Readonly<Record<string, Row>>>
  closesOld(): Promise<void>
}

export const openWeek = async (): Promise<Week> => {
  const office = await openOffice('02-28 23:20')
  const personOf = async (waId: string): Promise<Row | undefined> => (await office.records('people')).find((row) => row['wa_id'] === waId)
  const week: Week = {
    office,
    go: (words) => office.sleepUntil(words),
    taskOf: async (waId) => {
      const person = await personOf(waId)
      const found = (await office.records('task_truth')).filter((row) => row['contact_id'] === person?.['id']).at(-1)
      if (!found) throw new Error(`no task of ${waId}`)
      return found
    },
    shown: async (waId) => {
      const task = await week.taskOf(waId)
      return (await office.records('tasks')).find((row) => row['id'] === task['id']) ?? {}
    },
    types: async (waId, cells) => {
      const task = await week.taskOf(waId)
      const row = (await office.records('tasks')).findIndex(({ id }) => id === task['id']) + 2
      await office.type('Tareas', row, cells)
    },
    ownerOf: async (waId) => {
      const task = await week.taskOf(waId)
      return (await office.records('team')).find(({ id }) => id === (task['set_to'] || task['routed_to']))?.['name']
    },
    history: async (waId) => {
      const task = await week.taskOf(waId)
      return (await office.records('task_events'))
        .filter((row) => row['task_id'] === task['id'])
        .map((row) => `${row['event']} ${moment(row['at'])}`)
    },
    answers: async (waId, member, text) => {
      await office.askAs(mailOf(member), 'person.answer', { id: (await personOf(waId))?.['id'], text })
    },
    asks: async (waId, member, what, to) => {
      await office.askAs(mailOf(member), 'tasks.ask', { id: (await week.taskOf(waId))['id'], what, to })
    },
    heardBy: async (waId) => JSON.stringify(await office.get(`/sim/phones/${waId}/messages`)),
    mails: async () => (await office.get('/sim/mails')) as readonly Row[],
    values: async (key) =>
      (await office.records('kpi_daily')).flatMap(({ key: name, date, value }) =>
        name === key && String(date) >= '2027-03-01' && typeof value === 'number' ? [value] : [],
      ),
    openOn: async (date) =>
      (await office.records('kpi_daily'))
        .filter((row) => row['key'] === 'backlog' && row['date'] === date)
        .reduce((sum, row) => sum + Number(row['value']), 0),
    tiles: async () => Object.fromEntries((await office.records('board')).map((row) => [String(row['id']), row])),
    got: async (waId) => {
      const shown = (await office.get(`/sim/phones/${waId}/messages`)) as readonly Row[]
      return shown.flatMap(({ by, content }) => (by === 'business' ? [bodyOf(content)] : []))
    },
    timers: async (event, words = '') =>
      (await office.records('agenda')).flatMap((row) =>
        row['event'] === event && String(row['key']).includes(words) ? [moment(row['at'])] : [],
      ),
    tries: async (theme, words) => {
      const { themes } = (await office.ask('topics.read', {})) as { themes: readonly { id: string; name: string }[] }
      const id = themes.find(({ name }) => name === theme)?.id ?? ''
      return ((await office.ask('topics.try', { words: { [id]: words }, rule: null })) as { changes: unknown }).changes
    },
    invites: async (count, when) => {
      const rows = Array.from({ length: count }, (_, at) => {
        const e164 = `+${at === 0 ? WHO.T4 : phone(300 + at)}`
        return { line: at + 2, name: `Persona ${at}`, phone: e164, e164, fields: {}, own: {} }
      })
      await office.ask('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'form', rows })
      const tabs = (await office.ask('tabs.list', {})) as { tabs: readonly { sheetId: number; isContacts: boolean }[] }
      const sheetId = tabs.tabs.find(({ isContacts }) => isContacts)?.sheetId
      const audience = { sheetId, kind: 'where', fromRow: 2, toRow: 2, conditions: 'Nombre contiene Persona' }
      const mapping = { 'body.1': { from: 'column', value: 'Nombre', otherwise: '' } }
      await office.ask('sends.schedule', { name: 'Inscripción abierta', template: RESUME, mapping, audience, when, count })
    },
    closesOld: async () => {
      for (const [index] of OLD.entries()) await week.types(phone(100 + index), { Estado: 'Cerrada' })
    },
  }
  await office.until('02-28 23:22')
  for (const [at, [name, area, skills, most, leads]] of TEAM.entries())
    await office.type('Equipo', at + 2, {
      Nombre: name,
      Correo: mailOf(name),
      Área: area,
      'Sabe de': skills,
      Máximo: most,
      Coordina: leads,
    })
  for (const [at, [name, words, area, skills, priority, first, whole, breach, sensitive]] of THEMES.entries())
    await office.type('Temas', at + 2, {
      Tema: name,
      Palabras: words,
      'Lo atiende': area,
      'Necesita saber': skills,
      Prioridad: priority,
      'Responder en': first,
      'Resolver en': whole,
      'Si vence': breach,
      Delicado: sensitive,
    })
  for (const row of [8, 9]) await office.type('Temas', row, { Tema: '', Palabras: '', 'Responder en': '', 'Resolver en': '' })
  await office.sleepUntil('02-28 23:30')
  for (const [at, name] of OLD.entries()) {
    await office.writes(phone(100 + at), 'una consulta')
    await office.until(`02-28 23:${32 + at}`)
    await week.asks(phone(100 + at), 'Carla', 'labels', 'preexistente')
    await week.types(phone(100 + at), { Responsable: name, Estado: 'En curso' })
  }
  const named = { 'body.1': { from: 'column', value: 'Nombre', otherwise: '' } }
  await office.ask('templates.map', { id: RESUME, mapping: named })
  await office.ask('attention.save', {
    remindShare: 0.75,
    survey: { on: true, template: RESUME },
    notices: { chat: '', template: '', hourly: 'no' },
    members: [],
    series: [{ days: 2, template: RESUME }],
  })
  await office.sleepUntil('02-28 23:45')
  return week
}
