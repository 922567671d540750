/** What became of a message of ours after it was accepted. */
import type { Instant } from '../../kernel/time'
import type { Person } from '../contacts/person'
import type { Verdict } from './message'

/** A fault as Meta words it; `details` is the useful part. */
export interface MetaError {
  /** Null when Meta gave none. */
  readonly code: number | null
  readonly title: string
  readonly details: string | null
}

export const DELIVERY_STATES = ['sent', 'delivered', 'read', 'played', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What Meta says it costs; unknown values pass as they are and mean "unknown cost". */
export interface Pricing {
  readonly category: string | null
  readonly type: string | null
  readonly billable: boolean | null
}

export interface StatusUpdate {
  readonly wamid: string
  readonly status: DeliveryState
  readonly at: Instant
  /** Not always the number we sent to: match by `wamid` or `opaque`. */
  readonly recipient: Person
  /** What we put into the send, when it was ours. */
  readonly opaque: string | null
  readonly error: MetaError | null
  /** With `failed` only: what follows from the error, its wait as after a first attempt. */
  readonly verdict: Verdict | null
  readonly pricing: Pricing | null
  readonly groupId: string | null
}
