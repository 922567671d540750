/** The rows of a diff as cells in their places: what a commit writes, appends and takes away. */
import type { Diff, RowChange } from '../../kernel/changes'
import type { Codec, Rec, Table } from '../../kernel/table'
import type { Cell } from '../../ports'
import { writeCell } from '../cells'
import { type Layout, ownKey, type TabLayout, tabAt } from '../tabs/layout'

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
  readonly kind: 'patch' | 'adopt' | 'mend'
  /** Row of the sheet from 0, the heading included. */
  readonly row: number
  readonly cells: readonly PlacedCell[]
  /** `adopt` and `mend`: marks of the row as it was read. */
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

/** Rows of the sheet that go, by table. */
export const removedRows = ({ removals }: Batch): ReadonlyMap<Table, ReadonlySet<number>> => {
  const found = new Map<Table, Set<number>>()
  for (const { table, row } of removals) found.set(table, (found.get(table) ?? new Set()).add(row))
  return found
}
/** How many of the rows that go stand in front of all others, in a table whose rows fade. */
export const fadedIn = ({ fades }: Table, rows: ReadonlySet<number>): number => {
  let faded = 0
  while (fades && rows.has(faded + 1)) faded++
  return faded
}

/** Where rows stand, as they were read. */
export interface RowsRead {
  rowOf(table: Table, id: string): number | undefined
  /** Marks of a row without identity. */
  marks(table: Table, row: number): string
}

/** Rows of tabs that are gone or damaged are left out, as are rows nobody can find. */
export const batchOf = (diff: Diff, layout: Layout, codec: Codec, read: RowsRead): Batch => {
  const writes: RowWrite[] = []
  const appends: RowAppend[] = []
  const removals: RowRemoval[] = []
  const place = (table: Table, tab: TabLayout, id: string, change: RowChange): void => {
    if (change.kind === 'append') {
      appends.push({ table, tab, id, cells: [...cellsOf(table, tab, { ...change.values, id }, codec), ...ownCells(tab, change.own)] })
      return
    }
    const number = change.kind === 'adopt' ? change.row : read.rowOf(table, id)
    const at = number === undefined ? undefined : tabAt(layout, table.key, number)
    if (number === undefined || !at) return
    const row = number - at.first + 1
    if (change.kind === 'remove') removals.push({ table, tab: at, id, row })
    else if (change.kind === 'patch')
      writes.push({
        table,
        tab: at,
        kind: 'patch',
        id,
        row,
        cells: inOrder([...cellsOf(table, at, change.values, codec), ...ownCells(at, change.own)]),
        expected: '',
      })
    else {
      const expected = read.marks(table, number)
      writes.push({ table, tab: at, kind: 'adopt', id, row, cells: cellsOf(table, at, { ...change.values, id }, codec), expected })
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
