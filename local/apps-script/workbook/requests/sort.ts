/** sortRange: numbers, then texts, then truth, blanks always last; rows that are not shown stay where they are. */

import { refuse } from '../errors'
import { copied } from '../formula/rewrite'
import type { Area } from '../interface'
import { heightOf, rangeOf } from '../model/area'
import { contentOf, isFormula, withContent } from '../model/cell'
import { cellAt, type Sheet } from '../model/sheet'
import type { ApiRequest } from '../schema/types'
import { isError, type Result } from '../values/result'
import { followMetadata } from './follow'
import { checkSortAcrossMerges } from './merges'
import { placeOf, type Reply, type Work } from './work'

export interface SortKey {
  /** Column of the sheet, from 0. */
  readonly column: number
  readonly descending: boolean
}

const rank = (value: Result): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3)
const isBlank = (value: Result): boolean => value === undefined || value === ''

const order = (collator: Intl.Collator, a: Result, b: Result): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  return isError(a) || isError(b) ? 0 : Number(a) - Number(b)
}

/** For each place the row that comes there, both counted from the area's first row. */
const sortedOrder = (work: Work, sheet: Sheet, area: Area, keys: readonly SortKey[]): number[] => {
  const collator = new Intl.Collator(work.book.locale.tag, { sensitivity: 'variant', caseFirst: 'lower' })
  const places: number[] = []
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const props = sheet.rows[row]?.props
    if (props?.hiddenByUser !== true && props?.hiddenByFilter !== true) places.push(row)
  }
  const values = new Map(places.map((row) => [row, keys.map((key) => work.book.result(sheet, cellAt(sheet, row, key.column)))]))
  const sorted = places.slice().sort((a, b) => {
    for (const [at, key] of keys.entries()) {
      const [x, y] = [values.get(a)?.[at], values.get(b)?.[at]]
      if (isBlank(x) !== isBlank(y)) return isBlank(x) ? 1 : -1
      const difference = isBlank(x) ? 0 : order(collator, x, y)
      if (difference !== 0) return key.descending ? -difference : difference
    }
    return a - b
  })
  const made = Array.from({ length: heightOf(area) }, (_, i) => i)
  places.forEach((place, i) => {
    made[place - area.startRow] = (sorted[i] ?? place) - area.startRow
  })
  return made
}

export const sortArea = (work: Work, sheet: Sheet, area: Area, keys: readonly SortKey[]): void => {
  checkSortAcrossMerges(sheet, rangeOf(area))
  const used: Area = { ...area, endRow: Math.max(area.startRow, Math.min(area.endRow, sheet.rows.length)) }
  const from = sortedOrder(work, sheet, used, keys)
  if (from.every((row, i) => row === i)) return
  const to = new Map(from.map((row, i) => [row + used.startRow, i + used.startRow]))
  work.editor.shuffle(sheet, used, from)
  followMetadata(work.editor, sheet, 'rows', { point: (index) => to.get(index) ?? index, span: (start, end) => ({ start, end }) })
  from.forEach((row, i) => {
    const stored = sheet.rows[used.startRow + i]
    if (stored?.formulas !== true || row === i) return
    for (let column = used.startColumn; column < used.endColumn; column += 1) {
      const content = contentOf(stored.cells[column])
      if (!isFormula(content)) continue
      const formula = copied(content.formula, work.book.locale.decimal, i - row, 0)
      if (formula !== content.formula)
        work.editor.rewriteCell(sheet, used.startRow + i, column, withContent(stored.cells[column], { formula }))
    }
  })
}

export const sortRange = (work: Work, body: NonNullable<ApiRequest['sortRange']>): Reply => {
  const sheet = work.editor.sheet(body.range?.sheetId ?? 0)
  const { rowCount } = sheet.parts
  if ((body.range?.startRowIndex ?? 0) >= rowCount) refuse(`range.startRowIndex is larger than current grid size (${rowCount})`)
  const { area } = placeOf(work, body.range)
  const keys = (body.sortSpecs ?? []).map((spec) => ({ column: spec.dimensionIndex ?? 0, descending: spec.sortOrder === 'DESCENDING' }))
  if (keys.length === 0) refuse('No sort specs specified.')
  const outside = keys.find((key) => key.column < area.startColumn || key.column >= area.endColumn)
  if (outside !== undefined) refuse(`sortSpecs.dimensionIndex[${outside.column}] is outside of the range to sort.`)
  sortArea(work, sheet, area, keys)
  return {}
}
