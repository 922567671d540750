/** What is selected in the grid and how arrows, Enter, Tab and Shift move it, as spreadsheets do. */
import { type Cell, type CellRange, contains, rangeOf } from './a1'
import { type Axis, ends, page, step } from './axis'

/** `active` receives what is typed; the selection spans from `anchor` to `head`. */
export interface Picked {
  readonly kind: 'cells' | 'rows' | 'columns'
  readonly anchor: Cell
  readonly head: Cell
  readonly active: Cell
}

export interface Axes {
  readonly rows: Axis
  readonly cols: Axis
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export const pickCell = (cell: Cell): Picked => ({ kind: 'cells', anchor: cell, head: cell, active: cell })

export const pickRange = (range: CellRange): Picked => {
  const anchor = { row: range.top, col: range.left }
  return { kind: 'cells', anchor, head: { row: range.bottom, col: range.right }, active: anchor }
}

export const pickRows = (from: number, to: number, axes: Axes): Picked => ({
  kind: 'rows',
  anchor: { row: from, col: 0 },
  head: { row: to, col: axes.cols.count - 1 },
  active: { row: from, col: ends(axes.cols).first },
})

export const pickColumns = (from: number, to: number, axes: Axes): Picked => ({
  kind: 'columns',
  anchor: { row: 0, col: from },
  head: { row: axes.rows.count - 1, col: to },
  active: { row: ends(axes.rows).first, col: from },
})

export const pickedRange = (picked: Picked): CellRange => rangeOf(picked.anchor, picked.head)

const by = (direction: Direction): 1 | -1 => (direction === 'down' || direction === 'right' ? 1 : -1)

const moved = (cell: Cell, direction: Direction, axes: Axes): Cell =>
  direction === 'up' || direction === 'down'
    ? { ...cell, row: step(axes.rows, cell.row, by(direction)) }
    : { ...cell, col: step(axes.cols, cell.col, by(direction)) }

/** The merged cells that a cell belongs to. */
export type Merged = (cell: Cell) => CellRange | undefined

/** One cell, or all that is merged with it. */
export const pickWhole = (cell: Cell, merged: Merged): Picked => {
  const whole = merged(cell)
  return whole ? pickRange(whole) : pickCell(cell)
}

/** Out of merged cells to their neighbour, into others as a whole. */
export const move = (picked: Picked, direction: Direction, axes: Axes, merged: Merged = () => undefined): Picked => {
  const here = merged(picked.active)
  let to = moved(picked.active, direction, axes)
  while (here && contains(here, to)) {
    const next = moved(to, direction, axes)
    if (next.row === to.row && next.col === to.col) return picked
    to = next
  }
  return pickWhole(to, merged)
}

export const extend = (picked: Picked, direction: Direction, axes: Axes): Picked => ({
  ...picked,
  kind: 'cells',
  head: moved(picked.head, direction, axes),
})

export const extendTo = (picked: Picked, cell: Cell): Picked => ({ ...picked, kind: 'cells', head: cell })

/** A page up or down, by the height of the screen in pixels. */
export const movePage = (picked: Picked, pixels: number, axes: Axes, keepAnchor: boolean): Picked => {
  const from = keepAnchor ? picked.head : picked.active
  const to = { ...from, row: page(axes.rows, from.row, pixels) }
  return keepAnchor ? extendTo(picked, to) : pickCell(to)
}

/** Ctrl + arrow: to the end of a run of filled cells, or over empty ones to the next filled cell, or to the edge. */
export const jump = (from: Cell, direction: Direction, axes: Axes, filled: (cell: Cell) => boolean): Cell => {
  const next = (cell: Cell) => moved(cell, direction, axes)
  const same = (a: Cell, b: Cell) => a.row === b.row && a.col === b.col
  let at = next(from)
  if (same(at, from)) return from
  const inRun = filled(from) && filled(at)
  for (;;) {
    const ahead = next(at)
    if (same(ahead, at)) return at
    if (inRun ? !filled(ahead) : filled(at)) return at
    at = ahead
  }
}

/** Enter and Tab inside a larger selection walk through it and start over; on one cell they just move. */
export const walk = (picked: Picked, direction: Direction, axes: Axes): Picked => {
  const range = pickedRange(picked)
  if (range.top === range.bottom && range.left === range.right) return move(picked, direction, axes)
  const vertical = direction === 'up' || direction === 'down'
  const inside = moved(picked.active, direction, axes)
  const stuck = inside.row === picked.active.row && inside.col === picked.active.col
  if (!stuck && contains(range, inside)) return { ...picked, active: inside }
  const [first, last] = by(direction) === 1 ? [range.top, range.bottom] : [range.bottom, range.top]
  const [start, end] = by(direction) === 1 ? [range.left, range.right] : [range.right, range.left]
  if (vertical) {
    const col = picked.active.col === end ? start : step(axes.cols, picked.active.col, by(direction))
    return { ...picked, active: { row: first, col } }
  }
  const row = picked.active.row === last ? first : step(axes.rows, picked.active.row, by(direction))
  return { ...picked, active: { row, col: start } }
}

/** The selection kept inside a grid that became smaller. */
export const clamp = (picked: Picked, axes: Axes): Picked => {
  const kept = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(cell.row, axes.rows.count - 1)),
    col: Math.max(0, Math.min(cell.col, axes.cols.count - 1)),
  })
  return { ...picked, anchor: kept(picked.anchor), head: kept(picked.head), active: kept(picked.active) }
}
