/** The look that conditional rules give to each cell of a tab; of several that apply, the first one decides each field. */
import type { Format } from '../model/cell'
import type { ConditionalRule, GridRange, Sheet } from '../model/sheet'
import { meets } from '../rules/condition'
import type { Book } from '../values/book'
import { layered } from './look'

const holds = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Infinity) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Infinity)

const applies = (book: Book, sheet: Sheet, rule: ConditionalRule, row: number, column: number): boolean => {
  const range = rule.ranges?.find((one) => holds(one, row, column))
  const condition = rule.booleanRule?.condition
  if (range === undefined || condition === undefined) return false
  const first = rule.ranges?.[0]
  const cell = sheet.rows[row]?.cells[column]
  return meets(condition, {
    book,
    sheet,
    result: book.result(sheet, cell),
    shown: book.shown(sheet, cell),
    rows: row - (first?.startRowIndex ?? 0),
    columns: column - (first?.startColumnIndex ?? 0),
  })
}

/** Colour scales are kept but not painted. */
export const conditionalLooks = (book: Book, sheet: Sheet): ((row: number, column: number) => Format | undefined) => {
  const rules = sheet.parts.conditionalFormats
  if (rules.length === 0) return () => undefined
  return (row, column) => {
    const looks = rules.filter((rule) => applies(book, sheet, rule, row, column)).map((rule) => rule.booleanRule?.format)
    return looks.length === 0 ? undefined : layered(...looks.reverse())
  }
}

export const lookOf = (format: Format | undefined, conditional: Format | undefined): Format | undefined =>
  conditional === undefined ? format : layered(format, conditional)
