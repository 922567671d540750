/** What a commit tells the index: where its rows stand now, as far as Hilo can know in tabs that people sort. */
import type { Table } from '../../kernel/table'
import type { Place } from '../reading/finder'
import { type Batch, fadedIn, type PlacedCell, removedRows } from './batch'

export interface Note {
  readonly place: Place
  /** From 0 below the heading. */
  readonly row: number
  /** The row stood there before. */
  readonly isOld: boolean
  /** Others find it all the same: see `indexed`. */
  readonly isSecond: boolean
}

/** `before`: rows below the heading of each table before the commit. Rows that were taken away make every note below them stale. */
export const noteRows = (batch: Batch, before: Readonly<Record<string, number>>): readonly Note[] => {
  const shorter = new Set([...removedRows(batch)].flatMap(([table, rows]) => (fadedIn(table, rows) < rows.size ? [table] : [])))
  const ends = new Map<Table, number>()
  return [
    ...batch.writes.flatMap(({ table, tab, row, cells }) => (shorter.has(table) ? [] : notesOf(table, cells, tab.first + row - 1, true))),
    ...batch.appends.flatMap(({ table, cells }) => {
      const row = ends.get(table) ?? before[table.key] ?? 0
      ends.set(table, row + 1)
      return shorter.has(table) ? [] : notesOf(table, cells, row, false)
    }),
  ]
}

const notesOf = (table: Table, cells: readonly PlacedCell[], row: number, isOld: boolean): readonly Note[] =>
  table.size === 'bounded'
    ? []
    : cells.flatMap(({ key, value }): Note[] =>
        table.columns[key]?.indexed && typeof value === 'string' && value !== ''
          ? [{ place: { table: table.key, column: key, value }, row, isOld, isSecond: table.columns[key].indexed === 'second' }]
          : [],
      )
