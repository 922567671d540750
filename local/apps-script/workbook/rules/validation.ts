/** Data validation: what a strict rule lets into a cell, and what the rule offers on the screen. */
import { findRange } from '../a1/parse'
import { areaOf } from '../model/area'
import { type Cell, contentOf, styleOf, type Validation } from '../model/cell'
import { cellAt, type Sheet } from '../model/sheet'
import type { Book } from '../values/book'
import { meets } from './condition'

/** The strict rule that the cell's present content breaks; a blank never does. */
export const brokenRule = (book: Book, sheet: Sheet, cell: Cell): Validation | undefined => {
  const rule = styleOf(cell)?.validation
  if (rule?.strict !== true || rule.condition === undefined || contentOf(cell) === undefined) return undefined
  const judged = { book, sheet, result: book.result(sheet, cell), shown: book.shown(sheet, cell), rows: 0, columns: 0 }
  return meets(rule.condition, judged) ? undefined : rule
}

export const isCheckbox = (rule: Validation | undefined): boolean => rule?.condition?.type === 'BOOLEAN'

/** The entries of a drop-down list; undefined when the rule is no list. */
export const optionsOf = (book: Book, rule: Validation): readonly string[] | undefined => {
  const { type, values = [] } = rule.condition ?? {}
  if (type === 'ONE_OF_LIST') return values.map((value) => value.userEnteredValue ?? '')
  if (type !== 'ONE_OF_RANGE') return undefined
  const found = findRange(book.state, (values[0]?.userEnteredValue ?? '').replace(/^=/, ''))
  if (found === undefined) return []
  const area = areaOf(found.range, found.sheet)
  const options: string[] = []
  for (let row = area.startRow; row < Math.min(area.endRow, found.sheet.rows.length); row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const shown = book.shown(found.sheet, cellAt(found.sheet, row, column))
      if (shown !== '' && !options.includes(shown)) options.push(shown)
    }
  return options
}
