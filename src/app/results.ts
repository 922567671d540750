/** What came of performing lies in the engine's store until its own commit: a death loses nothing that is known. */

import type { Event } from '../kernel/event'
import { isRecord, isText, listOf, parseJson } from '../kernel/json'
import type { Host } from '../ports'
import type { Kit } from './kit'

/** Keys of results begin with it. */
export const RESULT = 'r.'
/** A property holds 9 KB (Apps Script quotas); the key counts too. */
const ROOM = 8_500
/** Results packed together first; more rarely fit. */
const EACH = 50

/** Entries for the engine's store, each small enough for a property; `order` tells results of one moment apart. */
export const resultEntries = (host: Host, results: readonly Event[], order = 0): Readonly<Record<string, string>> => {
  const base = `${RESULT}${host.clock.now()}.${String(order).padStart(3, '0')}.${host.random.uuid().slice(0, 8)}`
  const packed: string[] = []
  for (let from = 0; from < results.length; from += EACH) packed.push(...pack(host, results.slice(from, from + EACH)))
  return Object.fromEntries(packed.map((text, at) => [`${base}.${at}`, text]))
}

const pack = (host: Host, results: readonly Event[]): readonly string[] => {
  const text = host.pack.squeeze(JSON.stringify(results))
  if (text.length <= ROOM || results.length < 2) return [text]
  const half = Math.ceil(results.length / 2)
  return [...pack(host, results.slice(0, half)), ...pack(host, results.slice(half))]
}

/** Each through the door of its own declaration; what no feature knows any more, or is damaged, stays in doubt by its mark. */
export const readResults = (host: Host, kit: Kit, packed: string): readonly Event[] =>
  listOf(parseJson(host.pack.unsqueeze(packed) ?? '')).flatMap((one) => {
    if (!isRecord(one) || !isText(one.name) || !isText(one.key)) return []
    return kit.parse(one.name, one.key, one.payload) ?? []
  })
