/** Caches: strings of 100 KB for at most six hours, a thousand of them; when full, the 900 farthest from expiry stay. */
import { type Records, type Shelf, withFields } from '../../store/records'
import { CACHE } from '../run/limits'
import { type Run, refusal, type ServiceFor } from './service'

export type CacheKind = 'script' | 'user' | 'document'

export interface CacheCalls {
  get(cache: CacheKind, key: string): string | null
  getAll(cache: CacheKind, keys: readonly string[]): Record<string, string>
  put(cache: CacheKind, key: string, value: string, seconds: number): void
  putAll(cache: CacheKind, entries: Readonly<Record<string, string>>, seconds: number): void
  remove(cache: CacheKind, key: string): void
  removeAll(cache: CacheKind, keys: readonly string[]): void
}

interface Entry {
  readonly value: string
  readonly until: number
}

const checked = (run: Run, entries: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(entries)) {
    if (key.length > CACHE.keyLength) throw refusal(run, 'tooLarge', 'key')
    if (Buffer.byteLength(value, 'utf8') > CACHE.valueBytes) throw refusal(run, 'tooLarge', 'value')
  }
}

/** Keys that must go: what is over, and, beyond the limit, what ends soonest. */
const surplus = (shelf: Shelf<Entry>, now: number): string[] => {
  const keys = shelf.keys()
  const until = (key: string): number => shelf.get(key)?.until ?? 0
  const live = keys.filter((key) => until(key) > now)
  const kept = live.length <= CACHE.items ? live : live.sort((a, b) => until(b) - until(a)).slice(0, CACHE.kept)
  const staying = new Set(kept)
  return keys.filter((key) => !staying.has(key))
}

export const cacheService =
  (records: Records, now: () => number): ServiceFor<CacheCalls> =>
  (run) => {
    const open = (kind: CacheKind): Shelf<Entry> =>
      records.shelf(kind === 'user' ? `cache user ${run.user.email}` : `cache ${kind}`, withFields<Entry>('value', 'until'))
    const live = (kind: CacheKind, key: string): string | null => {
      const entry = open(kind).get(key)
      return entry === undefined || entry.until <= now() ? null : entry.value
    }
    const putAll = (kind: CacheKind, entries: Readonly<Record<string, string>>, seconds: number): void => {
      checked(run, entries)
      const shelf = open(kind)
      const until = now() + Math.min(Math.max(seconds, 1), CACHE.longestSeconds) * 1000
      shelf.change(Object.entries(entries).map(([key, value]) => [key, { value, until }]))
      shelf.change(surplus(shelf, now()).map((key) => [key, undefined]))
    }
    const removeAll = (kind: CacheKind, keys: readonly string[]): void => open(kind).change(keys.map((key) => [key, undefined]))
    return {
      get: live,
      getAll: (kind, keys) => {
        const found: Record<string, string> = {}
        for (const key of keys) {
          const value = live(kind, key)
          if (value !== null) found[key] = value
        }
        return found
      },
      put: (kind, key, value, seconds) => putAll(kind, { [key]: value }, seconds),
      putAll,
      remove: (kind, key) => removeAll(kind, [key]),
      removeAll,
    }
  }
