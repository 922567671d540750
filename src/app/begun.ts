/** What leaves at once is noted as begun by the very call that keeps its commit's number: nothing else need be stored before it leaves. */
import type { Effect } from '../kernel/act'
import type { Instant } from '../kernel/time'
import type { Shared } from './memory'
import type { Stores, World } from './world'

export const begunWith = ({ performers }: World, effects: readonly Effect[], stores: Stores, now: Instant): Shared => {
  let begun: Shared = {}
  for (const { kind, begins } of performers) {
    const own = effects.filter((effect) => effect.kind === kind)
    if (begins && own.length > 0) begun = { ...begun, ...begins(own, stores, now) }
  }
  return begun
}
