/** Reads single rows as people see them, by heading: what the gaps of a message are filled with. */
import type { Need } from '../../kernel/state'
import type { Rows } from '../../ports'
import { idOf } from '../cells'
import { columnsBelow, type ReadBatch, rowsBelow } from './read-batch'
import type { Reading } from './reading'

type ShownNeed = Extract<Need, { need: 'shown' }>

export class ShownRows {
  /** Rows that had moved when they were shown: these tabs are read whole, in one instant. */
  private readonly moved = new Set<string>()
  constructor(private readonly reading: Reading) {}

  /** Rows are found by their ids first; only then is it known which to show. */
  isFound({ table, id }: ShownNeed): boolean {
    return this.reading.snapshot.get(table, id) !== undefined
  }

  plan(batch: ReadBatch, needs: readonly ShownNeed[]): void {
    const { snapshot } = this.reading
    for (const need of needs) {
      const { table, id } = need
      if (snapshot.get(table, id) === null) snapshot.putShown(table, id, null)
      else this.planRow(batch, need, snapshot.rowOf(table, id) ?? 0)
    }
  }

  private planRow(batch: ReadBatch, { table, id }: ShownNeed, row: number): void {
    const tab = batch.tabAt(table, row) ?? batch.tab(table)
    const whole = this.moved.has(`${table.key} ${id}`)
    let headings: Rows = []
    const headingRow = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width }
    batch.addFirst(headingRow, (rows) => {
      headings = rows
    })
    batch.add(tab, whole ? columnsBelow(tab, 0) : rowsBelow(tab, row, row + 1), (rows) => {
      const cells = rows.find((one) => idOf(tab, one) === id)
      if (cells) this.reading.snapshot.putShown(table, id, byHeading(headings[0] ?? [], cells))
      else if (whole) this.reading.snapshot.putShown(table, id, null)
      else this.moved.add(`${table.key} ${id}`)
    })
  }
}

const byHeading = (headings: Rows[number], cells: Rows[number]): Readonly<Record<string, string>> => {
  const shown: Record<string, string> = {}
  headings.forEach((heading, column) => {
    if (heading !== null && heading !== '') shown[String(heading)] = String(cells[column] ?? '')
  })
  return shown
}
