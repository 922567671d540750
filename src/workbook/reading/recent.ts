/** Reads backwards from the end of a tab that only grows, until it reaches a row older than what is asked for. */
import type { Need } from '../../kernel/state'
import { idOf, readRecord } from '../cells'
import { type ReadBatch, rowsBelow } from './read-batch'
import type { Reading } from './reading'

/** Rows read first, and beyond the end that was told: others may have appended since. */
const FIRST = 64

export class RecentRows {
  private readonly sizes = new Map<string, number>()
  constructor(private readonly reading: Reading) {}

  plan(batch: ReadBatch, { table, since }: Extract<Need, { need: 'recent' }>): void {
    const { snapshot, codec } = this.reading
    const tab = batch.tab(table)
    const clock = table.clock ?? ''
    const end = this.reading.rows(table)
    const size = this.sizes.get(table.key) ?? FIRST
    const from = Math.max(tab.first, end - size)
    batch.add(tab, rowsBelow(tab, from, end + FIRST), (rows) => {
      // The file itself says that there is more: the end was told wrong.
      if (this.reading.rows(table) > end + FIRST) return
      const records = rows.flatMap((cells, index) => {
        const id = idOf(tab, cells)
        return id === '' ? [] : [{ id, row: from + index, record: readRecord(table, tab, cells, codec) }]
      })
      const first = records[0]?.record[clock]
      if (from > tab.first && !(typeof first === 'number' && first < since)) {
        this.sizes.set(table.key, size * 4)
        return
      }
      for (const one of records) snapshot.put(table, one.id, one.record, one.row)
      const recent = records.filter((one) => Number(one.record[clock] ?? 0) >= since).map((one) => one.id)
      snapshot.putRecent(table, since, recent.reverse())
    })
  }
}
