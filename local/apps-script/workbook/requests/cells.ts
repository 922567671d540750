/** Requests that write cells where they are told: updateCells, appendCells, repeatCell, setDataValidation, updateBorders. */

import { refuse } from '../errors'
import { copied } from '../formula/rewrite'
import { heightOf } from '../model/area'
import { type Cell, cellOf, contentOf, type Format, styleFrom, styleOf } from '../model/cell'
import { endOfData } from '../model/sheet'
import type { ApiRequest } from '../schema/types'
import { cellMask, cellWriter } from './cell-input'
import { placeOf, type Reply, type Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>
type RowData = GoogleAppsScript.Sheets.Schema.RowData
type Border = GoogleAppsScript.Sheets.Schema.Border

export const updateCells = (work: Work, body: Body<'updateCells'>): Reply => {
  const mask = cellMask(body.fields)
  const write = cellWriter(mask, work.intern)
  const rows = body.rows ?? []
  const { start } = body
  if (start === undefined && body.range === undefined) return refuse('no start')
  const corner = start ?? {
    sheetId: body.range?.sheetId ?? 0,
    rowIndex: body.range?.startRowIndex ?? 0,
    columnIndex: body.range?.startColumnIndex ?? 0,
  }
  const sheet = work.editor.sheet(corner.sheetId ?? 0)
  const [top, left] = [corner.rowIndex ?? 0, corner.columnIndex ?? 0]
  const { rowCount, columnCount } = sheet.parts
  if (start !== undefined && top >= rowCount) refuse(`GridCoordinate.rowIndex[${top}] is after last row in grid[${rowCount - 1}]`)
  if (start !== undefined && left >= columnCount)
    refuse(`GridCoordinate.columnIndex[${left}] is after last column in grid[${columnCount - 1}]`)
  const area = body.range === undefined ? undefined : placeOf(work, body.range).area
  const [lastRow, lastColumn] = area === undefined ? [rowCount - 1, columnCount - 1] : [area.endRow - 1, area.endColumn - 1]
  rows.forEach((row, down) => {
    const values = row.values ?? []
    if (top + down > lastRow) refuse(`Attempting to write row: ${top + down}, beyond the last requested row of: ${lastRow}`)
    if (left + values.length - 1 > lastColumn)
      refuse(`Attempting to write column: ${lastColumn + 1}, beyond the last requested column of: ${lastColumn}`)
    if (area === undefined) {
      const old = sheet.rows[top + down]?.cells ?? []
      work.editor.putCells(
        sheet,
        top + down,
        left,
        values.map((data, right) => write(old[left + right], data)),
      )
    }
  })
  if (area !== undefined && rows.length === 0) work.editor.mapRuns(sheet, area, (cell) => write(cell, NOTHING))
  else if (area !== undefined) work.editor.mapArea(sheet, area, (cell, row, column) => write(cell, dataAt(rows, row - top, column - left)))
  return {}
}
const NOTHING: GoogleAppsScript.Sheets.Schema.CellData = {}
/** With a range, cells that no data was sent for are cleared. */
const dataAt = (rows: readonly RowData[], row: number, column: number): GoogleAppsScript.Sheets.Schema.CellData =>
  rows[row]?.values?.[column] ?? NOTHING

/** Rows go below the last row with content; the grid grows by as many rows and columns as they need. */
export const appendCells = (work: Work, body: Body<'appendCells'>): Reply => {
  const write = cellWriter(cellMask(body.fields), work.intern)
  const sheet = work.editor.sheet(body.sheetId ?? 0)
  const rows = body.rows ?? []
  const top = endOfData(sheet)
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0)
  const { rowCount, columnCount } = sheet.parts
  if (top + rows.length > rowCount || width > columnCount)
    work.editor.putParts(sheet, { rowCount: Math.max(rowCount, top + rows.length), columnCount: Math.max(columnCount, width) })
  rows.forEach((row, down) => {
    const old = sheet.rows[top + down]?.cells ?? []
    work.editor.putCells(
      sheet,
      top + down,
      0,
      (row.values ?? []).map((data, column) => write(old[column], data)),
    )
  })
  return {}
}

/** A formula is written as for the first cell; in the others its relative references move along. */
export const repeatCell = (work: Work, body: Body<'repeatCell'>): Reply => {
  const write = cellWriter(cellMask(body.fields), work.intern)
  const { sheet, area } = placeOf(work, body.range)
  const data = body.cell ?? NOTHING
  if (data.userEnteredValue?.formulaValue === undefined) {
    work.editor.mapRuns(sheet, area, (cell) => write(cell, data))
    return {}
  }
  const { decimal } = work.book.locale
  work.editor.mapArea(sheet, area, (cell, row, column) =>
    write(cell, data, (formula) => copied(formula, decimal, row - area.startRow, column - area.startColumn)),
  )
  return {}
}

/** Without a rule, rules are taken away. Rows that a filter hides are left alone unless asked for. */
export const setDataValidation = (work: Work, body: Body<'setDataValidation'>): Reply => {
  const { sheet, area } = placeOf(work, body.range)
  const { rule } = body
  if (rule !== undefined && rule.condition?.type === undefined) refuse('DataValidationRule.condition is required.')
  const known = new Map<Cell, Cell>()
  work.editor.mapRuns(sheet, area, (cell, row) => {
    if (body.filteredRowsIncluded !== true && row?.props?.hiddenByFilter === true) return cell
    const old = styleOf(cell)
    if (old?.validation === undefined && rule === undefined) return cell
    const made = known.get(cell) ?? cellOf(contentOf(cell), work.intern(styleFrom({ ...NO_STYLE, ...old, validation: rule })))
    if (contentOf(cell) === undefined) known.set(cell, made)
    return made
  })
  return {}
}
const NO_STYLE = { format: undefined, note: undefined, validation: undefined, runs: undefined }

const drawn = (old: Border | undefined, given: Border | undefined): Border | undefined =>
  given === undefined ? old : given.style === 'NONE' ? undefined : given

export const updateBorders = (work: Work, body: Body<'updateBorders'>): Reply => {
  const { sheet, area } = placeOf(work, body.range)
  if (heightOf(area) === 0) return {}
  work.editor.mapArea(sheet, area, (cell, row, column) => {
    const style = styleOf(cell)
    const old = style?.format?.borders ?? {}
    const sides = {
      top: drawn(old.top, row === area.startRow ? body.top : body.innerHorizontal),
      bottom: drawn(old.bottom, row === area.endRow - 1 ? body.bottom : body.innerHorizontal),
      left: drawn(old.left, column === area.startColumn ? body.left : body.innerVertical),
      right: drawn(old.right, column === area.endColumn - 1 ? body.right : body.innerVertical),
    }
    const borders = Object.fromEntries(Object.entries(sides).filter(([, border]) => border !== undefined))
    const { borders: _, ...rest } = style?.format ?? {}
    const format: Format = Object.keys(borders).length === 0 ? rest : { ...rest, borders }
    return cellOf(contentOf(cell), work.intern(styleFrom({ ...NO_STYLE, ...style, format })))
  })
  return {}
}
