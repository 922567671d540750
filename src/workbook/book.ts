/** The spreadsheet as the loop sees it: open, read what is needed, draft, and commit everything at once or not at all. */
import { type Diff, Draft } from '../kernel/draft'
import type { Json } from '../kernel/json'
import { Snapshot } from '../kernel/snapshot'
import type { Need } from '../kernel/state'
import type { Codec, Table } from '../kernel/table'
import type { Lang } from '../kernel/text'
import type { Cache, Rows, SheetFault, Sheets } from '../ports'
import { Finder } from './finder'
import { readGrid } from './grid'
import { fingerprint, IMAGE_COLUMNS, type Image, readImage } from './images'
import {
  DESCRIBE_FIELDS,
  type DescribedSheet,
  type Layout,
  layoutOf,
  packLayout,
  readDescription,
  tabsOf,
  titlesOf,
  unpackLayout,
} from './layout'
import { mendOf, type TabNow, type Wrong, wrongOf } from './mend'
import { type Meta, readMeta } from './meta'
import { Reader } from './reader'
import { quoteTitle } from './record'
import { ownColumnRequests, setUpRequests } from './setup'
import { type Batch, batchOf, planCommit } from './writer'

export interface BookParts {
  readonly sheets: Sheets
  readonly cache: Cache
  readonly codec: Codec
  readonly tables: readonly Table[]
  readonly uuid: () => string
  /** What the store keeps between runs, see `kept`. */
  readonly layout: string | undefined
  readonly state: StoreState
}

/** What the script's store knows of the spreadsheet; all of it can be learned again. */
export interface StoreState {
  readonly commit: number
  readonly install: string
  readonly counts: Readonly<Record<string, number>>
}

export type Opened = 'ok' | 'not set up' | 'rolled back' | 'copied' | SheetFault
/** `moved`: somebody else committed or the tabs changed: read and decide anew. */
export type Committed = 'done' | 'moved' | 'refused' | 'quota' | 'unknown'

const MENDS = 8

export class Book {
  private snapshot = new Snapshot()
  private layout: Layout | undefined
  private reader: Reader | undefined
  private readonly finder: Finder
  private described: readonly DescribedSheet[] | undefined
  private meta: Meta | undefined
  layoutChanged = false
  private later = Number.POSITIVE_INFINITY

  constructor(private readonly parts: BookParts) {
    this.layout = unpackLayout(parts.layout, parts.tables)
    this.finder = new Finder(parts.cache, parts.state.install)
  }

  /** Reads until every need is met; learns the tabs anew when they are not as remembered. */
  read(needs: readonly Need[]): 'ok' | 'not set up' | SheetFault {
    for (let tries = 0; tries < 4; tries++) {
      if (!this.layout || (needs.some((need) => need.need === 'tabs') && !this.described)) {
        const fault = this.describe()
        if (fault) return fault
      }
      const layout = this.layout
      if (!layout?.meta || !layout.images) return 'not set up'
      this.reader ??= new Reader(this.parts.sheets, layout, this.finder, this.parts.codec, this.snapshot, this.parts.state.counts)
      const outcome = this.reader.read(needs)
      if (outcome === 'ok') {
        this.meta ??= this.reader.meta
        const fault = this.readGrids(needs)
        if (fault) return fault
        return 'ok'
      }
      if (outcome !== 'layout moved') return outcome
      this.forget()
      this.layout = undefined
    }
    return { ok: false, why: 'unknown', detail: 'the tabs kept changing while they were read' }
  }

  /** What the first read says of this file: may Hilo go on here? Finishes a mend that a dead run left. */
  opened(spreadsheetId: string): Opened {
    const { meta } = this
    if (!meta || meta.install === '') return 'not set up'
    if (meta.spreadsheetId !== spreadsheetId) return 'copied'
    if (this.parts.state.commit > meta.commit) return 'rolled back'
    if (this.parts.state.commit < meta.commit && meta.images > 0) {
      const images = this.readImages(0, meta.images)
      if ('ok' in images) return images
      const layout = this.layout
      const wrong = layout ? wrongOf(images, this.parts.tables, layout) : []
      if (wrong.length > 0) {
        const outcome = this.mend(wrong)
        if (outcome !== 'done') return { ok: false, why: outcome === 'quota' ? 'quota' : 'unknown', detail: 'a mend did not finish' }
        this.forget()
      }
    }
    return 'ok'
  }

  /** After an older version was restored: the numbers go on where they were, so that no late commit fits. */
  goOnFrom(commit: number): void {
    if (this.meta && this.meta.commit < commit) this.meta = { ...this.meta, commit }
  }

  draft(): Draft {
    return new Draft(this.snapshot)
  }

  /** All changes or none; afterwards every row of a tab that people sort was checked, and mended where it had moved. */
  commit(diff: Diff, extra: readonly Json[] = []): Committed {
    const { layout, meta } = this
    if (!layout || !meta) return 'moved'
    const expectation = (table: Table, row: number): string => {
      const tab = layout.tabs.get(table.key)
      const cells = this.snapshot.cellsOf(table, row)
      return tab && cells ? fingerprint(table, tab, cells) : ''
    }
    const batch = batchOf(diff, layout, this.parts.codec, (table, id) => this.snapshot.rowOf(table, id), expectation)
    if (batch.writes.length + batch.appends.length + batch.removals.length + extra.length === 0) return 'done'
    const outcome = this.apply(batch, layout, { ...meta, counts: { ...meta.counts, ...this.reader?.lengths }, images: 0 }, extra)
    if (outcome === 'done') {
      this.noteAppends(batch)
      this.forget()
    }
    this.finder.save()
    return outcome
  }

  private apply(batch: Batch, layout: Layout, before: Meta, extra: readonly Json[] = []): Committed {
    const plan = planCommit(batch, layout, before, this.parts.uuid(), extra)
    if (!plan) return 'moved'
    for (let tries = 0; tries < 3; tries++) {
      const answer = this.parts.sheets.write(plan.requests, plan.readBack)
      let back: Rows | undefined = answer.ok ? (answer.value[0] ?? []) : undefined
      if (!answer.ok) {
        if (answer.why === 'quota') return 'quota'
        const now = this.readMeta()
        if (!now) return 'unknown'
        if (now.uuid === plan.meta.uuid) back = undefined
        else if (now.uuid !== before.uuid) return 'moved'
        else if (answer.why === 'refused') {
          this.layout = undefined
          return 'refused'
        } else continue
      }
      this.meta = plan.meta
      if (plan.entries.length === 0) return 'done'
      const images = back ? imagesOf(back, before.images) : this.readImages(before.images, plan.meta.images)
      if (!images || 'ok' in images) return 'unknown'
      const wrong = wrongOf(images, this.parts.tables, layout)
      return wrong.length === 0 ? 'done' : this.mend(wrong)
    }
    return 'unknown'
  }

  private mends = 0
  /** Looks at the tabs as they are now and writes what puts it right, as a commit that is checked in its turn. */
  private mend(wrong: readonly Wrong[]): Committed {
    if (++this.mends > MENDS) return 'unknown'
    const tables = this.parts.tables.filter((table) => wrong.some((one) => one.image.entry.table === table.key))
    if (this.describe() || !this.layout || !this.meta) return 'unknown'
    const { layout } = this
    const tabs = tables.flatMap((table) => {
      const tab = layout.tabs.get(table.key)
      return tab ? [{ table, tab }] : []
    })
    const answer = this.parts.sheets.read(
      tabs.map(({ tab }) => ({ sheetId: tab.sheetId, startColumnIndex: 0, endColumnIndex: tab.width + 1 })),
      'typed',
    )
    if (!answer.ok) return answer.why === 'quota' ? 'quota' : 'unknown'
    const now = new Map<string, TabNow>(
      tabs.map(({ table, tab }, at) => [
        table.key,
        { table, tab, headings: answer.value[at]?.[0] ?? [], rows: (answer.value[at] ?? []).slice(1) },
      ]),
    )
    const writes = mendOf(wrong, now)
    if (writes.length === 0) return 'done'
    const outcome = this.apply({ writes, appends: [], removals: [] }, layout, this.meta)
    // A mend that found the tabs moved again is simply looked at anew.
    return outcome === 'refused' || outcome === 'moved' ? this.mend(wrong) : outcome
  }

  /** Makes or mends the tabs; `install` is the id of a new install (set-up), or undefined to repair this one. */
  setUp(
    lang: Lang,
    install: { readonly id: string; readonly spreadsheetId: string } | undefined,
    also: readonly Json[] = [],
  ): Committed | 'nothing to do' {
    const fault = this.describe()
    if (fault) return fault.why === 'quota' ? 'quota' : 'unknown'
    const before = this.layout?.meta ? this.readMeta() : undefined
    const wanted = install && (before?.install ?? '') !== install.id ? install : undefined
    const first: Meta | undefined = wanted && {
      commit: before?.commit ?? 0,
      uuid: this.parts.uuid(),
      install: wanted.id,
      spreadsheetId: wanted.spreadsheetId,
      counts: before?.counts ?? {},
      images: 0,
    }
    const requests = [...setUpRequests(this.described ?? [], this.parts.tables, lang, first), ...also]
    if (requests.length === 0) return 'nothing to do'
    const answer = this.parts.sheets.write(requests, [])
    if (!answer.ok && answer.why === 'quota') return 'quota'
    // Refused or unknown may mean that it was applied already: what stands there now decides.
    this.forget()
    if (this.describe()) return 'unknown'
    this.meta = this.readMeta()
    return this.meta &&
      (!wanted || this.meta.install === wanted.id) &&
      (answer.ok || setUpRequests(this.described ?? [], this.parts.tables, lang, undefined).length === 0)
      ? 'done'
      : 'unknown'
  }

  /** Gives a tab the people's own columns that a list brings; those that stand there already stay as they are. */
  addOwnColumns(table: Table, headings: readonly string[]): Committed {
    const known = this.layout?.tabs.get(table.key)?.own
    if (known && headings.every((heading) => known.has(heading))) return 'done'
    if (this.describe()) return 'unknown'
    const sheet = this.described?.find((one) => one.sheetId === this.layout?.tabs.get(table.key)?.sheetId)
    const requests = sheet ? ownColumnRequests(sheet, headings) : []
    if (requests.length === 0) return 'done'
    const answer = this.parts.sheets.write(requests, [])
    if (!answer.ok && answer.why === 'quota') return 'quota'
    this.forget()
    return this.describe() || !answer.ok ? 'unknown' : 'done'
  }

  /** What the store should keep of this file after a commit. */
  kept(): { readonly state: StoreState; readonly layout: string | undefined } {
    return {
      state: { commit: this.meta?.commit ?? 0, install: this.meta?.install ?? '', counts: this.meta?.counts ?? {} },
      layout: this.layout && this.layoutChanged ? packLayout(this.layout) : undefined,
    }
  }

  /** The earliest thing to do that was seen and is not due yet. */
  earliestDue(): number {
    return Math.min(this.later, this.reader?.later ?? Number.POSITIVE_INFINITY)
  }

  /** Tabs that Hilo does not touch until somebody repairs them. */
  broken(): Layout['broken'] {
    return this.layout?.broken ?? new Map()
  }
  current(): Layout | undefined {
    return this.layout
  }
  sheetsNow(): readonly DescribedSheet[] | undefined {
    return this.described
  }

  /** Asks for all tabs, their metadata and headings. */
  describe(): SheetFault | undefined {
    const names = this.parts.sheets.describe('sheets(properties(title))')
    if (!names.ok) return names
    const answer = this.parts.sheets.describe(
      DESCRIBE_FIELDS,
      titlesOf(names.value).map((title) => `${quoteTitle(title)}!1:1`),
    )
    if (!answer.ok) return answer
    this.described = readDescription(answer.value)
    this.layout = layoutOf(this.described, this.parts.tables, unpackLayout(this.parts.layout, this.parts.tables) ?? this.layout)
    this.layoutChanged = true
    this.snapshot.tabs = tabsOf(this.described)
    return undefined
  }

  private readGrids(needs: readonly Need[]): SheetFault | undefined {
    for (const need of needs) {
      if (need.need !== 'grid' || this.snapshot.has(need)) continue
      if (!this.described) {
        const fault = this.describe()
        if (fault) return fault
      }
      const sheet = this.described?.find((one) => one.sheetId === need.sheetId)
      if (!sheet) {
        this.snapshot.putGrid(need.sheetId, null)
        continue
      }
      const grid = readGrid(this.parts.sheets, sheet)
      if ('ok' in grid) return grid
      this.snapshot.putGrid(need.sheetId, grid)
    }
    return undefined
  }

  private readMeta(): Meta | undefined {
    const meta = this.layout?.meta
    if (!meta) return undefined
    const answer = this.parts.sheets.read(
      [{ sheetId: meta.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 6 }],
      'typed',
    )
    return answer.ok ? readMeta(answer.value[0]?.[0] ?? []) : undefined
  }

  private readImages(from: number, to: number): readonly Image[] | SheetFault {
    const images = this.layout?.images
    if (!images) return []
    const answer = this.parts.sheets.read(
      [{ sheetId: images.sheetId, startRowIndex: from, endRowIndex: to, startColumnIndex: 0, endColumnIndex: IMAGE_COLUMNS }],
      'typed',
    )
    return answer.ok ? imagesOf(answer.value[0] ?? [], from) : answer
  }

  /** Tabs that only Hilo writes grow at their counted end: their new rows can be found at once. */
  private noteAppends(batch: Batch): void {
    const next = new Map<string, number>()
    for (const { table, id } of batch.appends) {
      const count = this.meta?.counts[table.key]
      if (table.order !== 'hilo' || count === undefined) continue
      const total = batch.appends.filter((one) => one.table === table).length
      const row = next.get(table.key) ?? count - total
      next.set(table.key, row + 1)
      if (table.columns.id.indexed) this.finder.note(table.key, 'id', id, row)
    }
  }

  private forget(): void {
    const { tabs } = this.snapshot
    this.snapshot = new Snapshot()
    this.snapshot.tabs = tabs
    this.later = Math.min(this.later, this.reader?.later ?? Number.POSITIVE_INFINITY)
    this.reader = undefined
    this.mends = 0
  }
}

const imagesOf = (rows: Rows, from: number): readonly Image[] => rows.flatMap((row, at) => readImage(row, from + at) ?? [])
