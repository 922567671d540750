/** A draft of the commit: decisions of one round on top of what was read; every event decides on its own fork. */
import type { Change } from './act'
import type { Snapshot } from './snapshot'
import { type Bounded, type Grid, type Need, NotRead, type State, type SweptRow, type Tab } from './state'
import type { Rec, RecordOf, Table } from './table'
import type { Instant } from './time'

/** What a round changes in one row. */
export type RowChange =
  | { readonly kind: 'append'; readonly values: Rec; readonly own?: Readonly<Record<string, string>> }
  | { readonly kind: 'patch'; readonly values: Rec }
  | { readonly kind: 'remove' }
  | { readonly kind: 'adopt'; readonly row: number; readonly values: Rec }
export type Diff = ReadonlyMap<Table, ReadonlyMap<string, RowChange>>

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Rows come out of column readers, which make exactly this shape; the one place where that is asserted. */
const typed = <T extends Table>(_table: T, record: Rec): RecordOf<T> => record as RecordOf<T>

export class Draft implements State {
  private readonly changes = new Map<Table, Map<string, RowChange>>()
  constructor(
    private readonly base: Snapshot,
    private readonly below?: Draft,
  ) {}

  fork(): Draft {
    return new Draft(this.base, this)
  }
  absorb(child: Draft): void {
    for (const [table, rows] of child.changes) for (const [id, change] of rows) this.merge(table, id, change)
  }
  apply(change: Change): void {
    const { table, id } = change
    if (change.act === 'append') {
      // Whether the row exists already is the decision's to know; here only that one commit makes it once.
      if (!this.isNew(table, id))
        this.merge(table, id, { kind: 'append', values: change.values, ...(change.own ? { own: change.own } : {}) })
      return
    }
    const now = this.look(table, id)
    switch (change.act) {
      case 'adopt':
        this.merge(table, id, { kind: 'adopt', row: change.row, values: change.values })
        return
      case 'patch':
        if (!now) return
        this.mergeDifference(table, id, now, change.values)
        return
      case 'remove':
        if (now) this.merge(table, id, { kind: 'remove' })
        return
    }
  }
  diff(): Diff {
    return this.changes
  }
  isEmpty(): boolean {
    return this.changes.size === 0
  }

  get<T extends Table>(table: T, id: string | null, hint?: number | null): RecordOf<T> | undefined {
    if (id === null || id === '') return undefined
    const record = this.look(table, id, hint)
    return record ? typed(table, record) : undefined
  }
  find<T extends Table>(table: T, column: keyof T['columns'] & string, value: string, soft?: 'soft'): RecordOf<T> | undefined {
    for (const [id, change] of this.changedRows(table)) {
      if (change.kind === 'remove') continue
      const record = this.look(table, id)
      if (record?.[column] === value) return typed(table, record)
    }
    const id = this.base.findId(table, column, value, soft === 'soft')
    if (id === undefined) throw new NotRead([{ need: 'find', table, column, value, soft: soft === 'soft' }])
    if (id === null) return undefined
    const record = this.look(table, id)
    return record && record[column] === value ? typed(table, record) : undefined
  }
  all<T extends Bounded>(table: T): readonly RecordOf<T>[] {
    const ids = this.base.allIds(table)
    if (!ids) throw new NotRead([{ need: 'all', table }])
    return this.existing(table, ids)
  }
  due<T extends Table>(table: T, before: Instant, limit: number): readonly RecordOf<T>[] {
    const ids = this.base.dueIds(table, before, limit)
    if (!ids) throw new NotRead([{ need: 'due', table, before, limit }])
    const column = table.due ?? 'id'
    const at = (record: RecordOf<T>): number => Number((record as Rec)[column] ?? Number.POSITIVE_INFINITY)
    return this.existing(table, ids)
      .filter((record) => at(record) <= before)
      .sort((a, b) => at(a) - at(b))
      .slice(0, limit)
  }
  recent<T extends Table>(table: T, since: Instant): readonly RecordOf<T>[] {
    const ids = this.base.recentIds(table, since)
    if (!ids) throw new NotRead([{ need: 'recent', table, since }])
    return this.existing(table, ids)
  }
  sweep<T extends Table>(table: T): readonly SweptRow<RecordOf<T>>[] {
    const rows = this.base.sweep(table)
    if (!rows) throw new NotRead([{ need: 'sweep', table }])
    return this.swept(table, rows)
  }
  span<T extends Table>(table: T, from: number, to: number): readonly SweptRow<RecordOf<T>>[] {
    const rows = this.base.span(table, from, to)
    if (!rows) throw new NotRead([{ need: 'span', table, from, to }])
    return this.swept(table, rows)
  }
  want(needs: readonly Need[]): void {
    const open = needs.filter((need) => !this.base.has(need) && !(need.need === 'row' && this.isNew(need.table, need.id)))
    if (open.length > 0) throw new NotRead(open)
  }
  nextRow(table: Table): number {
    let count = this.base.counts[table.key] ?? 0
    for (const [, change] of this.changedRows(table)) if (change.kind === 'append') count++
    return count
  }
  shown(table: Table, id: string, hint?: number | null): Readonly<Record<string, string>> | undefined {
    const cells = this.base.shown(table, id)
    if (cells === undefined) throw new NotRead([{ need: 'shown', table, id, hint: hint ?? undefined }])
    return cells ?? undefined
  }
  grid(sheetId: number): Grid | undefined {
    const grid = this.base.grid(sheetId)
    if (grid === undefined) throw new NotRead([{ need: 'grid', sheetId }])
    return grid ?? undefined
  }
  tabs(): readonly Tab[] {
    if (!this.base.tabs) throw new NotRead([{ need: 'tabs' }])
    return this.base.tabs
  }
  rowOf(table: Table, id: string): number | undefined {
    return this.base.rowOf(table, id)
  }

  private isNew(table: Table, id: string): boolean {
    return this.changes.get(table)?.get(id)?.kind === 'append' || (this.below?.isNew(table, id) ?? false)
  }
  private swept<T extends Table>(table: T, rows: readonly SweptRow[]): readonly SweptRow<RecordOf<T>>[] {
    return rows.flatMap((row) => {
      const record = row.id === '' ? row.record : this.look(table, row.id)
      return record ? [{ row: row.row, id: row.id, record: typed(table, record) }] : []
    })
  }
  private existing<T extends Table>(table: T, ids: readonly string[]): readonly RecordOf<T>[] {
    const seen = new Set(ids)
    const fresh = [...this.changedRows(table)].filter(([id, change]) => change.kind === 'append' && !seen.has(id)).map(([id]) => id)
    return [...ids, ...fresh].flatMap((id) => {
      const record = this.look(table, id)
      return record ? [typed(table, record)] : []
    })
  }
  /** The row as this draft sees it; `undefined` when it does not exist. */
  private look(table: Table, id: string, hint?: number | null): Rec | undefined {
    const own = this.changes.get(table)?.get(id)
    if (own?.kind === 'remove') return undefined
    if (own?.kind === 'append') return complete(table, id, own.values)
    const under = this.below ? this.below.look(table, id, hint) : this.read(table, id, hint)
    if (own?.kind === 'adopt') return { ...complete(table, id, {}), ...(under ?? {}), ...own.values, id }
    return under && own ? { ...under, ...own.values } : under
  }
  private read(table: Table, id: string, hint?: number | null): Rec | undefined {
    const record = this.base.get(table, id)
    if (record !== undefined) return record ?? undefined
    const need: Need =
      table.size === 'bounded' ? { need: 'all', table: table as Bounded } : { need: 'row', table, id, hint: hint ?? undefined }
    throw new NotRead([need])
  }
  private *changedRows(table: Table): Generator<readonly [string, RowChange]> {
    if (this.below) yield* this.below.changedRows(table)
    const own = this.changes.get(table)
    if (own) yield* own
  }
  /** What is already so is no change: repeats are the normal path. */
  private mergeDifference(table: Table, id: string, now: Rec, values: Rec): void {
    const changed = Object.entries(values).filter(([key, value]) => !same(now[key] ?? null, value ?? null))
    if (changed.length > 0) this.merge(table, id, { kind: 'patch', values: Object.fromEntries(changed) })
  }
  private merge(table: Table, id: string, change: RowChange): void {
    const rows = this.changes.get(table) ?? new Map<string, RowChange>()
    this.changes.set(table, rows)
    const before = rows.get(id)
    if (change.kind === 'remove') {
      if (before?.kind === 'append') rows.delete(id)
      else rows.set(id, change)
      return
    }
    if (!before || before.kind === 'remove' || change.kind !== 'patch') rows.set(id, change)
    else rows.set(id, { ...before, values: { ...before.values, ...change.values } })
  }
}

/** A new row holds `null` where nothing was said. */
const complete = (table: Table, id: string, values: Rec): Rec => {
  const record: Record<string, unknown> = {}
  for (const key of Object.keys(table.columns)) record[key] = values[key] ?? null
  record.id = id
  return record
}
