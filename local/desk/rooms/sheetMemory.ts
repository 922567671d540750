/** What is remembered of each tab while the page is open: its rows, row heights, selection and scroll. */
import type { SheetView } from '../client/shapes'
import { type Axis, axisOf } from '../sheet/axis'
import { type RowCache, rowCache } from '../sheet/cache'
import { type Axes, type Picked, pickCell } from '../sheet/picked'
import { lineCount, type Measure } from '../sheet/wrap'

/** Google's standard sizes in pixels. */
export const ROW_HEIGHT = 21
export const COLUMN_WIDTH = 100
const LINE = 17
/** The usual size of letters; larger ones need higher lines. */
const POINTS = 10
const PADDING = 6
/** A row never grows beyond this by itself; the rest is read in the formula bar. */
const TALLEST = 220

export interface SheetMemory {
  readonly sheetId: number
  readonly cache: RowCache
  /** Pixels of rows that differ from the standard; 0 when hidden. */
  readonly heights: Map<number, number>
  view: SheetView | undefined
  /** Whether a filter hid rows when last looked at. */
  filtered: boolean
  axes: Axes
  picked: Picked
  scroll: { readonly left: number; readonly top: number }
}

const nothing: Axis = axisOf(0, ROW_HEIGHT, new Map())

export const sheetMemory = (sheetId: number): SheetMemory => ({
  sheetId,
  cache: rowCache(),
  heights: new Map(),
  view: undefined,
  filtered: false,
  axes: { rows: nothing, cols: nothing },
  picked: pickCell({ row: 0, col: 0 }),
  scroll: { left: 0, top: 0 },
})

type Row = SheetView['rows'][number]

/** The height a row asks for: its own, or as much as its wrapped texts need when nobody set one. */
export const heightOf = (row: Row, cols: Axis, measure: Measure): number => {
  if (row.hiddenByFilter || row.hiddenByUser) return 0
  if (row.height !== ROW_HEIGHT) return row.height
  const tallest = row.cells.reduce((most, cell, col) => {
    if (!cell || cell.text === '') return most
    const scale = (cell.style?.size ?? POINTS) / POINTS
    const breaks = cell.style?.wrap === 'wrap' || cell.text.includes('\n')
    const width = (cols.size(col) - PADDING) / scale
    const lines = breaks ? lineCount(cell.text, width, cell.style?.bold ?? false, measure) : 1
    return Math.max(most, Math.round(lines * LINE * scale))
  }, LINE)
  return tallest === LINE ? ROW_HEIGHT : Math.min(TALLEST, tallest + PADDING)
}

const columnAxis = (view: SheetView): Axis =>
  axisOf(
    view.columnCount,
    COLUMN_WIDTH,
    new Map(view.columns.flatMap(({ index, width, hidden }) => (hidden || width !== COLUMN_WIDTH ? [[index, hidden ? 0 : width]] : []))),
  )

/** Takes a page of rows in, with the outline that came along; false when it was overtaken by a newer question. */
export const absorb = (memory: SheetMemory, page: number, generation: number, view: SheetView, measure: Measure): boolean => {
  if (!memory.cache.put(page, generation, view.rows)) return false
  memory.view = view
  const cols = columnAxis(view)
  for (const row of view.rows) {
    const height = heightOf(row, cols, measure)
    if (height === ROW_HEIGHT) memory.heights.delete(row.index)
    else memory.heights.set(row.index, height)
  }
  memory.axes = { cols, rows: axisOf(view.rowCount, ROW_HEIGHT, memory.heights) }
  return true
}

/** Says of rows that are not on screen whether they are hidden, so that the scroll bar tells the truth under a filter. */
export const hideRows = (memory: SheetMemory, hidden: ReadonlySet<number>): void => {
  const count = memory.view?.rowCount ?? 0
  for (let row = 0; row < count; row++) {
    if (hidden.has(row)) memory.heights.set(row, 0)
    else if (memory.heights.get(row) === 0) memory.heights.delete(row)
  }
  memory.axes = { ...memory.axes, rows: axisOf(count, ROW_HEIGHT, memory.heights) }
}
