/** Changes of the selection: shows it, tells the host when it rests, keeps the active cell in view. */
import { workbook } from '../client/workbook'
import { type Cell, type CellRange, rangeName } from '../sheet/a1'
import { extendTo, type Picked, pickCell, pickedRange, pickRange } from '../sheet/picked'
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

export const goTo = (cell: Cell): void => pick(pickCell(cell), { ...cell })
export const goToRange = (range: CellRange): void => pick(pickRange(range), { row: range.top, col: range.left })

export const stretchTo = (cell: Cell): void => {
  const { picked } = grid.get()
  if (picked) pick(extendTo(picked, cell), { ...cell })
}
