/** The tab in front: opens it, fetches the rows that show, and fetches them again when the host says that they changed. */
import { workbook } from '../client/workbook'
import { measure } from '../parts/measure'
import type { Cell, CellRange } from '../sheet/a1'
import { PAGE } from '../sheet/cache'
import { clamp, type Picked } from '../sheet/picked'
import { storeOf } from '../store'
import { file, loadFile, tabs } from './file'
import { worked } from './notices'
import { absorb, hideRows, type SheetMemory, sheetMemory } from './sheetMemory'

export interface Editing {
  readonly cell: Cell
  readonly text: string
  /** Arrows leave a cell that is being typed and move inside one that is being edited. */
  readonly mode: 'type' | 'edit'
  readonly place: 'cell' | 'bar'
}

/** What was cut or copied here and may be pasted with all that belongs to it, as long as the clipboard still holds its text. */
export interface Lifted {
  readonly kind: 'cut' | 'copy'
  readonly sheetId: number
  readonly range: CellRange
  readonly text: string
}

/** What was typed into a cell, and what the cell showed before: when it shows something else, the host has taken it. */
export interface Typed {
  readonly text: string
  readonly before: string
}

interface GridState {
  readonly sheet: SheetMemory | undefined
  /** Grows whenever rows or sizes of the sheet changed. */
  readonly version: number
  readonly picked: Picked | undefined
  readonly editing: Editing | undefined
  readonly lifted: Lifted | undefined
  /** Typed but not yet shown by the host, by `row:col`. */
  readonly pending: ReadonlyMap<string, Typed>
  /** The cell to scroll to; a new object each time. */
  readonly reveal: Cell | undefined
}

export const grid = storeOf<GridState>({
  sheet: undefined,
  version: 0,
  picked: undefined,
  editing: undefined,
  lifted: undefined,
  pending: new Map(),
  reveal: undefined,
})

/** The rows on screen, as the grid last drew them. */
let drawn: { readonly from: number; readonly to: number } = { from: 0, to: PAGE - 1 }

const memories = new Map<number, SheetMemory>()
const bump = () => grid.set({ version: grid.get().version + 1 })

const remembered = (sheetId: number): SheetMemory => {
  const known = memories.get(sheetId) ?? sheetMemory(sheetId)
  memories.set(sheetId, known)
  return known
}

export const openSheet = (sheetId: number): void => {
  if (grid.get().sheet?.sheetId === sheetId) return
  const { sheet, picked } = grid.get()
  if (sheet && picked) sheet.picked = picked
  const next = remembered(sheetId)
  drawn = { from: 0, to: PAGE - 1 }
  grid.set({ sheet: next, picked: next.picked, editing: undefined, pending: new Map(), reveal: undefined })
  void refresh(next)
}

const stillPending = (sheet: SheetMemory): ReadonlyMap<string, Typed> => {
  const shows = (key: string) => {
    const [row, col] = key.split(':').map(Number)
    return sheet.cache.row(row ?? 0)?.cells[col ?? 0]?.text ?? ''
  }
  const { pending } = grid.get()
  return pending.size === 0 ? pending : new Map([...pending].filter(([key, typed]) => shows(key) === typed.before))
}

const fetchPage = async (sheet: SheetMemory, page: number): Promise<void> => {
  const generation = sheet.cache.ask(page)
  const answer = await workbook.rows(sheet.sheetId, page * PAGE, (page + 1) * PAGE)
  if (!answer.ok) {
    sheet.cache.forget(page)
    worked(answer)
  } else if (answer.value === undefined) {
    await loadFile()
  } else if (absorb(sheet, page, generation, answer.value, measure)) {
    const { picked, sheet: shown } = grid.get()
    if (shown === sheet) grid.set({ picked: clamp(picked ?? sheet.picked, sheet.axes), pending: stillPending(sheet) })
    bump()
  }
}

const fetchMissing = (sheet: SheetMemory, from: number, to: number) =>
  Promise.all(sheet.cache.missing(from, to).map((page) => fetchPage(sheet, page)))

/** Called by the grid for what it draws. */
export const showRows = (from: number, to: number): void => {
  drawn = { from, to }
  const { sheet } = grid.get()
  if (sheet?.view) void fetchMissing(sheet, from, to)
}

/** Rows that a copy or a list of values needs, wherever they are. */
export const loadRows = async (from: number, to: number): Promise<void> => {
  const { sheet } = grid.get()
  if (sheet) await fetchMissing(sheet, from, Math.min(to, Math.max(0, sheet.axes.rows.count - 1)))
}

/** Rounds of fetching under way, and tabs that changed again meanwhile. */
const running = new Map<SheetMemory, Promise<void>>()
const again = new Set<SheetMemory>()

const refreshOnce = async (sheet: SheetMemory): Promise<void> => {
  sheet.cache.stale()
  const { from, to } = sheet.view && sheet === grid.get().sheet ? drawn : { from: 0, to: PAGE - 1 }
  await fetchMissing(sheet, from, to)
  const title = tabs().find((tab) => tab.sheetId === sheet.sheetId)?.title
  const filtered = (sheet.view?.filter?.columns.length ?? 0) > 0
  if (title === undefined || (!filtered && !sheet.filtered)) return
  const hidden = await workbook.hiddenRows(sheet.sheetId, title)
  if (!hidden.ok) return
  sheet.filtered = filtered
  hideRows(sheet, hidden.value)
  bump()
}

/**
 * Fetches what shows again. Changes that come while it runs are answered by one more round, so that a storm of them cannot starve
 * the screen; whoever waits is told when the rows are as new as the question.
 */
export const refresh = (sheet: SheetMemory): Promise<void> => {
  again.add(sheet)
  const current = running.get(sheet)
  if (current) return current
  const rounds = (async () => {
    while (again.delete(sheet)) await refreshOnce(sheet)
    running.delete(sheet)
  })()
  running.set(sheet, rounds)
  return rounds
}

/** The host says that a tab (or, without an id, any tab) changed. */
export const sheetChanged = (sheetId: number | undefined): void => {
  for (const memory of memories.values()) {
    if (sheetId !== undefined && memory.sheetId !== sheetId) continue
    if (memory === grid.get().sheet) void refresh(memory)
    else memory.cache.stale()
  }
}

/** Keeps a tab in front that exists and shows; called after the list of tabs changed. */
export const keepOpen = (): void => {
  const { sheet } = grid.get()
  const list = file.get().file?.tabs ?? []
  const current = list.find((tab) => tab.sheetId === sheet?.sheetId)
  const next = current ?? list.find((tab) => !tab.hidden) ?? list[0]
  if (next) openSheet(next.sheetId)
}
