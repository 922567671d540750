/** How a commit's log lies in the hidden tab `_antes`: the copies a row each, the entries many to a cell, for each cell that is written takes its time. */
import { isText, listOf, parseJson } from '../../kernel/json'
import type { Cell, Rows } from '../../ports'
import { IMAGE_OFFSET, inColumns } from './copied'
import { type Entry, entryText, type Image, readEntry } from './images'

/** Rows the tab is made with; a commit that needs more makes it longer. */
export const IMAGE_ROWS = 1_000
/** Google takes 50,000 characters a cell (Sheets API, limits); one entry of 160 columns with long words stays far below. */
const FULL = 40_000

/** Entries that lie in one cell, in the first of the rows that hold their copies. */
export interface Group {
  /** From 0 within the log. */
  readonly row: number
  readonly text: string
  readonly entries: readonly Entry[]
}

const isCopied = ({ spans }: Entry): boolean => spans.length > 0
const heightOf = (entries: readonly Entry[]): number => Math.max(1, entries.filter(isCopied).length)

/** In their order; what is appended has no copy and takes no row. */
export const groupsOf = (entries: readonly Entry[], full = FULL): readonly Group[] => {
  const groups: Group[] = []
  let open: Entry[] = []
  let texts: string[] = []
  let size = 0
  let row = 0
  const close = (): void => {
    if (open.length === 0) return
    groups.push({ row, text: `[${texts.join()}]`, entries: open })
    row += heightOf(open)
    open = []
    texts = []
    size = 0
  }
  for (const entry of entries) {
    const text = entryText(entry)
    if (size + text.length > full) close()
    open.push(entry)
    texts.push(text)
    size += text.length + 1
  }
  close()
  return groups
}

export const rowsOf = (groups: readonly Group[]): number => groups.reduce((rows, { entries }) => rows + heightOf(entries), 0)

/** Entries that have a copy, each with its row within the log. */
export const copiesOf = (groups: readonly Group[]): readonly { readonly entry: Entry; readonly at: number }[] =>
  groups.flatMap(({ row, entries }) => entries.filter(isCopied).map((entry, down) => ({ entry, at: row + down })))

/** Below the first cell of a group stand remains of older logs, so that what cannot be read ends the log. */
export const readImages = (rows: Rows): readonly Image[] => {
  const images: Image[] = []
  for (let at = 0; at < rows.length; ) {
    const entries = readGroup(rows[at]?.[0])
    if (entries.length === 0) break
    let row = at
    for (const entry of entries)
      images.push({ entry, cells: isCopied(entry) ? inColumns(entry.spans, (rows[row++] ?? []).slice(IMAGE_OFFSET)) : [] })
    at += heightOf(entries)
  }
  return images
}

/** All of them or none: each that was missing would move the copies of the others. */
const readGroup = (cell: Cell | undefined): readonly Entry[] => {
  const found = listOf(isText(cell) ? parseJson(cell) : undefined)
  // An older version laid each entry in a cell of its own.
  const parsed = typeof found[0] === 'number' ? [found] : found
  const entries = parsed.flatMap((one) => readEntry(one) ?? [])
  return entries.length === parsed.length ? entries : []
}
