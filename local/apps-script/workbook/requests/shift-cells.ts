/** insertRange and deleteRange: cells make room or close ranks within their rows or columns only. */
import { refuse } from '../errors'
import type { Area } from '../interface'
import { heightOf, rangeHolds, rangeOf, rangesMeet, widthOf } from '../model/area'
import { contentOf } from '../model/cell'
import { cellAt, type GridRange, type Sheet } from '../model/sheet'
import { type Axis, deleted, inserted, type Shift, shiftRange } from '../model/shift'
import type { ApiRequest } from '../schema/types'
import { meansSheet, rewriteFormulas } from './follow'
import { placeOf, type Reply, type Work } from './work'

/** The strip of the sheet in which cells shift. */
const stripOf = (sheet: Sheet, area: Area, axis: Axis): Area =>
  axis === 'rows' ? { ...area, endRow: sheet.parts.rowCount } : { ...area, endColumn: sheet.parts.columnCount }

const checkMerges = (sheet: Sheet, strip: Area): void => {
  const cut = sheet.parts.merges.some((merge) => rangesMeet(merge, rangeOf(strip)) && !rangeHolds(rangeOf(strip), merge))
  if (cut) refuse('You must select all cells in a merged range to merge or unmerge them.')
}

/** Moves the cells of the strip; merges and references that lie wholly in it follow. */
const shiftStrip = (work: Work, sheet: Sheet, strip: Area, axis: Axis, shift: Shift, back: (index: number) => number | undefined): void => {
  const old = sheet.rows.slice()
  const bottom = Math.min(strip.endRow, Math.max(old.length, strip.startRow) + (axis === 'rows' ? heightOf(strip) : 0))
  work.editor.mapArea(sheet, { ...strip, endRow: Math.max(bottom, strip.startRow) }, (_, row, column) => {
    const from = back(axis === 'rows' ? row : column)
    if (from === undefined) return undefined
    return axis === 'rows' ? old[from]?.cells[column] : old[row]?.cells[from]
  })
  const within = (range: GridRange): boolean => rangeHolds(rangeOf(strip), { ...range, sheetId: sheet.id })
  work.editor.putParts(sheet, {
    merges: sheet.parts.merges.flatMap((merge) => {
      const next = within(merge) ? shiftRange(merge, axis, shift) : merge
      return next === undefined ? [] : [next]
    }),
  })
  rewriteFormulas(work.editor, (home) => (reference) => {
    const { from, to = from } = reference
    if (!meansSheet(reference, home, sheet) || from.row === undefined || from.column === undefined) return reference
    if (to.row === undefined || to.column === undefined) return reference
    const range = { startRowIndex: from.row, endRowIndex: to.row + 1, startColumnIndex: from.column, endColumnIndex: to.column + 1 }
    if (!within(range)) return reference
    const next = shiftRange(range, axis, shift)
    if (next === undefined) return undefined
    const start = { ...from, row: next.startRowIndex ?? 0, column: next.startColumnIndex ?? 0 }
    return {
      ...reference,
      from: start,
      ...(reference.to === undefined ? {} : { to: { ...to, row: (next.endRowIndex ?? 1) - 1, column: (next.endColumnIndex ?? 1) - 1 } }),
    }
  })
}

const axisOf = (dimension: string | undefined): Axis =>
  dimension === 'ROWS' ? 'rows' : dimension === 'COLUMNS' ? 'columns' : refuse('No shiftDimension specified.')

/** What would be pushed past the edge makes the grid larger. */
const makeRoom = (work: Work, sheet: Sheet, strip: Area, axis: Axis, count: number): void => {
  const { rowCount, columnCount } = sheet.parts
  const edge: Area =
    axis === 'rows'
      ? { ...strip, startRow: Math.max(strip.startRow, rowCount - count), endRow: Math.min(rowCount, sheet.rows.length) }
      : { ...strip, startColumn: Math.max(strip.startColumn, columnCount - count), endRow: Math.min(strip.endRow, sheet.rows.length) }
  let falls = false
  for (let row = edge.startRow; row < edge.endRow; row += 1)
    for (let column = edge.startColumn; column < edge.endColumn; column += 1)
      if (contentOf(cellAt(sheet, row, column)) !== undefined) falls = true
  if (falls) work.editor.putParts(sheet, axis === 'rows' ? { rowCount: rowCount + count } : { columnCount: columnCount + count })
}

export const insertRange = (work: Work, body: NonNullable<ApiRequest['insertRange']>): Reply => {
  const axis = axisOf(body.shiftDimension)
  const { sheet, area } = placeOf(work, body.range)
  const count = axis === 'rows' ? heightOf(area) : widthOf(area)
  const at = axis === 'rows' ? area.startRow : area.startColumn
  checkMerges(sheet, stripOf(sheet, area, axis))
  makeRoom(work, sheet, stripOf(sheet, area, axis), axis, count)
  const strip = stripOf(sheet, area, axis)
  shiftStrip(work, sheet, strip, axis, inserted(at, count), (index) => (index < at + count ? undefined : index - count))
  return {}
}

export const deleteRange = (work: Work, body: NonNullable<ApiRequest['deleteRange']>): Reply => {
  const axis = axisOf(body.shiftDimension)
  const { sheet, area } = placeOf(work, body.range)
  const count = axis === 'rows' ? heightOf(area) : widthOf(area)
  const at = axis === 'rows' ? area.startRow : area.startColumn
  const strip = stripOf(sheet, area, axis)
  checkMerges(sheet, strip)
  const size = axis === 'rows' ? sheet.parts.rowCount : sheet.parts.columnCount
  shiftStrip(work, sheet, strip, axis, deleted(at, count), (index) => (index + count < size ? index + count : undefined))
  return {}
}
