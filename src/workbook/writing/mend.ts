/** Puts right what a commit did to a wrong row or column: as if it had never been, and then as it was meant. */
import type { Cell } from '../../ports'
import { placeOf } from '../tabs/layout'
import type { Batch } from './batch'
import type { Step } from './check'
import type { Entry } from './images'
import { type Astray, rewind, type Words } from './rewind'
import { Sketch, type TabNow } from './sketch'

/** Done twice it changes nothing more: a mend may itself be cut short, or go astray, and is planned anew from all that was written so far. */
export const mendOf = (steps: readonly Step[], tabs: readonly TabNow[]): Batch => {
  const batches = tabs.map((now) => {
    const sketch = new Sketch(now)
    const words: Words = new Map()
    const astray = rewind(
      sketch,
      steps.filter(({ table }) => table === now.table.key),
      words,
    )
    for (const one of astray) redo(sketch, one, words)
    return sketch.batch()
  })
  return {
    writes: batches.flatMap(({ writes }) => writes),
    appends: batches.flatMap(({ appends }) => appends),
    removals: batches.flatMap(({ removals }) => removals),
  }
}

const redo = (sketch: Sketch, { entry, hit, moved }: Astray, words: Words): void => {
  const row = meantRow(sketch, entry, hit)
  if (row < 0) return
  if (entry.kind === 'remove') {
    sketch.remove(row)
    return
  }
  for (const { key, at, value } of entry.written) {
    const place = placeOf(sketch.now.tab, key) ?? moved(at)
    const whole = inFull(value, words)
    if (place >= 0 && whole !== undefined) sketch.set(row, place, whole)
  }
}

/** Long words are remembered only as a hash: once typed over they are gone. */
const inFull = (value: Cell, words: Words): Cell | undefined =>
  typeof value === 'string' && value.startsWith('#') ? words.get(value) : value

const meantRow = (sketch: Sketch, entry: Entry, hit: number): number => {
  if (entry.kind === 'append') return hit
  const known = sketch.bearing(entry.id)[0] ?? -1
  return entry.kind === 'adopt' && known < 0 ? unnamedRow(sketch, entry, hit) : known
}

/** Of the words that a row without id had, so many must still be there: people go on typing. */
const ENOUGH = 3 / 4

const unnamedRow = (sketch: Sketch, { expected }: Entry, hit: number): number => {
  const rows = sketch.unnamed()
  if (rows.includes(hit) && sketch.marks(hit) === expected) return hit
  const words = expected.split(' ')
  let best = -1
  let most = 0
  for (const row of rows) {
    const marks = sketch.marks(row)
    const there = new Set(marks.split(' '))
    const kept = marks === expected ? Number.POSITIVE_INFINITY : words.filter((word) => there.has(word)).length
    if (kept >= words.length * ENOUGH && kept > most) [best, most] = [row, kept]
  }
  return best
}
