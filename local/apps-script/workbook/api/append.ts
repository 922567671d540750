/** Where `values.append` puts rows: below the table that the range points at. */
import type { Found } from '../a1/parse'
import type { Area } from '../interface'
import { areaOf } from '../model/area'
import { contentOf } from '../model/cell'
import { cellAt, endOfData, type Sheet } from '../model/sheet'
import { inserted } from '../model/shift'
import { follow } from '../requests/follow'
import type { Work } from '../requests/work'

const filled = (sheet: Sheet, row: number, from: number, to: number): boolean => {
  for (let column = from; column < to; column += 1) if (contentOf(cellAt(sheet, row, column)) !== undefined) return true
  return false
}
const columnFilled = (sheet: Sheet, column: number, from: number, to: number): boolean => {
  for (let row = from; row < to; row += 1) if (contentOf(cellAt(sheet, row, column)) !== undefined) return true
  return false
}

/** Grows a block of filled cells until a blank row and blank columns surround it. */
const grown = (sheet: Sheet, area: Area): Area => {
  let { startRow, endRow, startColumn, endColumn } = area
  const limit = Math.min(sheet.parts.rowCount, sheet.rows.length)
  for (let before = -1; before !== endRow - startRow + (endColumn - startColumn); ) {
    before = endRow - startRow + (endColumn - startColumn)
    while (startRow > 0 && filled(sheet, startRow - 1, startColumn, endColumn)) startRow -= 1
    while (endRow < limit && filled(sheet, endRow, startColumn, endColumn)) endRow += 1
    while (startColumn > 0 && columnFilled(sheet, startColumn - 1, startRow, endRow)) startColumn -= 1
    while (endColumn < sheet.parts.columnCount && columnFilled(sheet, endColumn, startRow, endRow)) endColumn += 1
  }
  return { ...area, startRow, endRow, startColumn, endColumn }
}

/** The table: the block the range touches first, or the last one when the range is a whole tab. */
const tableAt = (sheet: Sheet, found: Found): Area | undefined => {
  const end = endOfData(sheet)
  const { startRowIndex, startColumnIndex } = found.range
  if (end === 0) return undefined
  const area = areaOf(found.range, sheet)
  if (startRowIndex === undefined && startColumnIndex === undefined) return grown(sheet, { ...area, startRow: end - 1, endRow: end })
  for (let row = area.startRow; row < Math.min(area.endRow, end); row += 1)
    if (filled(sheet, row, area.startColumn, area.endColumn)) return grown(sheet, { ...area, startRow: row, endRow: row + 1 })
  return undefined
}

const trimColumns = (sheet: Sheet, table: Area): Area => {
  let { startColumn, endColumn } = table
  while (startColumn < endColumn - 1 && !columnFilled(sheet, startColumn, table.startRow, table.endRow)) startColumn += 1
  while (endColumn > startColumn + 1 && !columnFilled(sheet, endColumn - 1, table.startRow, table.endRow)) endColumn -= 1
  return { ...table, startColumn, endColumn }
}

/** Makes room for the rows and says where they go; `table` is undefined when the range holds none. */
export const appendPlace = (
  work: Work,
  found: Found,
  rows: readonly (readonly unknown[])[],
  insert: boolean,
): { readonly sheet: Sheet; readonly row: number; readonly column: number; readonly table: Area | undefined } => {
  const { sheet } = found
  const block = tableAt(sheet, found)
  const table = block === undefined ? undefined : trimColumns(sheet, block)
  const row = table?.endRow ?? found.range.startRowIndex ?? 0
  const column = table?.startColumn ?? found.range.startColumnIndex ?? 0
  const width = rows.reduce((most, one) => Math.max(most, one.length), 0)
  const { rowCount, columnCount } = sheet.parts
  if (insert && row < rowCount && rows.length > 0) {
    work.editor.spliceRows(sheet, row, 0, { count: rows.length })
    follow(work.editor, sheet, 'rows', inserted(row, rows.length))
  }
  const size = { rowCount: Math.max(sheet.parts.rowCount, row + rows.length), columnCount: Math.max(columnCount, column + width) }
  if (size.rowCount > sheet.parts.rowCount || size.columnCount > columnCount) work.editor.putParts(sheet, size)
  return { sheet, row, column, table }
}
