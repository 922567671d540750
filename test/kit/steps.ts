/** Steps that tests of one rule share: people in Contactos, a template, a send, a person who types, an answer of Meta's. */
import type { Decision } from '../../src/app/decide'
import { noteEdit } from '../../src/app/intakes/edited'
import { run } from '../../src/app/run'
import { contacts } from '../../src/domain/contacts/contacts'
import type { Rec, Table } from '../../src/kernel/table'
import { MINUTE } from '../../src/kernel/time'
import type { HttpAnswer, HttpRequest } from '../../src/ports'
import { friendly, json } from './meta'
import { type Programme, type ReadyOptions, ready, sharedBeginning } from './programme'

export const TEMPLATE_ID = 'recordatorio_clase|es_AR'

/** Set up, connected, with the template brought from WhatsApp. */
export const teaching = (options: ReadyOptions = {}): Programme => {
  const one = sharedBeginning('teaching', options, (begun) => {
    ready(options)(begun)
    begun.host.answer = friendly
    const synced = begun.call('templates.sync', {})
    if (!synced.ok) throw new Error(synced.problem)
  })
  one.host.answer = friendly
  return one
}

/** The phone of person `at`, from 0: +54 11 5555-0100 and on. */
export const phoneOf = (at: number): string => `+541155550${String(100 + at)}`
export const waIdOf = (at: number): string => `5491155550${String(100 + at)}`

export const importPeople = (one: Programme, count: number, permission = 'form', batch = 'b1', from = 0): void => {
  const answer = one.call('contacts.import', {
    batch,
    part: 0,
    parts: 1,
    permission,
    rows: Array.from({ length: count }, (_, at) => ({
      line: at + 2,
      name: `Persona${from + at} Pérez`,
      phone: phoneOf(from + at),
      e164: phoneOf(from + at),
      fields: {},
      own: {},
    })),
  })
  if (!answer.ok) throw new Error(answer.problem)
}

export const minutes = (one: Programme, count = 1): void => {
  for (let at = 0; at < count; at++) {
    one.host.move(MINUTE)
    one.tick()
  }
}

export const everybody = (one: Programme) => ({
  sheetId: one.sheetId(contacts),
  kind: 'all' as const,
  fromRow: 2,
  toRow: 2,
  conditions: '',
})

export const schedule = (one: Programme, count: number, more: { when?: string; name?: string } = {}) =>
  one.call('sends.schedule', {
    name: more.name ?? 'Clase',
    template: TEMPLATE_ID,
    mapping: {},
    audience: everybody(one),
    when: more.when ?? 'ahora',
    count,
  })

export const sendsOf = (one: Programme): readonly HttpRequest[] => one.host.sent.filter((request) => request.url.includes('/messages'))

const letters = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))

/** Where a column stands, as people name it: `C`. */
export const columnOf = (one: Programme, table: Table, key: string): string => {
  const headings = one.host.file.api.values.get(`${one.title(table)}!1:1`, {}).values?.[0] ?? []
  const at = headings.indexOf(table.columns[key]?.heading.es ?? '')
  if (at < 0) throw new Error(`no column ${key}`)
  return letters(at)
}

/** A person types into cells of a row (as people count rows) and Sheets says so. */
export const type = (one: Programme, table: Table, row: number, cells: Rec): void => {
  for (const [key, value] of Object.entries(cells)) {
    const typed = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : ''
    const answer = one.host.file.person.edit({
      user: 'ana@example.org',
      range: `${one.title(table)}!${columnOf(one, table, key)}${row}`,
      values: [[typed]],
    })
    if (!answer.ok) throw new Error(answer.message)
  }
  noteEdit(one.host.shared, { sheetId: one.sheetId(table), fromRow: row, toRow: row })
}

/** What people see of a row, by column key. */
export const seen = (one: Programme, table: Table, row: number): Readonly<Record<string, string>> => {
  const [headings = [], cells = []] = [1, row].map(
    (at) => one.host.file.api.values.get(`${one.title(table)}!${at}:${at}`, {}).values?.[0] ?? [],
  )
  return Object.fromEntries(
    Object.entries(table.columns).map(([key, column]) => [key, String(cells[headings.indexOf(column.heading.es)] ?? '')]),
  )
}

/** Meta refuses a send with this error. */
export const refusal = (code: number, message = 'refused by the test', status = 400): HttpAnswer =>
  json(status, { error: { message, type: 'OAuthException', code, fbtrace_id: 'x' } })

/** Answers sends with `answers` in turn, the last one for ever; everything else as usual. */
export const answering = (...answers: readonly ((request: HttpRequest) => HttpAnswer)[]): ((request: HttpRequest) => HttpAnswer) => {
  let count = 0
  return (request) => {
    if (!request.url.includes('/messages')) return friendly(request)
    const next = answers[Math.min(count++, answers.length - 1)]
    return next ? next(request) : friendly(request)
  }
}

let arranged = 0
/** Brings the file into a state through the loop itself, where no door of the product leads there in one step. */
export const arrange = (one: Programme, decide: Decision): void => {
  const report = run(one.world, {
    waitMs: 1_000,
    budgetMs: MINUTE,
    take: (_stores, _now, round) =>
      round === 0 ? { events: [{ name: 'test.arrange', key: `arrange ${arranged++}`, payload: null }], mail: [] } : undefined,
    own: (event) => (event.name === 'test.arrange' ? decide : undefined),
  })
  if (report.left !== 'nothing' || report.failed.length > 0) throw new Error(JSON.stringify(report))
}
