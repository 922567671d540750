/** What a round changes, row by row: a later change of a row folds into the earlier one, so that a commit writes each row once. */
import type { Rec, Table } from './table'

type Own = Readonly<Record<string, string>>

/** What a round changes in one row. */
export type RowChange =
  | { readonly kind: 'append'; readonly values: Rec; readonly own?: Own }
  | { readonly kind: 'patch'; readonly values: Rec; readonly own?: Own }
  | { readonly kind: 'remove' }
  | { readonly kind: 'adopt'; readonly row: number; readonly values: Rec }
export type Diff = ReadonlyMap<Table, ReadonlyMap<string, RowChange>>

/** A record of this table with `null` where nothing was said. */
export const complete = (table: Table, id: string, values: Rec): Rec => {
  const record: Record<string, unknown> = {}
  for (const key of Object.keys(table.columns)) record[key] = values[key] ?? null
  record.id = id
  return record
}

export class Changes {
  private readonly tables = new Map<Table, Map<string, RowChange>>()

  get size(): number {
    let rows = 0
    for (const changes of this.tables.values()) rows += changes.size
    return rows
  }
  get diff(): Diff {
    return this.tables
  }
  of(table: Table, id: string): RowChange | undefined {
    return this.tables.get(table)?.get(id)
  }
  rows(table: Table): Iterable<readonly [string, RowChange]> {
    return this.tables.get(table) ?? []
  }
  add(table: Table, id: string, change: RowChange): void {
    const rows = this.tables.get(table) ?? new Map<string, RowChange>()
    const folded = fold(table, id, rows.get(id), change)
    if (folded) rows.set(id, folded)
    else rows.delete(id)
    if (rows.size > 0) this.tables.set(table, rows)
    else this.tables.delete(table)
  }
  addAll(later: Changes): void {
    for (const [table, rows] of later.tables) for (const [id, change] of rows) this.add(table, id, change)
  }
}

/** `undefined`: nothing remains to be done. */
const fold = (table: Table, id: string, before: RowChange | undefined, change: RowChange): RowChange | undefined => {
  if (!before) return change
  switch (change.kind) {
    case 'remove':
      // A row that this very commit would have made is simply not made.
      return before.kind === 'append' ? undefined : change
    case 'append':
      // Taken away and made again (a timer that sets itself anew): the row stays where it is and says something else.
      return before.kind === 'remove' ? { kind: 'patch', values: withoutId(complete(table, id, change.values)) } : before
    case 'adopt':
      return change
    case 'patch':
      return before.kind === 'remove' ? before : withPatch(before, change)
  }
}

const withPatch = (before: Exclude<RowChange, { kind: 'remove' }>, { values, own }: Extract<RowChange, { kind: 'patch' }>): RowChange => {
  const merged = { ...before, values: { ...before.values, ...values } }
  return own && merged.kind !== 'adopt' ? { ...merged, own: { ...merged.own, ...own } } : merged
}

const withoutId = ({ id: _, ...values }: Rec): Rec => values
