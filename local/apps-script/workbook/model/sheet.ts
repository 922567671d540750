/** One tab: sparse rows, column properties, and everything that is attached to the tab rather than to a cell. */
import { type Cell, contentOf } from './cell'
import type { DimensionProps, Row } from './row'

export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange
export type ConditionalRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule
export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange
export type BasicFilter = GoogleAppsScript.Sheets.Schema.BasicFilter
export type BandedRange = GoogleAppsScript.Sheets.Schema.BandedRange
export type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart
export type ColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle

/** What `updateSheetProperties` and its kin change; replaced as a whole, never mutated. */
export interface SheetParts {
  readonly title: string
  readonly hidden: boolean
  readonly rightToLeft: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRowCount: number
  readonly frozenColumnCount: number
  readonly hideGridlines: boolean
  readonly tabColorStyle: ColorStyle | null
  readonly merges: readonly GridRange[]
  readonly conditionalFormats: readonly ConditionalRule[]
  readonly protectedRanges: readonly ProtectedRange[]
  readonly basicFilter: BasicFilter | null
  readonly bandedRanges: readonly BandedRange[]
  readonly charts: readonly Chart[]
}

/** Changed only by `model/apply.ts`. `rows` ends at the last row that holds anything. */
export interface Sheet {
  readonly id: number
  rows: (Row | undefined)[]
  columns: (DimensionProps | undefined)[]
  parts: SheetParts
}

/** Size of a new tab, its row height and its column width in pixels, as Sheets makes them. */
export const NEW_TAB = { rows: 1000, columns: 26, rowPixels: 21, columnPixels: 100 } as const

export const newParts = (title: string): SheetParts => ({
  title,
  hidden: false,
  rightToLeft: false,
  rowCount: NEW_TAB.rows,
  columnCount: NEW_TAB.columns,
  frozenRowCount: 0,
  frozenColumnCount: 0,
  hideGridlines: false,
  tabColorStyle: null,
  merges: [],
  conditionalFormats: [],
  protectedRanges: [],
  basicFilter: null,
  bandedRanges: [],
  charts: [],
})

export const newSheet = (id: number, parts: SheetParts): Sheet => ({ id, rows: [], columns: [], parts })

/** A copy that later changes of the sheet leave alone; rows are shared. */
export const copySheet = (sheet: Sheet): Sheet => ({
  id: sheet.id,
  rows: sheet.rows.slice(),
  columns: sheet.columns.slice(),
  parts: sheet.parts,
})

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row]?.cells[column]

/** One past the last row with content; formats and notes do not count, a formula that shows nothing does. */
export const endOfData = (sheet: Sheet): number => {
  let end = sheet.rows.length
  while (end > 0 && (sheet.rows[end - 1]?.end ?? 0) === 0) end -= 1
  return end
}

/** One past the last column with content. */
export const endOfColumns = (sheet: Sheet): number => {
  let end = 0
  for (const row of sheet.rows) {
    if (row === undefined || row.cells.length <= end) continue
    let at = row.cells.length
    while (at > end && contentOf(row.cells[at - 1]) === undefined) at -= 1
    end = at
  }
  return end
}
