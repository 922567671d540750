/** The limits in time on sending: messages a second of a number, messages to one person, people a day of the portfolio. */
import { GraphFault } from '../graph/fault'
import { RATE, TIERS, TIME } from '../limits'
import type { Sim } from '../sim'
import type { BusinessNumber, Person } from '../world'
import { nextPairState } from './pair-limit'

/** Counts a message in or out of this number; answers how many fell into the last second, this one included. */
export const countMessage = (sim: Sim, numberId: string): number => {
  const now = sim.now()
  const recent = (sim.world.recent[numberId] ?? []).filter((at) => at > now - TIME.SECOND)
  recent.push(now)
  sim.world.recent[numberId] = recent
  return recent.length
}

/** 130429, then 131056; a refused message is not counted. */
export const checkRates = (sim: Sim, number: BusinessNumber, person: Person): void => {
  const { settings, pairs, recent } = sim.world
  const now = sim.now()
  const lately = (recent[number.id] ?? []).filter((at) => at > now - TIME.SECOND).length
  if (settings.perSecond > 0 && lately >= settings.perSecond) throw new GraphFault(130429)
  if (!settings.pairLimit) return
  const pair = `${number.id}/${person.waId}`
  const next = nextPairState(pairs[pair], now)
  if (next === undefined) throw new GraphFault(131056)
  pairs[pair] = next
}

/** How many distinct people got a template outside their window in the last 24 hours. */
export const reachedToday = (sim: Sim): number => Object.values(sim.world.reach).filter((at) => at > sim.now() - RATE.reachWindow).length

/** Counts `person` against the portfolio's limit; false when it is used up. Nobody is counted twice within 24 hours. */
export const reachPerson = (sim: Sim, person: Person): boolean => {
  const { world } = sim
  const last = world.reach[person.waId]
  if (last !== undefined && last > sim.now() - RATE.reachWindow) return true
  if (reachedToday(sim) >= TIERS[world.business.tier]) return false
  world.reach[person.waId] = sim.now()
  return true
}
