/** How something that happens gets into the loop: a webhook, a minute, an edit, a click. */
import type { Event } from '../kernel/event'
import type { Need, State } from '../kernel/state'
import type { Instant } from '../kernel/time'
import type { Decision } from './decide'
import type { Stores } from './world'

/** Events that came together in the engine's store, and the keys they lie under: emptied once all of them are committed. */
export interface Letter {
  readonly keys: readonly string[]
  readonly events: readonly Event[]
}

export interface Taken {
  readonly events: readonly Event[]
  readonly letters?: readonly Letter[]
  /** The next round takes what this one left where it was. */
  readonly again?: boolean
  /** What the shared store says once every event of this batch is committed. */
  readonly done?: Readonly<Record<string, string>>
  /** This batch looks at all that is due, so many rows of each table, so that `next` can be told anew. */
  readonly looksAtDue?: number
  /** What its events are known to look at: it comes with the first read. */
  readonly needs?: readonly Need[]
}

export interface Intake {
  /** How long the lock is waited for, in ms. */
  readonly waitMs: number
  /** Longest time for all rounds, in ms. */
  readonly budgetMs: number
  /** Goes on until what came of performing is committed too; else the next run takes it. */
  readonly settles?: boolean
  /** Somebody waits for its answer: letters to the team are left to the minute. */
  readonly hurries?: boolean
  /** Results of a run before wait: its campaign goes on, so that even the first round looks ahead. */
  readonly goesOn?: boolean
  /** There is time for a call more that keeps the index fresh. */
  readonly thorough?: boolean
  /** Its events lie in no store: the next minute must look, should this run die after its commit. */
  readonly announces?: boolean
  /** The engine's store as it was read a moment before the lock was got: the first round needs no other. */
  readonly engine?: Stores['engine']
  /** Row changes after which a round takes no further event. */
  readonly fullRows?: number
  /** No commit is begun after this moment. */
  readonly until?: Instant
  /** Told of each event whose commit is certain, and whether it changed anything. */
  committed?(event: Event, isNews: boolean): void
  /** Called with the lock held. Nothing to do: `undefined`. `isLate`: only what came of performing is still wanted. */
  take(stores: Stores, now: Instant, round: number, isLate: boolean): Taken | undefined
  /** What the next rounds will likely look at, a list for each: read without the lock, and read again and verified with it. */
  ahead?(state: State, now: Instant): readonly (readonly Need[])[]
  /** Decides an event that no listener knows. */
  own?(event: Event): Decision | undefined
}
