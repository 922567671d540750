/** A person types into cells: each entry becomes what Sheets makes of it, strict rules and protections have their say. */
import { cellName } from '../a1/format'
import type { Room } from '../api/calls'
import { refuse } from '../errors'
import type { Area, By, PersonAnswer } from '../interface'
import { heightOf, widthOf } from '../model/area'
import { type Cell, styleOf, withContent } from '../model/cell'
import { cellAt, type Sheet } from '../model/sheet'
import { languageOf } from '../model/state'
import { typeInto } from '../requests/typed-cell'
import type { Work } from '../requests/work'
import { brokenRule } from '../rules/validation'
import { isTextFormat } from '../values/format'
import { ERRORS, isError } from '../values/result'
import { act, cellsOf, RuleBroken } from './act'
import { violation } from './words'

type Entry = string | number | boolean | null

/** A plain value stands for what typing it in the file's own notation would give. */
const entered = (work: Work, old: Cell, entry: Entry): Cell => {
  if (typeof entry === 'string') return typeInto(work, old, entry)
  if (entry === null) return withContent(old, undefined)
  return withContent(old, isTextFormat(styleOf(old)?.format?.numberFormat) ? String(entry) : entry)
}

const checkRules = (work: Work, sheet: Sheet, area: Area): void => {
  const language = languageOf(work.book.state.properties.locale)
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const rule = brokenRule(work.book, sheet, cellAt(sheet, row, column))
      if (rule !== undefined) throw new RuleBroken(rule.inputMessage ?? violation(cellName(row, column), language))
    }
}

/** The value as event objects carry it: always a text, a date as its serial. */
const eventValue = (work: Work, sheet: Sheet, cell: Cell): string | undefined => {
  const result = work.book.result(sheet, cell)
  if (result === undefined) return undefined
  if (isError(result)) return ERRORS[result.error]
  return typeof result === 'boolean' ? String(result).toUpperCase() : String(result)
}

const target = (place: { readonly area: Area; readonly anchor: boolean }, values: readonly (readonly Entry[])[]): Area => {
  const [height, width] = [values.length, values.reduce((most, row) => Math.max(most, row.length), 0)]
  const { area } = place
  if (!place.anchor && (heightOf(area) !== height || widthOf(area) !== width))
    return refuse('The values do not have the shape of the range.')
  return { ...area, endRow: area.startRow + height, endColumn: area.startColumn + width }
}

export const edit = (room: Room, action: By & { readonly range: string; readonly values: readonly (readonly Entry[])[] }): PersonAnswer =>
  act(room, action.user, (work) => {
    const place = cellsOf(work, action.range)
    const { sheet } = place
    const area = target(place, action.values)
    if (area.endRow > sheet.parts.rowCount || area.endColumn > sheet.parts.columnCount) refuse('The range is larger than the sheet.')
    const before = cellAt(sheet, area.startRow, area.startColumn)
    const oldValue = eventValue(work, sheet, before)
    action.values.forEach((row, down) => {
      const old = sheet.rows[area.startRow + down]?.cells ?? []
      const cells = row.map((entry, right) => entered(work, old[area.startColumn + right], entry))
      work.editor.putCells(sheet, area.startRow + down, area.startColumn, cells)
    })
    room.store.touched()
    checkRules(work, sheet, area)
    if (heightOf(area) !== 1 || widthOf(area) !== 1) return { edit: { area }, change: 'EDIT' }
    const value = eventValue(work, sheet, cellAt(sheet, area.startRow, area.startColumn))
    return { edit: { area, ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) }, change: 'EDIT' }
  })
