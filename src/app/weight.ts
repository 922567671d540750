/** How many cells a commit will write for what was decided: those that change, and for each row that people may move a picture. */
import type { Diff, RowChange } from '../kernel/changes'
import type { Table } from '../kernel/table'

export class Weight {
  private readonly pictured = new Set<string>()

  /** Cells that this adds to what was added before: a row that several events change is pictured once. */
  add(diff: Diff): number {
    let cells = 0
    for (const [table, rows] of diff)
      for (const [id, change] of rows) {
        if (change.kind !== 'remove') cells += Object.keys(change.values).length
        const name = `${table.key} ${id}`
        if (table.hidden || this.pictured.has(name)) continue
        this.pictured.add(name)
        cells += picture(table, change)
      }
    return cells
  }
}

/** Of a changed row what is written over is copied, and what tells it from others; of one without identity, or that goes, all. */
const TELLING = 4
const picture = (table: Table, change: RowChange): number => {
  if (change.kind === 'append') return 0
  return change.kind === 'patch' ? TELLING + Object.keys(change.values).length : Object.keys(table.columns).length
}
