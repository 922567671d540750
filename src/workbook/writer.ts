/** Turns a diff into one `batchUpdate`: before-images, exact cells, new rows, the commit number and its fence. */
import type { Diff, RowChange } from '../kernel/draft'
import type { Json } from '../kernel/json'
import type { Codec, Rec, Table } from '../kernel/table'
import { type Entry, entryCells, IMAGE_COLUMNS, IMAGE_OFFSET } from './images'
import type { Layout, TabLayout } from './layout'
import { type Meta, metaCells } from './meta'
import { type CellData, cellData, letter, quoteTitle, writeCell } from './record'

/** A row of an existing tab that gets new cells. */
export interface RowWrite {
  readonly table: Table
  readonly tab: TabLayout
  readonly kind: 'patch' | 'adopt'
  readonly id: string
  /** Row of the sheet from 0, the heading included. */
  readonly row: number
  readonly cells: readonly PlacedCell[]
  readonly expected: string
}
/** A cell and its column, from 0; the key is '' where it is no column of Hilo's. */
export interface PlacedCell {
  readonly key: string
  readonly at: number
  readonly data: CellData
}
export interface RowAppend {
  readonly table: Table
  readonly tab: TabLayout
  readonly id: string
  readonly cells: readonly PlacedCell[]
}
export interface RowRemoval {
  readonly table: Table
  readonly tab: TabLayout
  readonly id: string
  readonly row: number
}

export interface Batch {
  readonly writes: readonly RowWrite[]
  readonly appends: readonly RowAppend[]
  readonly removals: readonly RowRemoval[]
}

/** The rows of a diff as cells; rows of tabs that are gone or damaged are left out, as are rows nobody can find. */
export const batchOf = (
  diff: Diff,
  layout: Layout,
  codec: Codec,
  rowOf: (table: Table, id: string) => number | undefined,
  expectation: (table: Table, row: number) => string,
): Batch => {
  const writes: RowWrite[] = []
  const appends: RowAppend[] = []
  const removals: RowRemoval[] = []
  const one = (table: Table, tab: TabLayout, id: string, change: RowChange): void => {
    if (change.kind === 'append') {
      appends.push({ table, tab, id, cells: [...cellsOf(table, tab, { ...change.values, id }, codec), ...ownCells(tab, change.own)] })
      return
    }
    const row = change.kind === 'adopt' ? change.row : rowOf(table, id)
    if (row === undefined) return
    if (change.kind === 'remove') removals.push({ table, tab, id, row: row + 1 })
    else if (change.kind === 'patch')
      writes.push({ table, tab, kind: 'patch', id, row: row + 1, cells: cellsOf(table, tab, change.values, codec), expected: id })
    else
      writes.push({
        table,
        tab,
        kind: 'adopt',
        id,
        row: row + 1,
        cells: cellsOf(table, tab, { ...change.values, id }, codec),
        expected: expectation(table, row),
      })
  }
  for (const [table, rows] of diff) {
    const tab = layout.tabs.get(table.key)
    if (!tab || layout.broken.has(table.key)) continue
    for (const [id, change] of rows) one(table, tab, id, change)
  }
  return { writes, appends, removals }
}

const cellsOf = (table: Table, tab: TabLayout, values: Rec, codec: Codec): readonly PlacedCell[] =>
  Object.keys(values)
    .flatMap((key): PlacedCell[] => {
      const at = tab.columns.get(key)
      return at === undefined ? [] : [{ key, at, data: writeCell(table, key, values[key], codec) }]
    })
    .sort((a, b) => a.at - b.at)

/** Marks a cell of a person's own column by its heading. */
export const OWN = 'own:'

const ownCells = (tab: TabLayout, own: Readonly<Record<string, string>> | undefined): readonly PlacedCell[] =>
  Object.entries(own ?? {}).flatMap(([heading, words]) => {
    const at = tab.own.get(heading)
    return at === undefined || words === '' ? [] : [{ key: `${OWN}${heading}`, at, data: cellData(words) }]
  })

export interface Plan {
  readonly requests: readonly Json[]
  readonly readBack: readonly string[]
  readonly entries: readonly Entry[]
  readonly meta: Meta
}

const watched = (table: Table): boolean => !table.hidden

export const planCommit = (batch: Batch, layout: Layout, before: Meta, uuid: string, extra: readonly Json[] = []): Plan | undefined => {
  const { meta: metaTab, images } = layout
  if (!metaTab || !images) return undefined
  const number = before.commit + 1
  const entries = entriesOf(batch, number)
  const counts: Record<string, number> = { ...before.counts }
  for (const one of batch.appends) counts[one.table.key] = (counts[one.table.key] ?? 0) + 1
  for (const one of batch.removals) counts[one.table.key] = Math.max(0, (counts[one.table.key] ?? 0) - 1)
  const meta: Meta = { ...before, commit: number, uuid, counts, images: before.images + entries.length }
  const requests: Json[] = [
    ...imageRequests(entries, layout, before.images),
    ...extra,
    ...writeRequests(batch.writes),
    ...appendRequests(batch.appends),
    ...removalRequests(batch.removals),
    cellsRequest(metaTab.sheetId, 0, 0, [metaCells(meta)]),
    ...fence(number),
  ]
  const readBack =
    entries.length > 0
      ? [`${quoteTitle(images.title)}!A${before.images + 1}:${letter(IMAGE_COLUMNS - 1)}${before.images + entries.length}`]
      : []
  return { requests, readBack, entries, meta }
}

/** An object with the explicit id n: a second commit n is refused whole, whenever it arrives. */
const FENCES_KEPT = 64
const fence = (number: number): readonly Json[] => [
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: number,
        metadataKey: 'hilo.commit',
        metadataValue: '',
        location: { spreadsheet: true },
        visibility: 'DOCUMENT',
      },
    },
  },
  ...(number % FENCES_KEPT === 0 && number > 2 * FENCES_KEPT
    ? Array.from({ length: FENCES_KEPT }, (_, at) => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: number - 3 * FENCES_KEPT + at + 1 } } },
      }))
    : []),
]

const entriesOf = (batch: Batch, commit: number): readonly Entry[] => {
  const entries: Entry[] = []
  const tables = new Set([...batch.writes, ...batch.appends].filter((one) => watched(one.table)).map((one) => one.table))
  for (const table of tables) {
    const of = <T extends { readonly table: Table }>(all: readonly T[]): readonly T[] => all.filter((one) => one.table === table)
    const tab = [...of(batch.writes), ...of(batch.appends)][0]?.tab
    if (!tab) continue
    const width = Math.min(tab.width + 1, IMAGE_COLUMNS - IMAGE_OFFSET)
    const places = (cells: readonly PlacedCell[]): Entry['places'] => cells.map((cell) => [cell.key, cell.at] as const)
    entries.push({ commit, table: table.key, row: 0, id: '', kind: 'headings', places: [], expected: tab.headings, width })
    for (const one of [...of(batch.writes)].sort((a, b) => a.row - b.row))
      entries.push({
        commit,
        table: table.key,
        row: one.row,
        id: one.id,
        kind: one.kind,
        places: places(one.cells),
        expected: one.expected,
        width,
      })
    for (const one of of(batch.appends))
      entries.push({ commit, table: table.key, row: 0, id: one.id, kind: 'append', places: places(one.cells), expected: '', width: 0 })
  }
  return entries
}

const imageRequests = (entries: readonly Entry[], layout: Layout, from: number): readonly Json[] => {
  const images = layout.images
  if (!images || entries.length === 0) return []
  const requests: Json[] = [cellsRequest(images.sheetId, from, 0, entries.map(entryCells))]
  // Neighbouring rows of one tab are copied in one request.
  let start = 0
  for (let at = 1; at <= entries.length; at++) {
    const first = entries[start]
    const last = entries[at - 1]
    const here = entries[at]
    if (!first || !last) continue
    if (here && here.table === first.table && here.kind !== 'append' && last.kind !== 'append' && here.row === last.row + 1) continue
    const tab = layout.tabs.get(first.table)
    if (tab && first.kind !== 'append') {
      const width = first.width
      requests.push({
        copyPaste: {
          source: { sheetId: tab.sheetId, startRowIndex: first.row, endRowIndex: last.row + 1, startColumnIndex: 0, endColumnIndex: width },
          destination: {
            sheetId: images.sheetId,
            startRowIndex: from + start,
            endRowIndex: from + at,
            startColumnIndex: IMAGE_OFFSET,
            endColumnIndex: IMAGE_OFFSET + width,
          },
          pasteType: 'PASTE_VALUES',
        },
      })
    }
    start = at
  }
  return requests
}

export const cellsRequest = (sheetId: number, row: number, column: number, rows: readonly (readonly CellData[])[]): Json => ({
  updateCells: {
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + rows.length,
      startColumnIndex: column,
      endColumnIndex: column + Math.max(...rows.map((cells) => cells.length)),
    },
    rows: rows.map((cells) => ({ values: cells })),
    fields: 'userEnteredValue',
  },
})

/** Runs of neighbouring columns. */
const segments = (cells: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] => {
  const found: PlacedCell[][] = []
  for (const cell of [...cells].sort((a, b) => a.at - b.at)) {
    const last = found[found.length - 1]
    if (last && last[last.length - 1]?.at === cell.at - 1) last.push(cell)
    else found.push([cell])
  }
  return found
}

export const writeRequests = (writes: readonly RowWrite[]): readonly Json[] => {
  // The same columns in neighbouring rows go in one request.
  const blocks = new Map<string, { sheetId: number; column: number; rows: Map<number, readonly CellData[]> }>()
  for (const write of writes)
    for (const cells of segments(write.cells)) {
      const column = cells[0]?.at ?? 0
      const name = `${write.tab.sheetId} ${column} ${cells.length}`
      const block = blocks.get(name) ?? { sheetId: write.tab.sheetId, column, rows: new Map() }
      block.rows.set(
        write.row,
        cells.map((cell) => cell.data),
      )
      blocks.set(name, block)
    }
  const requests: Json[] = []
  for (const block of blocks.values()) {
    const rows = [...block.rows].sort((a, b) => a[0] - b[0])
    let start = 0
    for (let at = 1; at <= rows.length; at++) {
      if (at < rows.length && (rows[at]?.[0] ?? 0) === (rows[at - 1]?.[0] ?? 0) + 1) continue
      const some = rows.slice(start, at)
      requests.push(
        cellsRequest(
          block.sheetId,
          some[0]?.[0] ?? 0,
          block.column,
          some.map(([, cells]) => cells),
        ),
      )
      start = at
    }
  }
  return requests
}

const appendRequests = (appends: readonly RowAppend[]): readonly Json[] => {
  const byTab = new Map<TabLayout, RowAppend[]>()
  for (const one of appends) byTab.set(one.tab, [...(byTab.get(one.tab) ?? []), one])
  return [...byTab].map(([tab, rows]) => ({
    appendCells: {
      sheetId: tab.sheetId,
      rows: rows.map((one) => {
        const values: CellData[] = []
        for (const { at, data } of one.cells) {
          while (values.length <= at) values.push({})
          values[at] = data
        }
        return { values }
      }),
      fields: 'userEnteredValue',
    },
  }))
}

const removalRequests = (removals: readonly RowRemoval[]): readonly Json[] =>
  [...removals]
    .sort((a, b) => b.row - a.row)
    .map((one) => ({
      deleteDimension: { range: { sheetId: one.tab.sheetId, dimension: 'ROWS', startIndex: one.row, endIndex: one.row + 1 } },
    }))
