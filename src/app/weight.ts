/** How many cells a commit will write for what was decided: those that change, and for each row that people may move a note and a picture. */
import type { Diff } from '../kernel/changes'

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
        cells += change.kind === 'append' ? 1 : 1 + Object.keys(table.columns).length
      }
    return cells
  }
}
