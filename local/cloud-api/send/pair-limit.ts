/** One message per six seconds to one person; a burst of up to 45 within six seconds is borrowed and must be waited for (M:throughput). */
import { RATE } from '../limits'
import type { PairState } from '../world'

/**
 * The state after a message at `now`, or `undefined` when it is refused (131056).
 * A burst begins with its first message and lasts six seconds; the next may begin when as many six-second slots have passed as it had messages.
 */
export const nextPairState = (state: PairState | undefined, now: number): PairState | undefined => {
  if (state === undefined || now >= state.start + state.count * RATE.pairGap) return { start: now, count: 1 }
  if (now < state.start + RATE.pairGap && state.count < RATE.pairBurst) return { start: state.start, count: state.count + 1 }
  return undefined
}
