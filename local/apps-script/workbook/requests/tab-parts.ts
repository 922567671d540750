/** Titles, frozen lines and other properties of a tab: read from a request and checked. */
import { refuse } from '../errors'
import type { Sheet, SheetParts } from '../model/sheet'
import { type FileState, languageOf, sheetByTitle } from '../model/state'

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties

const NEXT_TITLE = { es: (n: number) => `Hoja ${n}`, pt: (n: number) => `Página${n}`, en: (n: number) => `Sheet${n}` } as const
export const freeTitle = (state: FileState): string => {
  const name = NEXT_TITLE[languageOf(state.properties.locale)]
  for (let n = state.sheets.length + 1; ; n += 1) if (sheetByTitle(state, name(n)) === undefined) return name(n)
}

export const checkTitle = (state: FileState, title: string, self?: Sheet): string => {
  if (title === '') return refuse('The sheet name cannot be empty.')
  if (title.length > 100) return refuse('The sheet name cannot be greater than 100 characters.')
  const other = sheetByTitle(state, title)
  if (other !== undefined && other !== self) return refuse(`A sheet with the name "${title}" already exists. Please enter another name.`)
  return title
}

const FROZEN = { rows: "You can't freeze all visible rows on the sheet.", columns: "You can't freeze all visible columns on the sheet." }

export const checkFrozen = (parts: SheetParts): void => {
  if (parts.frozenRowCount > 0 && parts.frozenRowCount >= parts.rowCount) refuse(FROZEN.rows)
  if (parts.frozenColumnCount > 0 && parts.frozenColumnCount >= parts.columnCount) refuse(FROZEN.columns)
}

/** The parts that the properties set; `chosen` says which of them count. */
export const partsFrom = (given: SheetProperties, chosen: (...path: string[]) => boolean, old: SheetParts): SheetParts => {
  const grid = given.gridProperties ?? {}
  const pick = <T>(value: T | undefined, fallback: T, old: T, ...path: string[]): T => (chosen(...path) ? (value ?? fallback) : old)
  const colour = given.tabColorStyle ?? (given.tabColor === undefined ? null : { rgbColor: given.tabColor })
  return {
    ...old,
    title: pick(given.title, '', old.title, 'title'),
    hidden: pick(given.hidden, false, old.hidden, 'hidden'),
    rightToLeft: pick(given.rightToLeft, false, old.rightToLeft, 'rightToLeft'),
    tabColorStyle: chosen('tabColor') || chosen('tabColorStyle') ? colour : old.tabColorStyle,
    rowCount: pick(grid.rowCount, old.rowCount, old.rowCount, 'gridProperties', 'rowCount'),
    columnCount: pick(grid.columnCount, old.columnCount, old.columnCount, 'gridProperties', 'columnCount'),
    frozenRowCount: pick(grid.frozenRowCount, 0, old.frozenRowCount, 'gridProperties', 'frozenRowCount'),
    frozenColumnCount: pick(grid.frozenColumnCount, 0, old.frozenColumnCount, 'gridProperties', 'frozenColumnCount'),
    hideGridlines: pick(grid.hideGridlines, false, old.hideGridlines, 'gridProperties', 'hideGridlines'),
  }
}
