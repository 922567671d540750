/** Somebody opened a short link of ours; told by the relay, at least once for each opening. */
import { event } from '../../kernel/event'
import type { Instant } from '../../kernel/time'

export interface Opening {
  /** The id that the link was made with. */
  readonly link: string
  readonly at: Instant
}
export const linkOpened = event<Opening>('links.opened', () => undefined)
/** Raised once an opening is recorded, in the same commit: who made the link counts it here. */
export const linkCounted = event<Opening>('links.counted', () => undefined)
