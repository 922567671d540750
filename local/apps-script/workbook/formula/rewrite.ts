/** Changes the references of a formula: when it is copied elsewhere, when lines move under it, when a tab is renamed or goes. */
import { columnName } from '../a1/column'
import { quoteTitle } from '../a1/format'
import { type Corner, type Reference, tokensOf } from './lexer'

/** The new reference, or undefined when what it meant is gone. */
export type Change = (reference: Reference) => Reference | undefined

const cornerText = (corner: Corner): string =>
  `${corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`}${
    corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`
  }`

const referenceText = (reference: Reference): string => {
  const tab = reference.tab === undefined ? '' : `${quoteTitle(reference.tab)}!`
  return `${tab}${cornerText(reference.from)}${reference.to === undefined ? '' : `:${cornerText(reference.to)}`}`
}

/** The formula with every reference changed; the same text when none does. */
export const rewrite = (formula: string, decimal: string, change: Change): string => {
  const tokens = tokensOf(formula.slice(1), decimal)
  if (tokens === undefined) return formula
  let touched = false
  const parts = tokens.map((token) => {
    if (token.kind !== 'reference') return token.text
    const next = change(token.reference)
    if (next === token.reference) return token.text
    touched = true
    return next === undefined ? '#REF!' : referenceText(next)
  })
  return touched ? `=${parts.join('')}` : formula
}

const shifted = (corner: Corner, rows: number, columns: number): Corner | undefined => {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns
  if ((row ?? 0) < 0 || (column ?? 0) < 0) return undefined
  return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}

/** A reference seen from so many rows and columns away; what is fixed with `$` stays. */
export const shiftReference = (reference: Reference, rows: number, columns: number): Reference | undefined => {
  const from = shifted(reference.from, rows, columns)
  const to = reference.to === undefined ? undefined : shifted(reference.to, rows, columns)
  if (from === undefined || (reference.to !== undefined && to === undefined)) return undefined
  return { ...reference, from, ...(to === undefined ? {} : { to }) }
}

/** A formula copied so many rows down and columns right. */
export const copied = (formula: string, decimal: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0 ? formula : rewrite(formula, decimal, (reference) => shiftReference(reference, rows, columns))
