/** One commit as one `batchUpdate`: pictures of the rows it touches, exact cells, new rows, the commit number and its fence. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import { cellData, letter, quoteTitle } from '../cells'
import { type Meta, metaCells } from '../meta'
import type { Layout, TabLayout } from '../tabs/layout'
import { type Batch, fadedIn, type PlacedCell, removedRows } from './batch'
import { IMAGE_COLUMNS, IMAGE_OFFSET, type Span, touchedOnly, wholeRow } from './copied'
import { fence } from './fence'
import { type Entry, traceOf, type Written } from './images'
import { copiesOf, type Group, groupsOf, IMAGE_ROWS, rowsOf } from './log'
import { appendRequests, cellsRequest, removalRequests, writeRequests } from './requests'

export interface Plan {
  readonly requests: readonly Json[]
  readonly readBack: readonly string[]
  readonly entries: readonly Entry[]
  readonly meta: Meta
}

export interface Numbering {
  /** The file as it was last seen. */
  readonly before: Meta
  readonly uuid: string
  /** Requests beside rows: tabs made or mended. */
  readonly extra: readonly Json[]
  readonly tidy: boolean
}

/** Nobody sorts a hidden tab, and an older one is hidden; any other may have moved between the read and the write. */
const isWatched = ({ table, tab }: { readonly table: Table; readonly tab: TabLayout }, layout: Layout): boolean =>
  !table.hidden && layout.tabs.get(table.key) === tab

export const planCommit = (batch: Batch, layout: Layout, { before, uuid, extra, tidy }: Numbering): Plan | undefined => {
  const { meta: metaTab, images } = layout
  if (!metaTab || !images) return undefined
  const number = before.commit + 1
  const entries = entriesOf(batch, number, layout)
  const groups = groupsOf(entries)
  const last = before.images + rowsOf(groups)
  const { counts, firsts } = numbersAfter(batch, before)
  const meta: Meta = { ...before, commit: number, uuid, counts, firsts, images: last }
  return {
    requests: [
      ...(last > IMAGE_ROWS ? [longerImages(images, last)] : []),
      ...imageRequests(groups, layout, images, before.images),
      ...extra,
      ...writeRequests(batch.writes),
      ...appendRequests(batch.appends),
      ...removalRequests(batch.removals),
      cellsRequest(metaTab.sheetId, 0, 0, [metaCells(meta)]),
      ...fence(number, tidy),
    ],
    readBack: entries.length > 0 ? [`${quoteTitle(images.title)}!A${before.images + 1}:${letter(IMAGE_COLUMNS - 1)}${last}`] : [],
    entries,
    meta,
  }
}

/** What is taken away from the front moves no number behind it; what is taken out between moves them all. */
const numbersAfter = (batch: Batch, before: Meta): Pick<Meta, 'counts' | 'firsts'> => {
  const counts: Record<string, number> = { ...before.counts }
  const firsts: Record<string, number> = { ...before.firsts }
  for (const { table } of batch.appends) counts[table.key] = (counts[table.key] ?? 0) + 1
  for (const [table, rows] of removedRows(batch)) {
    const faded = fadedIn(table, rows)
    if (faded > 0) firsts[table.key] = (firsts[table.key] ?? 0) + faded
    counts[table.key] = Math.max(firsts[table.key] ?? 0, (counts[table.key] ?? 0) - rows.size + faded)
  }
  return { counts, firsts }
}

const written = (cells: readonly PlacedCell[]): readonly Written[] =>
  cells.map(({ key, at, value }) => ({ key, at, value: traceOf(value) }))

/** For each tab that people may sort: its headings, then every row that is written or taken away, in order, then what is new. */
const entriesOf = (batch: Batch, commit: number, layout: Layout): readonly Entry[] => {
  const touched = [...batch.writes, ...batch.appends, ...batch.removals].filter((one) => isWatched(one, layout))
  return [...new Map<Table, TabLayout>(touched.map((one) => [one.table, one.tab]))].flatMap(([table, tab]): readonly Entry[] => {
    const base = { commit, table: table.key, row: 0, id: '', expected: '', written: [], spans: wholeRow(tab) }
    const own = <T extends { readonly tab: TabLayout }>(all: readonly T[]): readonly T[] => all.filter((one) => one.tab === tab)
    const rows = [
      ...own(batch.writes).map(
        ({ row, id, kind, cells, expected }): Entry => ({
          ...base,
          row,
          id,
          kind,
          expected,
          written: written(cells),
          // A row without identity is known again only by all that it holds.
          spans: kind === 'patch' ? touchedOnly(tab, cells) : base.spans,
        }),
      ),
      ...own(batch.removals).map(({ row, id }): Entry => ({ ...base, row, id, kind: 'remove' })),
    ]
    return [
      { ...base, kind: 'headings', expected: tab.headings, written: [{ key: 'id', at: tab.columns.get('id') ?? -1, value: null }] },
      ...rows.sort((a, b) => a.row - b.row),
      ...own(batch.appends).map(({ id, cells }): Entry => ({ ...base, id, kind: 'append', written: written(cells), spans: [] })),
    ]
  })
}

const longerImages = (images: TabLayout, rowCount: number): Json => ({
  updateSheetProperties: { properties: { sheetId: images.sheetId, gridProperties: { rowCount } }, fields: 'gridProperties.rowCount' },
})

/** Copies of the same columns of neighbouring rows of one tab go in one request. */
const imageRequests = (groups: readonly Group[], layout: Layout, images: TabLayout, from: number): readonly Json[] => {
  const requests = groups.map(({ row, text }) => cellsRequest(images.sheetId, from + row, 0, [[cellData(text)]]))
  const copies = copiesOf(groups)
  let start = 0
  copies.forEach(({ entry: last }, at) => {
    const next = copies[at + 1]?.entry
    if (next && next.table === last.table && next.row === last.row + 1 && isSame(next.spans, last.spans)) return
    const first = copies[start]
    const tab = layout.tabs.get(last.table)
    if (first && tab) requests.push(...copyRequests(tab, images, first.entry, last.row + 1, from + first.at))
    start = at + 1
  })
  return requests
}

const isSame = (one: readonly Span[], other: readonly Span[]): boolean => one.join(' ') === other.join(' ')

/** Side by side, whatever stands between them in the tab. */
const copyRequests = (tab: TabLayout, images: TabLayout, { row, spans }: Entry, to: number, at: number): readonly Json[] => {
  let next = IMAGE_OFFSET
  return spans.map(([startColumnIndex, endColumnIndex]) => {
    const column = next
    next += endColumnIndex - startColumnIndex
    return {
      copyPaste: {
        source: { sheetId: tab.sheetId, startRowIndex: row, endRowIndex: to, startColumnIndex, endColumnIndex },
        destination: {
          sheetId: images.sheetId,
          startRowIndex: at,
          endRowIndex: at + to - row,
          startColumnIndex: column,
          endColumnIndex: next,
        },
        pasteType: 'PASTE_VALUES',
      },
    }
  })
}
