/** What a field mask does to an object: keeps the chosen parts of an answer, or overwrites the chosen parts of a cell. */
import type { Mask } from './mask'

/** The mask below a field: undefined when the field is not chosen. */
export const under = (mask: Mask, ...names: readonly string[]): Mask | undefined => {
  let here: Mask | undefined = mask
  for (const name of names) {
    if (here === undefined || here.size === 0) return here
    here = here.get(name)
  }
  return here
}

/** The part of an answer that the mask chooses. */
export const select = <T extends object>(whole: T, mask: Mask): T => {
  if (mask.size === 0) return whole
  const part: T = Object.create(Object.prototype)
  for (const key in whole) {
    const below = mask.get(key)
    if (below === undefined) continue
    if (below.size === 0) part[key] = whole[key]
    else Reflect.set(part, key, selectBelow(whole[key], below))
  }
  return part
}
const selectBelow = (value: unknown, mask: Mask): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => selectBelow(item, mask))
  return typeof value === 'object' && value !== null ? select(value, mask) : value
}

/** `target` with the chosen fields taken from `source`; chosen but absent there means cleared, and nothing left is undefined. */
export const overwrite = <T extends object>(target: T | undefined, source: T | undefined, mask: Mask): T | undefined => {
  if (mask.size === 0) return source === undefined || Object.keys(source).length === 0 ? undefined : source
  const base = target ?? source
  if (base === undefined) return undefined
  const made = { ...base }
  if (target === undefined) for (const key of Object.keys(made)) Reflect.deleteProperty(made, key)
  for (const [key, below] of mask) {
    const given: unknown = source === undefined ? undefined : Reflect.get(source, key)
    const old: unknown = target === undefined ? undefined : Reflect.get(target, key)
    const next = below.size === 0 ? given : overwrite(asObject(old), asObject(given), below)
    if (next === undefined) Reflect.deleteProperty(made, key)
    else Reflect.set(made, key, next)
  }
  return Object.keys(made).length === 0 ? undefined : made
}
const asObject = (value: unknown): object | undefined => (typeof value === 'object' && value !== null ? value : undefined)
