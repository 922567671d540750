/** Mail: what came in is stored in the engine's properties before anything else, and read back whole, oldest first. */
import { MINUTE } from '../kernel/time'
import type { Host } from '../ports'
import type { Stores } from './world'

export const MAIL = 'm.'
/** A property holds 9 KB (Apps Script quotas); the key counts too. */
const PART = 8_000
/** Of the 500 KB of a store, mail may take this much; a single body not more than the second. */
const STORE = 300_000
const BODY = 100_000

/** A body as it is stored; `keys` are its parts. */
export interface Post {
  readonly keys: readonly string[]
  /** Names the letter: when it came, and a random word. */
  readonly name: string
  /** `undefined`: parts are missing or damaged, and will not become whole any more. */
  readonly body: string | undefined
}

/** Keys begin with the arrival time; all parts in one call, so that a mail is whole or not there. Answers what it stored; nothing where there is no room. */
export const storeMail = (host: Host, body: string, engine: Stores['engine'] = {}): Stores['engine'] | undefined => {
  const packed = host.pack.squeeze(body)
  if (packed.length > BODY || mailSize(engine) + packed.length > STORE) return undefined
  const parts = Math.max(1, Math.ceil(packed.length / PART))
  const base = `${MAIL}${Math.floor(host.clock.now())}.${host.random.uuid().slice(0, 8)}`
  const entries = Object.fromEntries(
    Array.from({ length: parts }, (_, at) => [`${base}.${at}.${parts}`, packed.slice(at * PART, (at + 1) * PART)]),
  )
  host.engine.set(entries)
  return entries
}

/** Characters waiting in the store. */
export const mailSize = (engine: Stores['engine']): number =>
  Object.entries(engine).reduce((sum, [key, value]) => sum + (key.startsWith(MAIL) ? key.length + value.length : 0), 0)

export const hasMail = (engine: Stores['engine']): boolean =>
  Object.entries(engine).some(([key, value]) => key.startsWith(MAIL) && value !== '')

/** Parts come all at once; what is not whole after so long never will be. */
const PATIENCE = 10 * MINUTE

/** Everything that is stored whole, oldest first, and what has waited in vain for its other parts. */
export const readPosts = (host: Host, engine: Stores['engine']): readonly Post[] => {
  const found = new Map<string, { readonly keys: string[]; readonly parts: string[]; readonly of: number; readonly at: number }>()
  for (const key of Object.keys(engine).sort()) {
    const value = engine[key]
    if (!key.startsWith(MAIL) || value === undefined || value === '') continue
    const [, time, random, part, of] = key.split('.')
    const name = `${time}.${random}`
    const post = found.get(name) ?? { keys: [], parts: [], of: Number(of), at: Number(time) }
    found.set(name, post)
    post.keys.push(key)
    post.parts[Number(part)] = value
  }
  return [...found].flatMap(([name, { keys, parts, of, at }]): readonly Post[] => {
    if (keys.length === of) return [{ keys, name, body: host.pack.unsqueeze(parts.join('')) }]
    return host.clock.now() - at > PATIENCE ? [{ keys, name, body: undefined }] : []
  })
}
