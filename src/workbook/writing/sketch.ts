/** A tab as it is now, on which is tried out what puts it right; what has changed in the end is a commit. */
import type { Table } from '../../kernel/table'
import type { Cell, Rows } from '../../ports'
import { idOf } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { Batch, PlacedCell } from './batch'
import type { Copied } from './copied'
import { marksOf, traceOf } from './images'

/** What one tab looks like now. */
export interface TabNow {
  readonly table: Table
  readonly tab: TabLayout
  readonly headings: readonly Cell[]
  /** Below the heading. */
  readonly rows: Rows
}

/** Rows count from 0 below the heading, those that are put in at the end go on counting; −1 is none. */
export class Sketch {
  private readonly rows: (readonly Cell[])[]
  private readonly ids = new Map<string, Set<number>>()
  private readonly gone = new Set<number>()

  constructor(readonly now: TabNow) {
    this.rows = [...now.rows]
    this.rows.forEach((_, row) => {
      this.note(row)
    })
  }

  cell(row: number, at: number): Cell {
    return this.rows[row]?.[at] ?? null
  }
  marks(row: number): string {
    return marksOf(this.rows[row] ?? [])
  }

  set(row: number, at: number, value: Cell): void {
    const cells = [...(this.rows[row] ?? [])]
    while (cells.length < at) cells.push(null)
    cells[at] = value
    this.put(row, cells)
  }
  append(cells: readonly Cell[]): void {
    this.put(this.rows.length, cells)
  }
  remove(row: number): void {
    this.forget(row)
    this.gone.add(row)
  }

  /** Rows that bear this id; '' are rows without any. */
  bearing(id: string): readonly number[] {
    return [...(this.ids.get(traced(id)) ?? [])].sort((a, b) => a - b)
  }
  /** Rows that no id tells from others: without any, or with one that a row above bears too. */
  unnamed(): readonly number[] {
    return [...this.ids].flatMap(([id, rows]) => (id !== '' && rows.size < 2 ? [] : this.bearing(id).slice(id === '' ? 0 : 1)))
  }
  /** All rows, these first. */
  all(first: readonly number[]): readonly number[] {
    return [...new Set([...first, ...this.rows.keys()])].filter((row) => row in this.rows)
  }
  /** Cells that are alike, less those that are not, of those that were copied; undefined when none is. */
  likeness(row: number, cells: readonly Copied[]): number | undefined {
    let alike = 0
    let unlike = 0
    const present = this.rows[row] ?? []
    for (let at = 0; at < cells.length; at++) {
      const copied = cells[at]
      if (copied === undefined) continue
      const then = traceOf(copied)
      const now = traceOf(present[at] ?? null)
      if (then !== now) unlike++
      else if (then !== null) alike++
    }
    return alike === 0 && cells.some((cell) => cell !== undefined && traceOf(cell) !== null) ? undefined : alike - unlike
  }

  private put(row: number, cells: readonly Cell[]): void {
    this.forget(row)
    this.rows[row] = cells
    this.note(row)
  }
  private note(row: number): void {
    const id = this.id(row)
    this.ids.set(id, (this.ids.get(id) ?? new Set()).add(row))
  }
  private forget(row: number): void {
    this.ids.get(this.id(row))?.delete(row)
  }
  private id(row: number): string {
    return traced(idOf(this.now.tab, this.rows[row] ?? []))
  }

  batch(): Batch {
    const { table, tab, rows: before } = this.now
    const there = <T>(make: (cells: readonly Cell[], row: number) => readonly T[]): readonly T[] =>
      this.rows.flatMap((cells, row) => (this.gone.has(row) ? [] : make(cells, row)))
    return {
      writes: there((cells, row) => {
        const present = before[row]
        const news = present ? placed(cells, present) : []
        return present && news.length > 0
          ? [{ table, tab, kind: 'mend' as const, id: '', row: row + 1, cells: news, expected: marksOf(present) }]
          : []
      }),
      appends: there((cells, row) => (before[row] ? [] : [{ table, tab, id: idOf(tab, cells), cells: placed(cells, []) }])),
      removals: [...this.gone].flatMap((row) => {
        const cells = before[row]
        return cells ? [{ table, tab, id: idOf(tab, cells), row: row + 1 }] : []
      }),
    }
  }
}

/** An id as a log remembers it: where columns moved, long words may stand in its place. */
const traced = (id: string): string => String(traceOf(id) ?? '')

/** Cells that are not what stands there; whose columns they are does not matter: what went astray is rewound, never moved on. */
const placed = (cells: readonly Cell[], present: readonly Cell[]): readonly PlacedCell[] =>
  cells === present ? [] : cells.flatMap((value, at) => (same(value, present[at]) ? [] : [{ key: '', at, value }]))
const same = (one: Cell, other: Cell | undefined): boolean => (one === '' ? null : one) === ((other ?? '') === '' ? null : other)
