/** Takes back, on a sketch of a tab, what a commit that went astray and its mends wrote, the last first; what it meant is left to be done. */
import type { Cell } from '../../ports'
import { idOf } from '../cells'
import { isRight, type Step } from './check'
import type { Copied } from './copied'
import { type Entry, holds, type Image, marksOf, type Written } from './images'
import { type Moved, movedThrough } from './places'
import type { Sketch } from './sketch'

/** An entry of the commit that went astray, or of the same row. */
export interface Astray {
  readonly entry: Entry
  /** The row that it hit, where it stands now; −1 is none. */
  readonly hit: number
  /** Where its columns stand now. */
  readonly moved: Moved
}

/** Long words by their trace: they stand in full only where they were written to. */
export type Words = Map<Cell, Cell>

/** `steps`: the commit and the mends after it. Of the commit only what went astray is taken back, of its mends all: they will be planned anew. */
export const rewind = (sketch: Sketch, steps: readonly Step[], words: Words): readonly Astray[] => {
  const moved = movedThrough([...steps.map(({ headings }) => headings.cells), sketch.now.headings])
  const emptied: number[] = []
  return steps.reduceRight<readonly Astray[]>(
    (_, step, at) => takeBack(sketch, step, { moved: moved[at] ?? (() => -1), isMend: at > 0, words, emptied }),
    [],
  )
}

interface Going {
  readonly moved: Moved
  readonly isMend: boolean
  readonly words: Words
  /** Rows that mends put in: what they held comes back into them. */
  readonly emptied: number[]
}

const takeBack = (sketch: Sketch, step: Step, { moved, isMend, words, emptied }: Going): readonly Astray[] => {
  const used = new Set<number>()
  const lost: (readonly Copied[])[] = []
  const places = placesOf(step)
  const stayed = places.every((place) => isWhereWritten(sketch, place, moved))
  /** Where nothing that was copied tells rows apart: the one in its place, or, where rows moved since, the one that was meant. */
  const candidates = ([first]: readonly Image[]): readonly number[] => {
    const inPlace = (first?.entry.row ?? 0) - 1
    const meant = sketch.bearing(first?.entry.id ?? '')
    return sketch.all(stayed ? [inPlace, ...meant] : [...meant, inPlace])
  }
  const astray = places.flatMap((place): readonly Astray[] => {
    const wrong = place.filter((image) => !isRight(step, image))
    // An entry that hit its row counts too where a wrong one hit the same: what is given back there would take its words away.
    if (wrong.length === 0 && !(isMend && place.every(({ entry }) => entry.kind !== 'remove'))) return []
    const before = cellsNow(place, moved)
    if (wrong.some(({ entry }) => entry.kind === 'remove')) lost.push(before)
    const isGone = place.some(({ entry }) => entry.kind === 'remove')
    const written = place.flatMap(({ entry }) => entry.written)
    const hit = isGone ? -1 : find(sketch, afterwards(before, written, moved), candidates(place), used)
    if (hit >= 0) undo(sketch, hit, before, { written, moved, words })
    used.add(hit)
    if (isMend && hit >= 0 && place.some(({ entry }) => entry.kind === 'append')) emptied.push(hit)
    return place.map(({ entry }) => ({ entry, hit, moved }))
  })
  for (const cells of lost) putBack(sketch, cells, emptied)
  return astray
}

/** Entries by the row that they hit; each that is new has its own. */
const placesOf = ({ images }: Step): readonly (readonly Image[])[] => {
  const places = new Map<string, Image[]>()
  for (const image of images) {
    const { kind, id, row } = image.entry
    const place = kind === 'append' ? id : String(row)
    places.set(place, [...(places.get(place) ?? []), image])
  }
  return [...places.values()]
}

/** A row as it was, its cells where their columns stand now. */
const cellsNow = (place: readonly Image[], moved: Moved): readonly Copied[] => {
  const found: Copied[] = []
  for (const { cells } of place)
    cells.forEach((cell, then) => {
      if (cell !== undefined && moved(then) >= 0) found[moved(then)] = cell
    })
  return found
}

const afterwards = (before: readonly Copied[], written: readonly Written[], moved: Moved): readonly Copied[] => {
  const after = [...before]
  for (const { at, value } of written) if (moved(at) >= 0) after[moved(at)] = value
  return after
}

const isWhereWritten = (sketch: Sketch, place: readonly Image[], moved: Moved): boolean =>
  place.every(
    ({ entry: { kind, row, written } }) =>
      kind === 'append' || written.every(({ at, value }) => holds(sketch.cell(row - 1, moved(at)), value)),
  )

/** The row that looks like this: by its id, and where that was not copied or says nothing, by all that was. */
const find = (sketch: Sketch, cells: readonly Copied[], candidates: readonly number[], used: ReadonlySet<number>): number => {
  const { tab } = sketch.now
  const isNamed = cells[tab.columns.get('id') ?? -1] !== undefined
  const id = idOf(tab, cells)
  const rows = (isNamed ? sketch.bearing(id) : candidates).filter((row) => !used.has(row))
  if (isNamed && id !== '' && rows.length < 2) return rows[0] ?? -1
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const likeness = sketch.likeness(row, cells)
    if (likeness !== undefined && likeness > most) [best, most] = [row, likeness]
  }
  return best
}

interface Undone {
  readonly written: readonly Written[]
  readonly moved: Moved
  readonly words: Words
}
/** Only where it still stands as it was written: somebody may have typed over it since. */
const undo = (sketch: Sketch, row: number, before: readonly Copied[], { written, moved, words }: Undone): void => {
  for (const { at, value } of written) {
    const place = moved(at)
    const cell = sketch.cell(row, place)
    if (place < 0 || !holds(cell, value)) continue
    words.set(value, cell)
    sketch.set(row, place, before[place] ?? null)
  }
}

/** A row that was taken away in place of another comes back at the end, unless somebody put it back already. */
const putBack = (sketch: Sketch, copied: readonly Copied[], emptied: number[]): void => {
  const cells = Array.from(copied, (cell) => cell ?? null)
  const marks = marksOf(cells)
  // Its id may be a word that many rows bear for the moment: only all of its cells say that it is there.
  if (marks === '' || sketch.bearing(idOf(sketch.now.tab, cells)).some((row) => sketch.marks(row) === marks)) return
  const row = emptied.shift()
  if (row === undefined) sketch.append(cells)
  else
    cells.forEach((cell, at) => {
      if (cell !== null) sketch.set(row, at, cell)
    })
}
