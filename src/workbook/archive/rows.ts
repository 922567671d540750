/** Rows of archived tabs, found by a column and read or emptied: one read and one writing a file. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import type { Cell, Rows, SheetAnswer, Sheets } from '../../ports'
import type { TabLayout } from '../tabs/layout'

/** Some tabs of one file. */
export interface Shelf {
  readonly sheets: Sheets
  readonly tabs: readonly TabLayout[]
}
export interface Kept {
  readonly tab: TabLayout
  /** From 0, the heading counted. */
  readonly at: number
  readonly cells: readonly Cell[]
}

/** Rows whose cells in these columns pass, with just these cells. */
export const rowsWith = (
  { sheets, tabs }: Shelf,
  columns: readonly string[],
  passes: (cells: readonly Cell[]) => boolean,
): SheetAnswer<readonly Kept[]> => {
  const ranges = tabs.flatMap((tab) =>
    columns.map((key) => {
      const at = tab.columns.get(key) ?? tab.width
      return { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
    }),
  )
  if (ranges.length === 0) return { ok: true, value: [] }
  const answer = sheets.read(ranges, 'typed')
  if (!answer.ok) return answer
  return {
    ok: true,
    value: tabs.flatMap((tab, place) => {
      const found: Rows[] = columns.map((_, column) => answer.value[place * columns.length + column] ?? [])
      return Array.from({ length: Math.max(...found.map(({ length }) => length)) }, (_, row) => ({
        tab,
        at: row + 1,
        cells: found.map((rows) => rows[row]?.[0] ?? null),
      })).filter(({ cells }) => passes(cells))
    }),
  }
}

/** These rows with all their cells. */
export const wholeRows = (sheets: Sheets, rows: readonly Kept[]): SheetAnswer<readonly Kept[]> => {
  if (rows.length === 0) return { ok: true, value: [] }
  const answer = sheets.read(
    rows.map(({ tab, at }) => ({
      sheetId: tab.sheetId,
      startRowIndex: at,
      endRowIndex: at + 1,
      startColumnIndex: 0,
      endColumnIndex: tab.width,
    })),
    'typed',
  )
  return answer.ok ? { ok: true, value: rows.map((row, at) => ({ ...row, cells: answer.value[at]?.[0] ?? [] })) } : answer
}

/** Twice is as good as once, and late as good as now: rows of these tabs never move. */
export const emptied = (rows: readonly Kept[], keys: readonly string[]): readonly Json[] =>
  rows.flatMap(({ tab, at }) =>
    keys.flatMap((key): Json[] => {
      const column = tab.columns.get(key)
      return column === undefined
        ? []
        : [
            {
              updateCells: {
                range: {
                  sheetId: tab.sheetId,
                  startRowIndex: at,
                  endRowIndex: at + 1,
                  startColumnIndex: column,
                  endColumnIndex: column + 1,
                },
                fields: 'userEnteredValue',
              },
            },
          ]
    }),
  )

export const personalColumns = (table: Table): readonly string[] =>
  Object.entries(table.columns).flatMap(([key, column]) => (column.personal ? [key] : []))
