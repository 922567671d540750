/** What leaves at once is noted as begun by the very call that keeps its commit's number: nothing else need be stored before it leaves. */
import type { Effect } from '../kernel/act'
import type { Instant } from '../kernel/time'
import type { Taken } from './intake'
import type { Shared } from './memory'
import type { Stores, World } from './world'

/** Letters that were taken are emptied before anything leaves: what begins is noted with that. */
export const begunWith = (
  { performers }: World,
  { letters = [] }: Taken,
  effects: readonly Effect[],
  stores: Stores,
  now: Instant,
): Shared => {
  let begun: Shared = {}
  for (const { kind, begins } of performers) {
    const own = effects.filter((effect) => effect.kind === kind)
    if (begins && own.length > 0 && letters.length === 0) begun = { ...begun, ...begins(own, stores, now) }
  }
  return begun
}
