/** What one cell holds: a bare value stays bare, anything richer is one immutable object that many cells may share. */

export type Scalar = string | number | boolean
/** A formula as typed, with its `=`; known by identity, so that its result can be remembered. */
export interface Formula {
  readonly formula: string
}
export type Content = Scalar | Formula

export type Format = GoogleAppsScript.Sheets.Schema.CellFormat
export type Validation = GoogleAppsScript.Sheets.Schema.DataValidationRule
export type TextRun = GoogleAppsScript.Sheets.Schema.TextFormatRun

/** All of a cell but its content. */
export interface Style {
  readonly format?: Format
  readonly note?: string
  readonly validation?: Validation
  readonly runs?: readonly TextRun[]
}
export interface DressedCell {
  readonly content?: Content
  readonly style?: Style
}
export type Cell = Scalar | DressedCell | undefined

export const isFormula = (content: Content | undefined): content is Formula => typeof content === 'object'

export const contentOf = (cell: Cell): Content | undefined => (typeof cell === 'object' ? cell.content : cell)
export const styleOf = (cell: Cell): Style | undefined => (typeof cell === 'object' ? cell.style : undefined)

const blanks = new WeakMap<Style, DressedCell>()
const blankOf = (style: Style): DressedCell => {
  const known = blanks.get(style)
  if (known !== undefined) return known
  const made = { style }
  blanks.set(style, made)
  return made
}

/** Blank cells of one style are one object; an empty text is blank, as in Sheets. */
export const cellOf = (content: Content | undefined, style: Style | undefined): Cell => {
  const kept = content === '' ? undefined : content
  if (kept === undefined) return style === undefined ? undefined : blankOf(style)
  if (style !== undefined) return { content: kept, style }
  return isFormula(kept) ? { content: kept } : kept
}

export const withContent = (cell: Cell, content: Content | undefined): Cell => cellOf(content, styleOf(cell))
export const withStyle = (cell: Cell, style: Style | undefined): Cell => cellOf(contentOf(cell), style)

/** Drops what is absent; nothing left is no style at all. */
export const styleFrom = (parts: { readonly [K in keyof Style]: Style[K] | undefined }): Style | undefined => {
  const style: { -readonly [K in keyof Style]: Style[K] } = {}
  if (parts.format !== undefined && Object.keys(parts.format).length > 0) style.format = parts.format
  if (parts.note !== undefined && parts.note !== '') style.note = parts.note
  if (parts.validation !== undefined) style.validation = parts.validation
  if (parts.runs !== undefined && parts.runs.length > 0) style.runs = parts.runs
  return Object.keys(style).length === 0 ? undefined : style
}

/** The same content; formulas by their text. */
export const sameContent = (a: Content | undefined, b: Content | undefined): boolean =>
  a === b || (isFormula(a) && isFormula(b) && a.formula === b.formula)
