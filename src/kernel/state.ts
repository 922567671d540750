/** What a decision sees: rows that were read, with what was decided before it on top; what was not read is asked for. */
import type { Cell, Columns, Rec, RecordOf, Table } from './table'
import type { Instant } from './time'

export type Bounded = Table<string, Columns, 'bounded'>
export const isBounded = (table: Table): table is Bounded => table.size === 'bounded'

export type Need =
  | { readonly need: 'all'; readonly table: Bounded }
  | { readonly need: 'row'; readonly table: Table; readonly id: string; readonly hint?: number | undefined }
  /**
   * `soft`: what the index denies counts as absent; only an index that was forgotten is worth a search. `or`: what will be looked for next if
   * this is nowhere, so that both are searched in one read.
   */
  | {
      readonly need: 'find'
      readonly table: Table
      readonly column: string
      readonly value: string
      readonly soft?: boolean
      readonly or?: { readonly column: string; readonly value: string } | undefined
    }
  | { readonly need: 'due'; readonly table: Table; readonly before: Instant; readonly limit: number }
  | { readonly need: 'recent'; readonly table: Table; readonly since: Instant }
  /** Every row of a growing table: only for what a person starts, never on a message's path. */
  | { readonly need: 'sweep'; readonly table: Table }
  /** The oldest rows of a table whose rows fade. */
  | { readonly need: 'head'; readonly table: Table; readonly count: number }
  /** A few rows by their place: what somebody has just edited. */
  | { readonly need: 'span'; readonly table: Table; readonly from: number; readonly to: number }
  /** One row as people see it, by heading: merge fields. */
  | { readonly need: 'shown'; readonly table: Table; readonly id: string; readonly hint?: number | undefined }
  /** Any tab as people see it, with the rows that the basic filter hides. */
  | { readonly need: 'grid'; readonly sheetId: number }
  /** Rows of a tab of somebody else's, from this one on (counted from 0 below the heading). */
  | { readonly need: 'foreign'; readonly sheetId: number; readonly from: number }
  | { readonly need: 'tabs' }

/** Every row of a small table. */
export const whole = (table: Bounded): Need => ({ need: 'all', table })

/** One row; `hint`: where it was seen last. */
export const rowNeed = (table: Table, id: string, hint?: number | null): Need => ({ need: 'row', table, id, hint: hint ?? undefined })
export const sweepNeed = (table: Table): Need => ({ need: 'sweep', table })

/** A row of a sweep; `id` is '' where a person typed a new row, `row` counts from 0 below the heading. */
export interface SweptRow<R = Rec> {
  readonly row: number
  readonly id: string
  readonly record: R
}

export interface Grid {
  readonly sheetId: number
  readonly title: string
  /** The table key when this tab is one of Hilo's. */
  readonly table: string | null
  readonly headings: readonly string[]
  /** Where the column stands that Hilo gave to somebody else's tab; null when there is none, or nothing is left of it but its mark. */
  readonly statusAt: number | null
  /** Below the heading, as shown; `hidden` is true where the basic filter hides the row. */
  readonly rows: readonly {
    readonly row: number
    readonly id: string | null
    readonly hidden: boolean
    readonly cells: readonly string[]
  }[]
}

/** Cells as they are typed: numbers, also for moments. */
export interface Foreign {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Tab {
  readonly sheetId: number
  readonly title: string
  readonly table: string | null
  readonly hidden: boolean
}

export interface State {
  get<T extends Table>(table: T, id: string | null, hint?: number | null): RecordOf<T> | undefined
  find<T extends Table>(table: T, column: keyof T['columns'] & string, value: string, soft?: 'soft'): RecordOf<T> | undefined
  all<T extends Bounded>(table: T): readonly RecordOf<T>[]
  /** Rows whose due moment is not after `before`, earliest first. */
  due<T extends Table>(table: T, before: Instant, limit: number): readonly RecordOf<T>[]
  /** Rows appended since, newest first (a table with a clock). */
  recent<T extends Table>(table: T, since: Instant): readonly RecordOf<T>[]
  sweep<T extends Table>(table: T): readonly SweptRow<RecordOf<T>>[]
  /** The oldest rows, at most `count`, in their order. */
  head<T extends Table>(table: T, count: number): readonly RecordOf<T>[]
  /** One row by heading as people see it. */
  shown(table: Table, id: string, hint?: number | null): Readonly<Record<string, string>> | undefined
  grid(sheetId: number): Grid | undefined
  /** `undefined`: the tab is gone. */
  foreign(sheetId: number, from: number): Foreign | undefined
  tabs(): readonly Tab[]
  /** The key of the table that this tab is; null when it is none of Hilo's. */
  tableAt(sheetId: number): string | null
  /** Where the row was when it was read (from 0 below the heading): a hint for later, always verified by id. */
  rowOf(table: Table, id: string): number | undefined
  /** Says beforehand what a decision will look at, so that one read brings it all. */
  want(needs: readonly Need[]): void
  /** Where the next row appended to a tab that only Hilo writes will stand. */
  nextRow(table: Table): number
  /** The number of the first row of the tab that people see. */
  firstRow(table: Table): number
  /** The number of the oldest row that is still in this file, full tabs included. */
  firstKept(table: Table): number
  /** Rows `from` to `to` (counted from 0 below the heading, `to` excluded) as a person left them. */
  span<T extends Table>(table: T, from: number, to: number): readonly SweptRow<RecordOf<T>>[]
}

/** Thrown by State, caught by the runner only: read this and decide again. No Error: thrown on the normal path, it needs no trace of the stack. */
export class NotRead {
  constructor(readonly needs: readonly Need[]) {}
}
