/** The earliest moment at which something in a diff is due: what `next` must not lie after. */
import type { Diff } from '../kernel/changes'
import type { Table } from '../kernel/table'

export const earliest = (diff: Diff, tables: readonly Table[]): number => {
  let first = Number.POSITIVE_INFINITY
  for (const [table, rows] of diff) {
    if (!table.due || !tables.includes(table)) continue
    for (const change of rows.values()) {
      if (change.kind === 'remove') continue
      const at = change.values[table.due]
      if (typeof at === 'number') first = Math.min(first, at)
    }
  }
  return first
}
