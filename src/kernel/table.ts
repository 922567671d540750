/** A tab is data: its columns say who writes them, how they read, and what the record type is. */
import type { Lang, Text } from './text'
import type { Instant } from './time'

export type Cell = string | number | boolean | null

/** Who writes a column: people, Hilo, or both (only declared transitions, or a mailbox that Hilo empties). */
export type Owner = 'people' | 'hilo' | 'shared'
/** Read whole, or by address only: reading a growing table whole does not compile. */
export type Size = 'bounded' | 'growing'
/** «¿Para qué lo vas a usar?» switches these parts of Hilo on. */
export type Module = 'base' | 'bot' | 'equipo' | 'avisos' | 'programa' | 'citas' | 'tareas' | 'resultados'
export type Kind = 'text' | 'number' | 'tick' | 'choice' | 'moment' | 'shown moment' | 'date' | 'json'

/** What cells mean in this file: its language and its zone. */
export interface Codec {
  readonly lang: Lang
  /** A moment as Sheets counts it: days since 1899-12-30 in the file's zone. */
  toSerial(at: Instant): number
  fromSerial(days: number): Instant | null
}

export interface Column<T = unknown, O extends Owner = Owner> {
  readonly owner: O
  readonly heading: Text
  readonly kind: Kind
  /** Blank in most new rows: it stands behind all others, so that a row that is appended ends before it. */
  readonly late: boolean
  /** A hidden column: ids, exact moments, what the protocol needs beside what people see. */
  readonly hidden: boolean
  readonly width: number
  /** Rows can be found by this column without reading the tab; `second`: mostly they are found by another, so that a search may renew it. */
  readonly indexed: boolean | 'second'
  /** Says something about a person: erased and exported with them, never in a log. */
  readonly personal: boolean
  readonly choices?: Readonly<Record<string, Text>>
  /** Stands only where this part is on; elsewhere it reads as blank. */
  readonly module?: Module
  /** Never throws: what a person mistyped is `null`. */
  read(cell: Cell, codec: Codec): T
  write(value: T, codec: Codec): Cell
}

/** Method bivariance on purpose: a column of text is a column of something. */
export type Columns = { readonly id: Column<string, 'hilo'> } & { readonly [key: string]: Column }

/** A picture of some columns of a tab, made with the tab and once: whoever deletes it does not get it again. */
export interface Chart {
  readonly key: string
  readonly title: Text
  /** How it is counted. */
  readonly definition: Text
  readonly kind: 'COLUMN' | 'LINE'
  /** Columns: what stands below, and what is drawn. */
  readonly over: string
  readonly of: readonly string[]
  /** Rows below the headings that it shows. */
  readonly rows: number
}

export interface Table<K extends string = string, C extends Columns = Columns, S extends Size = Size> {
  readonly key: K
  readonly heading: Text
  readonly size: S
  readonly columns: C
  /** People sort, filter and delete rows here; else only Hilo writes and rows never move. */
  readonly order: 'people' | 'hilo'
  readonly hidden: boolean
  /** The column (a moment) that says when a row has something to do; blank means nothing. */
  readonly due?: string
  /** The column (a moment) by which rows were appended; lets a reader go backwards from the end. */
  readonly clock?: string
  /** Rows after which a new tab begins; the old ones stay behind it, hidden, and their rows keep their numbers. */
  readonly rolls?: number
  /** Rows are taken away from the front as they get old; the others keep their numbers. */
  readonly fades: boolean
  /** Drawn by Sheets below the rows. */
  readonly charts: readonly Chart[]
}

export type ValueOf<C> = C extends Column<infer T, Owner> ? T : never
type Blank<C> = { [K in keyof C]: null extends ValueOf<C[K]> ? K : never }[keyof C]
export type RecordOf<T extends Table> = { readonly [K in keyof T['columns'] & string]: ValueOf<T['columns'][K]> }
export type NewOf<T extends Table> = {
  readonly [K in Exclude<keyof T['columns'] & string, Blank<T['columns']>>]: ValueOf<T['columns'][K]>
} & { readonly [K in Blank<T['columns']> & string]?: ValueOf<T['columns'][K]> }
/** A change by Hilo: a person's column is no key of it. */
export type PatchOf<T extends Table> = {
  readonly [K in keyof T['columns'] & string as K extends 'id'
    ? never
    : T['columns'][K] extends Column<infer _V, 'people'>
      ? never
      : K]?: ValueOf<T['columns'][K]>
}

/** A record as the kernel handles it, whatever its table. */
export type Rec = Readonly<Record<string, unknown>>

interface TableOptions {
  readonly order?: 'people' | 'hilo'
  readonly hidden?: boolean
  readonly due?: string
  readonly clock?: string
  readonly rolls?: number
  readonly fades?: true
  readonly charts?: readonly Chart[]
}

export const table = <const K extends string, C extends Columns, S extends Size>(
  key: K,
  size: S,
  heading: Text,
  columns: C,
  options: TableOptions = {},
): Table<K, C, S> => ({
  key,
  size,
  heading,
  columns,
  order: options.order ?? (options.hidden ? 'hilo' : 'people'),
  hidden: options.hidden ?? false,
  ...(options.due ? { due: options.due } : {}),
  ...(options.clock ? { clock: options.clock } : {}),
  ...(options.rolls ? { rolls: options.rolls } : {}),
  fades: options.fades ?? false,
  charts: options.charts ?? [],
})
