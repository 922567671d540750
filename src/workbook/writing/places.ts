/** Where columns stand now that stood elsewhere at a given instant: headings tell, and neighbours where headings do not. */
import type { Copied } from './copied'

/** Position now of each position then; −1 where the column is gone. */
export type Moved = (then: number) => number

const wordOf = (heading: Copied): string => String(heading ?? '')

export const movedColumns = (then: readonly Copied[], now: readonly Copied[]): Moved => {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (from: number, to: number): void => {
    found.set(from, to)
    taken.add(to)
  }
  // Equal headings, in their order: two columns may bear the same words.
  const waiting = new Map<string, number[]>()
  now.forEach((heading, at) => {
    const word = wordOf(heading)
    if (word !== '') waiting.set(word, [...(waiting.get(word) ?? []), at])
  })
  then.forEach((heading, from) => {
    const to = waiting.get(wordOf(heading))?.shift()
    if (to !== undefined) pair(from, to)
  })
  // Renamed or nameless ones stay beside the neighbour they had.
  const isFree = (to: number): boolean => to >= 0 && !taken.has(to)
  const besideLeft = (from: number): number => (from === 0 ? 0 : (found.get(from - 1) ?? Number.NaN) + 1)
  const besideRight = (from: number): number => (found.get(from + 1) ?? Number.NaN) - 1
  for (let from = 0; from < then.length; from++) if (!found.has(from) && isFree(besideLeft(from))) pair(from, besideLeft(from))
  for (let from = then.length - 1; from >= 0; from--) if (!found.has(from) && isFree(besideRight(from))) pair(from, besideRight(from))
  const last = found.get(then.length - 1) ?? then.length - 1
  return (from) => found.get(from) ?? (from < then.length ? -1 : from - then.length + 1 + last)
}

/** The same through all that was seen in between: for each row of headings, where its columns stand in the last. */
export const movedThrough = (headings: readonly (readonly Copied[])[]): readonly Moved[] => {
  const steps = headings.slice(1).map((next, at) => movedColumns(headings[at] ?? [], next))
  return steps.map((_, from) => (then) => steps.slice(from).reduce((at, step) => (at < 0 ? at : step(at)), then))
}
