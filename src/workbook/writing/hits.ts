/** Finds the rows that a commit hit, and those that it meant, in a tab that people have moved since. */
import type { Table } from '../../kernel/table'
import type { Cell, Rows } from '../../ports'
import { idOf } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { Wrong } from './check'
import { type Entry, fingerprint, holds, typedIn } from './images'
import { type Moved, movedColumns } from './places'

/** What one tab looks like now. */
export interface TabNow {
  readonly table: Table
  readonly tab: TabLayout
  readonly headings: readonly Cell[]
  /** Below the heading. */
  readonly rows: Rows
}

/** One wrong entry against the tab as it is now; rows count from 0 below the heading, −1 is none. */
export interface Hit {
  readonly entry: Entry
  readonly now: TabNow
  readonly moved: Moved
  /** The row as it was hit, its cells where their columns stand now. */
  readonly before: readonly Cell[]
  /** The id that it bore. */
  readonly id: string
  readonly row: number
}

export const hitOf = ({ image, headings }: Wrong, now: TabNow): Hit => {
  const { entry } = image
  const moved = movedColumns(headings, now.headings)
  const before: Cell[] = []
  image.cells.forEach((cell, then) => {
    if (moved(then) >= 0) before[moved(then)] = cell
  })
  const whole = Array.from(before, (cell) => cell ?? null)
  const hit = { entry, now, moved, before: whole, id: idOf(now.tab, whole) }
  return { ...hit, row: rowOf(hit) }
}

const rowOf = (hit: Omit<Hit, 'row'>): number => {
  const { entry, now, moved, id } = hit
  const { tab, rows } = now
  const overwroteId = entry.written.some(({ at }) => moved(at) === tab.columns.get('id'))
  switch (entry.kind) {
    case 'headings':
    case 'remove':
      return -1
    case 'append':
    case 'adopt': {
      // These wrote the id itself: the row bears it, wherever it stands.
      const place = moved(entry.written.find(({ key }) => key === 'id')?.at ?? -1)
      const row = rows.findIndex((cells) => cells[place] === entry.id)
      return entry.kind === 'adopt' && row >= 0 && isMended(hit, rows[row] ?? []) ? -1 : row
    }
    case 'patch':
      return id !== '' && !overwroteId ? rows.findIndex((cells) => idOf(tab, cells) === id) : mostAlike(hit)
  }
}

/** The row that was hit looks like its picture where nothing was written; the one that was meant, and has the id by now, does not. */
const isMended = ({ entry, now: { table, tab }, moved, before }: Omit<Hit, 'row'>, row: readonly Cell[]): boolean => {
  if (fingerprint(table, tab, before) === entry.expected) return false
  const written = new Set(entry.written.map(({ at }) => moved(at)))
  const kept = (cells: readonly Cell[]): readonly string[] =>
    typedIn(
      table,
      tab,
      cells.map((cell, at) => (written.has(at) ? null : cell)),
    )
  const then = new Set(kept(before))
  const typed = kept(row)
  const same = typed.filter((word) => then.has(word)).length
  return same * 2 < Math.max(then.size, typed.length)
}

/** Without an id to know it by: the row that holds all that was written, and of several the one most like the picture. */
const mostAlike = ({ entry, now: { tab, rows }, moved, before, id }: Omit<Hit, 'row'>): number => {
  const places = entry.written.filter(({ at }) => moved(at) >= 0)
  const written = new Set(places.map(({ at }) => moved(at)))
  const keptId = !written.has(tab.columns.get('id') ?? -1)
  let best = -1
  let most = -1
  rows.forEach((cells, row) => {
    if (keptId && idOf(tab, cells) !== id) return
    if (places.length === 0 || !places.every(({ at, value }) => holds(cells[moved(at)], value))) return
    const alike = before.filter((cell, at) => !written.has(at) && cell !== null && cell === cells[at]).length
    if (alike > most) [best, most] = [row, alike]
  })
  return best
}

/** Where the rows that were meant stand now; asked in the order of the entries. */
export class Meant {
  /** Rows of a tab by the id that each will have when everything is given back. */
  private readonly restored = new Map<string, string>()
  private readonly taken = new Set<string>()

  constructor(hits: readonly Hit[]) {
    for (const hit of hits) if (hit.row >= 0 && hit.entry.kind !== 'append') this.restored.set(nameOf(hit.now, hit.row), hit.id)
  }

  row(hit: Hit): number {
    const { entry, now } = hit
    if (entry.kind === 'append') return hit.row
    const known = this.idsOf(now).indexOf(entry.id)
    return entry.kind === 'adopt' && known < 0 ? this.nameless(hit) : known
  }

  private readonly ids = new Map<TabNow, readonly string[]>()
  private idsOf(now: TabNow): readonly string[] {
    const ids = this.ids.get(now) ?? now.rows.map((cells, row) => this.restored.get(nameOf(now, row)) ?? idOf(now.tab, cells))
    this.ids.set(now, ids)
    return ids
  }

  private nameless({ entry, now, row: hit, before }: Hit): number {
    if (hit >= 0 && fingerprint(now.table, now.tab, before) === entry.expected) return hit
    const ids = this.idsOf(now)
    const row = now.rows.findIndex(
      (cells, at) =>
        (ids[at] === '' || ids.indexOf(ids[at] ?? '') !== at) &&
        !this.taken.has(nameOf(now, at)) &&
        fingerprint(now.table, now.tab, cells) === entry.expected,
    )
    if (row >= 0) this.taken.add(nameOf(now, row))
    return row
  }
}
const nameOf = (now: TabNow, row: number): string => `${now.table.key} ${row}`
