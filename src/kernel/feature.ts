/** The plug: a feature is a folder that brings tables, listeners, calls, and fillings for slots that others left open. */
import type { Act } from './act'
import type { Ctx, EventType, Listener } from './event'
import type { Json } from './json'
import type { Outcome } from './outcome'
import type { Need, State } from './state'
import type { Module, Table } from './table'
import type { Text } from './text'

export type { Module }

export interface Fill<T = unknown> {
  readonly slot: string
  readonly filling: T
}
/** A place left open for other features. */
export interface Slot<T> {
  readonly slot: string
  (filling: T): Fill<T>
  is(fill: Fill): fill is Fill<T>
}
export const slot = <T>(name: string): Slot<T> =>
  Object.assign((filling: T): Fill<T> => ({ slot: name, filling }), {
    slot: name,
    is: (fill: Fill): fill is Fill<T> => fill.slot === name,
  })

export interface Fills {
  of<T>(slot: Slot<T>): readonly T[]
}

/** A call of the panel: read or change, answered with a value. */
export interface Call<N extends string, I extends Json, O extends Json> {
  readonly call: N
  parse(input: unknown): Outcome<I>
  prefetch?(input: I): readonly Need[]
  decide(state: State, input: I, ctx: CallCtx): Outcome<{ readonly value: O; readonly acts?: readonly Act[] }>
}
export interface CallCtx extends Ctx {
  /** E-mail of the person in front of the panel. */
  readonly by: string
}
export interface AnyCall {
  readonly call: string
  parse(input: unknown): Outcome<Json>
  prefetch?(input: never): readonly Need[]
  decide(state: State, input: never, ctx: CallCtx): Outcome<{ readonly value: Json; readonly acts?: readonly Act[] }>
}
export type Api<C extends readonly AnyCall[]> = {
  readonly [X in C[number] as X['call']]: X extends Call<string, infer I, infer O> ? (input: I) => Promise<Outcome<O>> : never
}

export interface Feature {
  readonly name: string
  readonly module: Module
  readonly title: Text
  readonly tables: readonly Table[]
  readonly events?: readonly EventType<never>[]
  on?(fills: Fills): readonly Listener[]
  /** A filling that has slots of its own gets the others; it may ask for them when it is used, not when it is made. */
  readonly fills?: readonly Fill[] | ((fills: Fills) => readonly Fill[])
  readonly calls?: readonly AnyCall[]
}

/** All fillings of the features that are on, in the order of the features. */
export const fillsOf = (features: readonly Feature[]): Fills => {
  let all: readonly Fill[] = []
  const fills: Fills = { of: (slot) => all.flatMap((fill) => (slot.is(fill) ? [fill.filling] : [])) }
  all = features.flatMap(({ fills: made = [] }) => (typeof made === 'function' ? made(fills) : made))
  return fills
}
