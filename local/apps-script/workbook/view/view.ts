/** A picture of some rows of a tab for the screen: texts as shown, values behind them, looks, rules and what is hidden. */

import { linkOf } from '../api/cell-data'
import { conditionalLooks, lookOf as withRules } from '../api/conditional'
import type { CellView, RowView, SheetView, TabView } from '../interface'
import { areaOf } from '../model/area'
import { type Cell, contentOf, type Format, isFormula, styleOf, type Validation } from '../model/cell'
import { endOfData, NEW_TAB, type Sheet } from '../model/sheet'
import { sheetById } from '../model/state'
import { isCheckbox, optionsOf } from '../rules/validation'
import type { Book } from '../values/book'
import { ERRORS, isError } from '../values/result'
import { showChart } from './chart'
import { colour, lookOf } from './look'

const showRule = (book: Book, rule: Validation): NonNullable<CellView['validation']> => {
  const strict = rule.strict === true
  if (isCheckbox(rule)) return { kind: 'checkbox' }
  const options = optionsOf(book, rule)
  return options === undefined ? { kind: 'rule', strict } : { kind: 'list', options, strict }
}

const showCell = (book: Book, sheet: Sheet, cell: Cell, conditional: Format | undefined): CellView | null => {
  const style = styleOf(cell)
  const content = contentOf(cell)
  const look = lookOf(withRules(style?.format, conditional))
  if (content === undefined && look === undefined && style?.note === undefined && style?.validation === undefined) return null
  const result = book.result(sheet, cell)
  const link = linkOf(cell)
  return {
    text: book.shown(sheet, cell),
    ...(isError(result)
      ? { error: result.message === '' ? ERRORS[result.error] : result.message }
      : result === undefined
        ? {}
        : { value: result }),
    ...(isFormula(content) ? { formula: content.formula } : {}),
    ...(style?.note === undefined ? {} : { note: style.note }),
    ...(link === undefined ? {} : { link }),
    ...(look === undefined ? {} : { style: look }),
    ...(style?.validation === undefined ? {} : { validation: showRule(book, style.validation) }),
  }
}

export const showTab = (sheet: Sheet): TabView => {
  const { parts } = sheet
  const tabColor = parts.tabColorStyle === null ? undefined : colour(parts.tabColorStyle, undefined)
  return {
    sheetId: sheet.id,
    title: parts.title,
    hidden: parts.hidden,
    rowCount: parts.rowCount,
    columnCount: parts.columnCount,
    ...(tabColor === undefined ? {} : { tabColor }),
  }
}

export const showView = (book: Book, revision: number, sheetId: number, fromRow: number, toRow: number): SheetView | undefined => {
  const sheet = sheetById(book.state, sheetId)
  if (sheet === undefined) return undefined
  const { parts } = sheet
  const looks = conditionalLooks(book, sheet)
  const rows: RowView[] = []
  for (let index = Math.max(0, fromRow); index < Math.min(toRow, parts.rowCount); index += 1) {
    const row = sheet.rows[index]
    rows.push({
      index,
      height: row?.props?.pixelSize ?? NEW_TAB.rowPixels,
      hiddenByUser: row?.props?.hiddenByUser === true,
      hiddenByFilter: row?.props?.hiddenByFilter === true,
      cells: (row?.cells ?? []).map((cell, column) => showCell(book, sheet, cell, looks(index, column))),
    })
  }
  const filter = parts.basicFilter
  return {
    ...showTab(sheet),
    revision,
    frozenRows: parts.frozenRowCount,
    frozenColumns: parts.frozenColumnCount,
    lastRow: endOfData(sheet),
    columns: Array.from({ length: parts.columnCount }, (_, index) => ({
      index,
      width: sheet.columns[index]?.pixelSize ?? NEW_TAB.columnPixels,
      hidden: sheet.columns[index]?.hiddenByUser === true,
    })),
    rows,
    merges: parts.merges.map((merge) => areaOf(merge, sheet)),
    ...(filter === null
      ? {}
      : { filter: { area: areaOf(filter.range ?? {}, sheet), columns: Object.keys({ ...filter.criteria }).map(Number) } }),
    charts: parts.charts.map((chart) => showChart(book, chart)),
    protectedAreas: parts.protectedRanges.map((one) => ({
      area: areaOf(one.range ?? {}, sheet),
      warningOnly: one.warningOnly === true,
      description: one.description ?? '',
    })),
  }
}
