/** Reads A1 notation as the API does: tab before the `!`, open ends, named ranges for a bare name. */

import type { GridRange, Sheet } from '../model/sheet'
import { type FileState, type NamedRange, sheetById, sheetByTitle } from '../model/state'
import { columnIndex } from './column'

export interface Found {
  readonly sheet: Sheet
  readonly range: GridRange
  /** Written as one cell: for writing, only where to begin. */
  readonly anchor: boolean
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/

const corner = (text: string): { readonly column?: number; readonly row?: number } | undefined => {
  const match = CORNER.exec(text)
  if (match === null || text === '' || text === '$') return undefined
  const column = match[1] === undefined ? undefined : columnIndex(match[1])
  return { ...(column === undefined ? {} : { column }), ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }) }
}

/** Edges of `A1`, `A1:C5`, `A2:C`, `A:C`, `2:5`; `undefined` when it is none of these. */
export const parseCells = (text: string): { readonly range: GridRange; readonly anchor: boolean } | undefined => {
  const [first = '', second, ...rest] = text.split(':')
  const a = corner(first)
  if (a === undefined || rest.length > 0) return undefined
  if (second === undefined) {
    if (a.row === undefined || a.column === undefined) return undefined
    return {
      range: { startRowIndex: a.row, endRowIndex: a.row + 1, startColumnIndex: a.column, endColumnIndex: a.column + 1 },
      anchor: true,
    }
  }
  const b = corner(second)
  if (b === undefined) return undefined
  const rows = edges(a.row, b.row)
  const columns = edges(a.column, b.column)
  if (rows === undefined || columns === undefined) return undefined
  if (a.column === undefined && b.column === undefined && (a.row === undefined || b.row === undefined)) return undefined
  return {
    range: {
      ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
      ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
      ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
      ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
    },
    anchor: false,
  }
}

/** Start and end of one direction; only the second corner given (`A:B5`) means from the first on. */
const edges = (a: number | undefined, b: number | undefined): { readonly start?: number; readonly end?: number } | undefined => {
  if (a === undefined) return b === undefined ? {} : { start: 0, end: b + 1 }
  if (b === undefined) return { start: a }
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 }
}

const withSheet = (sheet: Sheet, range: GridRange, anchor: boolean): Found => ({ sheet, range: { sheetId: sheet.id, ...range }, anchor })

const named = (state: FileState, name: string): NamedRange | undefined =>
  state.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase())

const unquote = (text: string): string | undefined => (/^'(?:[^']|'')+'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined)

/** `undefined` is Google's «Unable to parse range». */
export const findRange = (state: FileState, text: string): Found | undefined => {
  const bang = text.startsWith("'") ? text.indexOf("'!", 1) + 1 : text.lastIndexOf('!')
  if (bang > 0) {
    const left = text.slice(0, bang)
    const sheet = sheetByTitle(state, unquote(left) ?? left)
    const cells = parseCells(text.slice(bang + 1))
    return sheet === undefined || cells === undefined ? undefined : withSheet(sheet, cells.range, cells.anchor)
  }
  const quoted = unquote(text)
  const cells = quoted === undefined ? parseCells(text) : undefined
  if (cells !== undefined) {
    const first = state.sheets.find((sheet) => !sheet.parts.hidden)
    return first === undefined ? undefined : withSheet(first, cells.range, cells.anchor)
  }
  const name = quoted === undefined ? named(state, text) : undefined
  const home = name === undefined ? undefined : sheetById(state, name.range.sheetId ?? 0)
  if (name !== undefined && home !== undefined) return withSheet(home, name.range, false)
  const whole = sheetByTitle(state, quoted ?? text)
  return whole === undefined ? undefined : withSheet(whole, {}, false)
}
