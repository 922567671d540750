/** Makes or mends tabs in one commit, and finds out by looking whether that has happened. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import type { Sheets } from '../../ports'
import type { Meta } from '../meta'
import { IMAGES, type Layout, META, type TabLayout } from '../tabs/layout'
import type { Tabs } from '../tabs/tabs'
import type { Committed, Committer } from '../writing/commit'
import { planCommit } from '../writing/plan'
import { sheetIdFor } from './metadata'
import { setUpRequests } from './set-up'

/** Whose file it becomes or stays; `commit` is the number that the store knows. */
export interface Owner {
  readonly install: string
  readonly spreadsheetId: string
  readonly commit: number
}

export interface Making {
  readonly lang: Lang
  readonly owner: Owner
  readonly only?: (table: Table) => boolean
  /** Requests beside what is missing. */
  readonly also?: readonly Json[]
}

export class Maker {
  constructor(
    private readonly sheets: Sheets,
    private readonly tabs: Tabs,
    private readonly committer: Committer,
    private readonly tables: readonly Table[],
    private readonly uuid: () => string,
  ) {}

  make({ lang, owner, only, also = [] }: Making): Committed | 'nothing to do' {
    const before = this.look()
    if (!before) return 'unknown'
    const { meta, described } = before
    const requests = [...also, ...setUpRequests(described, this.tables, lang, only)]
    const isOwned = meta?.install === owner.install && meta.spreadsheetId === owner.spreadsheetId
    if (requests.length === 0 && isOwned) return 'nothing to do'
    const answer = this.sheets.write(this.numbered(requests, meta, owner, only), [])
    if (!answer.ok && answer.why === 'quota') return 'quota'
    // Refused or unknown may mean that it was applied already: what stands there now decides.
    const after = this.look()
    const isWhole = after !== undefined && setUpRequests(after.described, this.tables, lang, only).length === 0
    return isWhole && after.meta?.install === owner.install ? 'done' : 'unknown'
  }

  private look(): { readonly described: NonNullable<Tabs['described']>; readonly meta: Meta | undefined } | undefined {
    if (this.tabs.describe()) return undefined
    const { described, layout } = this.tabs
    this.committer.meta = layout?.meta ? this.committer.readMeta() : undefined
    return described && { described, meta: this.committer.meta }
  }

  /** A commit like any other, so that it cannot happen twice; only a restored older version keeps its number, by which it is known. */
  private numbered(requests: readonly Json[], meta: Meta | undefined, owner: Owner, only: Making['only']): readonly Json[] {
    if (meta && meta.commit < owner.commit) return requests
    const { layout } = this.tabs
    if (!layout) return requests
    const made = this.tables.filter((table) => (only ? only(table) : true) && !layout.tabs.has(table.key))
    const before: Meta = {
      commit: Math.max(meta?.commit ?? 0, owner.commit),
      uuid: meta?.uuid ?? '',
      install: owner.install,
      spreadsheetId: owner.spreadsheetId,
      // Numbers go on where they were, so that nothing points at a row that is another's now.
      firsts: { ...meta?.firsts, ...Object.fromEntries(made.flatMap(({ key, rolls }) => (rolls ? [[key, meta?.counts[key] ?? 0]] : []))) },
      counts: { ...meta?.counts, ...Object.fromEntries(made.flatMap(({ key, rolls }) => (rolls ? [] : [[key, 0]]))) },
      images: 0,
    }
    const whole: Layout = { ...layout, meta: layout.meta ?? technical(META), images: layout.images ?? technical(IMAGES) }
    const plan = planCommit(NOTHING, whole, { before, uuid: this.uuid(), extra: requests, tidy: false })
    return plan?.requests ?? requests
  }
}

const NOTHING = { writes: [], appends: [], removals: [] }
const technical = (key: string): TabLayout => ({
  sheetId: sheetIdFor(key),
  first: 0,
  title: key,
  columns: new Map(),
  own: new Map(),
  width: 1,
  headings: '',
})
