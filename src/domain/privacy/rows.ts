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

const PERSON = 'contact_id'
/** `contact_id` of a tab people see holds a name there, not an id. */
const pointsTo = (table: Table): boolean => PERSON in table.columns && table.columns[PERSON]?.personal === false
const hasPersonal = (table: Table): boolean => Object.values(table.columns).some((column) => column.personal)

/** Tables that hold people: keyed by the person's id, or pointing to it. */
export const peopleTables = (tables: readonly Table[]): readonly Table[] => tables.filter((table) => pointsTo(table) || hasPersonal(table))

const rowsOf = (state: State, table: Table): readonly { readonly id: string; readonly record: Rec }[] =>
  isBounded(table) ? state.all(table).map((record) => ({ id: String(record.id), record })) : state.sweep(table)

export const rowsAbout = (state: State, tables: readonly Table[], id: string): readonly AboutRow[] => {
  const held = peopleTables(tables)
  state.want(held.map((table): Need => (isBounded(table) ? { need: 'all', table } : { need: 'sweep', table })))
  return held.flatMap((table) =>
    rowsOf(state, table).flatMap((row): AboutRow[] => {
      if (row.id === id) return [{ table, id, record: row.record, is: 'person' }]
      return pointsTo(table) && row.record[PERSON] === id ? [{ table, id: row.id, record: row.record, is: 'about' }] : []
    }),
  )
}
