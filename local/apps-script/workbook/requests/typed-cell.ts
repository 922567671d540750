/** A text typed into a cell: its content becomes what Sheets makes of it, and a cell without a number format gets the typed one. */
import { type Cell, styleFrom, styleOf, withContent, withStyle } from '../model/cell'
import { typed } from '../values/typed'
import type { Work } from './work'

export const typeInto = (work: Work, cell: Cell, text: string): Cell => {
  const style = styleOf(cell)
  const format = style?.format?.numberFormat
  const made = typed(text, { locale: work.book.locale, year: work.book.year, format })
  const next = withContent(cell, made.content)
  if (made.format === undefined || format !== undefined) return next
  const numbered = { ...style?.format, numberFormat: made.format }
  return withStyle(next, work.intern(styleFrom({ note: style?.note, validation: style?.validation, runs: style?.runs, format: numbered })))
}
