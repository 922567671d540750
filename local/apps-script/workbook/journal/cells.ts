/** Cells and rows as JSON: bare values bare, styles once a line and named by number. */
import { type Cell, cellOf, contentOf, isFormula, type Style, sameContent, styleOf, withStyle } from '../model/cell'
import { type Row, rowOf } from '../model/row'
import { isFields, list, number, props, style as readStyle, text } from './read-json'

/** The styles of one line, in the order in which cells name them. */
export class StyleTable {
  readonly styles: Style[] = []
  private readonly numbers = new Map<Style, number>()

  numberOf(style: Style): number {
    const known = this.numbers.get(style)
    if (known !== undefined) return known
    this.numbers.set(style, this.styles.length)
    this.styles.push(style)
    return this.styles.length - 1
  }
}

/** null is blank; an object holds a value `v` or a formula `f`, and the number of a style `s`. */
export const writeCell = (cell: Cell, table: StyleTable): unknown => {
  if (typeof cell !== 'object') return cell ?? null
  const content = contentOf(cell)
  const style = styleOf(cell)
  return {
    ...(content === undefined ? {} : isFormula(content) ? { f: content.formula } : { v: content }),
    ...(style === undefined ? {} : { s: table.numberOf(style) }),
  }
}

/** What became of a cell: the whole cell, or only its new style `k` (-1: none) where the content stays. */
export const writeChange = (before: Cell, after: Cell, table: StyleTable): unknown => {
  if (before === undefined || !sameContent(contentOf(before), contentOf(after))) return writeCell(after, table)
  const style = styleOf(after)
  return { k: style === undefined ? -1 : table.numberOf(style) }
}

export const readChange = (value: unknown, before: Cell, styles: readonly Style[]): Cell =>
  isFields(value) && value['k'] !== undefined ? withStyle(before, styles[number(value['k'])]) : readCell(value, styles)

export const readStyles = (value: unknown, intern: (style: Style) => Style): readonly Style[] =>
  list(value).map((one) => intern(readStyle(one)))

export const readCell = (value: unknown, styles: readonly Style[]): Cell => {
  if (value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (!isFields(value)) return undefined
  const style = value['s'] === undefined ? undefined : styles[number(value['s'])]
  const plain = value['v']
  if (typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean') return cellOf(plain, style)
  return cellOf(value['f'] === undefined ? undefined : { formula: text(value['f']) }, style)
}

/** A whole row: null, its cells, or its cells and properties. */
export const writeRow = (row: Row | undefined, table: StyleTable): unknown => {
  if (row === undefined) return null
  const cells = row.cells.map((cell) => writeCell(cell, table))
  return row.props === undefined ? cells : { c: cells, p: row.props }
}

export const readRow = (value: unknown, styles: readonly Style[]): Row | undefined => {
  if (value === null) return undefined
  if (Array.isArray(value)) return rowOf(value.map((cell: unknown) => readCell(cell, styles)))
  if (!isFields(value)) return undefined
  return rowOf(
    list(value['c']).map((cell) => readCell(cell, styles)),
    props(value['p']),
  )
}
