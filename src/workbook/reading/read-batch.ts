/** One read of many ranges, each with what to do with its rows; nothing is believed before the headings are as they were. */
import type { Table } from '../../kernel/table'
import type { GridRange, Rows, SheetFault, Sheets } from '../../ports'
import { headingsHash, type Layout, type TabLayout, tabAt } from '../tabs/layout'

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

/** Rows `from` to `to` (excluded) by their numbers. */
export const rowsBelow = (tab: TabLayout, from: number, to: number): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: from - tab.first + 1,
  endRowIndex: to - tab.first + 1,
  startColumnIndex: 0,
  endColumnIndex: tab.width,
})

export class ReadBatch {
  private readonly first: Job[] = []
  private readonly rest: Job[] = []
  private readonly headed = new Set<TabLayout>()
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
  /** Where the row of this number stands; undefined when it is gone. */
  tabAt(table: Table, row: number): TabLayout | undefined {
    return tabAt(this.layout, table.key, row)
  }
  /** All tabs of a table, the current one last. */
  tabsOf(table: Table): readonly TabLayout[] {
    return [...(this.layout.older.get(table.key) ?? []), this.tab(table)]
  }
  add(tab: TabLayout, range: GridRange, take: (rows: Rows) => void): void {
    // What is shown of a heading (a date, a number) is not what was learned of it; rows that are shown are known by their ids.
    if (this.as === 'typed' && !this.headed.has(tab)) {
      this.headed.add(tab)
      // One column more than is in use: a heading typed there is news.
      const headings = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width + 1 }
      this.addFirst(headings, (rows) => {
        if (headingsHash(rows[0] ?? []) !== tab.headings) this.moved = true
      })
    }
    // Where people deleted rows a range may begin beyond the end; Google would refuse all that is read beside it.
    const isGone = tab.rowCount !== undefined && (range.startRowIndex ?? 0) >= tab.rowCount
    this.rest.push(isGone ? { range: rowsBelow(tab, tab.first - 1, tab.first), take: () => take([]) } : { range, take })
  }

  /** `isShifted`: asked once what comes first was taken. */
  execute(sheets: Sheets, isShifted: () => boolean = () => false): ReadOutcome {
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
    if (this.moved || isShifted()) return 'layout moved'
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
