/** A file as it would be after years: tabs filled with copies of rows that the script itself has written. */
import { propertyShelf } from '../local/apps-script/services/properties'
import { STATE } from '../src/app/memory'
import { metaCells, readMeta } from '../src/workbook/meta'
import { waIdOf } from './people'
import { column, type Tab, tabOf } from './tables'
import type { BenchWorld } from './world'

type Cell = string | number | boolean | null
type Vary = (text: string, copy: number) => string
type VaryCell = (cell: Cell, copy: number, column: number) => Cell

/** Rows in one request: large enough to be quick, small enough for memory. */
const CHUNK = 10_000
const META_TAB = '_hilo'

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const rowAt = (world: BenchWorld, sheetId: number, row: number): readonly Cell[] => {
  const answer = world.town.file.api.values.batchGetByDataFilter({
    dataFilters: [{ gridRange: { sheetId, startRowIndex: row, endRowIndex: row + 1 } }],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  const [cells]: unknown[][] = answer.valueRanges?.[0]?.valueRange?.values ?? []
  return (cells ?? []).filter(isCell)
}

const cellData = (cell: Cell) => {
  if (cell === null || cell === '') return {}
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cell } }
  return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell } }
}

const copyRow = (world: BenchWorld, { sheetId }: Tab, model: readonly Cell[], copies: number, vary: VaryCell): void => {
  for (let from = 0; from < copies; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, copies - from) }, (_, at) => ({
      values: model.map((cell, column) => cellData(vary(cell, from + at, column))),
    }))
    world.town.file.api.batchUpdate({ requests: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }] })
  }
}

/** The script knows the ends of its tabs by counts in its first hidden row. */
const addCounts = (world: BenchWorld, added: Readonly<Record<string, number>>): void => {
  const tab = world.town.file.tabs().find(({ title }) => title === META_TAB)
  if (tab === undefined) throw new Error(`there is no tab ${META_TAB}`)
  const meta = readMeta(rowAt(world, tab.sheetId, 0))
  const counts = Object.fromEntries(
    Object.entries({ ...meta.counts, ...added }).map(([key]) => [key, (meta.counts[key] ?? 0) + (added[key] ?? 0)]),
  )
  const start = { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 }
  world.town.file.api.batchUpdate({
    requests: [{ updateCells: { start, rows: [{ values: metaCells({ ...meta, counts }) }], fields: 'userEnteredValue' } }],
  })
  // Nobody finds by the index what nobody noted in it: the next to look searches, as after the hours that Google's cache keeps it.
  const store = propertyShelf(world.town.records, 'script', '')
  store.set(STATE, JSON.stringify({ ...JSON.parse(store.get(STATE) ?? '{}'), counts }))
}

/** How many rows there are of each; a spreadsheet of Google's ends at ten million cells. */
export interface Age {
  readonly contacts: number
  readonly messages: number
  readonly queue: number
  /** What came in the last thirty days: older repeats are forgotten. */
  readonly ledger: number
}

/** Copies of one row, whose texts differ from the model's wherever it names itself. */
const multiply = (world: BenchWorld, table: string, row: number, copies: number, names: readonly string[], vary: Vary): void => {
  const tab = tabOf(world, table)
  const model = rowAt(world, tab.sheetId, row + 1)
  if (model.length === 0) throw new Error(`${table} has no row ${row} to copy`)
  const own = names.map((name) => model[tab.columns.indexOf(name)]).filter((name) => typeof name === 'string' && name !== '')
  copyRow(world, tab, model, copies, (cell, copy) => (typeof cell === 'string' && own.includes(cell) ? vary(cell, copy) : cell))
}

/** Who stands in the file before it grows: one who has written and was answered, and one who never wrote and is copied. */
export const WROTE = 0
const SILENT = 1
export const IMPORTED = 2

export const grow = (world: BenchWorld, age: Age): void => {
  const people = age.contacts - IMPORTED
  const person: Vary = (text, copy) => text.replace(waIdOf(SILENT), waIdOf(IMPORTED + copy)).replace(/^([a-z]_).*/, `$1b${copy}`)
  const record: Vary = (text, copy) => `${text.slice(0, 2)}b${copy}`
  multiply(world, 'contacts', SILENT, people, ['id', 'key', 'phone'], person)
  multiply(world, 'people', SILENT, people, ['id', 'key', 'phone'], person)
  multiply(world, 'consents', SILENT, people, ['id', 'contact_id'], person)
  multiply(world, 'messages', 0, age.messages, ['id', 'wamid', 'queue_id'], record)
  multiply(world, 'queue', 0, age.queue, ['id', 'key', 'message_id'], record)
  multiply(world, 'ledger', 0, age.ledger, ['id'], record)
  addCounts(world, { contacts: people, people, consents: people, messages: age.messages, ledger: age.ledger, queue: age.queue })
}

/** Tasks that are open, on the desks they lie on, and finer rules of which none fits: what a busy team stands in. */
export interface Busy {
  readonly tasks: number
  readonly rules: number
}

/** Copies the first task and the first rule; `members`: rows of the hidden desks, each with an even part of the tasks. */
export const busy = (world: BenchWorld, { tasks, rules }: Busy): void => {
  const record: Vary = (text, copy) => `${text.slice(0, 2)}b${copy}`
  multiply(world, 'tasks', 0, tasks, ['id'], record)
  multiply(world, 'task_truth', 0, tasks, ['id'], record)
  multiply(world, 'intent_rules', 0, rules - 1, ['id'], record)
  addCounts(world, { tasks, task_truth: tasks, intent_rules: rules - 1 })
  const { sheetId, columns } = tabOf(world, 'desks')
  const members = world.town.file.api.values.batchGetByDataFilter({
    dataFilters: [{ gridRange: { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 } }],
  }).valueRanges?.[0]?.valueRange?.values
  const each = Math.floor(tasks / Math.max(1, members?.length ?? 0))
  members?.forEach((_, at) => {
    const open = Array.from({ length: each }, (_, task) => ({ id: `k_b${at * each + task}`, row: at * each + task + 1 }))
    const start = { sheetId, rowIndex: at + 1, columnIndex: columns.indexOf('open') }
    const rows = [{ values: [cellData(JSON.stringify(open))] }]
    world.town.file.api.batchUpdate({ requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] })
  })
}

/** The first enrolment stands for everybody in Contactos: copies that differ by the person alone. */
export const enrolAll = (world: BenchWorld): void => {
  const tab = tabOf(world, 'enrolments')
  const ids = column(world, 'contacts', 'id').slice(1)
  const varied: Readonly<Record<string, (cell: Cell, copy: number) => Cell>> = {
    id: (_, copy) => `i_b${copy}`,
    person_id: (_, copy) => String(ids[copy]),
    person_row: (cell, copy) => Number(cell) + copy + 1,
    pair: (cell, copy) => String(cell).replace(/^\S+/, String(ids[copy])),
  }
  copyRow(world, tab, rowAt(world, tab.sheetId, 1), ids.length, (cell, copy, at) => varied[tab.columns[at] ?? '']?.(cell, copy) ?? cell)
  addCounts(world, { enrolments: ids.length })
}
