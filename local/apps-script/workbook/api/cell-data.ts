/** One cell as `CellData`: what was entered, what it amounts to, how it looks. */
import { type Cell, contentOf, type Format, isFormula, styleOf } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { Mask } from '../schema/mask'
import { under } from '../schema/masked'
import type { Book } from '../values/book'
import { display } from '../values/display'
import { isError, type Result } from '../values/result'
import { DEFAULT_FORMAT, layered } from './look'

export type CellData = GoogleAppsScript.Sheets.Schema.CellData
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue

export const extended = (result: Result): ExtendedValue | undefined => {
  if (result === undefined) return undefined
  if (isError(result)) return { errorValue: { type: result.error, message: result.message } }
  if (typeof result === 'number') return { numberValue: result }
  return typeof result === 'boolean' ? { boolValue: result } : { stringValue: result }
}

/** What a HYPERLINK formula or a link of the whole text leads to. */
export const linkOf = (cell: Cell): string | undefined => {
  const content = contentOf(cell)
  const formula = isFormula(content)
    ? /^=\s*(?:HYPERLINK|HIPERVINCULO|HIPERVÍNCULO|HIPERLINK)\s*\(\s*"([^"]*)"/i.exec(content.formula)?.[1]
    : undefined
  const link = styleOf(cell)?.format?.textFormat?.link?.uri
  return formula ?? link
}

/** Only the fields that the mask chooses are worked out. */
export const showCell = (book: Book, sheet: Sheet, cell: Cell, mask: Mask, conditional: Format | undefined): CellData => {
  const wants = (field: string): boolean => under(mask, field) !== undefined
  const data: CellData = {}
  const content = contentOf(cell)
  const style = styleOf(cell)
  if (content !== undefined) {
    if (wants('userEnteredValue')) {
      const entered = isFormula(content) ? { formulaValue: content.formula } : extended(content)
      if (entered !== undefined) data.userEnteredValue = entered
    }
    if (wants('effectiveValue') || wants('formattedValue')) {
      const result = book.result(sheet, cell)
      const effective = extended(result)
      if (effective !== undefined && wants('effectiveValue')) data.effectiveValue = effective
      if (result !== undefined && result !== '' && wants('formattedValue'))
        data.formattedValue = display(result, style?.format?.numberFormat, book.locale)
    }
    const link = wants('hyperlink') ? linkOf(cell) : undefined
    if (link !== undefined) data.hyperlink = link
  }
  if (style?.format !== undefined && wants('userEnteredFormat')) data.userEnteredFormat = style.format
  if (wants('effectiveFormat') && (content !== undefined || style?.format !== undefined || conditional !== undefined))
    data.effectiveFormat = layered(DEFAULT_FORMAT, style?.format, conditional)
  if (style?.note !== undefined && wants('note')) data.note = style.note
  if (style?.validation !== undefined && wants('dataValidation')) data.dataValidation = style.validation
  if (style?.runs !== undefined && wants('textFormatRuns')) data.textFormatRuns = style.runs.slice()
  return data
}
