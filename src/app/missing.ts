/** A cache that is not asked twice in one run for what it did not have: every claim of a campaign would ask for the same parts of the index. */
import type { Cache } from '../ports'

export const askedOnce = (cache: Cache): Cache => {
  const missing = new Set<string>()
  return {
    ...cache,
    getAll: (keys) => {
      const open = keys.filter((key) => !missing.has(key))
      const found = open.length === 0 ? {} : cache.getAll(open)
      for (const key of open) if (found[key] === undefined) missing.add(key)
      return found
    },
    putAll: (entries, seconds) => {
      cache.putAll(entries, seconds)
      for (const key of Object.keys(entries)) missing.delete(key)
    },
  }
}
