/** copyPaste and cutPaste: which parts of a cell travel, how a small source fills a large target, and what follows a cut. */

import { checkStart } from '../api/ranges'
import { NotEmulated, refuse } from '../errors'
import { copied } from '../formula/rewrite'
import type { Area } from '../interface'
import { heightOf, rangeHolds, rangeOf, rangesMeet, widthOf } from '../model/area'
import { type Cell, type Content, cellOf, contentOf, isFormula, styleFrom, styleOf } from '../model/cell'
import { cellAt, type GridRange, type Sheet } from '../model/sheet'
import type { ApiRequest } from '../schema/types'
import { isError } from '../values/result'
import { rewriteFormulas } from './follow'
import { type Place, placeOf, type Reply, type Work } from './work'

/** Which parts of the source cell replace those of the target. Source: reference of PasteType. */
const TRAVELS: Readonly<
  Record<string, { readonly content?: 'formulas' | 'results'; readonly format?: true; readonly validation?: true; readonly note?: true }>
> = {
  PASTE_NORMAL: { content: 'formulas', format: true, validation: true, note: true },
  PASTE_NO_BORDERS: { content: 'formulas', format: true, validation: true, note: true },
  PASTE_VALUES: { content: 'results' },
  PASTE_FORMULA: { content: 'formulas' },
  PASTE_FORMAT: { format: true, validation: true },
  PASTE_DATA_VALIDATION: { validation: true },
}

const valueOnly = (work: Work, sheet: Sheet, cell: Cell): Content | undefined => {
  const result = work.book.result(sheet, cell)
  return isError(result) ? undefined : result
}

const pasted = (work: Work, from: Sheet, source: Cell, target: Cell, type: string, rows: number, columns: number): Cell => {
  const travels = TRAVELS[type]
  if (travels === undefined) throw new NotEmulated(`Sheets.copyPaste ${type}`)
  const [given, old] = [styleOf(source), styleOf(target)]
  const content = contentOf(source)
  const formula = isFormula(content) ? { formula: copied(content.formula, work.book.locale.decimal, rows, columns) } : content
  const { borders: _, ...plain } = given?.format ?? {}
  const format =
    type === 'PASTE_NO_BORDERS'
      ? { ...plain, ...(old?.format?.borders === undefined ? {} : { borders: old.format.borders }) }
      : given?.format
  const style = styleFrom({
    format: travels.format ? format : old?.format,
    note: travels.note ? given?.note : old?.note,
    validation: travels.validation ? given?.validation : old?.validation,
    runs: travels.format ? given?.runs : old?.runs,
  })
  const next = travels.content === 'results' ? valueOnly(work, from, source) : travels.content === 'formulas' ? formula : contentOf(target)
  return cellOf(next, work.intern(style))
}

/** The cells of an area as they are now, so that overlapping copies read what was there before. */
const picked = (sheet: Sheet, area: Area, turned: boolean): readonly (readonly Cell[])[] => {
  const rows = Array.from({ length: heightOf(area) }, (_, down) =>
    Array.from({ length: widthOf(area) }, (_, right) => cellAt(sheet, area.startRow + down, area.startColumn + right)),
  )
  return turned ? Array.from({ length: widthOf(area) }, (_, right) => rows.map((row) => row[right])) : rows
}

/** A target that is a whole multiple of the source is filled; any other target only says where to begin. */
const targetArea = (target: Place, height: number, width: number): Area => {
  const { area } = target
  const times = (size: number, unit: number): number => (size > unit && size % unit === 0 ? size : unit)
  return {
    ...area,
    endRow: area.startRow + times(heightOf(area), height),
    endColumn: area.startColumn + times(widthOf(area), width),
  }
}

const checkFits = (sheet: Sheet, area: Area): void => {
  if (area.endRow > sheet.parts.rowCount || area.endColumn > sheet.parts.columnCount)
    checkStart(sheet, { ...rangeOf(area), startRowIndex: area.endRow - 1, startColumnIndex: area.endColumn - 1 })
}

const copyMerges = (work: Work, from: Sheet, source: Area, to: Sheet, target: Area): void => {
  const inside = from.parts.merges.filter((merge) => rangeHolds(rangeOf(source), merge))
  if (inside.length === 0) return
  const [down, right] = [target.startRow - source.startRow, target.startColumn - source.startColumn]
  const moved = inside.map((merge) => shiftedRange(merge, to.id, down, right))
  const kept = to.parts.merges.filter((merge) => !rangesMeet(merge, rangeOf(target)))
  work.editor.putParts(to, { merges: [...kept, ...moved] })
}
const shiftedRange = (range: GridRange, sheetId: number, down: number, right: number): GridRange => ({
  sheetId,
  startRowIndex: (range.startRowIndex ?? 0) + down,
  endRowIndex: (range.endRowIndex ?? 0) + down,
  startColumnIndex: (range.startColumnIndex ?? 0) + right,
  endColumnIndex: (range.endColumnIndex ?? 0) + right,
})

/** Answers the cells that were written. */
export const copyArea = (work: Work, source: Place, target: Place, type: string, turned = false): Area => {
  const cells = picked(source.sheet, source.area, turned)
  const [height, width] = [cells.length, cells[0]?.length ?? 0]
  if (height === 0 || width === 0) return target.area
  const area = targetArea(target, height, width)
  checkFits(target.sheet, area)
  work.editor.mapArea(target.sheet, area, (old, row, column) => {
    const [down, right] = [(row - area.startRow) % height, (column - area.startColumn) % width]
    const [fromRow, fromColumn] = turned ? [right, down] : [down, right]
    const rows = row - source.area.startRow - fromRow
    return pasted(work, source.sheet, cells[down]?.[right], old, type, rows, column - source.area.startColumn - fromColumn)
  })
  if (type === 'PASTE_NORMAL' && !turned) copyMerges(work, source.sheet, source.area, target.sheet, area)
  return area
}

export const copyPaste = (work: Work, body: NonNullable<ApiRequest['copyPaste']>): Reply => {
  const type = body.pasteType ?? 'PASTE_NORMAL'
  copyArea(work, placeOf(work, body.source), placeOf(work, body.destination), type, body.pasteOrientation === 'TRANSPOSE')
  return {}
}

/** Cells go as they are and leave blanks; formulas that meant them mean them still. Columns and their metadata stay. */
export const cutArea = (work: Work, source: Place, target: Place): Area => {
  const { sheet, area } = source
  const [down, right] = [target.area.startRow - area.startRow, target.area.startColumn - area.startColumn]
  const goal: Area = {
    sheetId: target.sheet.id,
    startRow: target.area.startRow,
    endRow: target.area.startRow + heightOf(area),
    startColumn: target.area.startColumn,
    endColumn: target.area.startColumn + widthOf(area),
  }
  checkFits(target.sheet, goal)
  if (sheet.parts.merges.some((merge) => rangesMeet(merge, rangeOf(area)) && !rangeHolds(rangeOf(area), merge)))
    refuse('You must select all cells in a merged range to merge or unmerge them.')
  const cells = picked(sheet, area, false)
  copyMerges(work, sheet, area, target.sheet, goal)
  work.editor.putParts(sheet, {
    merges: sheet.parts.merges.filter((merge) => !rangeHolds(rangeOf(area), merge) || rangeHolds(rangeOf(goal), merge)),
  })
  work.editor.mapArea(sheet, area, () => undefined)
  work.editor.mapArea(target.sheet, goal, (_, row, column) => cells[row - goal.startRow]?.[column - goal.startColumn])
  rewriteFormulas(work.editor, (home) => (reference) => {
    const tab =
      reference.tab === undefined
        ? home
        : work.editor.state.sheets.find((one) => one.parts.title.toLowerCase() === reference.tab?.toLowerCase())
    const { from, to = from } = reference
    if (tab !== sheet || from.row === undefined || from.column === undefined || to.row === undefined || to.column === undefined)
      return reference
    if (from.row < area.startRow || to.row >= area.endRow || from.column < area.startColumn || to.column >= area.endColumn) return reference
    const move = (corner: typeof from) => ({ ...corner, row: (corner.row ?? 0) + down, column: (corner.column ?? 0) + right })
    const name = target.sheet === home ? {} : { tab: target.sheet.parts.title }
    return { ...name, from: move(from), ...(reference.to === undefined ? {} : { to: move(to) }) }
  })
  return goal
}

export const cutPaste = (work: Work, body: NonNullable<ApiRequest['cutPaste']>): Reply => {
  const type = body.pasteType ?? 'PASTE_NORMAL'
  if (type !== 'PASTE_NORMAL') throw new NotEmulated(`Sheets.cutPaste ${type}`)
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = body.destination ?? {}
  const corner = {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  }
  cutArea(work, placeOf(work, body.source), placeOf(work, corner))
  return {}
}
