/** The places that other features fill: reasons not to send, and those who want to know what became of a message. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Text } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import type { PersonRow } from '../contacts/recognise'
import type { MessageState, messages } from '../messages/messages'
import type { queue } from './queue'
import type { Pricing } from './status'

export type QueueRow = RecordOf<typeof queue>

/** `until`: try again then; `hold`: until the cause is lifted by a person or an event, which is looked for at `until` when it is given; neither: this message will not leave (`expired`: it is too late). */
export interface Refusal {
  readonly reason: Text
  readonly until?: Instant
  readonly hold?: true
  readonly expired?: true
}
export interface Guard {
  readonly name: string
  refuse(state: State, row: QueueRow, person: PersonRow | undefined, ctx: Ctx): Refusal | undefined
}
/** Asked in order at the claim; the first refusal counts. */
export const outboxGuard = slot<Guard>('outbox.guard')

/** What became of one message, in one word of the message's own. */
export interface Fate {
  readonly row: QueueRow | undefined
  readonly sendId: string | null
  readonly contactId: string | null
  readonly contactRow: number | null
  readonly from: MessageState | null
  readonly to: MessageState
  /** `refused`: no further attempt will be made. */
  readonly final: boolean
  readonly reason: string | null
  readonly category: string | null
  /** Its row, as it was before; a message that never left has none. */
  readonly message: RecordOf<typeof messages> | undefined
  readonly pricing: Pricing | null
}
export interface Follower {
  follow(state: State, fate: Fate, ctx: Ctx): readonly Act[]
}
/** Told of every change of a message: counters of sends, states of contacts. */
export const outboxFollower = slot<Follower>('outbox.follower')

/** Told, in the same commit, of every message that is claimed and of every claim that never left: for what is counted beforehand. */
export interface Counter {
  claimed(state: State, row: QueueRow, person: PersonRow, ctx: Ctx): readonly Act[]
  givenBack(state: State, row: QueueRow, person: PersonRow | undefined, ctx: Ctx): readonly Act[]
  /** Meta says what kind of message it charges with a status that says nothing new: it came late. */
  pricedLate(state: State, message: RecordOf<typeof messages>, pricing: Pricing, ctx: Ctx): readonly Act[]
}
export const outboxCounter = slot<Counter>('outbox.counter')
