/** The tab's basic filter: kept as given, and applied to the rows when it is set. */
import { refuse } from '../errors'
import { areaOf, rangesMeet } from '../model/area'
import { type DimensionProps, propsFrom } from '../model/row'
import type { GridRange, Sheet } from '../model/sheet'
import { cellAt } from '../model/sheet'
import { meets } from '../rules/condition'
import type { ApiRequest, FilterCriteria } from '../schema/types'
import { type SortKey, sortArea } from './sort'
import { placeOf, type Reply, type Work } from './work'

type Criteria = Readonly<Record<string, FilterCriteria>>

const hides = (work: Work, sheet: Sheet, row: number, top: number, criteria: Criteria): boolean =>
  Object.entries(criteria).some(([column, { hiddenValues, condition }]) => {
    const cell = cellAt(sheet, row, Number(column))
    const shown = work.book.shown(sheet, cell)
    if (hiddenValues?.includes(shown) === true) return true
    if (condition?.type === undefined) return false
    return !meets(condition, { book: work.book, sheet, result: work.book.result(sheet, cell), shown, rows: row - top, columns: 0 })
  })

const mark = (work: Work, sheet: Sheet, row: number, hidden: boolean): void => {
  const old: DimensionProps | undefined = sheet.rows[row]?.props
  if ((old?.hiddenByFilter === true) !== hidden) work.editor.putRowProps(sheet, row, propsFrom({ ...old, hiddenByFilter: hidden }))
}

/** Marks the rows that the criteria hide; the first row of the range is its heading and always shows. */
export const applyFilter = (work: Work, sheet: Sheet, range: GridRange, criteria: Criteria): void => {
  const area = areaOf(range, sheet)
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const inside = row > area.startRow && row < area.endRow
    mark(work, sheet, row, inside && hides(work, sheet, row, area.startRow + 1, criteria))
  }
  if (!hides(work, sheet, sheet.rows.length, area.startRow + 1, criteria)) return
  for (let row = Math.max(sheet.rows.length, area.startRow + 1); row < area.endRow; row += 1) mark(work, sheet, row, true)
}

export const clearFilter = (work: Work, sheet: Sheet): void => {
  work.editor.putParts(sheet, { basicFilter: null })
  sheet.rows.forEach((_, row) => {
    mark(work, sheet, row, false)
  })
}

export const setFilter = (work: Work, sheet: Sheet, range: GridRange, criteria: Criteria, sort: readonly SortKey[]): void => {
  const names = Object.keys(criteria)
  const area = areaOf(range, sheet)
  const outside = names.find((column) => Number(column) < area.startColumn || Number(column) >= area.endColumn)
  if (outside !== undefined) refuse(`Filter criteria column index ${outside} is outside of the filter's range.`)
  work.editor.putParts(sheet, { basicFilter: { range, ...(names.length === 0 ? {} : { criteria }) } })
  if (sort.length > 0) sortArea(work, sheet, { ...area, startRow: area.startRow + 1 }, sort)
  applyFilter(work, sheet, range, criteria)
}

/** A sheet has one basic filter: setting another replaces it. */
export const setBasicFilter = (work: Work, body: NonNullable<ApiRequest['setBasicFilter']>): Reply => {
  const filter = body.filter ?? {}
  const { sheet } = placeOf(work, filter.range)
  const range = { ...filter.range, sheetId: sheet.id }
  if (sheet.parts.merges.some((merge) => rangesMeet(merge, range) && (merge.endRowIndex ?? 0) - (merge.startRowIndex ?? 0) > 1))
    refuse("You can't create a filter over a range containing vertical merges.")
  const specs = (filter.filterSpecs ?? []).map((spec) => [String(spec.columnIndex ?? 0), spec.filterCriteria ?? {}] as const)
  const criteria = specs.length > 0 ? Object.fromEntries(specs) : (filter.criteria ?? {})
  const sort = (filter.sortSpecs ?? []).map((spec) => ({ column: spec.dimensionIndex ?? 0, descending: spec.sortOrder === 'DESCENDING' }))
  setFilter(work, sheet, range, criteria, sort)
  return {}
}

export const clearBasicFilter = (work: Work, body: NonNullable<ApiRequest['clearBasicFilter']>): Reply => {
  clearFilter(work, work.editor.sheet(body.sheetId ?? 0))
  return {}
}
