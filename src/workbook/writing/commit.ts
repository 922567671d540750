/** Commits a batch and stays until it is certain what became of it: applied or not, and in the right rows. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import type { Rows, Sheets } from '../../ports'
import { META_WIDTH, type Meta, readMeta } from '../meta'
import { headingsHash } from '../tabs/layout'
import type { Tabs } from '../tabs/tabs'
import { type Batch, isEmpty } from './batch'
import { isAllRight, stepsOf } from './check'
import { IMAGE_COLUMNS } from './copied'
import type { Image } from './images'
import { readImages } from './log'
import { mendOf } from './mend'
import { type Plan, planCommit } from './plan'
import type { TabNow } from './sketch'

/**
 * `moved`: somebody else committed or the tabs changed: read and decide anew. `refused`: Google will never do this.
 * `unknown`: nobody can tell now; whoever comes next finds out.
 */
export type Committed = 'done' | 'moved' | 'refused' | 'quota' | 'unknown'

/** The same commit may be sent again as often as this: its number makes it happen once. */
const TRIES = 3
/** A person who sorts while Hilo mends is outlasted this often. */
const MENDS = 8

export class Committer {
  /** The file's own memory as of the last commit that is known. */
  meta: Meta | undefined
  /** Tabs in which something had to be put right: what was typed in them is worth another look. */
  readonly disturbed = new Set<string>()
  private tidy = true
  /** What the last commit and its mends wrote, with pictures of what they hit. */
  private log: readonly Image[] = []

  constructor(
    private readonly sheets: Sheets,
    private readonly tabs: Tabs,
    private readonly tables: readonly Table[],
    private readonly uuid: () => string,
  ) {}

  /** All or nothing; afterwards every row of a tab that people sort was checked, and mended where it had moved. */
  commit(batch: Batch, extra: readonly Json[] = [], counts: Meta['counts'] = {}, firsts: Meta['firsts'] = {}): Committed {
    const { meta } = this
    if (isEmpty(batch) && extra.length === 0) return 'done'
    if (!meta) return 'moved'
    const before = { ...meta, counts: { ...meta.counts, ...counts }, firsts: { ...meta.firsts, ...firsts }, images: 0 }
    this.log = []
    const outcome = this.apply(batch, before, extra)
    return outcome === 'done' ? this.settle() : outcome
  }

  /** What a run that died after its commit left unchecked. */
  finish(): Committed {
    const images = this.readImages(0, this.meta?.images ?? 0)
    if (!images) return 'unknown'
    this.log = images
    return this.settle()
  }

  /** Writes a batch, and learns what it hit. */
  private apply(batch: Batch, before: Meta, extra: readonly Json[]): Committed {
    const { layout } = this.tabs
    const plan = layout && planCommit(batch, layout, { before, uuid: this.uuid(), extra, tidy: this.tidy })
    if (!layout || !plan) return 'moved'
    const written = this.write(plan, before)
    if (typeof written === 'string') return written
    this.meta = plan.meta
    if (plan.entries.length === 0) return 'done'
    const images = written.rows ? readImages(written.rows) : this.readImages(before.images, plan.meta.images)
    if (!images) return 'unknown'
    this.log = [...this.log, ...images]
    return 'done'
  }

  /** Sends the same commit until the file itself says whether it was applied; `rows` are missing when the answer was lost. */
  private write(plan: Plan, before: Meta): Exclude<Committed, 'done'> | { readonly rows: Rows | undefined } {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = this.sheets.write(plan.requests, plan.readBack)
      if (answer.ok) return { rows: answer.value[0] ?? [] }
      if (answer.why === 'quota') return 'quota'
      const now = this.readMeta()
      if (!now) return 'unknown'
      if (now.uuid === plan.meta.uuid) return { rows: undefined }
      if (now.uuid !== before.uuid) return 'moved'
      if (answer.why === 'refused') {
        this.tidy = false
        return 'refused'
      }
    }
    return 'unknown'
  }

  /** Until the last commit hit what it meant: looks at the tabs as they are now and writes what puts them right. */
  private settle(): Committed {
    for (let tries = MENDS; ; tries--) {
      const steps = stepsOf(this.log)
      const last = Math.max(...steps.map(({ commit }) => commit))
      const astray = steps.filter((step) => !isAllRight(step))
      if (astray.every(({ commit }) => commit < last)) return 'done'
      for (const { table } of astray) this.disturbed.add(table)
      if (tries === 0 || !this.meta || this.tabs.describe()) return 'unknown'
      const now = this.look(new Set(astray.map(({ table }) => table)))
      if (!now) return 'unknown'
      // Columns moved between the description and the look: what was read would be given to the wrong ones.
      if (now.some(({ tab, headings }) => headingsHash(headings) !== tab.headings)) continue
      const batch = mendOf(steps, now)
      if (isEmpty(batch)) return 'done'
      const outcome = this.apply(batch, this.meta, [])
      // Tabs that moved again while they were mended are simply looked at again.
      if (outcome === 'quota' || outcome === 'unknown') return outcome
    }
  }

  private look(keys: ReadonlySet<string>): readonly TabNow[] | undefined {
    const tabs = this.tables.flatMap((table) => {
      const tab = keys.has(table.key) ? this.tabs.layout?.tabs.get(table.key) : undefined
      return tab ? [{ table, tab }] : []
    })
    if (tabs.length === 0) return []
    const answer = this.sheets.read(
      tabs.map(({ tab }) => ({ sheetId: tab.sheetId, startColumnIndex: 0, endColumnIndex: tab.width + 1 })),
      'typed',
    )
    if (!answer.ok) return undefined
    return tabs.map(({ table, tab }, at) => {
      const [headings = [], ...rows] = answer.value[at] ?? []
      return { table, tab, headings, rows }
    })
  }

  readMeta(): Meta | undefined {
    const meta = this.tabs.layout?.meta
    if (!meta) return undefined
    const range = { sheetId: meta.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: META_WIDTH }
    const answer = this.sheets.read([range], 'typed')
    return answer.ok ? readMeta(answer.value[0]?.[0] ?? []) : undefined
  }

  private readImages(from: number, to: number): readonly Image[] | undefined {
    const images = this.tabs.layout?.images
    if (!images) return []
    const range = { sheetId: images.sheetId, startRowIndex: from, endRowIndex: to, startColumnIndex: 0, endColumnIndex: IMAGE_COLUMNS }
    const answer = this.sheets.read([range], 'typed')
    return answer.ok ? readImages(answer.value[0] ?? []) : undefined
  }
}
