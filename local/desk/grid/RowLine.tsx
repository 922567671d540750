/** One row of a pane; texts that find room run over empty cells to their right, as in Sheets. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part; the roles tell what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard stays in the editor, which names the active cell.

import { useMemo } from 'preact/hooks'
import type { Area, CellView, RowView } from '../client/shapes'
import { measure } from '../parts/measure'
import { px } from '../parts/px'
import type { Typed } from '../rooms/grid'
import type { Axis } from '../sheet/axis'
import { CellBox } from './CellBox'

interface Props {
  readonly index: number
  readonly row: RowView | undefined
  readonly cols: readonly number[]
  readonly axis: Axis
  readonly top: number
  readonly height: number
  readonly filter: { readonly area: Area; readonly columns: readonly number[] } | undefined
  readonly merges: readonly Area[]
  readonly pending: ReadonlyMap<string, Typed>
  readonly heightOfRows: (from: number, to: number) => number
}

const PADDING = 8

const isBare = (cell: CellView | null | undefined): boolean =>
  !cell || (cell.text === '' && cell.style?.background === undefined && cell.validation === undefined)

/** The width that the text of a cell may use. */
const roomFor = (cell: CellView | null, row: RowView | undefined, col: number, axis: Axis): number => {
  const own = axis.size(col)
  const style = cell?.style
  const stays = !cell || typeof cell.value !== 'string' || cell.validation !== undefined || (style?.wrap ?? 'overflow') !== 'overflow'
  if (stays || (style?.align ?? 'left') !== 'left' || cell.text.includes('\n')) return own
  const wanted = measure(cell.text, style?.bold ?? false) * ((style?.size ?? 10) / 10) + PADDING
  let width = own
  for (let next = col + 1; width < wanted && next < axis.count && isBare(row?.cells[next]); next++) width += axis.size(next)
  return width
}

const filterState = ({ index, filter }: Props, col: number): 'none' | 'off' | 'on' => {
  if (!filter || filter.area.startRow !== index || col < filter.area.startColumn || col >= filter.area.endColumn) return 'none'
  return filter.columns.includes(col) ? 'on' : 'off'
}

const isAt = (area: Area, row: number, col: number): boolean =>
  row >= area.startRow && row < area.endRow && col >= area.startColumn && col < area.endColumn

const Cells = (props: Props) => {
  const { index, row, axis, merges, pending } = props
  return (
    <>
      {props.cols.map((col) => {
        const cell = row?.cells[col] ?? null
        const merge = merges.find((area) => isAt(area, index, col))
        if (merge && (merge.startRow !== index || merge.startColumn !== col)) return null
        const room = merge ? 0 : roomFor(cell, row, col, axis)
        const width = merge ? axis.offset(merge.endColumn) - axis.offset(col) : axis.size(col)
        const height = merge ? props.heightOfRows(merge.startRow, merge.endRow) : props.height
        const typed = pending.get(`${index}:${col}`)?.text
        const runsOver = room > width ? room : undefined
        const place = { row: index, col, left: axis.offset(col), width, height }
        return <CellBox key={col} {...place} cell={cell} pending={typed} filter={filterState(props, col)} runsOver={runsOver} />
      })}
    </>
  )
}

/** Drawn again only when its row, its columns or what is typed in it changed; scrolling alone costs nothing. */
export const RowLine = (props: Props) => {
  const { index, row, cols, axis, top, height, filter, merges, pending } = props
  return useMemo(
    () => (
      <div class="row" role="row" aria-rowindex={index + 1} style={px({ top, height })}>
        <Cells {...props} />
      </div>
    ),
    [index, row, cols, axis, top, height, filter, merges, pending],
  )
}
