/** How fast statuses come: named profiles, for all or for one phone. */
import type { PaceName } from '../settings'
import type { Sim } from '../sim'
import type { Person } from '../world'

type Span = readonly [low: number, high: number]
export interface Pace {
  /** Milliseconds after the one before it. */
  readonly sent: Span
  readonly delivered: Span
  /** Absent: read only when a driver says so. */
  readonly read?: Span
  readonly readShare: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const PACES: Readonly<Record<PaceName, Pace>> = {
  instant: { sent: [0, 0], delivered: [0, 0], readShare: 0 },
  quick: { sent: [200, 600], delivered: [300, 1_500], readShare: 0 },
  everyday: { sent: [200, 900], delivered: [500, 5 * SECOND], read: [20 * SECOND, 40 * MINUTE], readShare: 0.8 },
  slow: { sent: [1 * SECOND, 5 * SECOND], delivered: [10 * SECOND, 3 * MINUTE], read: [5 * MINUTE, 300 * MINUTE], readShare: 0.5 },
}

export const paceOf = (sim: Sim, person: Person): Pace => PACES[person.pace ?? sim.world.settings.pace]

export const drawDelay = (sim: Sim, [low, high]: Span): number => sim.random.between(low, high)
