/** Whether two tabs hold the same, cell by cell, read a few thousand rows at a time. */
import type { Rows, SheetAnswer, Sheets } from '../../ports'
import type { TabLayout } from '../tabs/layout'

export interface Placed {
  readonly sheets: Sheets
  readonly tab: Pick<TabLayout, 'sheetId' | 'rowCount'>
}

/** Some two megabytes of messages. */
const ROWS = 5_000

const without = (cells: readonly unknown[]): readonly unknown[] => {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '') === '') end--
  return cells.slice(0, end)
}
/** Blank cells at the end may be told or not. */
const wordsOf = (rows: Rows): string => {
  const all = rows.map((row) => JSON.stringify(without(row)))
  while (all[all.length - 1] === '[]') all.pop()
  return all.join('\n')
}

export const areSame = (
  one: Placed,
  other: Placed,
  columns: { readonly from: number; readonly to?: number } = { from: 0 },
): SheetAnswer<boolean> => {
  const end = one.tab.rowCount ?? 0
  if (end !== other.tab.rowCount) return { ok: true, value: false }
  for (let startRowIndex = 0; startRowIndex < end; startRowIndex += ROWS) {
    const range = {
      startRowIndex,
      endRowIndex: Math.min(end, startRowIndex + ROWS),
      startColumnIndex: columns.from,
      ...(columns.to === undefined ? {} : { endColumnIndex: columns.to }),
    }
    const [left, right] = [one, other].map(({ sheets, tab }) => sheets.read([{ sheetId: tab.sheetId, ...range }], 'typed'))
    if (!left?.ok) return left ?? { ok: true, value: false }
    if (!right?.ok) return right ?? { ok: true, value: false }
    if (wordsOf(left.value[0] ?? []) !== wordsOf(right.value[0] ?? [])) return { ok: true, value: false }
  }
  return { ok: true, value: true }
}
