/** Puts right what a commit did to a wrong row or column: what was hit gets its cells back, what was meant gets its own. */
import type { Cell } from '../../ports'
import { idOf } from '../cells'
import { ownKey, placeOf, type TabLayout } from '../tabs/layout'
import type { Batch, PlacedCell, RowAppend, RowRemoval, RowWrite } from './batch'
import type { Wrong } from './check'
import { type Hit, hitOf, Meant, type TabNow } from './hits'
import { fingerprint, holds, typedIn } from './images'

/** Done twice it changes nothing more: a mend may itself be cut short and begun again. */
export const mendOf = (wrong: readonly Wrong[], tabs: ReadonlyMap<string, TabNow>): Batch => {
  const hits = wrong.flatMap((one) => {
    const now = tabs.get(one.image.entry.table)
    return now ? [hitOf(one, now)] : []
  })
  const written = new Writes()
  const meant = new Meant(hits)
  for (const hit of hits) written.add(hit.now, hit.row, cellsBack(hit))
  // Where columns moved by one, a place to give back is a place to write: what was meant comes last and wins.
  for (const hit of hits) if (hit.entry.kind !== 'remove') written.add(hit.now, meant.row(hit), cellsMeant(hit))
  const removals = hits.filter((hit) => hit.entry.kind === 'remove' && hit.id !== hit.entry.id)
  return { writes: written.all(), appends: removals.flatMap(rowBack), removals: removals.flatMap(removalMeant) }
}

/** Cells to be written, a row at a time; of two for one cell the later counts, and what stands there already is not written. */
class Writes {
  private readonly rows = new Map<string, { readonly now: TabNow; readonly row: number; readonly cells: Map<number, PlacedCell> }>()

  add(now: TabNow, row: number, cells: readonly PlacedCell[]): void {
    if (row < 0) return
    const name = `${now.table.key} ${row}`
    const known = this.rows.get(name) ?? { now, row, cells: new Map<number, PlacedCell>() }
    this.rows.set(name, known)
    for (const cell of cells) known.cells.set(cell.at, cell)
  }
  all(): readonly RowWrite[] {
    return [...this.rows.values()].flatMap(({ now: { table, tab, rows }, row, cells }): RowWrite[] => {
      const present = rows[row] ?? []
      const news = [...cells.values()].filter((cell) => (present[cell.at] ?? null) !== (cell.value === '' ? null : cell.value))
      if (news.length === 0) return []
      return [{ table, tab, kind: 'patch', id: idOf(tab, present), row: row + 1, cells: news, expected: '' }]
    })
  }
}

/** Whose column this is: what is given back may go astray in its turn, and is then brought home. */
const keyAt = (tab: TabLayout, place: number): string => {
  const own = [...tab.own].find(([, at]) => at === place)
  return [...tab.columns].find(([, at]) => at === place)?.[0] ?? (own ? ownKey(own[0]) : '')
}

/** Only where it still stands as it was written: somebody may have typed over it since. */
const cellsBack = ({ entry, now, moved, before, row }: Hit): readonly PlacedCell[] =>
  entry.written.flatMap(({ at, value }): PlacedCell[] => {
    const place = moved(at)
    if (place < 0 || !holds(now.rows[row]?.[place], value)) return []
    return [{ key: keyAt(now.tab, place), at: place, value: entry.kind === 'append' ? null : (before[place] ?? null) }]
  })

/** The values are taken from where they were written to: there they stand in full. */
const cellsMeant = ({ entry, now, moved, row }: Hit): readonly PlacedCell[] =>
  entry.written.flatMap(({ key, at, value }): PlacedCell[] => {
    const place = key === '' ? moved(at) : (placeOf(now.tab, key) ?? -1)
    const found: Cell = now.rows[row]?.[moved(at)] ?? null
    if (place < 0) return []
    if (holds(found, value)) return [{ key, at: place, value: found }]
    // Long words are remembered only as a hash: once typed over they are gone.
    return typeof value === 'string' && value.startsWith('#') ? [] : [{ key, at: place, value }]
  })

/** A row that was taken away in place of another comes back at the end, unless somebody put it back already. */
const rowBack = ({ now, before, id }: Hit): readonly RowAppend[] => {
  const { table, tab, rows } = now
  if (typedIn(table, tab, before).length === 0 && id === '') return []
  const typed = fingerprint(table, tab, before)
  const isThere = rows.some((cells) => (id === '' ? fingerprint(table, tab, cells) === typed : idOf(tab, cells) === id))
  if (isThere) return []
  const cells = before.flatMap((value, at): PlacedCell[] => (value === null ? [] : [{ key: keyAt(tab, at), at, value }]))
  return [{ table, tab, id, cells }]
}

const removalMeant = ({ entry, now: { table, tab, rows } }: Hit): readonly RowRemoval[] => {
  const row = rows.findIndex((cells) => idOf(tab, cells) === entry.id)
  return row < 0 ? [] : [{ table, tab, id: entry.id, row: row + 1 }]
}
