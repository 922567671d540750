/** Turns needs into as few reads as possible: one call for all that is addressed, one more for rows found by the first. */
import { oldestOf, type Snapshot } from '../../kernel/snapshot'
import type { Need } from '../../kernel/state'
import type { Codec, Table } from '../../kernel/table'
import type { Sheets } from '../../ports'
import { META_WIDTH, type Meta, readMeta } from '../meta'
import { type Layout, tablesIn } from '../tabs/layout'
import { meetWithNothing } from './absent'
import { DueRows } from './due'
import type { Finder } from './finder'
import { Lookups } from './lookups'
import { ReadBatch, type ReadOutcome } from './read-batch'
import type { Reading } from './reading'
import { RecentRows } from './recent'
import { ShownRows } from './shown'
import { SpanRows } from './span'
import { planAll, planHead, planSweep } from './whole'

/** From a hint to a whole tab read in one instant there are seven steps; a tail may be doubled a few times. */
const PASSES = 10

export class Reader implements Reading {
  meta: Meta | undefined
  later = Number.POSITIVE_INFINITY
  readonly lengths = new Map<string, number>()
  private readonly lookups = new Lookups(this)
  private readonly dueRows = new DueRows(this)
  private readonly recentRows = new RecentRows(this)
  private readonly shownRows = new ShownRows(this)
  private readonly spanRows = new SpanRows(this)

  constructor(
    private readonly sheets: Sheets,
    private readonly layout: Layout,
    readonly finder: Finder,
    readonly codec: Codec,
    readonly snapshot: Snapshot,
    /** Row counts as last kept: where the ends of Hilo's own tabs are. */
    private readonly kept: Readonly<Record<string, number>>,
  ) {
    snapshot.tables = tablesIn(layout)
  }

  rows(table: Table): number {
    return this.lengths.get(table.key) ?? (this.meta?.counts ?? this.kept)[table.key] ?? 0
  }

  read(needs: readonly Need[]): ReadOutcome {
    let open: readonly Need[] = once(needs).filter((need) => this.isAddressed(need) && !this.snapshot.has(need))
    for (let pass = 0; pass < PASSES && (open.length > 0 || !this.meta); pass++) {
      const outcome = this.pass(open)
      if (outcome !== 'ok') return outcome
      open = open.filter((need) => !this.snapshot.has(need))
    }
    return open.length === 0 ? 'ok' : { ok: false, why: 'unknown', detail: 'rows kept moving while they were read' }
  }

  private isAddressed(need: Need): boolean {
    if (need.need === 'grid' || need.need === 'foreign' || need.need === 'tabs') return false
    if (this.layout.tabs.has(need.table.key) && !this.layout.broken.has(need.table.key)) return true
    meetWithNothing(this.snapshot, need)
    return false
  }

  private pass(open: readonly Need[]): ReadOutcome {
    const batch = new ReadBatch(this.layout)
    const shown = open.filter((need) => need.need === 'shown')
    const unseen = shown.filter((need) => !this.shownRows.isFound(need))
    this.lookups.plan(batch, [...open, ...unseen.map(({ table, id, hint }): Need => ({ need: 'row', table, id, hint }))])
    for (const need of withoutLater(open)) this.plan(batch, need)
    if (!this.meta) this.planMeta(batch)
    const outcome = batch.execute(this.sheets, () => this.isShifted())
    if (outcome !== 'ok') return outcome
    const asShown = new ReadBatch(this.layout, 'shown')
    this.shownRows.plan(
      asShown,
      shown.filter((need) => this.shownRows.isFound(need)),
    )
    return asShown.execute(this.sheets)
  }

  private plan(batch: ReadBatch, need: Need): void {
    switch (need.need) {
      case 'all':
        planAll(this, batch, need.table)
        break
      case 'sweep':
        planSweep(this, batch, need.table)
        break
      case 'head':
        planHead(this, batch, need)
        break
      case 'span':
        this.spanRows.plan(batch, need)
        break
      case 'due':
        this.dueRows.plan(batch, need)
        break
      case 'recent':
        this.recentRows.plan(batch, need)
        break
      // Rows are looked up, then shown; the rest is read by others.
      case 'row':
      case 'find':
      case 'shown':
      case 'grid':
      case 'foreign':
      case 'tabs':
        break
    }
  }

  /** Rows were taken away from the front, a tab was full, or an older one left, since the layout was learned: numbers point elsewhere. */
  private isShifted(): boolean {
    const { meta, layout } = this
    if (meta === undefined) return false
    const { firsts } = meta
    return (
      [...layout.tabs].some(([key, { first }]) => first !== (firsts[key] ?? 0)) ||
      [...layout.older].some(([key, [oldest]]) => oldest !== undefined && oldest.first < (firsts[oldestOf(key)] ?? 0))
    )
  }

  private planMeta(batch: ReadBatch): void {
    const { meta } = this.layout
    if (!meta) return
    const range = { sheetId: meta.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: META_WIDTH }
    batch.addFirst(range, (rows) => {
      this.meta = readMeta(rows[0] ?? [])
      this.snapshot.counts = this.meta.counts
      this.snapshot.firsts = this.meta.firsts
    })
  }
}

/** A hundred events of one kind ask for the same small tabs: each is read and understood once. */
const once = (needs: readonly Need[]): readonly Need[] => {
  const tables = new Set<Table>()
  return needs.filter((need) => {
    if (need.need !== 'all') return true
    const isFirst = !tables.has(need.table)
    tables.add(need.table)
    return isFirst
  })
}

/** Of all that ask for the end of one table, the one who looks back farthest: what is read for them meets the others. */
const withoutLater = (needs: readonly Need[]): readonly Need[] => {
  const earliest = new Map<Table, number>()
  for (const need of needs)
    if (need.need === 'recent') earliest.set(need.table, Math.min(need.since, earliest.get(need.table) ?? Number.POSITIVE_INFINITY))
  const done = new Set<Table>()
  return needs.filter((need) => {
    if (need.need !== 'recent') return true
    if (need.since !== earliest.get(need.table) || done.has(need.table)) return false
    done.add(need.table)
    return true
  })
}
