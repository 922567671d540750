/** What lies under the pointer: a cell, a heading, the edge between two columns, or the corner. */
import type { Axis } from './axis'
import type { Axes } from './picked'

/** Pixels of the row numbers (wide) and the column letters (high). */
export const HEAD = { width: 46, height: 24 } as const
const EDGE = 4

export interface Frame {
  readonly axes: Axes
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly scrollLeft: number
  readonly scrollTop: number
}

export type Hit =
  | { readonly zone: 'corner' }
  | { readonly zone: 'row'; readonly row: number }
  | { readonly zone: 'column'; readonly col: number; readonly edgeOf: number | undefined }
  | { readonly zone: 'cell'; readonly row: number; readonly col: number }

/** A point on screen as a pixel of the axis: frozen ones stay, the rest scrolls under them. */
const along = (axis: Axis, frozen: number, scroll: number, point: number): number => {
  const still = axis.offset(Math.min(frozen, axis.count))
  return point < still ? point : point + scroll
}

/** The column whose right edge is near the point, for resizing. */
const edgeAt = (axis: Axis, pixel: number): number | undefined => {
  const col = axis.at(pixel)
  if (axis.offset(col + 1) - pixel <= EDGE) return col
  return pixel - axis.offset(col) < EDGE && col > 0 ? col - 1 : undefined
}

/** `x`, `y` are pixels from the top left corner of the grid, headings included. */
export const hit = (frame: Frame, x: number, y: number): Hit => {
  const colPixel = Math.max(0, along(frame.axes.cols, frame.frozenColumns, frame.scrollLeft, x - HEAD.width))
  const rowPixel = Math.max(0, along(frame.axes.rows, frame.frozenRows, frame.scrollTop, y - HEAD.height))
  const [row, col] = [frame.axes.rows.at(rowPixel), frame.axes.cols.at(colPixel)]
  if (x < HEAD.width && y < HEAD.height) return { zone: 'corner' }
  if (y < HEAD.height) return { zone: 'column', col, edgeOf: edgeAt(frame.axes.cols, colPixel) }
  if (x < HEAD.width) return { zone: 'row', row }
  return { zone: 'cell', row, col }
}

/** Where a cell's box stands on screen, headings included. */
export const boxOf = (frame: Frame, row: number, col: number): { left: number; top: number; width: number; height: number } => ({
  left: HEAD.width + frame.axes.cols.offset(col) - (col < frame.frozenColumns ? 0 : frame.scrollLeft),
  top: HEAD.height + frame.axes.rows.offset(row) - (row < frame.frozenRows ? 0 : frame.scrollTop),
  width: frame.axes.cols.size(col),
  height: frame.axes.rows.size(row),
})

/** The scroll position at which one index of an axis is fully visible in `room` pixels beside the frozen ones. */
export const scrollFor = (axis: Axis, frozen: number, index: number, scroll: number, room: number): number => {
  if (index < frozen) return scroll
  const still = axis.offset(frozen)
  const [start, end] = [axis.offset(index) - still, axis.offset(index + 1) - still]
  if (start < scroll) return start
  return end > scroll + room - still ? Math.min(start, end - (room - still)) : scroll
}
