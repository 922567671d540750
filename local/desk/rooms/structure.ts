/** What people do with rows, columns, filters and tabs, from menus and context menus. */
import type { Person } from '../../apps-script/workbook'
import { type Deed, workbook } from '../client/workbook'
import { type CellRange, rangeOnTab } from '../sheet/a1'
import { pickedRange } from '../sheet/picked'
import { file, loadFile, tabOf, tabs } from './file'
import { grid, keepOpen, openSheet, refresh, sheetChanged } from './grid'
import { worked } from './notices'

const act = async <K extends keyof Person>(kind: K, deed: Deed<K>): Promise<boolean> => {
  const well = worked(await workbook.act(file.get().user, kind, deed))
  const { sheet } = grid.get()
  if (well && sheet) await refresh(sheet)
  return well
}

type Axis = 'rows' | 'columns'

const onSheet = (work: (sheet: number) => Promise<boolean>): void => {
  const { sheet } = grid.get()
  if (sheet) void work(sheet.sheetId)
}

export const insert = (axis: Axis, at: number, count: number) => onSheet((sheet) => act('insert', { sheet, axis, at, count }))
export const remove = (axis: Axis, at: number, count: number) => onSheet((sheet) => act('delete', { sheet, axis, at, count }))
export const moveLines = (axis: Axis, at: number, count: number, to: number) =>
  onSheet((sheet) => act('move', { sheet, axis, at, count, to }))
export const hide = (axis: Axis, at: number, count: number, hidden: boolean) =>
  onSheet((sheet) => act('hide', { sheet, axis, at, count, hidden }))
export const resize = (axis: Axis, at: number, pixels: number) => onSheet((sheet) => act('resize', { sheet, axis, at, pixels }))
export const deleteChart = (chart: number): void => void act('deleteChart', { chart })
export const undo = (): void => void act('undo', {})

const named = (range: CellRange): string | undefined => {
  const { sheet } = grid.get()
  const tab = sheet && tabOf(sheet.sheetId)
  return tab && rangeOnTab(tab.title, range)
}

/** Bold or italic for the selection, or no longer when the active cell has it. */
export const toggleLook = (look: 'bold' | 'italic'): void => {
  const { picked, sheet } = grid.get()
  const name = picked && named(pickedRange(picked))
  if (!picked || !sheet || name === undefined) return
  const on = sheet.cache.row(picked.active.row)?.cells[picked.active.col]?.style?.[look] !== true
  void act('format', { range: name, format: { textFormat: { [look]: on } }, fields: `textFormat.${look}` })
}

/** Sorts rows by a column, headings left where they are when the range begins with them. */
export const sort = (range: CellRange, column: number, descending: boolean, header: boolean): void => {
  const name = named(range)
  if (name !== undefined) void act('sort', { range: name, by: [{ column, descending }], header })
}

export const setFilter = (range: CellRange): void => {
  const name = named(range)
  if (name !== undefined) onSheet((sheet) => act('filter', { sheet, range: name, criteria: {} }))
}

export const removeFilter = () => onSheet((sheet) => act('filter', { sheet, criteria: null }))

/** Sets the values that one column hides and keeps what the others hide. */
export const hideValues = (column: number, hiddenValues: readonly string[]): void =>
  onSheet(async (sheet) => {
    const current = await workbook.hiddenValues(sheet)
    if (!worked(current) || !current.ok) return false
    const all = new Map(current.value).set(column, hiddenValues)
    const kept = [...all].filter(([, values]) => values.length > 0)
    return act('filter', { sheet, criteria: Object.fromEntries(kept.map(([at, values]) => [at, { hiddenValues: values }])) })
  })

/** The tab strip after a change of tabs, with one tab in front. */
const reload = async (): Promise<void> => {
  await loadFile()
  keepOpen()
}

const actOnTabs = async <K extends keyof Person>(kind: K, deed: Deed<K>): Promise<boolean> => {
  const well = worked(await workbook.act(file.get().user, kind, deed))
  await reload()
  return well
}

/** Adds or duplicates and opens whatever is new. */
const openNew = async (work: () => Promise<boolean>): Promise<void> => {
  const before = new Set(tabs().map((tab) => tab.sheetId))
  if (!(await work())) return
  const fresh = tabs().find((tab) => !before.has(tab.sheetId))
  if (fresh) openSheet(fresh.sheetId)
}

export const addTab = (): void => void openNew(() => actOnTabs('addTab', {}))
export const duplicateTab = (sheet: number): void => void openNew(() => actOnTabs('duplicateTab', { sheet }))
export const renameTab = (sheet: number, title: string): void => void actOnTabs('renameTab', { sheet, title })
export const deleteTab = (sheet: number): void => void actOnTabs('deleteTab', { sheet })
export const moveTab = (sheet: number, to: number): void => void actOnTabs('moveTab', { sheet, to })

export const hideTab = async (sheet: number, hidden: boolean): Promise<void> => {
  if ((await actOnTabs('hideTab', { sheet, hidden })) && !hidden) openSheet(sheet)
  sheetChanged(sheet)
}
