/** The only place where a file changes: carries out one op on the state. */
import type { ColumnBlock, Op, RowBlock } from './op'
import { type Row, rowOf, spliceCells } from './row'
import { copySheet, type Sheet } from './sheet'
import { type FileState, imageOf, sheetById } from './state'

const trim = (list: unknown[]): void => {
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop()
}

const put = <T>(list: (T | undefined)[], index: number, value: T | undefined): void => {
  if (value === undefined && index >= list.length) return
  while (list.length < index) list.push(undefined)
  list[index] = value
  if (index === list.length - 1) trim(list)
}

/** Replaces `count` entries at `at` by `size` entries of which the first may be something. */
const splice = <T>(list: (T | undefined)[], at: number, count: number, size: number, entries: readonly (T | undefined)[]): void => {
  if (at >= list.length && entries.every((entry) => entry === undefined)) return
  while (list.length < at) list.push(undefined)
  const tail = list.slice(at + count)
  list.length = at
  for (let i = 0; i < size; i += 1) list.push(entries[i])
  for (const entry of tail) list.push(entry)
  trim(list)
}

const move = <T>(list: (T | undefined)[], from: number, count: number, to: number): void => {
  while (list.length < Math.max(from + count, to + count)) list.push(undefined)
  const taken = list.splice(from, count)
  list.splice(to, 0, ...taken)
  trim(list)
}

const spliceColumns = (sheet: Sheet, at: number, before: ColumnBlock, after: ColumnBlock): void => {
  splice(sheet.columns, at, before.count, after.count, after.props)
  const last = Math.max(sheet.rows.length - 1, ...after.cells.keys())
  const rows: (Row | undefined)[] = []
  for (let index = 0; index <= last; index += 1) {
    const cells = Array.from({ length: after.count }, (_, i) => after.cells.get(index)?.[i])
    rows.push(spliceCells(sheet.rows[index], at, before.count, cells))
  }
  trim(rows)
  sheet.rows = rows
}

const moveColumns = (sheet: Sheet, from: number, count: number, to: number): void => {
  move(sheet.columns, from, count, to)
  sheet.rows = sheet.rows.map((row) => {
    if (row === undefined || row.cells.length <= Math.min(from, to)) return row
    const cells = row.cells.slice()
    move(cells, from, count, to)
    return rowOf(cells, row.props)
  })
}

const shuffle = (sheet: Sheet, op: Extract<Op, { op: 'shuffle' }>): void => {
  const old = op.order.map((_, i) => sheet.rows[op.top + i])
  op.order.forEach((from, to) => {
    if (from === to) return
    const taken = Array.from({ length: op.right - op.left }, (_, i) => old[from]?.cells[op.left + i])
    put(sheet.rows, op.top + to, spliceCells(old[to], op.left, op.right - op.left, taken))
  })
}

const spliceRows = (sheet: Sheet, at: number, before: RowBlock, after: RowBlock): void =>
  splice(sheet.rows, at, before.count, after.count, after.rows)

export const apply = (state: FileState, op: Op): void => {
  if (op.op === 'properties') state.properties = op.after
  else if (op.op === 'names') state.namedRanges = op.after
  else if (op.op === 'metadata') {
    if (op.after === undefined) state.metadata.delete(op.id)
    else state.metadata.set(op.id, op.after)
    state.ordered = undefined
  } else if (op.op === 'order') {
    state.sheets = op.after.map((id) => sheetById(state, id)).filter((sheet) => sheet !== undefined)
  } else if (op.op === 'tab') {
    if (op.before !== undefined) state.sheets.splice(op.index, 1)
    if (op.after !== undefined) state.sheets.splice(op.index, 0, copySheet(op.after))
  } else if (op.op === 'all') {
    Object.assign(state, imageOf(op.after))
  } else {
    const sheet = sheetById(state, op.sheet)
    if (sheet === undefined) throw new Error(`op for a tab that is not there: ${op.op} ${op.sheet}`)
    if (op.op === 'row') for (let at = 0; at < op.count; at += 1) put(sheet.rows, op.index + at, op.after)
    else if (op.op === 'rows') spliceRows(sheet, op.at, op.before, op.after)
    else if (op.op === 'columns') spliceColumns(sheet, op.at, op.before, op.after)
    else if (op.op === 'moveRows') move(sheet.rows, op.from, op.count, op.to)
    else if (op.op === 'moveColumns') moveColumns(sheet, op.from, op.count, op.to)
    else if (op.op === 'shuffle') shuffle(sheet, op)
    else if (op.op === 'column') put(sheet.columns, op.index, op.after)
    else sheet.parts = op.after
  }
}
