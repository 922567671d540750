/** One row of a sheet: immutable, trimmed at its last cell, and knowing where its content ends and whether it holds formulas. */
import { type Cell, contentOf, isFormula } from './cell'

/** Height or width, and why a row or column is hidden. */
export interface DimensionProps {
  readonly pixelSize?: number
  readonly hiddenByUser?: true
  readonly hiddenByFilter?: true
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly props?: DimensionProps
  /** One past the last cell with content; a format, note or validation alone does not count. */
  readonly end: number
  readonly formulas: boolean
}

/** A row of these cells; a row with nothing in it is `undefined`. */
export const rowOf = (cells: readonly Cell[], props?: DimensionProps): Row | undefined => {
  let end = cells.length
  while (end > 0 && cells[end - 1] === undefined) end -= 1
  if (end === 0 && props === undefined) return undefined
  let last = 0
  let formulas = false
  for (let at = 0; at < end; at += 1) {
    const content = contentOf(cells[at])
    if (content === undefined) continue
    last = at + 1
    if (isFormula(content)) formulas = true
  }
  const trimmed = end === cells.length ? cells : cells.slice(0, end)
  return props === undefined ? { cells: trimmed, end: last, formulas } : { cells: trimmed, props, end: last, formulas }
}

/** The row with `put` written from column `column` on. */
export const withCells = (row: Row | undefined, column: number, put: readonly Cell[]): Row | undefined => {
  const cells = row === undefined ? [] : row.cells.slice()
  while (cells.length < column) cells.push(undefined)
  for (let at = 0; at < put.length; at += 1) cells[column + at] = put[at]
  return rowOf(cells, row?.props)
}

/** The row with `count` columns from `column` replaced by `put`, so that what follows shifts. */
export const spliceCells = (row: Row | undefined, column: number, count: number, put: readonly Cell[]): Row | undefined => {
  if (row === undefined && put.length === 0) return undefined
  const cells = row === undefined ? [] : row.cells.slice()
  if (cells.length < column && put.some((cell) => cell !== undefined)) while (cells.length < column) cells.push(undefined)
  cells.splice(column, count, ...put)
  return rowOf(cells, row?.props)
}

export const withProps = (row: Row | undefined, props: DimensionProps | undefined): Row | undefined => rowOf(row?.cells ?? [], props)

/** Drops what is absent or default; nothing left is `undefined`. */
export const propsFrom = (parts: {
  readonly pixelSize?: number | undefined
  readonly hiddenByUser?: boolean | undefined
  readonly hiddenByFilter?: boolean | undefined
}): DimensionProps | undefined => {
  const props: { -readonly [K in keyof DimensionProps]: DimensionProps[K] } = {}
  if (parts.pixelSize !== undefined) props.pixelSize = parts.pixelSize
  if (parts.hiddenByUser === true) props.hiddenByUser = true
  if (parts.hiddenByFilter === true) props.hiddenByFilter = true
  return Object.keys(props).length === 0 ? undefined : props
}
