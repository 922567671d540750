/** Property stores, cache and lock. */
import type { Cache, Lock, Store } from '../ports'

const storeOf = (properties: () => GoogleAppsScript.Properties.Properties): Store => ({
  all: () => properties().getProperties(),
  // Never "replace all": it would lose what another run stores in the same moment.
  set: (entries) => {
    properties().setProperties({ ...entries }, false)
  },
  delete: (key) => {
    properties().deleteProperty(key)
  },
})

/** Of the account that runs this: token, app secret and mail live in the engine account's own. */
export const engineStore = storeOf(() => PropertiesService.getUserProperties())
export const sharedStore = storeOf(() => PropertiesService.getScriptProperties())

export const scriptCache: Cache = {
  getAll: (keys) => CacheService.getScriptCache()?.getAll([...keys]) ?? {},
  putAll: (entries, seconds) => {
    CacheService.getScriptCache()?.putAll({ ...entries }, seconds)
  },
}

let held: GoogleAppsScript.Lock.Lock | undefined

export const scriptLock: Lock = {
  hold: (waitMs) => {
    try {
      const lock = LockService.getScriptLock()
      if (!lock.tryLock(waitMs)) return false
      held = lock
      return true
    } catch {
      // The lock service has a rate limit of its own: an exception counts as "not now".
      return false
    }
  },
  release: () => {
    held?.releaseLock()
    held = undefined
  },
}
