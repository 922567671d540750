/** Reads a few rows by their place, and knows a copied row among them without reading the whole tab: the index says where each id stands. */
import type { Need, SweptRow } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { idOf } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { Place } from './finder'
import { columnsBelow, type ReadBatch, rowsBelow } from './read-batch'
import { noteLength, type Reading, words } from './reading'
import { sweptRow } from './whole'

type SpanNeed = Extract<Need, { need: 'span' }>
/** Ids that the index knows elsewhere, with the row it names: only a look at that row, or at the column of ids, tells who is the copy. */
type Doubts = ReadonlyMap<string, number>

/** More doubts than this are a tab that was sorted. */
const FEW = 20

export class SpanRows {
  private readonly doubts = new Map<string, Doubts | 'all'>()
  constructor(private readonly reading: Reading) {}

  plan(batch: ReadBatch, need: SpanNeed): void {
    if (need.table.order === 'hilo') this.planNumbers(batch, need)
    else this.planPlaces(batch, need)
  }

  /** Rows that nobody moves, by their numbers, of older tabs too. */
  private planNumbers(batch: ReadBatch, need: SpanNeed): void {
    const { table, from, to } = need
    const found: SweptRow[] = []
    const tabs = batch.tabsOf(table)
    this.reading.snapshot.putSpan(table, from, to, found)
    tabs.forEach((tab, at) => {
      const start = Math.max(from, tab.first)
      const end = Math.min(to, tabs[at + 1]?.first ?? to)
      if (start < end)
        batch.add(tab, rowsBelow(tab, start, end), (rows) => {
          rows.forEach((cells, index) => {
            found.push(...sweptRow(this.reading, table, tab, cells, start + index, idOf(tab, cells) !== ''))
          })
        })
    })
  }

  /** Every pass reads the rows anew, beside what it compares them with: all of it in one instant. */
  private planPlaces(batch: ReadBatch, need: SpanNeed): void {
    const tab = batch.tab(need.table)
    const doubts = this.doubts.get(nameOf(need))
    const above = new Map<string, number>()
    // Places as people see them, in the tab that they see.
    const from = tab.first + need.from
    if (doubts === 'all') this.planIds(batch, need, tab, above)
    else for (const [id, row] of doubts ?? []) planDoubt(batch, tab, { id, row, above })
    batch.add(tab, rowsBelow(tab, from, tab.first + need.to), (rows) => {
      const own = firstRows(
        rows.map((cells) => idOf(tab, cells)),
        from,
      )
      if (doubts === undefined) {
        const found = this.compare(need.table, own)
        if (found === 'all' || found.size > 0) {
          this.doubts.set(nameOf(need), found)
          return
        }
      } else if (doubts !== 'all' && [...doubts.keys()].some((id) => own.has(id) && !above.has(id))) {
        this.doubts.set(nameOf(need), 'all')
        return
      }
      for (const [id, row] of own)
        if (row < (above.get(id) ?? Number.POSITIVE_INFINITY)) this.reading.finder.note(placeOf(need.table, id), row)
      if (doubts !== 'all') this.noteEnd(need.table, from, from + need.to - need.from, own)
      this.reading.snapshot.putSpan(
        need.table,
        need.from,
        need.to,
        rows.flatMap((cells, index) => {
          const id = idOf(tab, cells)
          const row = from + index
          const isRecord = id !== '' && own.get(id) === row && row <= (above.get(id) ?? row)
          return sweptRow(this.reading, need.table, tab, cells, row, isRecord)
        }),
      )
    })
  }

  private compare(table: Table, own: ReadonlyMap<string, number>): Doubts | 'all' {
    const { finder } = this.reading
    finder.load([...own.keys()].map((id) => placeOf(table, id)))
    const found = new Map<string, number>()
    for (const [id, row] of own) {
      const known = finder.look(placeOf(table, id))
      if (typeof known !== 'number') return 'all'
      if (known !== row) found.set(id, known)
    }
    return found.size > FEW ? 'all' : found
  }

  /** The column of ids whole: what was forgotten is learned again, and the index with it. */
  private planIds(batch: ReadBatch, { table }: SpanNeed, tab: TabLayout, above: Map<string, number>): void {
    const at = tab.columns.get('id') ?? 0
    batch.add(tab, columnsBelow(tab, at, at + 1), (rows) => {
      const ids = rows.map((row) => words(row[0]))
      noteLength(this.reading, table, tab, ids)
      for (const [id, row] of firstRows(ids, tab.first)) above.set(id, row)
      this.reading.finder.rebuild(table.key, 'id', ids, tab.first)
    })
  }

  /** Where the last row with an id stands, when the end of the tab is among the rows that were read. */
  private noteEnd(table: Table, from: number, to: number, own: ReadonlyMap<string, number>): void {
    const known = this.reading.rows(table)
    const end = Math.max(from, ...[...own.values()].map((row) => row + 1))
    if (end > known || (from < known && known <= to)) this.reading.lengths.set(table.key, end)
  }
}

const planDoubt = (
  batch: ReadBatch,
  tab: TabLayout,
  { id, row, above }: { readonly id: string; readonly row: number; readonly above: Map<string, number> },
): void =>
  batch.add(tab, rowsBelow(tab, row, row + 1), ([cells = []]) => {
    if (idOf(tab, cells) === id) above.set(id, row)
  })

const nameOf = ({ table, from, to }: SpanNeed): string => `${table.key} ${from} ${to}`
const placeOf = (table: Table, id: string): Place => ({ table: table.key, column: 'id', value: id })

/** The upper of two rows with one id is the record. */
const firstRows = (ids: readonly string[], from: number): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  ids.forEach((id, index) => {
    if (id !== '' && !found.has(id)) found.set(id, from + index)
  })
  return found
}
