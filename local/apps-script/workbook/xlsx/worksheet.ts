/** One tab as a worksheet: cells with their results, sizes, frozen lines, merges, filter and drop-down lists. */

import { columnName } from '../a1/column'
import { cellName } from '../a1/format'
import { ALIASES } from '../formula/functions'
import { tokensOf } from '../formula/lexer'
import { areaOf } from '../model/area'
import { type Cell, contentOf, isFormula, styleOf, type Validation } from '../model/cell'
import { NEW_TAB, type Sheet } from '../model/sheet'
import { isCheckbox, optionsOf } from '../rules/validation'
import type { Book } from '../values/book'
import type { Locale } from '../values/locale'
import { ERRORS, isError } from '../values/result'
import { colour } from '../view/look'
import type { Styles } from './styles'
import { element, escapeXml, HEAD, MAIN } from './xml'

/** Most characters that Excel takes in a cell, and in the formula of a drop-down list. */
const LONGEST = { cell: 32_767, list: 255 }

/** An .xlsx writes formulas in English notation whatever the file's language; undefined when it cannot be read. */
const formulaXml = (formula: string, locale: Locale): string | undefined => {
  const tokens = tokensOf(formula.slice(1), locale.decimal)
  return tokens
    ?.map((token) => {
      if (token.kind === 'separator') return ','
      if (token.kind === 'number') return String(token.value)
      const name = token.text.toUpperCase()
      return token.kind === 'name' && Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : token.text
    })
    .join('')
}

const inlineText = (text: string): string => element('is', {}, `<t xml:space="preserve">${escapeXml(text.slice(0, LONGEST.cell))}</t>`)

const cellXml = (book: Book, sheet: Sheet, cell: Cell, row: number, column: number, styles: Styles): string => {
  const style = styles.numberOf(styleOf(cell)?.format)
  const content = contentOf(cell)
  if (content === undefined && style === 0) return ''
  const at = { r: cellName(row, column), s: style === 0 ? undefined : style }
  if (content === undefined) return element('c', at)
  const result = book.result(sheet, cell)
  // What cannot be read as a formula would make Excel call the whole file damaged: it goes as the text that was typed.
  if (isFormula(content) && isError(result) && result.error === 'ERROR')
    return element('c', { ...at, t: 'inlineStr' }, inlineText(content.formula))
  const formula = isFormula(content) ? formulaXml(content.formula, book.locale) : undefined
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (isError(result)) return element('c', { ...at, t: 'e' }, `${f}<v>${ERRORS[result.error]}</v>`)
  if (typeof result === 'number') return element('c', at, `${f}<v>${result}</v>`)
  if (typeof result === 'boolean') return element('c', { ...at, t: 'b' }, `${f}<v>${Number(result)}</v>`)
  if (f !== '') return element('c', { ...at, t: 'str' }, `${f}<v>${escapeXml(result ?? '')}</v>`)
  return element('c', { ...at, t: 'inlineStr' }, inlineText(result ?? ''))
}

const rowXml = (book: Book, sheet: Sheet, index: number, styles: Styles): string => {
  const row = sheet.rows[index]
  if (row === undefined) return ''
  const { pixelSize, hiddenByUser, hiddenByFilter } = row.props ?? {}
  const cells = row.cells.map((cell, column) => cellXml(book, sheet, cell, index, column, styles)).join('')
  const height = pixelSize === undefined ? {} : { ht: pixelSize * 0.75, customHeight: true }
  const hidden = hiddenByUser === true || hiddenByFilter === true ? { hidden: true } : {}
  return cells === '' && row.props === undefined ? '' : element('row', { r: index + 1, ...height, ...hidden }, cells)
}

const columnsXml = (sheet: Sheet): string =>
  element(
    'cols',
    {},
    Array.from({ length: sheet.parts.columnCount }, (_, at) => {
      const props = sheet.columns[at]
      const width = ((props?.pixelSize ?? NEW_TAB.columnPixels) - 5) / 7
      return element('col', { min: at + 1, max: at + 1, width: width.toFixed(2), customWidth: true, hidden: props?.hiddenByUser })
    }).join(''),
  )

const viewXml = ({ parts }: Sheet): string => {
  const { frozenRowCount: y, frozenColumnCount: x } = parts
  const pane =
    x + y === 0
      ? ''
      : element('pane', {
          xSplit: x === 0 ? undefined : x,
          ySplit: y === 0 ? undefined : y,
          topLeftCell: cellName(y, x),
          activePane: x > 0 && y > 0 ? 'bottomRight' : x > 0 ? 'topRight' : 'bottomLeft',
          state: 'frozen',
        })
  return element(
    'sheetViews',
    {},
    element('sheetView', { workbookViewId: 0, showGridLines: !parts.hideGridlines, rightToLeft: parts.rightToLeft }, pane),
  )
}

/** Runs of one rule down each column, as Excel names the cells of a validation. */
const ruledCells = (sheet: Sheet): ReadonlyMap<Validation, string[]> => {
  const found = new Map<Validation, string[]>()
  const open = new Map<number, { readonly rule: Validation; readonly from: number }>()
  const close = (column: number, before: number): void => {
    const run = open.get(column)
    open.delete(column)
    if (run === undefined) return
    const name = columnName(column)
    found.set(run.rule, [...(found.get(run.rule) ?? []), `${name}${run.from + 1}:${name}${before}`])
  }
  for (let row = 0; row <= sheet.rows.length; row += 1) {
    const cells = sheet.rows[row]?.cells ?? []
    for (let column = 0; column < Math.max(cells.length, sheet.parts.columnCount); column += 1) {
      const rule = styleOf(cells[column])?.validation
      if (open.get(column)?.rule === rule) continue
      close(column, row)
      if (rule !== undefined) open.set(column, { rule, from: row })
    }
  }
  return found
}

const validationXml = (book: Book, rule: Validation, cells: readonly string[]): string => {
  const options = isCheckbox(rule) ? ['TRUE', 'FALSE'] : optionsOf(book, rule)
  const list = options?.map((option) => option.replaceAll(',', ' ')).join(',')
  if (list === undefined || list === '' || list.length > LONGEST.list) return ''
  const errorStyle = rule.strict === true ? undefined : 'warning'
  const formula = `<formula1>"${escapeXml(list.replaceAll('"', '""'))}"</formula1>`
  return element('dataValidation', { type: 'list', allowBlank: true, showErrorMessage: true, errorStyle, sqref: cells.join(' ') }, formula)
}

const areaName = (sheet: Sheet, range: Parameters<typeof areaOf>[0]): string => {
  const area = areaOf(range, sheet)
  return `${cellName(area.startRow, area.startColumn)}:${cellName(area.endRow - 1, area.endColumn - 1)}`
}

export const worksheetXml = (book: Book, sheet: Sheet, styles: Styles): string => {
  const { parts } = sheet
  const tab = colour(parts.tabColorStyle ?? undefined, undefined)
  const rows = sheet.rows.map((_, index) => rowXml(book, sheet, index, styles)).join('')
  const merges = parts.merges.map((merge) => element('mergeCell', { ref: areaName(sheet, merge) }))
  const rules = [...ruledCells(sheet)].map(([rule, cells]) => validationXml(book, rule, cells)).filter((xml) => xml !== '')
  const inner = [
    tab === undefined ? '' : element('sheetPr', {}, element('tabColor', { rgb: `FF${tab.slice(1).toUpperCase()}` })),
    viewXml(sheet),
    columnsXml(sheet),
    element('sheetData', {}, rows),
    parts.basicFilter === null ? '' : element('autoFilter', { ref: areaName(sheet, parts.basicFilter.range ?? {}) }),
    merges.length === 0 ? '' : element('mergeCells', { count: merges.length }, merges.join('')),
    rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join('')),
  ]
  return `${HEAD}${element('worksheet', { xmlns: MAIN }, inner.join(''))}`
}
