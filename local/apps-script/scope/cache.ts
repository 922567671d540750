/** `CacheService`: three caches of strings that may vanish. */
import type { CacheCalls, CacheKind } from '../services/cache'
import { emulated } from './emulated'
import { service } from './host'

/** Google's default life of an entry, in seconds. */
const DEFAULT_LIFE = 600

const server = service<CacheCalls>('CacheService')

const strings = (entries: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, String(value)]))

const cache = (kind: CacheKind) =>
  emulated('Cache', {
    get: (key: string): string | null => server.get(kind, String(key)),
    getAll: (keys: readonly string[]): Record<string, string> => server.getAll(kind, keys.map(String)),
    put: (key: string, value: unknown, seconds = DEFAULT_LIFE): void => server.put(kind, String(key), String(value), seconds),
    putAll: (entries: Readonly<Record<string, unknown>>, seconds = DEFAULT_LIFE): void => server.putAll(kind, strings(entries), seconds),
    remove: (key: string): void => server.remove(kind, String(key)),
    removeAll: (keys: readonly string[]): void => server.removeAll(kind, keys.map(String)),
  })

const script = cache('script')
const user = cache('user')
const ofDocument = cache('document')

export const cacheService = emulated('CacheService', {
  getScriptCache: () => script,
  getUserCache: () => user,
  getDocumentCache: () => ofDocument,
})
