/** Whether two tabs hold the same, cell by cell, read a few thousand rows at a time. */
import type { Rows, Sheets } from '../../ports'
import type { TabLayout } from '../tabs/layout'

export interface Placed {
  readonly sheets: Sheets
  readonly tab: Pick<TabLayout, 'sheetId' | 'rowCount'>
}

/** Some two megabytes of messages. */
const ROWS = 5_000

/** Blank cells and rows at the end may be told or not. */
const wordsOf = (rows: Rows): string => {
  const lines = rows.map((row) =>
    row.slice(
      0,
      row.reduce<number>((end, cell, at) => ((cell ?? '') === '' ? end : at + 1), 0),
    ),
  )
  while (lines.at(-1)?.length === 0) lines.pop()
  return JSON.stringify(lines)
}

/** Undefined: Google does not say. */
const wordsFrom = ({ sheets, tab: { sheetId } }: Placed, startRowIndex: number, endRowIndex: number): string | undefined => {
  const rows = sheets.read([{ sheetId, startRowIndex, endRowIndex, startColumnIndex: 0 }], 'typed')
  return rows.ok ? wordsOf(rows.value[0] ?? []) : undefined
}

/** `false`, too, where Google does not say. */
export const areSame = (one: Placed, other: Placed): boolean => {
  const end = one.tab.rowCount ?? 0
  if (end !== other.tab.rowCount) return false
  for (let from = 0; from < end; from += ROWS) {
    const words = wordsFrom(one, from, Math.min(end, from + ROWS))
    if (words === undefined || words !== wordsFrom(other, from, Math.min(end, from + ROWS))) return false
  }
  return true
}
