/** Rectangles of a sheet: from Google's open-ended GridRange to four certain edges and back. */
import type { Area } from '../interface'
import type { GridRange, Sheet } from './sheet'

/** The cells of a range that exist in the sheet; open ends reach to the edge. */
export const areaOf = (range: GridRange, sheet: Sheet): Area => ({
  sheetId: sheet.id,
  startRow: Math.min(range.startRowIndex ?? 0, sheet.parts.rowCount),
  endRow: Math.min(range.endRowIndex ?? sheet.parts.rowCount, sheet.parts.rowCount),
  startColumn: Math.min(range.startColumnIndex ?? 0, sheet.parts.columnCount),
  endColumn: Math.min(range.endColumnIndex ?? sheet.parts.columnCount, sheet.parts.columnCount),
})

export const rangeOf = (area: Area): GridRange => ({
  sheetId: area.sheetId,
  startRowIndex: area.startRow,
  endRowIndex: area.endRow,
  startColumnIndex: area.startColumn,
  endColumnIndex: area.endColumn,
})

export const heightOf = (area: Area): number => Math.max(0, area.endRow - area.startRow)
export const widthOf = (area: Area): number => Math.max(0, area.endColumn - area.startColumn)
export const isEmptyArea = (area: Area): boolean => heightOf(area) === 0 || widthOf(area) === 0

const meets = (fromA: number, toA: number, fromB: number, toB: number): boolean => fromA < toB && fromB < toA

/** Two ranges of one sheet share a cell; open ends reach for ever. */
export const rangesMeet = (a: GridRange, b: GridRange): boolean =>
  (a.sheetId ?? 0) === (b.sheetId ?? 0) &&
  meets(a.startRowIndex ?? 0, a.endRowIndex ?? Infinity, b.startRowIndex ?? 0, b.endRowIndex ?? Infinity) &&
  meets(a.startColumnIndex ?? 0, a.endColumnIndex ?? Infinity, b.startColumnIndex ?? 0, b.endColumnIndex ?? Infinity)

/** `inner` lies wholly in `outer`. */
export const rangeHolds = (outer: GridRange, inner: GridRange): boolean =>
  (outer.sheetId ?? 0) === (inner.sheetId ?? 0) &&
  (outer.startRowIndex ?? 0) <= (inner.startRowIndex ?? 0) &&
  (outer.endRowIndex ?? Infinity) >= (inner.endRowIndex ?? Infinity) &&
  (outer.startColumnIndex ?? 0) <= (inner.startColumnIndex ?? 0) &&
  (outer.endColumnIndex ?? Infinity) >= (inner.endColumnIndex ?? Infinity)

export const cellRange = (sheetId: number, row: number, column: number): GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
})
