/** Between a row of cells and a record: the columns read and write, the layout says where. */
import type { Codec, Rec, Table } from '../kernel/table'
import type { Cell } from '../ports'
import type { TabLayout } from './tabs/layout'

export const readRecord = (table: Table, tab: TabLayout, row: readonly Cell[], codec: Codec): Rec => {
  const record: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(table.columns)) {
    const at = tab.columns.get(key)
    record[key] = column.read(at === undefined ? null : (row[at] ?? null), codec)
  }
  return record
}

export const idOf = (tab: TabLayout, row: readonly (Cell | undefined)[]): string => {
  const cell = row[tab.columns.get('id') ?? -1]
  return typeof cell === 'string' ? cell : ''
}

/** Sheets refuses more than 50,000 characters in a cell (support.google.com/drive/answer/37603). */
export const CELL_CHARACTERS = 50_000

/** The cell that a value of this column becomes. */
export const writeCell = (table: Table, key: string, value: unknown, codec: Codec): Cell => {
  const cell = table.columns[key]?.write(value ?? null, codec) ?? null
  if (typeof cell !== 'string') return cell
  return cell.length > CELL_CHARACTERS ? `${cell.slice(0, CELL_CHARACTERS - 1)}…` : cell
}

/** What the Sheets API takes for a cell: typed, so that text is never a formula. */
export type CellData = {
  readonly userEnteredValue?: { readonly stringValue: string } | { readonly numberValue: number } | { readonly boolValue: boolean }
}

export const cellData = (cell: Cell): CellData => {
  if (cell === null || cell === '') return {}
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } }
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } }
  return { userEnteredValue: { stringValue: cell } }
}

/** The letter of a column, from 0. */
export const letter = (position: number): string => {
  let rest = position
  let name = ''
  do {
    name = String.fromCharCode(65 + (rest % 26)) + name
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return name
}
export const quoteTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`
