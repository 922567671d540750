/** Takes back, on a sketch of a tab, what a commit that went astray and its mends wrote, the last first; what it meant is left to be done. */
import type { Cell } from '../../ports'
import { idOf } from '../cells'
import { isRight, type Step } from './check'
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
  const lost: (readonly Cell[])[] = []
  const astray = placesOf(step).flatMap((place): readonly Astray[] => {
    const wrong = place.filter((image) => !isRight(step, image))
    // An entry that hit its row counts too where a wrong one hit the same: what is given back there would take its words away.
    if (wrong.length === 0 && !(isMend && place.every(({ entry }) => entry.kind !== 'remove'))) return []
    const before = cellsNow(place[0]?.cells ?? [], moved)
    if (wrong.some(({ entry }) => entry.kind === 'remove')) lost.push(before)
    const isGone = place.some(({ entry }) => entry.kind === 'remove')
    const written = place.flatMap(({ entry }) => entry.written)
    const hit = isGone ? -1 : find(sketch, afterwards(before, written, moved), used)
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
const cellsNow = (cells: readonly Cell[], moved: Moved): readonly Cell[] => {
  const found: Cell[] = []
  cells.forEach((cell, then) => {
    if (moved(then) >= 0) found[moved(then)] = cell
  })
  return Array.from(found, (cell) => cell ?? null)
}

const afterwards = (before: readonly Cell[], written: readonly Written[], moved: Moved): readonly Cell[] => {
  const after = [...before]
  for (const { at, value } of written) if (moved(at) >= 0) after[moved(at)] = value
  return Array.from(after, (cell) => cell ?? null)
}

/** The row that looks like this: by its id, and where that says nothing, by all its cells. */
const find = (sketch: Sketch, cells: readonly Cell[], used: ReadonlySet<number>): number => {
  const id = idOf(sketch.now.tab, cells)
  const rows = sketch.bearing(id).filter((row) => !used.has(row))
  if (id !== '' && rows.length < 2) return rows[0] ?? -1
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
const undo = (sketch: Sketch, row: number, before: readonly Cell[], { written, moved, words }: Undone): void => {
  for (const { at, value } of written) {
    const place = moved(at)
    const cell = sketch.cell(row, place)
    if (place < 0 || !holds(cell, value)) continue
    words.set(value, cell)
    sketch.set(row, place, before[place] ?? null)
  }
}

/** A row that was taken away in place of another comes back at the end, unless somebody put it back already. */
const putBack = (sketch: Sketch, cells: readonly Cell[], emptied: number[]): void => {
  const marks = marksOf(cells)
  const id = idOf(sketch.now.tab, cells)
  // A wrong row may bear its id for the moment: then the two are unlike.
  const isIt = (row: number): boolean => (id === '' ? sketch.marks(row) === marks : (sketch.likeness(row, cells) ?? 0) > 0)
  if (marks === '' || sketch.bearing(id).some(isIt)) return
  const row = emptied.shift()
  if (row === undefined) sketch.append(cells)
  else
    cells.forEach((cell, at) => {
      if (cell !== null) sketch.set(row, at, cell)
    })
}
