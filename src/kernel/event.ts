/** Everything that happens is an event, declared once by the feature that raises it. */
import type { Act } from './act'
import type { Need, State } from './state'
import type { Lang } from './text'
import type { Instant } from './time'

export interface Event<P = unknown> {
  readonly name: string
  /** Names the occurrence: the same cause has the same key, so a repeated decision makes the same rows. */
  readonly key: string
  readonly payload: P
}

export interface EventType<P> {
  readonly event: string
  (key: string, payload: P): Event<P>
  is(event: Event): event is Event<P>
  /** Reads an event that was stored as JSON (Agenda, outcomes in properties). */
  parse(raw: unknown): P | undefined
}

export const event = <P>(name: string, parse: (raw: unknown) => P | undefined): EventType<P> =>
  Object.assign((key: string, payload: P): Event<P> => ({ name, key, payload }), {
    event: name,
    is: (given: Event): given is Event<P> => given.name === name,
    parse,
  })

/** What a decision may know beside the state. */
export interface Ctx {
  /** Random id of this install; every mark of ours carries it. */
  readonly install: string
  /** Whose run decides: only that account knows what became of its own sends. */
  readonly account: string
  readonly now: Instant
  /** Language and IANA zone of the file: what projections are written in. */
  readonly lang: Lang
  readonly zone: string
  /** A fresh id that is the same whenever the same event is decided again. */
  id(prefix: string): string
  /** An address of ours that leads there and tells who opened it; missing where nobody stands at the door. */
  readonly short?: (link: LinkTo) => string
}

export interface LinkTo {
  /** Names the link in this file, in letters and digits: what opening it will tell. */
  readonly id: string
  /** Begins with https://. */
  readonly url: string
  readonly until: Instant
  readonly lang: Lang
}

export type Decide<P> = (state: State, payload: P, ctx: Ctx) => readonly Act[]

export interface Listener {
  readonly event: string
  decide(state: State, event: Event, ctx: Ctx): readonly Act[]
  /** What the decision will surely look at, so that one read suffices. */
  prefetch(event: Event): readonly Need[]
  parse(raw: unknown): unknown
}

export const on = <P>(type: EventType<P>, decide: Decide<P>, prefetch: (payload: P) => readonly Need[] = () => []): Listener => ({
  event: type.event,
  decide: (state, event, ctx) => (type.is(event) ? decide(state, event.payload, ctx) : []),
  prefetch: (event) => (type.is(event) ? prefetch(event.payload) : []),
  parse: (raw) => type.parse(raw),
})
