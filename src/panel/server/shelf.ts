/** Answers that several screens ask for and that change only when somebody does something: kept a moment, so that they cost one read. */
import type { CallName, ValueOf } from '../../app/api'

/** A person has 60 reads of the file a minute (Sheets API quota), shared by everything they run. In milliseconds. */
const KEEPS: Partial<Record<CallName, number>> = {
  /** Comes with the panel's first answer. */
  'home.read': 5_000,
  'templates.list': 120_000,
  'tabs.list': 60_000,
  'tabs.columns': 60_000,
}

interface Kept {
  readonly name: CallName
  readonly value: unknown
  readonly at: number
}
const shelf = new Map<string, Kept>()

/** What lies under the name of a call was put there as its value. */
const isOf = <N extends CallName>(kept: Kept, name: N): kept is Kept & { readonly value: ValueOf<N> } => kept.name === name

export const fromShelf = <N extends CallName>(name: N, question: string, now: number): ValueOf<N> | undefined => {
  const kept = shelf.get(`${name} ${question}`)
  return kept && isOf(kept, name) && now - kept.at < (KEEPS[name] ?? 0) ? kept.value : undefined
}

export const toShelf = <N extends CallName>(name: N, question: string, value: ValueOf<N>, now: number): void => {
  if (KEEPS[name] !== undefined) shelf.set(`${name} ${question}`, { name, value, at: now })
}

/** Whatever was done may have changed any of it. */
export const clearShelf = (): void => shelf.clear()
