/** What all readers of one run share: where records go, what cells mean, and how long tabs are known to be. */
import type { Snapshot } from '../../kernel/snapshot'
import type { Codec, Table } from '../../kernel/table'
import type { Cell } from '../../ports'
import { idOf, readRecord } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { Finder } from './finder'

export interface Reading {
  readonly snapshot: Snapshot
  readonly codec: Codec
  readonly finder: Finder
  /** The number that the next row gets: as told by the file, else as last kept; a guess where people delete and insert. */
  rows(table: Table): number
  /** Ends that were seen: the number behind the last row that has an id. */
  readonly lengths: Map<string, number>
  /** The earliest moment in a due column that was not due yet. */
  later: number
}

export const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => cell === null || cell === '')

export const words = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : String(cell))

/** Puts a row into the snapshot if it has an id, and tells it. */
export const takeRow = (reading: Reading, table: Table, tab: TabLayout, cells: readonly Cell[], row: number): string => {
  const id = idOf(tab, cells)
  if (id !== '') reading.snapshot.put(table, id, readRecord(table, tab, cells, reading.codec), row)
  return id
}

/** The column of ids was read down to its end. */
export const noteLength = (reading: Reading, table: Table, tab: TabLayout, ids: readonly string[]): void => {
  let length = ids.length
  while (length > 0 && ids[length - 1] === '') length--
  reading.lengths.set(table.key, tab.first + length)
}
