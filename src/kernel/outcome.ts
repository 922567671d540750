/** An expected failure is a value that says what happened and what to do next. */
import type { Text } from './text'

export interface Problem {
  readonly ok: false
  readonly problem: Text
  readonly next: Text
}
export type Outcome<V> = { readonly ok: true; readonly value: V } | Problem

export const ok = <V>(value: V): Outcome<V> => ({ ok: true, value })
export const fail = (problem: Text, next: Text): Problem => ({ ok: false, problem, next })
