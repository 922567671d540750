/** When the next chunk may start, whoever sends it: for a while as fast as the door bears, then at the pace that it bears for long. */
import type { Pace } from '../domain/outbox/pace'
import { SECOND } from '../kernel/time'

/** Of the engine's store: `<free> <even>`. */
const PACED = 'paced'

type Store = Readonly<Record<string, string>>

/** Moments in epoch ms: when the second of the last chunk is over, and when all that left would have left at the lasting pace. */
export interface Paced {
  readonly free: number
  readonly even: number
}

export const readPaced = (engine: Store): Paced => {
  const [free = 0, even = 0] = (engine[PACED] ?? '').split(' ').map(Number)
  return { free: free || 0, even: even || 0 }
}
export const pacedEntry = ({ free, even }: Paced): Store => ({ [PACED]: `${free} ${even}` })

export const mayStart = ({ free, even }: Paced, { burst, perSecond }: Pace): number => Math.max(free, even - (burst / perSecond) * SECOND)

/** A chunk leaves in one instant, so that each has a second of its own: no second sees more than one. */
export const started = ({ even }: Paced, { perSecond }: Pace, size: number, now: number): Paced => ({
  free: now + SECOND,
  even: Math.max(even, now) + (size / perSecond) * SECOND,
})
