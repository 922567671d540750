/** The programme of the week of 1 to 5 March: themes, a team of eight, eight tasks from before, and words to tell its days by. */
import { themes } from '../../src/domain/intent/tables'
import { team } from '../../src/domain/team/tables'
import type { Rec, Table } from '../../src/kernel/table'
import { type Office, openOffice } from './office'
import { LEFT_OVER, mailOf, phone, TEAM, THEMES, WHO } from './week-people'

type Row = Readonly<Record<string, unknown>>
/** Approved, of words that fit a send, a second try and a question; its gap takes the name. */
const RESUME = 'retomar_contacto|es'
const OLD = ['Lucía', 'Lucía', 'Pablo', 'Diego', 'Diego', 'Diego', 'Diego', 'Marta']

/** `03-02 17:20` in Buenos Aires. */
export const moment = (value: unknown): string =>
  typeof value === 'number' ? new Date(value - 3 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ') : ''

/** The words of what a phone shows: a text, or what stands above choices. */
const bodyOf = (content: unknown): string => /"(?:text|body)":"([^"]*)"/.exec(JSON.stringify(content))?.[1] ?? ''

const cellOf = (value: unknown): string | number | boolean =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value)

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
  /** The same events in order, with what stood before and after: `escalated Marta → Carla`. */
  steps(waId: string): Promise<readonly string[]>
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
  /** The same by theme, where each has one. */
  byTheme(key: string): Promise<Readonly<Record<string, number>>>
  /** Promises that were not kept, by theme. */
  missed(): Promise<Readonly<Record<string, readonly string[]>>>
  /** What the history says of why this happened. */
  why(waId: string, event: string): Promise<string>
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
    steps: async (waId) => {
      const task = await week.taskOf(waId)
      const names = new Map((await office.records('team')).map(({ id, name }) => [id, name]))
      const named = (word: unknown): string => String(names.get(word) ?? word ?? '')
      return (await office.records('task_events'))
        .filter((row) => row['task_id'] === task['id'])
        .map(({ event, from, to }) => `${event} ${named(from)} → ${named(to)}`)
    },
    answers: async (waId, member, text) => {
      await office.askAs(mailOf(member), 'person.answer', { id: (await personOf(waId))?.['id'], text })
    },
    asks: async (waId, member, what, to) => {
      await office.askAs(mailOf(member), 'tasks.ask', { id: (await week.taskOf(waId))['id'], what, to })
    },
    heardBy: async (waId) => JSON.stringify(await office.get(`/sim/phones/${waId}/messages`)),
    mails: async () => (await office.get('/sim/mails')) as readonly Row[],
    byTheme: async (key) =>
      Object.fromEntries(
        (await office.records('kpi_daily')).flatMap(({ key: name, date, theme, value }) =>
          name === key && String(date) >= '2027-03-01' && typeof value === 'number' ? [[String(theme), Math.round(value * 100) / 100]] : [],
        ),
      ),
    missed: async () =>
      Object.fromEntries(
        (await office.records('task_truth'))
          .filter(({ labels }) => !String(labels).includes('preexistente'))
          .map(({ theme, promise }) => [String(theme), JSON.parse(String(promise))?.missed]),
      ),
    why: async (waId, event) => {
      const task = await week.taskOf(waId)
      const found = (await office.records('task_events')).find((row) => row['task_id'] === task['id'] && row['event'] === event)
      return String(found?.['detail'] ?? '')
    },
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
        row['event'] === event && JSON.stringify(row['payload']).includes(words) ? [moment(row['at'])] : [],
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
      // So few at a time are brought in by the call itself.
      for (let from = 0; from < count; from += 50)
        await office.ask('contacts.import', { batch: `b${from}`, part: 0, parts: 1, permission: 'form', rows: rows.slice(from, from + 50) })
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
  const typeRow = (table: Table, row: number, cells: Rec): Promise<void> =>
    office.type(
      table.heading.es,
      row,
      Object.fromEntries(Object.entries(cells).map(([key, value]) => [table.columns[key]?.heading.es ?? key, cellOf(value)])),
    )
  for (const [at, row] of TEAM.entries()) await typeRow(team, at + 2, row)
  for (const [at, row] of THEMES.entries()) await typeRow(themes, at + 2, row)
  for (const row of LEFT_OVER) await typeRow(themes, row, { type_key: '', keywords: '', first_response: '', resolution: '' })
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
