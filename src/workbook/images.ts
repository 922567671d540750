/** The log in the hidden tab `_antes`: what a commit meant to write where, and a copy of each row as it was at that instant. */
import { hash } from '../kernel/hash'
import { isText, parseJson } from '../kernel/json'
import type { Table } from '../kernel/table'
import type { Cell } from '../ports'
import { headingsHash, type TabLayout } from './layout'
import { type CellData, cellData } from './record'

/** Columns before the copied row: commit, table, row, expected id, kind, written places, expectation, width copied. */
export const IMAGE_OFFSET = 8
export const IMAGE_COLUMNS = 160
export const IMAGE_ROWS = 1_000

export type EntryKind = 'headings' | 'patch' | 'adopt' | 'append'

/** One thing that a commit meant to do to a tab that people sort. */
export interface Entry {
  readonly commit: number
  readonly table: string
  /** Row of the sheet from 0, the heading included. */
  readonly row: number
  /** Whose row it should be; for `headings` nothing. */
  readonly id: string
  readonly kind: EntryKind
  /** Column keys and the positions that were written. */
  readonly places: readonly (readonly [key: string, position: number])[]
  /** `headings`: hash of the heading row; `adopt`: hash of what people typed in the row. */
  readonly expected: string
  /** Columns copied. */
  readonly width: number
}

/** An entry with the copy that was made of its row. */
export interface Image {
  readonly entry: Entry
  readonly cells: readonly Cell[]
  /** Row of `_antes` from 0. */
  readonly at: number
}

export const entryCells = (entry: Entry): readonly CellData[] =>
  [entry.commit, entry.table, entry.row, entry.id, entry.kind, JSON.stringify(entry.places), entry.expected, entry.width].map(cellData)

const KINDS: readonly EntryKind[] = ['headings', 'patch', 'adopt', 'append']

export const readImage = (row: readonly Cell[], at: number): Image | undefined => {
  const [commit, table, sheetRow, id, kindWord, places, expected, width] = row
  const kind = KINDS.find((one) => one === kindWord)
  if (typeof commit !== 'number' || !isText(table) || typeof sheetRow !== 'number' || !kind) return undefined
  const pairs: unknown = isText(places) ? parseJson(places) : undefined
  return {
    entry: {
      commit,
      table,
      row: sheetRow,
      id: isText(id) ? id : '',
      kind,
      places: (Array.isArray(pairs) ? pairs : []).flatMap((pair: unknown) =>
        Array.isArray(pair) && isText(pair[0]) && typeof pair[1] === 'number' ? [[pair[0], pair[1]] as const] : [],
      ),
      expected: isText(expected) ? expected : '',
      width: typeof width === 'number' ? width : 0,
    },
    // Beyond the width lie remains of an older copy.
    cells: row.slice(IMAGE_OFFSET, IMAGE_OFFSET + (typeof width === 'number' ? width : 0)),
    at,
  }
}

/** What people typed in a row, as one hash: tells rows without id apart. */
export const fingerprint = (table: Table, tab: TabLayout, row: readonly Cell[]): string => {
  const own = new Set([...tab.columns].flatMap(([key, at]) => (table.columns[key]?.owner === 'people' ? [] : [at])))
  const typed: string[] = []
  for (let at = 0; at < tab.width; at++) if (!own.has(at)) typed.push(String(row[at] ?? ''))
  return hash(typed.join('\n'))
}

/** Whether the copy shows the row that the entry meant. */
export const isRight = (image: Image, table: Table, tab: TabLayout): boolean => {
  const { entry, cells } = image
  switch (entry.kind) {
    case 'headings':
      return headingsHash(cells) === entry.expected
    case 'patch':
      return String(cells[tab.columns.get('id') ?? -1] ?? '') === entry.id
    case 'adopt':
      return fingerprint(table, tab, cells) === entry.expected
    case 'append':
      return true
  }
}
