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

/** The copy is read first: what somebody changes in the source meanwhile is seen. `false`, too, where Google does not say. */
export const areSame = (source: Placed, copy: Placed): boolean => {
  const end = source.tab.rowCount ?? 0
  if (end !== copy.tab.rowCount) return false
  for (let from = 0; from < end; from += ROWS) {
    const to = Math.min(end, from + ROWS)
    const words = wordsFrom(copy, from, to)
    if (words === undefined || words !== wordsFrom(source, from, to)) return false
  }
  return true
}
