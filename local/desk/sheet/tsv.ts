/** The text that spreadsheets exchange through the clipboard: tabs between cells, lines between rows, quotes around cells that hold either. */

type Matrix = readonly (readonly string[])[]

const quoted = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const toTsv = (rows: Matrix): string => rows.map((row) => row.map(quoted).join('\t')).join('\n')

/**
 * Cells of a clipboard text. A quote opens a quoted cell only where a cell begins and only if it is closed before the next separator;
 * otherwise it is an ordinary character («5" de lluvia» stays as it is). One line break at the end ends the last row.
 */
export const fromTsv = (text: string): string[][] => {
  const body = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = readCell(body, at)
    rows[rows.length - 1]?.push(cell)
    if (end >= body.length) return rows
    if (body[end] === '\n') rows.push([])
    at = end + 1
  }
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
const PLAIN = /[^\t\n]*/y

const readCell = (body: string, at: number): { cell: string; end: number } => {
  QUOTED.lastIndex = at
  const inQuotes = QUOTED.exec(body)
  if (inQuotes?.[1] !== undefined) return { cell: inQuotes[1].replaceAll('""', '"'), end: QUOTED.lastIndex }
  PLAIN.lastIndex = at
  const plain = PLAIN.exec(body)?.[0] ?? ''
  return { cell: plain, end: at + plain.length }
}

/** All rows as long as the longest, so that a paste is a rectangle. */
export const rectangle = (rows: Matrix): string[][] => {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/**
 * What a paste writes: the copied block once, or as many times as it fits when the target is a whole multiple of it,
 * as spreadsheets do (one cell pasted on ten fills ten).
 */
export const tile = (block: Matrix, height: number, width: number): string[][] => {
  const rows = rectangle(block)
  const [high, wide] = [rows.length, rows[0]?.length ?? 1]
  const repeats = height % high === 0 && width % wide === 0
  const [toRows, toCols] = repeats ? [height, width] : [high, wide]
  return Array.from({ length: toRows }, (_, r) => Array.from({ length: toCols }, (_, c) => rows[r % high]?.[c % wide] ?? ''))
}
