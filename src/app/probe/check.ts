/** One assumption about Google: what the local host answers, and how a live account is asked. Why it matters stands above each. */
import { isRecord, type Json } from '../../kernel/json'
import type { Scratch } from './scratch'

export interface Check {
  readonly name: string
  readonly expected: Json
  ask(scratch: Scratch): Json
}

export const check = (name: string, expected: Json, ask: Check['ask']): Check => ({ name, expected, ask })

/** What stands at this path of an answer of Google's; `undefined` where anything on the way is missing. */
export const dig = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return typeof key === 'number' ? at[key] : undefined
    return isRecord(at) ? at[key] : undefined
  }, value)
