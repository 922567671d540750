/** Field masks as text: read, and checked against the message they choose from. */
import { invalid } from '../errors'
import { MESSAGES, readType } from './messages'

/** What lies below each chosen field; an empty map chooses everything below. */
export type Mask = ReadonlyMap<string, Mask>
type Growing = Map<string, Growing>

/** `a.b,c(d,e/f),*`; undefined when the brackets do not match or a name is missing. */
export const parseMask = (text: string): Mask | undefined => {
  const root: Growing = new Map()
  const whole = new Set<Growing>()
  let at = 0
  const list = (parent: Growing): boolean => {
    for (;;) {
      if (!path(parent)) return false
      if (text[at] !== ',') return true
      at += 1
    }
  }
  const path = (parent: Growing): boolean => {
    let here = parent
    for (;;) {
      const name = /^\s*([A-Za-z_][A-Za-z0-9_]*|\*)\s*/.exec(text.slice(at))
      if (name?.[1] === undefined) return false
      at += name[0].length
      if (name[1] === '*') {
        whole.add(here)
        return true
      }
      const next: Growing = here.get(name[1]) ?? new Map()
      const fresh = !here.has(name[1])
      here.set(name[1], next)
      if (text[at] === '.' || text[at] === '/') {
        if (!fresh && next.size === 0) whole.add(next)
        here = next
        at += 1
      } else if (text[at] === '(') {
        at += 1
        if (!list(next) || text[at] !== ')') return false
        at += 1
        return true
      } else {
        whole.add(next)
        return true
      }
    }
  }
  if (!list(root) || at !== text.length) return undefined
  for (const one of whole) one.clear()
  return root
}

/** The first path that the message does not have. */
const unknownPath = (mask: Mask, message: string, prefix = ''): string | undefined => {
  const fields = MESSAGES[message]
  for (const [name, below] of mask) {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const type = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
    if (type === undefined) return path
    const { of, many } = readType(type)
    if (below.size === 0 || of === 'any' || of === 'absent' || many === 'map') continue
    if (MESSAGES[of] === undefined) return `${path}.${[...below.keys()][0]}`
    const deeper = unknownPath(below, of, path)
    if (deeper !== undefined) return deeper
  }
  return undefined
}

const EVERYTHING: Mask = new Map()

/** The `fields` parameter of a call, for an answer of this message; absent chooses everything. */
export const responseMask = (fields: string | undefined, message: string): Mask => {
  if (fields === undefined || fields === '') return EVERYTHING
  const mask = parseMask(fields)
  const description = mask === undefined ? `Invalid field mask '${fields}'.` : unknownPathText(unknownPath(mask, message))
  if (mask === undefined || description !== undefined) {
    throw invalid('Request contains an invalid argument.', [{ field: fields, description: description ?? '' }])
  }
  return mask
}
const unknownPathText = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`

/** The `fields` of a request that writes this message; throws what `fail` makes of Google's words. */
export const updateMask = (fields: string | undefined, message: string, fail: (text: string) => never): Mask => {
  if (fields === undefined || fields.trim() === '')
    return fail("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  const mask = parseMask(fields)
  if (mask === undefined) return fail(`Invalid field mask '${fields}'.`)
  const path = unknownPath(mask, message)
  return path === undefined ? mask : fail(`Invalid field: ${path}`)
}
