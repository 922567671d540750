/** Rows of archived tabs, found by a column and read or emptied: one read and one writing a file. */
import type { Json } from '../../kernel/json'
import type { Cell, GridRange, Rows, SheetAnswer, Sheets } from '../../ports'
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

const oneColumn = (tab: TabLayout, key: string): GridRange => {
  const at = tab.columns.get(key) ?? tab.width
  return { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
}

/** Rows whose cells in these columns pass, with just these cells. */
export const rowsWith = (
  { sheets, tabs }: Shelf,
  columns: readonly string[],
  passes: (cells: readonly Cell[]) => boolean,
): SheetAnswer<readonly Kept[]> => {
  if (tabs.length === 0) return { ok: true, value: [] }
  const answer = sheets.read(
    tabs.flatMap((tab) => columns.map((key) => oneColumn(tab, key))),
    'typed',
  )
  if (!answer.ok) return answer
  const value = tabs.flatMap((tab, place) => {
    const found: readonly Rows[] = columns.map((_, column) => answer.value[place * columns.length + column] ?? [])
    const length = Math.max(...found.map((rows) => rows.length))
    return Array.from({ length }, (_, row): Kept => ({ tab, at: row + 1, cells: found.map((rows) => rows[row]?.[0] ?? null) }))
  })
  return { ok: true, value: value.filter(({ cells }) => passes(cells)) }
}

/** These rows with all their cells. */
export const wholeRows = (sheets: Sheets, rows: readonly Kept[]): SheetAnswer<readonly Kept[]> => {
  if (rows.length === 0) return { ok: true, value: [] }
  const answer = sheets.read(
    rows.map(({ tab: { sheetId, width }, at }) => ({
      sheetId,
      startRowIndex: at,
      endRowIndex: at + 1,
      startColumnIndex: 0,
      endColumnIndex: width,
    })),
    'typed',
  )
  return answer.ok ? { ok: true, value: rows.map((row, at) => ({ ...row, cells: answer.value[at]?.[0] ?? [] })) } : answer
}

/** Twice is as good as once, and late as good as now: rows of these tabs never move. */
export const emptied = (rows: readonly Kept[], keys: readonly string[]): readonly Json[] =>
  rows.flatMap(({ tab, at }) =>
    keys.map((key) => ({
      updateCells: {
        range: { ...oneColumn(tab, key), startRowIndex: at, endRowIndex: at + 1 },
        fields: 'userEnteredValue',
      },
    })),
  )
