/** Every row that is about one person, found by the schema: no feature has to say where it keeps people. */
import type { Need, State } from '../../kernel/state'
import { isBounded } from '../../kernel/state'
import type { Rec, Table } from '../../kernel/table'

export interface AboutRow {
  readonly table: Table
  readonly id: string
  readonly record: Rec
  /** The row is the person (its id is theirs), or it only tells of them. */
  readonly is: 'person' | 'about'
}

/** Columns that may hold a person's id. */
const PERSON = ['contact_id', 'person_id'] as const
/** `contact_id` of a tab people see holds a name there, not an id. */
export const pointers = (table: Table): readonly string[] => PERSON.filter((key) => table.columns[key]?.personal === false)
const pointsTo = (table: Table): boolean => pointers(table).length > 0
const hasPersonal = (table: Table): boolean => Object.values(table.columns).some((column) => column.personal)

/** Tables that hold people: keyed by the person's id, or pointing to it. */
export const peopleTables = (tables: readonly Table[]): readonly Table[] => tables.filter((table) => pointsTo(table) || hasPersonal(table))

const rowsOf = (state: State, table: Table): readonly { readonly id: string; readonly record: Rec }[] =>
  isBounded(table) ? state.all(table).map((record) => ({ id: String(record.id), record })) : state.sweep(table)

export const rowsAbout = (state: State, tables: readonly Table[], id: string): readonly AboutRow[] => {
  const held = peopleTables(tables)
  state.want(held.map((table): Need => (isBounded(table) ? { need: 'all', table } : { need: 'sweep', table })))
  const direct = held.flatMap((table) =>
    rowsOf(state, table).flatMap((row): AboutRow[] => {
      if (row.id === id) return [{ table, id, record: row.record, is: 'person' }]
      return pointers(table).some((key) => row.record[key] === id) ? [{ table, id: row.id, record: row.record, is: 'about' }] : []
    }),
  )
  // What people see of a hidden row bears its id; its history names it.
  const ids = new Set(direct.flatMap((row) => (row.is === 'about' ? [row.id] : [])))
  const known = new Set(direct.map((row) => `${row.table.key} ${row.id}`))
  const beside = held.filter(hasPersonal).flatMap((table) =>
    rowsOf(state, table).flatMap((row): AboutRow[] => {
      if (known.has(`${table.key} ${row.id}`)) return []
      const names = Object.keys(table.columns).some((key) => key.endsWith('_id') && ids.has(String(row.record[key] ?? '')))
      return ids.has(row.id) || (names && !pointsTo(table)) ? [{ table, id: row.id, record: row.record, is: 'about' }] : []
    }),
  )
  return [...direct, ...beside]
}
