/** One read of many ranges, each with what to do with its rows; nothing is believed before the headings are as they were. */
import type { Table } from '../../kernel/table'
import type { GridRange, Rows, SheetFault, Sheets } from '../../ports'
import { headingsHash, type Layout, type TabLayout } from '../tabs/layout'

export type ReadOutcome = 'ok' | 'layout moved' | SheetFault

interface Job {
  readonly range: GridRange
  take(rows: Rows): void
}

/** Columns `from` to `to` (excluded) below the heading; without `to` all that the tab uses. */
export const columnsBelow = (tab: TabLayout, from: number, to: number = tab.width): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: 1,
  startColumnIndex: from,
  endColumnIndex: to,
})

/** Rows `from` to `to` (excluded), counted from 0 below the heading. */
export const rowsBelow = (tab: TabLayout, from: number, to: number): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: from + 1,
  endRowIndex: to + 1,
  startColumnIndex: 0,
  endColumnIndex: tab.width,
})

export class ReadBatch {
  private readonly first: Job[] = []
  private readonly rest: Job[] = []
  private readonly headed = new Set<string>()
  private moved = false

  constructor(
    private readonly layout: Layout,
    private readonly as: 'typed' | 'shown' = 'typed',
  ) {}

  tab(table: Table): TabLayout {
    const tab = this.layout.tabs.get(table.key)
    if (!tab) throw new Error(`no tab for ${table.key}`)
    return tab
  }
  /** Taken before everything else: what it says may decide whether the rest means anything. */
  addFirst(range: GridRange, take: (rows: Rows) => void): void {
    this.first.push({ range, take })
  }
  add(table: Table, range: GridRange, take: (rows: Rows) => void): void {
    const tab = this.tab(table)
    // What is shown of a heading (a date, a number) is not what was learned of it; rows that are shown are known by their ids.
    if (this.as === 'typed' && !this.headed.has(table.key)) {
      this.headed.add(table.key)
      // One column more than is in use: a heading typed there is news.
      const headings = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width + 1 }
      this.addFirst(headings, (rows) => {
        if (headingsHash(rows[0] ?? []) !== tab.headings) this.moved = true
      })
    }
    this.rest.push({ range, take })
  }

  execute(sheets: Sheets): ReadOutcome {
    const jobs = [...this.first, ...this.rest]
    if (jobs.length === 0) return 'ok'
    const answer = sheets.read(
      jobs.map((job) => job.range),
      this.as,
    )
    // A range that Google refuses is a tab that was deleted since the layout was learned.
    if (!answer.ok) return answer.why === 'refused' ? 'layout moved' : answer
    this.first.forEach((job, at) => {
      job.take(answer.value[at] ?? [])
    })
    if (this.moved) return 'layout moved'
    this.rest.forEach((job, at) => {
      job.take(answer.value[this.first.length + at] ?? [])
    })
    return 'ok'
  }
}

/** Rows apart by no more than this are read in one range. */
const GAP = 3

/** Stretches of rows that lie near each other: first and last row of each. */
export const stretches = (rows: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const found: [number, number][] = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = found[found.length - 1]
    if (last && row - last[1] <= GAP) last[1] = row
    else found.push([row, row])
  }
  return found
}
