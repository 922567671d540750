/** A commit as one line: what each op made of the file, without what was there before. */

import type { Op } from '../model/op'
import type { DimensionProps } from '../model/row'
import type { Sheet } from '../model/sheet'
import type { Commit } from '../store'
import { StyleTable, writeCell, writeChange, writeRow } from './cells'

type RowOp = Extract<Op, { op: 'row' }>

const sameProps = (a: DimensionProps | undefined, b: DimensionProps | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Runs of cells that differ, each with its first column; 0 for properties that stay. */
const rowChange = ({ before, after }: RowOp, table: StyleTable): readonly [segments: unknown[][], props: unknown] => {
  const width = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0)
  const segments: unknown[][] = []
  let open: unknown[] | undefined
  for (let column = 0; column < width; column += 1) {
    const [was, cell] = [before?.cells[column], after?.cells[column]]
    if (was === cell) {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = [column]
      segments.push(open)
    }
    open.push(writeChange(was, cell, table))
  }
  return [segments, sameProps(before?.props, after?.props) ? 0 : (after?.props ?? null)]
}

export const writeSheet = (sheet: Sheet, table: StyleTable): unknown => ({
  id: sheet.id,
  parts: sheet.parts,
  columns: sheet.columns.map((props) => props ?? null),
  rows: sheet.rows.map((row) => writeRow(row, table)),
})

const changedParts = (before: object, after: object): object =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => Reflect.get(before, key) !== value))

const writeOp = (op: Exclude<Op, RowOp>, table: StyleTable): unknown => {
  switch (op.op) {
    case 'rows':
      return [op.op, op.sheet, op.at, op.before.count, op.after.count, op.after.rows.map((row) => writeRow(row, table))]
    case 'columns': {
      const cells = [...op.after.cells].map(([row, list]) => [row, list.map((cell) => writeCell(cell, table))])
      return [op.op, op.sheet, op.at, op.before.count, op.after.count, op.after.props.map((one) => one ?? null), cells]
    }
    case 'moveRows':
    case 'moveColumns':
      return [op.op, op.sheet, op.from, op.count, op.to]
    case 'shuffle':
      return [op.op, op.sheet, op.top, op.left, op.right, op.order]
    case 'column':
      return [op.op, op.sheet, op.index, op.after ?? null]
    case 'parts':
      return [op.op, op.sheet, changedParts(op.before, op.after)]
    case 'tab':
      return [op.op, op.index, op.before === undefined ? 0 : 1, op.after === undefined ? null : writeSheet(op.after, table)]
    case 'order':
    case 'properties':
    case 'names':
      return [op.op, op.after]
    case 'metadata':
      return [op.op, op.id, op.after ?? null]
    case 'all':
      throw new Error('another version is kept as an image, not as a line')
  }
}

/** Neighbouring rows that change alike are written once with their number. */
export const writeCommit = (commit: Commit): string => {
  const table = new StyleTable()
  const ops: unknown[] = []
  let last: { readonly op: RowOp; readonly change: string; readonly entry: unknown[]; count: number } | undefined
  for (const op of commit.ops) {
    if (op.op !== 'row') {
      last = undefined
      ops.push(writeOp(op, table))
      continue
    }
    const [segments, props] = rowChange(op, table)
    const change = JSON.stringify([segments, props])
    if (last !== undefined && last.op.sheet === op.sheet && last.op.index + last.count === op.index && last.change === change) {
      last.count += op.count
      last.entry[3] = last.count
      continue
    }
    const entry = ['row', op.sheet, op.index, op.count, segments, props]
    ops.push(entry)
    last = { op, change, entry, count: op.count }
  }
  const { revision, at, author } = commit
  return JSON.stringify({ revision, at, user: author.user, by: author.by, styles: table.styles, ops })
}
