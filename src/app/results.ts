/** What came of performing lies in the engine's store until its own commit: a death loses nothing that is known. */

import type { Event } from '../kernel/event'
import { hash } from '../kernel/hash'
import { isRecord, isText, listOf, parseJson } from '../kernel/json'
import type { Host } from '../ports'
import type { Kit } from './kit'

/** Keys of results begin with it. */
export const RESULT = 'r.'
/** A property holds 9 KB (Apps Script quotas); the key counts too. */
const ROOM = 8_500
/** Results packed together first; more rarely fit. */
const EACH = 150

/** A place in the engine's store that nobody else writes to: a sender lays there, with each chunk, all that came so far. */
export const placeForResults = (host: Host): string => `${RESULT}${host.clock.now()}.${host.random.uuid().slice(0, 8)}`

/**
 * Of a run that sends claim after claim: one of two places that nobody else knows, where nothing lies that is not committed. So few keys are left to
 * be cleared away, which takes a call each.
 */
export const placeOfRun = (host: Host, engine: Readonly<Record<string, string>>, run: string): string => {
  const free = ['a', 'b']
    .map((turn) => `${RESULT}${hash(run)}.${turn}`)
    .find((place) => Object.entries(engine).every(([key, value]) => value === '' || !key.startsWith(`${place}.`)))
  return free ?? placeForResults(host)
}

/** Entries for the engine's store, each small enough for a property; what was laid at this place before is among them. */
export const resultEntries = (host: Host, results: readonly Event[], place = placeForResults(host)): Readonly<Record<string, string>> => {
  const entries: Record<string, string> = {}
  for (let from = 0; from < results.length; from += EACH)
    pack(host, results.slice(from, from + EACH)).forEach((text, part) => {
      entries[`${place}.${from / EACH}.${part}`] = text
    })
  return entries
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
