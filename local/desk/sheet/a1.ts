/** A1 notation, to and from rows and columns counted from 0. */

export interface Cell {
  readonly row: number
  readonly col: number
}

/** A rectangle of cells; all four sides belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

const LETTERS = 26

/** 0 → A, 25 → Z, 26 → AA. */
export const columnName = (col: number): string => {
  let name = ''
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name
  }
  return name
}

/** A → 0, aa → 26; undefined for anything that is not letters. */
export const columnIndex = (name: string): number | undefined => {
  if (!/^[A-Za-z]+$/.test(name)) return undefined
  return [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1
}

export const cellName = (cell: Cell): string => `${columnName(cell.col)}${cell.row + 1}`

export const rangeOf = (a: Cell, b: Cell): CellRange => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.col, b.col),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.col, b.col),
})

export const contains = (range: CellRange, cell: Cell): boolean =>
  cell.row >= range.top && cell.row <= range.bottom && cell.col >= range.left && cell.col <= range.right

export const heightOf = (range: CellRange): number => range.bottom - range.top + 1
export const widthOf = (range: CellRange): number => range.right - range.left + 1

/** One cell as A5, more as A5:B6; whole columns and rows keep both ends, so that the name says the same to everybody. */
export const rangeName = (range: CellRange): string => {
  const first = cellName({ row: range.top, col: range.left })
  const last = cellName({ row: range.bottom, col: range.right })
  return first === last ? first : `${first}:${last}`
}

/** The range with its tab in front; a title that is not one plain word is quoted, its own quotes doubled. */
export const rangeOnTab = (title: string, range: CellRange): string => {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title)
  return `${plain ? title : `'${title.replaceAll("'", "''")}'`}!${rangeName(range)}`
}

const END = /^([A-Za-z]*)([0-9]*)$/

/** B2, B2:C9, B:C and 2:9 (without a tab) inside a grid of the given size; undefined for what is none of these or lies outside. */
export const parseRange = (name: string, size: GridSize): CellRange | undefined => {
  const [first = '', second = first, ...more] = name.trim().replaceAll('$', '').split(':')
  const from = END.exec(first)
  const to = END.exec(second)
  if (!from || !to || more.length > 0 || first === '' || second === '') return undefined
  const single = second === first && !name.includes(':')
  const [top, left] = [from[2] ? Number(from[2]) - 1 : 0, from[1] ? columnIndex(from[1]) : 0]
  const [bottom, right] = [to[2] ? Number(to[2]) - 1 : size.rows - 1, to[1] ? columnIndex(to[1]) : size.columns - 1]
  if (single && (!from[1] || !from[2])) return undefined
  if (left === undefined || right === undefined) return undefined
  const range = rangeOf({ row: top, col: left }, { row: bottom, col: right })
  return range.top < 0 || range.bottom >= size.rows || range.right >= size.columns ? undefined : range
}
