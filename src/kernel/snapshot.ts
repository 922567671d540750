/** What has been read so far, and what is known to be absent: the ground that drafts stand on. */
import type { Foreign, Grid, Need, SweptRow, Tab } from './state'
import type { Cell, Rec, Table } from './table'
import type { Instant } from './time'

const place = (table: Table, column: string, value: string): string => `${table.key}\n${column}\n${value}`

/** A row without identity: its cells tell it apart when it is adopted. */
export interface Unnamed {
  readonly record: Rec
  readonly cells: readonly Cell[]
}

/** Under this name stands the number of the oldest row of a table, where older ones are in another file by now. */
export const oldestOf = (key: string): string => `${key}<`

export class Snapshot {
  private readonly records = new Map<string, Map<string, Rec>>()
  private readonly rows = new Map<string, Map<string, number>>()
  private readonly absent = new Map<string, Set<string>>()
  private readonly found = new Map<string, string | null>()
  private readonly guessed = new Set<string>()
  private readonly whole = new Map<string, readonly string[]>()
  private readonly dueUpTo = new Map<string, { before: Instant; limit: number; ids: readonly string[] }>()
  private readonly recentFrom = new Map<string, { since: Instant; ids: readonly string[] }>()
  private readonly sweeps = new Map<string, readonly SweptRow[]>()
  private readonly heads = new Map<string, readonly string[]>()
  private readonly shownRows = new Map<string, Readonly<Record<string, string>> | null>()
  private readonly nameless = new Map<string, Unnamed>()
  private readonly spans = new Map<string, readonly SweptRow[]>()
  /** Rows below the heading, by table key. */
  counts: Readonly<Record<string, number>> = {}
  firsts: Readonly<Record<string, number>> = {}
  private readonly grids = new Map<number, Grid | null>()
  private readonly others = new Map<string, Foreign | null>()
  tabs: readonly Tab[] | undefined
  /** Which tab is which table, as remembered; a tab of the people's own is not among them. */
  tables: ReadonlyMap<number, string> = new Map()

  put(table: Table, id: string, record: Rec, row: number): void {
    this.recordsOf(table).set(id, record)
    this.rowsOf(table).set(id, row)
    this.absent.get(table.key)?.delete(id)
  }
  putAbsent(table: Table, id: string): void {
    const set = this.absent.get(table.key) ?? new Set<string>()
    set.add(id)
    this.absent.set(table.key, set)
  }
  putFound(table: Table, column: string, value: string, id: string | null, soft = false): void {
    const key = place(table, column, value)
    this.found.set(key, id)
    if (id === null && soft) this.guessed.add(key)
    else this.guessed.delete(key)
  }
  putWhole(table: Table, ids: readonly string[]): void {
    this.whole.set(table.key, ids)
  }
  putDue(table: Table, before: Instant, limit: number, ids: readonly string[]): void {
    this.dueUpTo.set(table.key, { before, limit, ids })
  }
  putRecent(table: Table, since: Instant, ids: readonly string[]): void {
    const known = this.recentFrom.get(table.key)
    if (!known || since < known.since) this.recentFrom.set(table.key, { since, ids })
  }
  putSweep(table: Table, rows: readonly SweptRow[]): void {
    this.sweeps.set(table.key, rows)
  }
  putHead(table: Table, count: number, ids: readonly string[]): void {
    this.heads.set(`${table.key} ${count}`, ids)
  }
  headIds(table: Table, count: number): readonly string[] | undefined {
    return this.heads.get(`${table.key} ${count}`)
  }
  putUnnamed(table: Table, row: number, unnamed: Unnamed): void {
    this.nameless.set(`${table.key} ${row}`, unnamed)
  }
  unnamed(table: Table, row: number): Unnamed | undefined {
    return this.nameless.get(`${table.key} ${row}`)
  }
  putSpan(table: Table, from: number, to: number, rows: readonly SweptRow[]): void {
    this.spans.set(`${table.key} ${from} ${to}`, rows)
  }
  span(table: Table, from: number, to: number): readonly SweptRow[] | undefined {
    return this.spans.get(`${table.key} ${from} ${to}`)
  }
  putShown(table: Table, id: string, cells: Readonly<Record<string, string>> | null): void {
    this.shownRows.set(place(table, 'id', id), cells)
  }
  putGrid(sheetId: number, grid: Grid | null): void {
    this.grids.set(sheetId, grid)
  }

  putForeign(sheetId: number, from: number, rows: Foreign | null): void {
    this.others.set(`${sheetId} ${from}`, rows)
  }
  foreign(sheetId: number, from: number): Foreign | null | undefined {
    return this.others.get(`${sheetId} ${from}`)
  }

  /** The record; `null` when known to be absent; `undefined` when not read. */
  get(table: Table, id: string): Rec | null | undefined {
    const record = this.records.get(table.key)?.get(id)
    if (record) return record
    if (this.absent.get(table.key)?.has(id) || this.whole.has(table.key) || this.sweeps.has(table.key)) return null
    return undefined
  }
  findId(table: Table, column: string, value: string, soft: boolean): string | null | undefined {
    const key = place(table, column, value)
    const id = this.found.get(key)
    if (id !== undefined) return id === null && this.guessed.has(key) && !soft ? undefined : id
    if (!this.whole.has(table.key) && !this.sweeps.has(table.key)) return undefined
    for (const [candidate, record] of this.recordsOf(table)) if (record[column] === value) return candidate
    return null
  }
  allIds(table: Table): readonly string[] | undefined {
    return this.whole.get(table.key)
  }
  dueIds(table: Table, before: Instant, limit: number): readonly string[] | undefined {
    const known = this.dueUpTo.get(table.key)
    return known && known.before >= before && known.limit >= limit ? known.ids : undefined
  }
  recentIds(table: Table, since: Instant): readonly string[] | undefined {
    const known = this.recentFrom.get(table.key)
    return known && known.since <= since ? known.ids : undefined
  }
  sweep(table: Table): readonly SweptRow[] | undefined {
    return this.sweeps.get(table.key)
  }
  shown(table: Table, id: string): Readonly<Record<string, string>> | null | undefined {
    return this.shownRows.get(place(table, 'id', id))
  }
  grid(sheetId: number): Grid | null | undefined {
    return this.grids.get(sheetId)
  }
  /** Where the rows that were read stand. */
  placesOf(table: Table): Iterable<readonly [id: string, row: number]> {
    return this.rows.get(table.key) ?? []
  }
  rowOf(table: Table, id: string): number | undefined {
    return this.rows.get(table.key)?.get(id)
  }
  /** Whether this need is met: so that a read is never asked for twice. */
  has(need: Need): boolean {
    switch (need.need) {
      case 'all':
        return this.whole.has(need.table.key)
      case 'row':
        return this.get(need.table, need.id) !== undefined
      case 'find': {
        const id = this.findId(need.table, need.column, need.value, need.soft ?? false)
        return id === null || (id !== undefined && this.get(need.table, id) !== undefined)
      }
      case 'due':
        return this.dueIds(need.table, need.before, need.limit) !== undefined
      case 'recent':
        return this.recentIds(need.table, need.since) !== undefined
      case 'sweep':
        return this.sweeps.has(need.table.key)
      case 'head':
        return this.headIds(need.table, need.count) !== undefined
      case 'span':
        return this.span(need.table, need.from, need.to) !== undefined
      case 'shown':
        return this.shown(need.table, need.id) !== undefined
      case 'grid':
        return this.grids.has(need.sheetId)
      case 'foreign':
        return this.foreign(need.sheetId, need.from) !== undefined
      case 'tabs':
        return this.tabs !== undefined
    }
  }

  private recordsOf(table: Table): Map<string, Rec> {
    const known = this.records.get(table.key) ?? new Map<string, Rec>()
    this.records.set(table.key, known)
    return known
  }
  private rowsOf(table: Table): Map<string, number> {
    const known = this.rows.get(table.key) ?? new Map<string, number>()
    this.rows.set(table.key, known)
    return known
  }
}
