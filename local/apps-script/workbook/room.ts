/** Puts the parts of a file together: state, formulas, readers and the store. */
import type { Room } from './api/calls'
import { Evaluator } from './formula/evaluator'
import { type FileState, sheetById } from './model/state'
import { type Keeper, Store } from './store'
import { Book } from './values/book'

export interface RoomParts {
  readonly id: string
  readonly owner: string
  readonly state: FileState
  readonly revision: number
  readonly now: () => number
  readonly safe: Keeper | undefined
  readonly told: readonly Keeper[]
  readonly random: () => number
}

export const makeRoom = (parts: RoomParts): Room => {
  const { id, owner, state, now } = parts
  const evaluator = new Evaluator(state, now)
  const store = new Store(state, parts.revision, evaluator, now, parts.safe, parts.told)
  const taken = (one: number): boolean => sheetById(state, one) !== undefined || state.metadata.has(one)
  const freshId = (): number => {
    for (;;) {
      const one = 1 + Math.floor(parts.random() * (2 ** 31 - 2))
      if (!taken(one)) return one
    }
  }
  return { id, owner, store, book: new Book(state, now, evaluator), freshId }
}
