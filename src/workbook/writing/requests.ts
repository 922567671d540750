/** Batches as Google's requests: neighbouring cells and rows go together, and only what was decided is touched. */
import type { Json } from '../../kernel/json'
import { type CellData, cellData } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { PlacedCell, RowAppend, RowRemoval, RowWrite } from './batch'

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

/** Lists of neighbours: each begins where the one before does not reach. */
const neighbours = <T>(sorted: readonly T[], place: (one: T) => number): readonly (readonly [T, ...T[]])[] => {
  const found: [T, ...T[]][] = []
  let next = Number.NaN
  for (const one of sorted) {
    const last = found[found.length - 1]
    if (last && place(one) === next) last.push(one)
    else found.push([one])
    next = place(one) + 1
  }
  return found
}

interface Strip {
  readonly row: number
  readonly cells: readonly [PlacedCell, ...PlacedCell[]]
}

/** The same columns in neighbouring rows go in one request. */
export const writeRequests = (writes: readonly RowWrite[]): readonly Json[] => {
  const blocks = new Map<string, { readonly sheetId: number; readonly column: number; readonly strips: Strip[] }>()
  for (const { tab, row, cells } of writes)
    for (const strip of neighbours(
      [...cells].sort((a, b) => a.at - b.at),
      (cell) => cell.at,
    )) {
      const column = strip[0].at
      const name = `${tab.sheetId} ${column} ${strip.length}`
      const block = blocks.get(name) ?? { sheetId: tab.sheetId, column, strips: [] }
      block.strips.push({ row, cells: strip })
      blocks.set(name, block)
    }
  return [...blocks.values()].flatMap(({ sheetId, column, strips }) =>
    neighbours(
      strips.sort((a, b) => a.row - b.row),
      (strip) => strip.row,
    ).map((rows) =>
      cellsRequest(
        sheetId,
        rows[0].row,
        column,
        rows.map((strip) => strip.cells.map((cell) => cellData(cell.value))),
      ),
    ),
  )
}

/** New rows go below the last row with content, whatever people did meanwhile. */
export const appendRequests = (appends: readonly RowAppend[]): readonly Json[] => {
  const byTab = new Map<TabLayout, RowAppend[]>()
  for (const one of appends) byTab.set(one.tab, [...(byTab.get(one.tab) ?? []), one])
  return [...byTab].map(([tab, rows]) => ({
    appendCells: { sheetId: tab.sheetId, rows: rows.map((one) => ({ values: inPlace(one.cells) })), fields: 'userEnteredValue' },
  }))
}

/** What is blank behind the last word is left out: Google appends below the last row with any value, where every cell is blank already. */
const inPlace = (cells: readonly PlacedCell[]): readonly CellData[] => {
  const values: CellData[] = []
  for (const { at, value } of cells) {
    if (value === null || value === '') continue
    while (values.length <= at) values.push({})
    values[at] = cellData(value)
  }
  return values
}

/**
 * From the bottom up, so that no row moves before its turn. Below a frozen heading Google deletes no last row («it is not possible to delete all
 * non-frozen rows»), so a tab that people see gets a blank one first: it ends with no more rows than before.
 */
export const removalRequests = (removals: readonly RowRemoval[]): readonly Json[] => {
  const bySheet = new Map<number, Set<number>>()
  for (const { tab, row } of removals) bySheet.set(tab.sheetId, (bySheet.get(tab.sheetId) ?? new Set()).add(row))
  const seen = new Set(removals.flatMap(({ table, tab }) => (table.hidden ? [] : [tab.sheetId])))
  return [...bySheet].flatMap(([sheetId, rows]) => [
    ...(seen.has(sheetId) ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: 1 } }] : []),
    ...[
      ...neighbours(
        [...rows].sort((a, b) => a - b),
        (row) => row,
      ),
    ]
      .reverse()
      .map((run) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: run[0], endIndex: run[0] + run.length } },
      })),
  ])
}
