/** Objects of Google's services: what is not emulated throws by name instead of being quietly absent. */
import { toError } from './host'

const notEmulated = (what: string): Error => toError({ name: 'NotEmulated', message: `NotEmulated: ${what}` })

/** Names that the language itself asks for. */
const ASKED_BY_LANGUAGE = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'valueOf', 'prototype', 'length', 'name'])

/** `members` as an object of Google's class `name`. */
export const emulated = <T extends object>(name: string, members: T): T =>
  new Proxy(members, {
    get(target, key) {
      if (key in target && key !== 'toString') return Reflect.get(target, key)
      if (key === 'toString') return () => name
      if (typeof key === 'symbol' || ASKED_BY_LANGUAGE.has(key)) return undefined
      return () => {
        throw notEmulated(`${name}.${key}`)
      }
    },
  })

/** A whole service that this host does not know. */
export const absent = (name: string): object => emulated(name, {})

export interface EnumValue {
  toString(): string
  name(): string
  ordinal(): number
  toJSON(): string
}

/** Google's enumerations: objects that print as their name. */
export const enumeration = <const N extends string>(names: readonly N[]): Readonly<Record<N, EnumValue>> => {
  const values: Record<N, EnumValue> = Object.create(null)
  names.forEach((name, ordinal) => {
    values[name] = { toString: () => name, name: () => name, ordinal: () => ordinal, toJSON: () => name }
  })
  return values
}
