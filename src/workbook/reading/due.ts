/** Reads what is due: first the column of moments, then only the rows whose moment has come. */
import type { Need } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { columnsBelow, type ReadBatch, rowsBelow, stretches } from './read-batch'
import { type Reading, takeRow } from './reading'

type DueNeed = Extract<Need, { need: 'due' }>

export class DueRows {
  private readonly found = new Map<string, readonly number[]>()
  constructor(private readonly reading: Reading) {}

  plan(batch: ReadBatch, need: DueNeed): void {
    const rows = this.found.get(need.table.key)
    if (!rows) {
      this.planMoments(batch, need)
      return
    }
    this.found.delete(need.table.key)
    const tab = batch.tab(need.table)
    const known = this.idsAt(need.table)
    const ids = rows.flatMap((row) => known.get(row) ?? [])
    const missing = rows.filter((row) => !known.has(row))
    for (const [first, last] of stretches(missing))
      batch.add(tab, rowsBelow(tab, first, last + 1), (cells) => {
        for (const row of missing) {
          if (row < first || row > last) continue
          const id = takeRow(this.reading, need.table, tab, cells[row - first] ?? [], row)
          if (id !== '') ids.push(id)
        }
        this.reading.snapshot.putDue(need.table, need.before, this.limitOf(need, rows), ids)
      })
  }

  /** Where less is due than was asked for, all of it was seen, however many somebody asks for next. */
  private limitOf({ limit }: DueNeed, rows: readonly number[]): number {
    return rows.length < limit ? Number.POSITIVE_INFINITY : limit
  }

  /** Rows that somebody expected to be due may be known already: those are not read again. */
  private idsAt(table: Table): ReadonlyMap<number, string> {
    return new Map([...this.reading.snapshot.placesOf(table)].map(([id, row]) => [row, id]))
  }

  private planMoments(batch: ReadBatch, need: DueNeed): void {
    const tab = batch.tab(need.table)
    const at = tab.columns.get(need.table.due ?? '') ?? 0
    batch.add(tab, columnsBelow(tab, at, at + 1), (cells) => {
      const due: { readonly row: number; readonly at: number }[] = []
      cells.forEach(([moment], index) => {
        if (typeof moment !== 'number') return
        if (moment <= need.before) due.push({ row: tab.first + index, at: moment })
        else this.reading.later = Math.min(this.reading.later, moment)
      })
      // What is beyond the limit is due now, and waits for the next look.
      if (due.length > need.limit) this.reading.later = Math.min(this.reading.later, need.before)
      due.sort((a, b) => a.at - b.at || a.row - b.row)
      const rows = due.slice(0, need.limit).map((one) => one.row)
      const known = this.idsAt(need.table)
      if (rows.every((row) => known.has(row)))
        this.reading.snapshot.putDue(
          need.table,
          need.before,
          this.limitOf(need, rows),
          rows.flatMap((row) => known.get(row) ?? []),
        )
      else this.found.set(need.table.key, rows)
    })
  }
}
