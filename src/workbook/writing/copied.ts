/** Which cells of a row a commit copies before it writes, and how they lie in the hidden tab `_antes`. */
import { listOf } from '../../kernel/json'
import type { Cell } from '../../ports'
import type { TabLayout } from '../tabs/layout'

/** Columns before the copied cells: the entry, as one cell, for each cell that a commit writes takes its time. */
export const IMAGE_OFFSET = 1
export const IMAGE_COLUMNS = 160
export const COPIED_COLUMNS = IMAGE_COLUMNS - IMAGE_OFFSET

/** Neighbouring columns: from the first to before the last. */
export type Span = readonly [from: number, to: number]

/** A cell of a copy in its column; `undefined`: it was not copied. */
export type Copied = Cell | undefined

export const readSpans = (spans: unknown): readonly Span[] =>
  listOf(spans).flatMap((one): Span[] => {
    const [from, to] = listOf(one)
    return typeof from === 'number' && typeof to === 'number' ? [[from, to]] : []
  })

/** Copies lie side by side; beyond them lie remains of an older one. */
export const inColumns = (spans: readonly Span[], cells: readonly Cell[]): readonly Copied[] => {
  const found: Copied[] = Array.from({ length: spans[spans.length - 1]?.[1] ?? 0 })
  let next = 0
  for (const [from, to] of spans) for (let at = from; at < to; at++) found[at] = cells[next++] ?? null
  return found
}

const copiedWidth = (tab: TabLayout): number => Math.min(tab.width + 1, COPIED_COLUMNS)

/** The whole row, and one column more, into which the last is pushed when somebody inserts one. */
export const wholeRow = (tab: TabLayout): readonly Span[] => [[0, copiedWidth(tab)]]

/**
 * What tells where a cell was written, and what it hit: the cells themselves, the id, its right neighbour (into which an inserted column
 * pushes it), and the first columns, where people keep names and phones: should the id stand elsewhere, they tell rows apart.
 */
const FIRST_COLUMNS = 2
export const touchedOnly = (tab: TabLayout, cells: readonly { readonly at: number }[]): readonly Span[] => {
  const id = tab.columns.get('id') ?? 0
  const wanted = new Set([...Array(FIRST_COLUMNS).keys(), ...cells.map(({ at }) => at), id, id + 1])
  const spans: [number, number][] = []
  for (const at of [...wanted].filter((one) => one < copiedWidth(tab)).sort((a, b) => a - b)) {
    const last = spans[spans.length - 1]
    if (last?.[1] === at) last[1]++
    else spans.push([at, at + 1])
  }
  return spans
}
