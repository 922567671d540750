/** Writes ranges in A1 notation, with the tab's name quoted only where it must be. */
import type { Area } from '../interface'
import type { GridRange } from '../model/sheet'
import { columnName } from './column'

/** A name that reads as a cell, a column, a row or anything but one word is quoted; quotes inside are doubled. */
export const quoteTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^([A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*)$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`

const corner = (column: number | undefined, row: number | undefined): string =>
  `${column === undefined ? '' : columnName(column)}${row === undefined ? '' : row + 1}`

/** `Hoja!A2:C`, as Google names a range whose ends may be open; a whole tab is its name alone. */
export const formatRange = (title: string, range: GridRange): string => {
  const startRow = range.startRowIndex ?? (range.endRowIndex === undefined ? undefined : 0)
  const startColumn = range.startColumnIndex ?? (range.endColumnIndex === undefined ? undefined : 0)
  const endRow = range.endRowIndex === undefined ? undefined : range.endRowIndex - 1
  const endColumn = range.endColumnIndex === undefined ? undefined : range.endColumnIndex - 1
  const start = corner(startColumn, startRow)
  if (start === '') return quoteTitle(title)
  const end = corner(endColumn, endRow)
  const needsColumn = startColumn === undefined && endRow === undefined
  const from = needsColumn ? corner(0, startRow) : start
  return `${quoteTitle(title)}!${from === end && startRow !== undefined && startColumn !== undefined ? from : `${from}:${end}`}`
}

/** `Hoja!A1:C5` with all four edges. */
export const formatArea = (title: string, area: Area): string =>
  formatRange(title, {
    startRowIndex: area.startRow,
    endRowIndex: Math.max(area.endRow, area.startRow + 1),
    startColumnIndex: area.startColumn,
    endColumnIndex: Math.max(area.endColumn, area.startColumn + 1),
  })

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`
