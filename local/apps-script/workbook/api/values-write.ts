/** Writing values: from the rows of a body into the cells of a range, raw or as a person types. */
import { columnName } from '../a1/column'
import { formatArea, quoteTitle } from '../a1/format'
import { invalid, refuse } from '../errors'
import type { Area } from '../interface'
import { areaOf } from '../model/area'
import { type Cell, withContent } from '../model/cell'
import type { Sheet } from '../model/sheet'
import { typeInto } from '../requests/typed-cell'
import type { Work } from '../requests/work'
import type { ValueRangeBody } from '../schema/types'
import { checkStart, parseRange, type Target } from './ranges'

/** A cell value in a body: null leaves the cell as it is. */
export type Given = string | number | boolean | null
const isGiven = (value: unknown): value is Given => value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** The rows of a body, turned when they came by column; refused when they are no table of plain values. */
export const rowsOf = (body: ValueRangeBody): readonly (readonly Given[])[] => {
  const values = body.values ?? []
  if (!Array.isArray(values))
    throw invalid(`Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(values)}`)
  const rows = values.map((row: unknown, down) => {
    if (!Array.isArray(row))
      throw invalid(`Invalid value at 'data.values[${down}]' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(row)}`)
    return row.map((value: unknown, right) => (isGiven(value) ? value : refuse(`values[${down}][${right}]: ${JSON.stringify(value)}`)))
  })
  if (body.majorDimension !== 'COLUMNS') return rows
  const height = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: height }, (_, down) => rows.map((row) => row[down] ?? null))
}

const written = (work: Work, old: Cell, given: Given, entered: boolean): Cell => {
  if (given === null) return old
  return typeof given === 'string' && entered ? typeInto(work, old, given) : withContent(old, given)
}

/** Writes rows from a corner on; answers the cells that were sent, ragged rows counted by their longest. */
export const writeRows = (
  work: Work,
  sheet: Sheet,
  top: number,
  left: number,
  rows: readonly (readonly Given[])[],
  entered: boolean,
): Area => {
  rows.forEach((row, down) => {
    const old = sheet.rows[top + down]?.cells ?? []
    work.editor.putCells(
      sheet,
      top + down,
      left,
      row.map((given, right) => written(work, old[left + right], given, entered)),
    )
  })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { sheetId: sheet.id, startRow: top, endRow: top + rows.length, startColumn: left, endColumn: left + width }
}

const checkFits = (words: string, { area }: Target, { endRow, endColumn }: Area): void => {
  if (endRow > area.endRow) refuse(`${words} row [${area.endRow + 1}]`)
  if (endColumn > area.endColumn) refuse(`${words} column [${columnName(area.endColumn)}]`)
}

/** Writes from the first cell of a place on; refuses what does not fit into it. */
export const writeTarget = (work: Work, target: Target, rows: readonly (readonly Given[])[], entered: boolean): Target => {
  const { sheet, area } = target
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const end = { ...area, endRow: area.startRow + rows.length, endColumn: area.startColumn + width }
  checkFits(`Requested writing within range [${formatArea(sheet.parts.title, area)}], but tried writing to`, target, end)
  return { sheet, area: writeRows(work, sheet, area.startRow, area.startColumn, rows, entered) }
}

/** Writes into a range of a body: one cell only says where to begin, a larger range bounds what may be written. */
export const writeInto = (work: Work, range: string, body: ValueRangeBody, entered: boolean): Target => {
  const found = parseRange(work.editor.state, range)
  const { sheet } = found
  checkStart(sheet, found.range)
  const rows = rowsOf(body)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const top = found.range.startRowIndex ?? 0
  const left = found.range.startColumnIndex ?? 0
  const bound = found.anchor ? areaOf({ startRowIndex: top, startColumnIndex: left }, sheet) : areaOf(found.range, sheet)
  const words = `Requested writing within range [${found.anchor ? `${quoteTitle(sheet.parts.title)}!${columnName(left)}${top + 1}` : range}], but tried writing to`
  checkFits(words, { sheet, area: bound }, { ...bound, endRow: top + rows.length, endColumn: left + width })
  return { sheet, area: writeRows(work, sheet, top, left, rows, entered) }
}
