/** How fast messages leave: as the door bears through which comes back what becomes of them. */
import type { State } from '../../kernel/state'
import { relayState } from '../relay/state'

export interface Pace {
  /** Messages a second in the long run: each brings three statuses back. */
  readonly perSecond: number
  /** So many may leave ahead of that. */
  readonly burst: number
  /** Messages that one `fetchAll` sends: what a death leaves in doubt, and what one second sees at most. */
  readonly chunk: number
}

/**
 * WhatsApp takes 80 messages a second of a number, in and out together (Cloud API, "Throughput"). Directly, what comes back meets Apps Script's
 * thirty runs at once ("Quotas"); a relay gathers it, and a thousand messages bring no more than it holds back for a minute or two.
 */
const PACES = {
  direct: { perSecond: 2, burst: 0, chunk: 25 },
  relay: { perSecond: 20, burst: 1_000, chunk: 50 },
} as const satisfies Readonly<Record<string, Pace>>

export const paceOf = (state: State): Pace => PACES[relayState.of(state).url === '' ? 'direct' : 'relay']
