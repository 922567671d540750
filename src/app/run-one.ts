/** One decision of our own, committed like any other: what a person does to the file or the line itself. */
import type { Act } from '../kernel/act'
import type { Ctx } from '../kernel/event'
import type { State } from '../kernel/state'
import { type Report, run } from './run'
import type { World } from './world'

const OWN = 'own decision'
const WAIT = 10_000
const BUDGET = 60_000

export const runOne = (world: World, decide: (state: State, ctx: Ctx) => readonly Act[]): Report => {
  const event = { name: OWN, key: world.host.random.uuid(), payload: null }
  return run(world, {
    waitMs: WAIT,
    budgetMs: BUDGET,
    thorough: true,
    announces: true,
    take: (_stores, _now, round) => (round === 0 ? { events: [event] } : undefined),
    own: (one) => (one === event ? decide : undefined),
  })
}
