/** The part of `Utilities` that needs the clock. */
import { MAX_SLEEP_MS } from '../run/limits'
import type { ServiceFor } from './service'

export interface UtilitiesCalls {
  sleep(ms: number): Promise<void>
}

export const utilitiesService: ServiceFor<UtilitiesCalls> = (run) => ({
  sleep: (ms) => run.activity.sleep(Math.min(ms, MAX_SLEEP_MS)),
})
