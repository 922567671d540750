/** The rows of a diff as cells in their places: what a commit writes, appends and takes away. */
import type { Diff, RowChange } from '../../kernel/changes'
import type { Codec, Rec, Table } from '../../kernel/table'
import type { Cell } from '../../ports'
import { writeCell } from '../cells'
import { type Layout, ownKey, type TabLayout } from '../tabs/layout'

/** A cell and its column, from 0; the key is '' where nobody knows whose column it is. */
export interface PlacedCell {
  readonly key: string
  readonly at: number
  readonly value: Cell
}
interface InTable {
  readonly table: Table
  readonly tab: TabLayout
  readonly id: string
}
/** A row of an existing tab that gets new cells. */
export interface RowWrite extends InTable {
  readonly kind: 'patch' | 'adopt'
  /** Row of the sheet from 0, the heading included. */
  readonly row: number
  readonly cells: readonly PlacedCell[]
  /** `adopt`: hash of what people typed in the row. */
  readonly expected: string
}
export interface RowAppend extends InTable {
  readonly cells: readonly PlacedCell[]
}
export interface RowRemoval extends InTable {
  readonly row: number
}
export interface Batch {
  readonly writes: readonly RowWrite[]
  readonly appends: readonly RowAppend[]
  readonly removals: readonly RowRemoval[]
}

export const isEmpty = (batch: Batch): boolean => batch.writes.length + batch.appends.length + batch.removals.length === 0

/** Where rows stand, as they were read. */
export interface RowsRead {
  rowOf(table: Table, id: string): number | undefined
  /** Hash of what people typed in a row without identity. */
  typedIn(table: Table, tab: TabLayout, row: number): string
}

/** Rows of tabs that are gone or damaged are left out, as are rows nobody can find. */
export const batchOf = (diff: Diff, layout: Layout, codec: Codec, read: RowsRead): Batch => {
  const writes: RowWrite[] = []
  const appends: RowAppend[] = []
  const removals: RowRemoval[] = []
  const place = (table: Table, tab: TabLayout, id: string, change: RowChange): void => {
    const cells = (values: Rec): readonly PlacedCell[] => cellsOf(table, tab, values, codec)
    if (change.kind === 'append') {
      appends.push({ table, tab, id, cells: [...cells({ ...change.values, id }), ...ownCells(tab, change.own)] })
      return
    }
    const row = change.kind === 'adopt' ? change.row : read.rowOf(table, id)
    if (row === undefined) return
    if (change.kind === 'remove') removals.push({ table, tab, id, row: row + 1 })
    else if (change.kind === 'patch')
      writes.push({
        table,
        tab,
        kind: 'patch',
        id,
        row: row + 1,
        cells: inOrder([...cells(change.values), ...ownCells(tab, change.own)]),
        expected: '',
      })
    else {
      const expected = read.typedIn(table, tab, row)
      writes.push({ table, tab, kind: 'adopt', id, row: row + 1, cells: cells({ ...change.values, id }), expected })
    }
  }
  for (const [table, rows] of diff) {
    const tab = layout.tabs.get(table.key)
    if (!tab || layout.broken.has(table.key)) continue
    for (const [id, change] of rows) place(table, tab, id, change)
  }
  return { writes, appends, removals }
}

const cellsOf = (table: Table, tab: TabLayout, values: Rec, codec: Codec): readonly PlacedCell[] =>
  Object.keys(values)
    .flatMap((key): PlacedCell[] => {
      const at = tab.columns.get(key)
      return at === undefined ? [] : [{ key, at, value: writeCell(table, key, values[key], codec) }]
    })
    .sort((a, b) => a.at - b.at)

const inOrder = (cells: readonly PlacedCell[]): readonly PlacedCell[] => [...cells].sort((a, b) => a.at - b.at)

const ownCells = (tab: TabLayout, own: Readonly<Record<string, string>> = {}): readonly PlacedCell[] =>
  Object.entries(own).flatMap(([heading, words]) => {
    const at = tab.own.get(heading)
    return at === undefined || words === '' ? [] : [{ key: ownKey(heading), at, value: words }]
  })
