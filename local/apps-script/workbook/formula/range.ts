/** The cells that a reference names, as a range whose ends may be open. */
import type { GridRange } from '../model/sheet'
import type { Reference } from './lexer'

export const rangeOfReference = ({ from, to }: Reference): GridRange => {
  const end = to ?? from
  const rows = edges(from.row, end.row)
  const columns = edges(from.column, end.column)
  return {
    ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
    ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
    ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
    ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
  }
}
const edges = (a: number | undefined, b: number | undefined): { readonly start?: number; readonly end?: number } => {
  if (a === undefined || b === undefined) return a === undefined ? (b === undefined ? {} : { end: b + 1 }) : { start: a }
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 }
}
