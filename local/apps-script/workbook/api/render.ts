/** The values of an area as `values.get` answers them: as shown, as typed values or as formulas, ragged and trimmed. */
import type { Area, ReadOptions } from '../interface'
import { type Cell, contentOf, isFormula, styleOf } from '../model/cell'
import { endOfData, type Sheet } from '../model/sheet'
import { readEnum } from '../schema/check'
import type { Book } from '../values/book'
import { display } from '../values/display'
import { isMoment } from '../values/format'
import { ERRORS, isError } from '../values/result'

export interface Rendering {
  readonly columns: boolean
  readonly as: string
  readonly moments: string
}
export type Value = string | number | boolean

/** Reads the three options of Google's value methods. */
export const renderingOf = (options: ReadOptions): Rendering => ({
  columns: readEnum('Dimension', 'major_dimension', options.majorDimension) === 'COLUMNS',
  as: readEnum('ValueRenderOption', 'value_render_option', options.valueRenderOption),
  moments: readEnum('DateTimeRenderOption', 'date_time_render_option', options.dateTimeRenderOption),
})

const showValue = (book: Book, sheet: Sheet, cell: Cell, how: Rendering): Value => {
  const content = contentOf(cell)
  const format = styleOf(cell)?.format?.numberFormat
  if (how.as === 'FORMULA' && isFormula(content)) return content.formula
  const result = book.result(sheet, cell)
  if (result === undefined) return ''
  if (how.as === 'FORMATTED_VALUE') return display(result, format, book.locale)
  if (isError(result)) return ERRORS[result.error]
  if (typeof result === 'number' && how.moments === 'FORMATTED_STRING' && isMoment(format)) return display(result, format, book.locale)
  return result
}

/** The values of one line up to its last cell with content. */
const renderLine = (book: Book, sheet: Sheet, cells: readonly Cell[], from: number, to: number, how: Rendering): Value[] => {
  let end = Math.min(to, cells.length)
  while (end > from && contentOf(cells[end - 1]) === undefined) end -= 1
  const values: Value[] = []
  for (let at = from; at < end; at += 1) values.push(showValue(book, sheet, cells[at], how))
  return values
}

/** Rows (or columns) of values; a cell with content is never trimmed, even one that shows nothing. */
export const renderArea = (book: Book, sheet: Sheet, area: Area, how: Rendering): Value[][] => {
  const bottom = Math.min(area.endRow, endOfData(sheet))
  const values: Value[][] = []
  if (how.columns) {
    const rows = sheet.rows.slice(area.startRow, bottom).map((row) => row?.cells.slice(area.startColumn, area.endColumn) ?? [])
    for (const column of transpose(rows)) values.push(renderLine(book, sheet, column, 0, column.length, how))
  } else {
    for (let at = area.startRow; at < bottom; at += 1) {
      const row = sheet.rows[at]
      values.push(row ? renderLine(book, sheet, row.cells, area.startColumn, Math.min(area.endColumn, row.end), how) : [])
    }
  }
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop()
  return values
}

const transpose = (rows: readonly (readonly Cell[])[]): Cell[][] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]))
}
