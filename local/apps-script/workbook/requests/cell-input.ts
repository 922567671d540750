/** From `CellData` under a field mask to a stored cell: chosen fields are taken, chosen but absent ones are cleared. */
import { refuse } from '../errors'
import { type Cell, type Content, cellOf, contentOf, type Style, styleFrom, styleOf } from '../model/cell'
import { type Mask, updateMask } from '../schema/mask'
import { overwrite, under } from '../schema/masked'

type CellData = GoogleAppsScript.Sheets.Schema.CellData
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue

export const cellMask = (fields: string | undefined): Mask => updateMask(fields, 'CellData', refuse)

/** A stringValue is never parsed: `=1+1` stays a text. */
const contentFrom = (value: ExtendedValue | undefined): Content | undefined => {
  if (value === undefined) return undefined
  if (value.stringValue !== undefined) return value.stringValue
  if (value.numberValue !== undefined) return value.numberValue
  if (value.boolValue !== undefined) return value.boolValue
  if (value.errorValue !== undefined) return refuse('errorValue is read-only.')
  const formula = value.formulaValue
  if (formula === undefined || formula === '') return undefined
  return formula.startsWith('=') ? { formula } : refuse('Formula must start with =.')
}

/** Answers the new cell for an old one; equal old styles give the same new style object. */
export const cellWriter = (
  mask: Mask,
  intern: (style: Style | undefined) => Style | undefined,
): ((old: Cell, data: CellData, shift?: (formula: string) => string) => Cell) => {
  const takesValue = under(mask, 'userEnteredValue') !== undefined
  const takesNote = under(mask, 'note') !== undefined
  const takesRuns = under(mask, 'textFormatRuns') !== undefined
  const formatMask = under(mask, 'userEnteredFormat')
  const ruleMask = under(mask, 'dataValidation')
  const dresses = takesNote || takesRuns || formatMask !== undefined || ruleMask !== undefined
  const known = new Map<CellData, Map<Style | undefined, Style | undefined>>()
  const dressed = (old: Style | undefined, data: CellData): Style | undefined => {
    if (!dresses) return old
    const styles = known.get(data) ?? new Map<Style | undefined, Style | undefined>()
    known.set(data, styles)
    if (styles.has(old)) return styles.get(old)
    const made = intern(
      styleFrom({
        format: formatMask === undefined ? old?.format : overwrite(old?.format, data.userEnteredFormat, formatMask),
        note: takesNote ? data.note : old?.note,
        validation: ruleMask === undefined ? old?.validation : overwrite(old?.validation, data.dataValidation, ruleMask),
        runs: takesRuns ? data.textFormatRuns : old?.runs,
      }),
    )
    styles.set(old, made)
    return made
  }
  return (old, data, shift) => {
    const given = takesValue ? contentFrom(data.userEnteredValue) : contentOf(old)
    const content = takesValue && shift !== undefined && typeof given === 'object' ? { formula: shift(given.formula) } : given
    const style = dressed(styleOf(old), data)
    if (!takesValue && style === styleOf(old)) return old
    return cellOf(content, style)
  }
}
