/** The note of the cell under the pointer, beside it. */
import { px } from '../parts/px'
import type { SheetMemory } from '../rooms/sheetMemory'
import type { Cell } from '../sheet/a1'
import { boxOf, type Frame } from '../sheet/hit'

export const NoteTip = ({ frame, cell, sheet }: { readonly frame: Frame; readonly cell: Cell; readonly sheet: SheetMemory }) => {
  const note = sheet.cache.row(cell.row)?.cells[cell.col]?.note
  if (note === undefined) return null
  const box = boxOf(frame, cell.row, cell.col)
  return (
    <div class="note-tip" role="tooltip" style={px({ left: box.left + box.width + 6, top: box.top })}>
      {note}
    </div>
  )
}
