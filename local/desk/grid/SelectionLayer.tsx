/** The selection, the active cell, and what was cut or copied, drawn over the cells of a pane. */
import { px } from '../parts/px'
import { grid } from '../rooms/grid'
import { mergedWith } from '../rooms/pick'
import type { SheetMemory } from '../rooms/sheetMemory'
import { type CellRange, rangeName } from '../sheet/a1'
import type { Axes } from '../sheet/picked'
import { pickedRange } from '../sheet/picked'
import { useStore } from '../store'

const boxOf = (range: CellRange, axes: Axes) => ({
  left: axes.cols.offset(range.left),
  top: axes.rows.offset(range.top),
  width: axes.cols.offset(range.right + 1) - axes.cols.offset(range.left),
  height: axes.rows.offset(range.bottom + 1) - axes.rows.offset(range.top),
})

export const SelectionLayer = ({ sheet }: { readonly sheet: SheetMemory }) => {
  const picked = useStore(grid, (state) => state.picked)
  const lifted = useStore(grid, (state) => state.lifted)
  if (!picked) return null
  const { row, col } = picked.active
  const range = pickedRange(picked)
  const active = mergedWith(picked.active) ?? { top: row, bottom: row, left: col, right: col }
  const several = rangeName(range) !== rangeName(active)
  return (
    <div class="selection" aria-hidden="true">
      {several && <div class="picked-range" style={px(boxOf(range, sheet.axes))} />}
      <div class="picked-cell" style={px(boxOf(active, sheet.axes))} />
      {lifted?.sheetId === sheet.sheetId && <div class="lifted-range" style={px(boxOf(lifted.range, sheet.axes))} />}
    </div>
  )
}
