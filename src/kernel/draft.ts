/** A draft of the commit: decisions of one round on top of what was read; every event decides on its own fork. */
import type { Append, Change } from './act'
import { Changes, complete, type Diff, type RowChange } from './changes'
import { oldestOf, type Snapshot } from './snapshot'
import { type Bounded, type Foreign, type Grid, isBounded, type Need, NotRead, type State, type SweptRow, type Tab } from './state'
import type { Rec, RecordOf, Table } from './table'
import type { Instant } from './time'

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Rows come out of column readers, which make exactly this shape; the one place where that is asserted. */
const typed = <T extends Table>(_table: T, record: Rec): RecordOf<T> => record as RecordOf<T>

export class Draft implements State {
  private readonly changes = new Changes()
  constructor(
    private readonly base: Snapshot,
    private readonly below?: Draft,
  ) {}

  fork(): Draft {
    return new Draft(this.base, this)
  }
  absorb(child: Draft): void {
    this.changes.addAll(child.changes)
  }
  diff(): Diff {
    return this.changes.diff
  }
  /** Rows that this draft changes. */
  get size(): number {
    return this.changes.size
  }

  apply(change: Change): void {
    const { table, id } = change
    switch (change.act) {
      case 'append':
        this.applyAppend(change)
        return
      case 'adopt':
        this.changes.add(table, id, { kind: 'adopt', row: change.row, values: change.values })
        return
      case 'patch': {
        const now = this.look(table, id)
        if (now) this.applyPatch(table, id, now, change.values, change.own)
        return
      }
      case 'remove':
        if (this.look(table, id)) this.changes.add(table, id, { kind: 'remove' })
        return
    }
  }
  /** Ids come from causes: a row that is known to stand there already was made by the same cause, and is never made twice. */
  private applyAppend({ table, id, values, own }: Append): void {
    const now = this.known(table, id)
    if (now) this.applyPatch(table, id, now, values)
    else this.changes.add(table, id, { kind: 'append', values, ...(own ? { own } : {}) })
  }
  /** What is already so is no change: repeats are the normal path. */
  private applyPatch(table: Table, id: string, now: Rec, values: Rec, own?: Readonly<Record<string, string>>): void {
    const changed = Object.entries(values).filter(([key, value]) => key !== 'id' && !same(now[key] ?? null, value ?? null))
    if (changed.length > 0 || own)
      this.changes.add(table, id, { kind: 'patch', values: Object.fromEntries(changed), ...(own ? { own } : {}) })
  }

  get<T extends Table>(table: T, id: string | null, hint?: number | null): RecordOf<T> | undefined {
    if (id === null || id === '') return undefined
    const record = this.look(table, id, hint)
    return record ? typed(table, record) : undefined
  }
  find<T extends Table>(table: T, column: keyof T['columns'] & string, value: string, soft?: 'soft'): RecordOf<T> | undefined {
    for (const [id, change] of this.changedRows(table)) {
      if (change.kind === 'remove' || (column === 'id' ? id : change.values[column]) !== value) continue
      const record = this.look(table, id)
      if (record?.[column] === value) return typed(table, record)
    }
    const id = this.base.findId(table, column, value, soft === 'soft')
    if (id === undefined) throw new NotRead([{ need: 'find', table, column, value, soft: soft === 'soft' }])
    if (id === null) return undefined
    const record = this.look(table, id)
    return record?.[column] === value ? typed(table, record) : undefined
  }
  all<T extends Bounded>(table: T): readonly RecordOf<T>[] {
    const ids = this.base.allIds(table)
    if (!ids) throw new NotRead([{ need: 'all', table }])
    return this.existing(table, ids)
  }
  due<T extends Table>(table: T, before: Instant, limit: number): readonly RecordOf<T>[] {
    const ids = this.base.dueIds(table, before, limit)
    if (!ids) throw new NotRead([{ need: 'due', table, before, limit }])
    const at = (record: Rec): number => Number(record[table.due ?? 'id'] ?? Number.POSITIVE_INFINITY)
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
  head<T extends Table>(table: T, count: number): readonly RecordOf<T>[] {
    const ids = this.base.headIds(table, count)
    if (!ids) throw new NotRead([{ need: 'head', table, count }])
    return ids.flatMap((id) => {
      const record = this.look(table, id)
      return record ? [typed(table, record)] : []
    })
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
  firstRow(table: Table): number {
    return this.base.firsts[table.key] ?? 0
  }
  firstKept(table: Table): number {
    return this.base.firsts[oldestOf(table.key)] ?? 0
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
  foreign(sheetId: number, from: number): Foreign | undefined {
    const rows = this.base.foreign(sheetId, from)
    if (rows === undefined) throw new NotRead([{ need: 'foreign', sheetId, from }])
    return rows ?? undefined
  }
  tabs(): readonly Tab[] {
    if (!this.base.tabs) throw new NotRead([{ need: 'tabs' }])
    return this.base.tabs
  }
  tableAt(sheetId: number): string | null {
    return this.base.tables.get(sheetId) ?? this.tabs().find((tab) => tab.sheetId === sheetId)?.table ?? null
  }
  rowOf(table: Table, id: string): number | undefined {
    return this.base.rowOf(table, id)
  }

  private isNew(table: Table, id: string): boolean {
    return this.changes.of(table, id)?.kind === 'append' || (this.below?.isNew(table, id) ?? false)
  }
  private swept<T extends Table>(table: T, rows: readonly SweptRow[]): readonly SweptRow<RecordOf<T>>[] {
    // A row that got its identity earlier in this round is no longer nobody's.
    const named = new Map<number, string>()
    for (const [id, change] of this.changedRows(table)) if (change.kind === 'adopt') named.set(change.row, id)
    return rows.flatMap((row) => {
      const id = row.id === '' ? (named.get(row.row) ?? '') : row.id
      const record = id === '' ? row.record : this.look(table, id)
      return record ? [{ row: row.row, id, record: typed(table, record) }] : []
    })
  }
  private existing<T extends Table>(table: T, ids: readonly string[]): readonly RecordOf<T>[] {
    const seen = new Set(ids)
    for (const [id, change] of this.changedRows(table)) if (change.kind === 'append') seen.add(id)
    const found: RecordOf<T>[] = []
    for (const id of seen) {
      const record = this.look(table, id)
      if (record) found.push(typed(table, record))
    }
    return found
  }
  /** The row as this draft sees it; `undefined` when it does not exist. */
  private look(table: Table, id: string, hint?: number | null): Rec | undefined {
    const own = this.changes.of(table, id)
    if (own?.kind === 'remove') return undefined
    if (own?.kind === 'append') return complete(table, id, own.values)
    if (own?.kind === 'adopt') return { ...complete(table, id, this.base.unnamed(table, own.row)?.record ?? {}), ...own.values, id }
    const under = this.below ? this.below.look(table, id, hint) : this.read(table, id, hint)
    return under && own ? { ...under, ...own.values } : under
  }
  /** As `look`, but what was not read is not asked for. */
  private known(table: Table, id: string): Rec | undefined {
    if (this.changes.of(table, id)) return this.look(table, id)
    return this.below ? this.below.known(table, id) : (this.base.get(table, id) ?? undefined)
  }
  private read(table: Table, id: string, hint?: number | null): Rec | undefined {
    const record = this.base.get(table, id)
    if (record !== undefined) return record ?? undefined
    throw new NotRead([isBounded(table) ? { need: 'all', table } : { need: 'row', table, id, hint: hint ?? undefined }])
  }
  private *changedRows(table: Table): Generator<readonly [string, RowChange]> {
    if (this.below) yield* this.below.changedRows(table)
    yield* this.changes.rows(table)
  }
}
