/** The spreadsheet as the loop sees it: open, read what is needed, draft, and commit everything at once or not at all. */
import type { Diff } from '../kernel/changes'
import { Draft } from '../kernel/draft'
import { Snapshot } from '../kernel/snapshot'
import type { Need } from '../kernel/state'
import type { Table } from '../kernel/table'
import type { Lang } from '../kernel/text'
import type { SheetFault } from '../ports'
import type { BookParts, StoreState } from './book-parts'
import { Finder } from './reading/finder'
import { readForeign } from './reading/foreign'
import { findGrid, readGrid } from './reading/grid'
import { askedFor } from './reading/lookups'
import { Reader } from './reading/reader'
import { Maker, type Making } from './setup/making'
import { addOwnColumns } from './setup/own-columns'
import { rollFull } from './setup/roll'
import { type DescribedSheet, tabsOf } from './tabs/description'
import { isMadeAgain, type Layout, tablesIn } from './tabs/layout'
import { Tabs } from './tabs/tabs'
import { type Batch, batchOf } from './writing/batch'
import { type Committed, Committer } from './writing/commit'
import { marksOf } from './writing/images'
import { noteRows } from './writing/index-notes'

export type { BookParts, StoreState } from './book-parts'
export type { Committed } from './writing/commit'

/** `damaged`: what Hilo must remember is gone or was torn apart; only a person can say what becomes of it. */
export type Opened = 'ok' | 'not set up' | 'rolled back' | 'copied' | 'damaged' | SheetFault

export class Book {
  private snapshot = new Snapshot()
  private reader: Reader | undefined
  private readonly finder: Finder
  private readonly tabs: Tabs
  private readonly committer: Committer
  private later = Number.POSITIVE_INFINITY
  private wentOn = false
  /** A run died between its commit and what it was to note of it: what is due is not known for certain. */
  isUnfinished = false

  constructor(private readonly parts: BookParts) {
    const { sheets, cache, tables, uuid, layout, state } = parts
    this.tabs = new Tabs(sheets, tables, layout, new Set(Object.keys(state.counts)))
    this.finder = new Finder(cache, state.install, state.counts)
    this.committer = new Committer(sheets, this.tabs, tables, uuid)
  }

  /** Reads until every need is met; learns the tabs anew when they are not as remembered. */
  read(needs: readonly Need[]): 'ok' | 'not set up' | SheetFault {
    for (let tries = 0; tries < 4; tries++) {
      if (!this.tabs.layout || needs.some((need) => need.need === 'tabs' && !this.snapshot.tabs)) {
        const fault = this.describe()
        if (fault) return fault
      }
      const { layout } = this.tabs
      if (!layout?.meta || !layout.images) return 'not set up'
      const { sheets, codec, state } = this.parts
      this.reader ??= new Reader(sheets, layout, this.finder, codec, this.snapshot, state.counts)
      const outcome = this.reader.read(needs)
      if (outcome === 'ok') {
        this.committer.meta ??= this.reader.meta
        return this.readGrids(needs) ?? 'ok'
      }
      if (outcome !== 'layout moved') return outcome
      this.forget()
      this.tabs.doubt()
    }
    return { ok: false, why: 'unknown', detail: 'the tabs kept changing while they were read' }
  }

  /** Whether the index of a long tab was forgotten: to read these means to search there, which nobody should have to wait for. */
  forgets(needs: readonly Need[]): boolean {
    return this.finder.forgets(askedFor(needs))
  }
  /** What the first read says of this file: may Hilo go on here? Finishes what a run left that died after its commit. */
  opened(spreadsheetId: string): Opened {
    const { meta } = this.committer
    if (!meta || meta.install === '') return 'not set up'
    if (meta.spreadsheetId !== spreadsheetId) return 'copied'
    if (this.isDamaged()) return 'damaged'
    if (this.parts.state.commit > meta.commit) return 'rolled back'
    this.isUnfinished = this.parts.state.commit < meta.commit
    if (this.isUnfinished && meta.images > 0) {
      const outcome = this.committer.finish()
      if (outcome !== 'done') return { ok: false, why: outcome === 'quota' ? 'quota' : 'unknown', detail: 'a mend did not finish' }
      if (this.disturbed().size > 0) this.forget()
    }
    return 'ok'
  }
  /** A hidden tab with what Hilo must remember is gone or torn apart. */
  isDamaged(): boolean {
    const { layout } = this.tabs
    return this.parts.tables.some(({ key, hidden }) => hidden && layout?.broken.has(key) && !layout.unmade.has(key))
  }

  /** After an older version was restored: the numbers go on where they were, so that no late commit fits. */
  goOnFrom(commit: number): void {
    const { meta } = this.committer
    if (meta && meta.commit < commit) this.committer.meta = { ...meta, commit }
    this.wentOn = true
  }

  draft(): Draft {
    return new Draft(this.snapshot)
  }

  /** `thorough`: there is time to keep the index of new rows, which costs a call. */
  commit(diff: Diff, thorough = false): Committed {
    const { layout } = this.tabs
    const { meta } = this.committer
    if (!layout || !meta || (this.parts.state.commit > meta.commit && !this.wentOn)) return 'moved'
    const batch = batchOf(diff, layout, this.parts.codec, {
      rowOf: (table, id) => this.snapshot.rowOf(table, id),
      marks: (table, row) => marksOf(this.snapshot.unnamed(table, row)?.cells ?? []),
    })
    const counts = { ...meta.counts, ...Object.fromEntries(this.reader?.lengths ?? []) }
    const outcome = this.committer.commit(batch, [], counts)
    if (outcome === 'done') this.committed(batch, counts, thorough)
    this.finder.save()
    return outcome
  }
  /** Nothing is to be written; what was learned by searching is kept all the same. */
  leave(): Committed {
    this.finder.save()
    return 'done'
  }
  private committed(batch: Batch, counts: StoreState['counts'], thorough: boolean): void {
    const notes = noteRows(batch, counts).filter(({ isOld, isSecond }) => thorough || !(isOld && isSecond))
    // What an old row is called from now on is seldom, and nobody would look for it anywhere else.
    this.tabs.shift(this.committer.meta?.firsts ?? {})
    this.finder.load(notes.filter(({ isOld }) => thorough || isOld).map(({ place }) => place))
    for (const { place, row } of notes) this.finder.note(place, row)
    this.forget()
  }

  /** Tabs that may be made without asking: what a newer Hilo brings, and what people only look at. */
  mayMake(): readonly Table[] {
    const { layout } = this.tabs
    if (!layout) return []
    return this.parts.tables.filter((table) => layout.broken.has(table.key) && (layout.unmade.has(table.key) || isMadeAgain(table)))
  }
  /** Makes or mends tabs; afterwards everything is read anew. */
  make(making: Making): Committed | 'nothing to do' {
    const { sheets, tables, uuid } = this.parts
    const outcome = new Maker(sheets, this.tabs, this.committer, tables, uuid).make(making)
    this.forget()
    return outcome
  }
  /** Begins a new tab where one is full, in a commit of its own; then everything is read anew. */
  rollFull(lang: Lang): boolean {
    const tried = rollFull(this.parts.tables, this.tabs, this.committer, lang)
    if (tried) this.forget()
    return tried
  }
  /** A commit beside the loop's own; whatever comes of it, the file itself tells whoever reads it next. */
  apart(act: (committer: Committer, layout: Layout | undefined) => Committed): Committed {
    const outcome = act(this.committer, this.tabs.layout)
    this.tabs.doubt()
    return outcome
  }
  /** Gives a tab the people's own columns that a list brings; those that stand there already stay as they are. */
  addOwnColumns(table: Table, headings: readonly string[]): Committed {
    const outcome = addOwnColumns(this.parts.sheets, this.tabs, table, headings)
    this.forget()
    return outcome
  }
  /** Whose file this is, by its own word. */
  owner(): { readonly install: string; readonly spreadsheetId: string } | undefined {
    const meta = this.committer.meta ?? this.committer.readMeta()
    return meta && { install: meta.install, spreadsheetId: meta.spreadsheetId }
  }

  /** What the store should keep of this file after a commit. */
  kept(): { readonly state: StoreState; readonly layout: string | undefined } {
    const { meta } = this.committer
    return {
      state: { commit: meta?.commit ?? 0, install: meta?.install ?? '', counts: meta?.counts ?? {} },
      layout: this.tabs.learned(),
    }
  }
  /** The earliest thing to do that was seen and is not due yet. */
  earliestDue(): number {
    return Math.min(this.later, this.reader?.later ?? Number.POSITIVE_INFINITY)
  }
  /** Keys of tables in which rows or columns moved under a commit. */
  disturbed(): ReadonlySet<string> {
    return this.committer.disturbed
  }
  /** Tabs that Hilo does not touch until somebody repairs them. */
  broken(): Layout['broken'] {
    return this.tabs.layout?.broken ?? new Map()
  }
  /** The key of the table that a tab is, as remembered. */
  tableAt(sheetId: number): string | undefined {
    const { layout } = this.tabs
    return layout && tablesIn(layout).get(sheetId)
  }
  current(): Layout | undefined {
    return this.tabs.layout
  }
  sheetsNow(): readonly DescribedSheet[] | undefined {
    return this.tabs.described
  }

  /** Asks for all tabs, their metadata and headings. */
  describe(): SheetFault | undefined {
    const fault = this.tabs.describe()
    if (!fault && this.tabs.described) this.snapshot.tabs = tabsOf(this.tabs.described)
    return fault
  }

  private readGrids(needs: readonly Need[]): SheetFault | undefined {
    for (const need of needs) {
      if (this.snapshot.has(need)) continue
      const fault = need.need === 'foreign' ? readForeign(this.parts.sheets, this.snapshot, need) : undefined
      if (fault) return fault
      if (need.need !== 'grid') continue
      const grid = this.grid(need.sheetId)
      if (grid && 'ok' in grid) return grid
      this.snapshot.putGrid(need.sheetId, grid)
    }
    return undefined
  }
  /** By the title as remembered; a tab that was renamed is looked for. */
  private grid(sheetId: number): ReturnType<typeof readGrid> {
    const known = [...(this.tabs.layout?.tabs.values() ?? [])].find((tab) => tab.sheetId === sheetId)
    const grid = known ? readGrid(this.parts.sheets, sheetId, known.title) : null
    return grid ?? (known && this.describe()) ?? findGrid(this.parts.sheets, sheetId)
  }

  private forget(): void {
    const { tabs } = this.snapshot
    this.snapshot = new Snapshot()
    this.snapshot.tabs = tabs
    this.later = this.earliestDue()
    this.reader = undefined
  }
}
