/** One measured fact: the smallest piece of every figure, and one row of the flat daily tab. */
import type { Instant } from '../../kernel/time'
import type { Turn } from './story'

export interface Measured {
  readonly task: string
  /** The moment by which it belongs to a period. */
  readonly at: Instant
  readonly theme: string
  readonly team: string
  /** Who did it, or whose it was; '' in a queue. */
  readonly person: string
  /** Minutes; 1 or 0 where a share is counted; a score; a number of things. */
  readonly value: number
}

export type Dimension = 'theme' | 'team' | 'person'

/** Whose it was at that moment; `person` where the one who acted counts instead. */
export const measured = (
  story: { readonly id: string; readonly theme: string },
  turn: Turn | undefined,
  at: Instant,
  value: number,
  person: string = turn?.person ?? '',
): Measured => ({ task: story.id, at, theme: story.theme, team: turn?.team ?? '', person, value })

/** A fact that is no task's: of a message, an appointment, a course; `task` names the row that it is about. */
export const factOf = (task: string, at: Instant, value: number, { theme = '', team = '' } = {}): Measured => ({
  task,
  at,
  theme,
  team,
  person: '',
  value,
})

/** The same facts apart by one of their words, in the order of their first appearance. */
export const apart = <K>(facts: readonly Measured[], by: (one: Measured) => K): ReadonlyMap<K, readonly Measured[]> => {
  const groups = new Map<K, Measured[]>()
  for (const one of facts) {
    const key = by(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
