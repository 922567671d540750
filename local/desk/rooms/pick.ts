/** Changes of the selection: shows it, tells the host when it rests, keeps the active cell in view. */
import { workbook } from '../client/workbook'
import { type Cell, type CellRange, rangeName } from '../sheet/a1'
import { extendTo, type Picked, pickedRange, pickRange, pickWhole } from '../sheet/picked'
import { file } from './file'
import { grid } from './grid'

/** The script follows the selection (the panel shows the row), but not every step of a key held down. */
const REST_MS = 200
let resting: ReturnType<typeof setTimeout> | undefined

const tell = (): void => {
  clearTimeout(resting)
  resting = setTimeout(() => {
    const { sheet, picked } = grid.get()
    const { user } = file.get()
    if (sheet && picked && user !== '') void workbook.tellSelection(user, sheet.sheetId, rangeName(pickedRange(picked)))
  }, REST_MS)
}

/** `reveal` scrolls to the end of the selection that moved. */
export const pick = (picked: Picked, reveal: Cell | undefined = undefined): void => {
  grid.set(reveal ? { picked, reveal } : { picked })
  tell()
}

/** Cells that the tab has merged with this one. */
export const mergedWith = (cell: Cell): CellRange | undefined => {
  const merge = grid
    .get()
    .sheet?.view?.merges.find(
      (area) => cell.row >= area.startRow && cell.row < area.endRow && cell.col >= area.startColumn && cell.col < area.endColumn,
    )
  return merge && { top: merge.startRow, left: merge.startColumn, bottom: merge.endRow - 1, right: merge.endColumn - 1 }
}

export const goTo = (cell: Cell): void => pick(pickWhole(cell, mergedWith), { ...cell })
export const goToRange = (range: CellRange): void => pick(pickRange(range), { row: range.top, col: range.left })

export const stretchTo = (cell: Cell): void => {
  const { picked } = grid.get()
  if (picked) pick(extendTo(picked, cell), { ...cell })
}
