/** Who said BAJA is noted in the script's store too: an older version of the file that somebody restores does not bring them back. */
import { people } from '../domain/contacts/contacts'
import type { Diff } from '../kernel/changes'
import { shard } from '../kernel/hash'
import type { Shared } from './memory'

const KEY = 'out.'
/** An id has some 12 characters: ten properties hold about seven thousand. */
const PARTS = 10
/** A property holds 9 KB (Apps Script quotas). */
const ROOM = 8_500

const idsIn = (stored: string | undefined): readonly string[] => (stored ?? '').split(' ').filter(Boolean)

/** Ids of people. */
export const optedOut = (shared: Shared): readonly string[] =>
  Object.entries(shared).flatMap(([key, stored]) => (key.startsWith(KEY) ? idsIn(stored) : []))

/** What the store should say after this commit. */
export const outEntries = (diff: Diff, shared: Shared): Shared => {
  const entries: Record<string, string> = {}
  for (const [id, change] of diff.get(people) ?? []) {
    const isOut = change.kind !== 'remove' && change.values['consent'] === 'out'
    if (change.kind !== 'remove' && change.values['consent'] === undefined) continue
    const key = `${KEY}${shard(id, PARTS)}`
    const before = idsIn(entries[key] ?? shared[key])
    if (isOut === before.includes(id)) continue
    const now = (isOut ? [...before, id] : before.filter((one) => one !== id)).join(' ')
    if (now.length <= ROOM) entries[key] = now
  }
  return entries
}
