/** The one loop: take, read, decide, commit, perform; the lock is held from take to commit and never while performing. */
import type { Event } from '../kernel/event'
import { MINUTE } from '../kernel/time'
import type { Host } from '../ports'
import { lookAhead, search } from './ahead'
import type { Failure } from './decide'
import type { Intake } from './intake'
import { askedOnce } from './missing'
import { Past } from './past'
import { resultEntries } from './results'
import { playRound, type Round, type Stopped } from './round'
import type { World } from './world'

export type { Intake, Letter, Taken } from './intake'
export { readState } from './memory'
export { bookOf, type Performer, type Stores, type World } from './world'

export interface Report {
  readonly rounds: number
  readonly events: number
  readonly failed: readonly Failure[]
  readonly left: 'nothing' | 'busy' | Stopped
}

/** No round is begun that Google might cut short. */
const RESERVE = MINUTE / 2

/** Rounds until nothing is left, the time is up, or somebody else is at work. */
export const run = (given: World, intake: Intake): Report => {
  const { host } = given
  const world: World = { ...given, host: { ...host, cache: askedOnce(host.cache) } }
  const started = host.clock.now()
  const past = new Past(intake.goesOn ?? false)
  /** Something was performed that the next round settles. */
  let performed = false
  let report: Report = { rounds: 0, events: 0, failed: [], left: 'nothing' }
  for (let number = 0; ; number++) {
    past.isLate = host.clock.now() - started > intake.budgetMs
    // What was sent last is settled yet; where more is due, the next run does it with its first claim.
    const mayEnd = past.isLate && performed && !past.more
    if ((past.isLate && !mayEnd) || host.clock.left() < RESERVE) return { ...report, left: 'time' }
    lookAhead(world, intake, past)
    let round = locked(world, intake, number, past)
    while (round.left === 'search') {
      search(world, past)
      round = locked(world, intake, number, past)
    }
    if (round.left !== 'go on') return { ...report, left: round.left }
    report = {
      ...report,
      rounds: report.rounds + 1,
      events: report.events + round.events,
      failed: [...report.failed, ...round.failed],
    }
    perform(world, round)
    performed = (intake.settles ?? false) && round.effects.length > 0
    if (!round.again && !performed) return report
  }
}

/** The lock is given back even when a service throws. */
const locked = (world: World, intake: Intake, number: number, past: Past): Round | { readonly left: 'busy' } => {
  const { host } = world
  if (!host.lock.hold(intake.waitMs)) return { left: 'busy' }
  try {
    return playRound(world, intake, number, past)
  } finally {
    giveBack(host)
  }
}

/** Google takes a lock back by itself when the run is over. */
const giveBack = (host: Host): void => {
  try {
    host.lock.release()
  } catch {}
}

/** Few are deleted at once; of many, one call takes the weight and the keys go later. */
const FEW = 3
const blank = (keys: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(keys.map((key) => [key, '']))

/** Letters that are committed are emptied with the first thing that performing stores, else by themselves. */
const perform = (
  world: World,
  { effects, stores, emptied }: Pick<Extract<Round, { left: 'go on' }>, 'effects' | 'stores' | 'emptied'>,
): void => {
  const { performers, host } = world
  let open = blank(emptied)
  const engine: Host['engine'] = {
    ...host.engine,
    set: (entries) => {
      const all = { ...open, ...entries }
      if (Object.keys(all).length > 0) host.engine.set(all)
      open = {}
    },
  }
  for (const performer of performers) {
    const own = effects.filter((effect) => effect.kind === performer.kind)
    if (own.length === 0) continue
    const results: readonly Event[] = performer.perform({ ...host, engine }, own, stores, world)
    if (results.length > 0) engine.set(resultEntries(host, results))
  }
  const left = Object.keys(open)
  if (left.length > FEW) engine.set({})
  else for (const key of left) host.engine.delete(key)
}
