/** Writing into cells: typing, clearing, ticking, pasting; what was typed shows at once and gives way to the host's answer. */
import { workbook } from '../client/workbook'
import { type Cell, type CellRange, contains, heightOf, rangeOnTab, widthOf } from '../sheet/a1'
import { ends } from '../sheet/axis'
import { inputOf } from '../sheet/input'
import { type Direction, type Picked, pickedRange, pickRange, walk } from '../sheet/picked'
import { file, locale, tabOf } from './file'
import { type Editing, grid, refresh } from './grid'
import { worked } from './notices'
import { pick } from './pick'
import type { SheetMemory } from './sheetMemory'

type Typed = string | boolean

export const cellAt = (cell: Cell) => grid.get().sheet?.cache.row(cell.row)?.cells[cell.col] ?? null

const key = (row: number, col: number) => `${row}:${col}`

const setPending = (range: CellRange, values: readonly (readonly Typed[])[] | undefined): void => {
  const pending = new Map(grid.get().pending)
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const value = values?.[row - range.top]?.[col - range.left]
      const before = cellAt({ row, col })?.text ?? ''
      if (typeof value === 'string' && !value.startsWith('=') && value !== before) pending.set(key(row, col), { text: value, before })
      else pending.delete(key(row, col))
    }
  }
  grid.set({ pending })
}

/** Above this many cells the answer of the host is quicker than showing what was typed. */
const SHOW_AT_ONCE = 5_000

/** Writes a rectangle of cells as one entry of the undo list. */
export const write = async (range: CellRange, values: readonly (readonly Typed[])[]): Promise<boolean> => {
  const { sheet } = grid.get()
  const tab = sheet && tabOf(sheet.sheetId)
  if (!sheet || !tab) return false
  const shows = heightOf(range) * widthOf(range) <= SHOW_AT_ONCE
  if (shows) setPending(range, values)
  const answer = await workbook.act(file.get().user, 'edit', { range: rangeOnTab(tab.title, range), values })
  const well = worked(answer)
  await refresh(sheet)
  if (shows && grid.get().sheet === sheet) setPending(range, undefined)
  return well
}

export const startEditing = (mode: Editing['mode'], text: string | undefined, place: Editing['place'] = 'cell'): void => {
  const { picked, editing } = grid.get()
  if (!picked || editing) return
  const cell = picked.active
  grid.set({ editing: { cell, mode, place, text: text ?? inputOf(cellAt(cell), locale()) }, reveal: { ...cell } })
}

export const changeEditing = (change: Partial<Pick<Editing, 'text' | 'mode' | 'place'>>): void => {
  const { editing } = grid.get()
  if (editing) grid.set({ editing: { ...editing, ...change } })
}

export const cancelEditing = (): void => grid.set({ editing: undefined })

/** Ends editing, writes when the text changed, then moves. */
export const commitEditing = (move?: Direction): void => {
  const { editing, picked, sheet } = grid.get()
  if (!sheet || !picked) return
  if (editing) {
    grid.set({ editing: undefined })
    const { row, col } = editing.cell
    const range = { top: row, bottom: row, left: col, right: col }
    if (editing.text !== inputOf(cellAt(editing.cell), locale())) void write(range, [[editing.text]])
  }
  if (move) moveOn(move, picked, sheet)
}

/** Column where a run of Tabs began; Enter returns to it, as in Sheets. */
let tabbedFrom: number | undefined

/** Enter and Tab: walks through a larger selection; Enter after Tabs returns to the column of the first one. */
export const moveOn = (direction: Direction, picked: Picked, sheet: SheetMemory): void => {
  if (direction === 'right' || direction === 'left') tabbedFrom ??= picked.active.col
  const next = walk(picked, direction, sheet.axes)
  const back = direction === 'down' && tabbedFrom !== undefined && next.anchor === next.active
  const cell = back ? { row: next.active.row, col: tabbedFrom ?? next.active.col } : next.active
  pick(back ? { ...next, anchor: cell, head: cell, active: cell } : next, { ...cell })
  if (direction === 'down' || direction === 'up') tabbedFrom = undefined
}

export const forgetTabs = (): void => {
  tabbedFrom = undefined
}

/** The selection without the empty end of the sheet, so that clearing a whole column does not write 50,000 blanks. */
export const usedPart = (range: CellRange): CellRange | undefined => {
  const lastRow = grid.get().sheet?.view?.lastRow ?? 0
  return range.top >= lastRow ? undefined : { ...range, bottom: Math.min(range.bottom, lastRow - 1) }
}

const filled = (range: CellRange, value: Typed): Typed[][] =>
  Array.from({ length: heightOf(range) }, () => Array<Typed>(widthOf(range)).fill(value))

export const clearPicked = (): void => {
  const { picked } = grid.get()
  const range = picked && usedPart(pickedRange(picked))
  if (range) void write(range, filled(range, ''))
}

/** Ticks all check boxes of the selection, or unticks them when the active one is ticked. */
export const togglePicked = (): boolean => {
  const { picked } = grid.get()
  if (!picked || cellAt(picked.active)?.validation?.kind !== 'checkbox') return false
  const range = usedPart(pickedRange(picked)) ?? pickedRange({ ...picked, anchor: picked.active, head: picked.active })
  void write(range, filled(range, cellAt(picked.active)?.value !== true))
  return true
}

export const toggleAt = (cell: Cell): void => {
  const range = { top: cell.row, bottom: cell.row, left: cell.col, right: cell.col }
  void write(range, [[cellAt(cell)?.value !== true]])
}

/** Ctrl + A: the filled part first, the whole tab the second time. */
export const pickAll = (): void => {
  const { sheet, picked } = grid.get()
  if (!sheet || !picked) return
  const { rows, cols } = sheet.axes
  const used = { top: 0, left: 0, bottom: Math.max(0, (sheet.view?.lastRow ?? 1) - 1), right: cols.count - 1 }
  const already = contains(pickedRange(picked), { row: used.bottom, col: used.right }) && pickedRange(picked).top === 0
  pick(pickRange(already ? { ...used, bottom: ends(rows).last } : used))
}
