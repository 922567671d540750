/** The tabs of the file as this run knows them: as remembered from earlier runs, or as just described. */
import type { Table } from '../../kernel/table'
import type { SheetFault, Sheets } from '../../ports'
import { type DescribedSheet, describeTabs } from './description'
import { type Layout, layoutOf, withFirsts } from './layout'
import { isCurrent, packLayout, unpackLayout } from './memory'

export class Tabs {
  layout: Layout | undefined
  described: readonly DescribedSheet[] | undefined
  private remembered: Layout | undefined
  private isNews = false

  constructor(
    private readonly sheets: Sheets,
    private readonly tables: readonly Table[],
    memory: string | undefined,
    /** Keys of tables that were made once. */
    private readonly made: ReadonlySet<string>,
  ) {
    this.remembered = unpackLayout(memory, tables)
    if (this.remembered && isCurrent(this.remembered, tables)) this.layout = this.remembered
  }

  /** Asks Google for all tabs anew. */
  describe(): SheetFault | undefined {
    const sheets = describeTabs(this.sheets)
    if ('ok' in sheets) return sheets
    this.described = sheets
    this.isNews = true
    this.layout = layoutOf(sheets, this.tables, { layout: this.layout ?? this.remembered, made: this.made })
    this.remembered = this.layout
    return undefined
  }
  /** Rows were taken away from the front. */
  shift(firsts: Readonly<Record<string, number>>): void {
    if (!this.layout || ![...this.layout.tabs].some(([key, { first }]) => (firsts[key] ?? 0) !== first)) return
    this.layout = withFirsts(this.layout, firsts)
    this.isNews = true
  }
  /** What was believed turned out wrong: the next look describes anew, but knows which tab was which. */
  doubt(): void {
    this.layout = undefined
  }
  /** What the store should remember, if anything was learned. */
  learned(): string | undefined {
    return this.isNews && this.layout ? packLayout(this.layout) : undefined
  }
}
