/** Mail: what came in is stored in the engine's properties before anything else, and read back whole, oldest first. */

import { received, told } from '../domain/inbox/events'
import type { Happening, Update } from '../domain/inbox/update'
import { statusChanged } from '../domain/outbox/events'
import type { Event } from '../kernel/event'
import { isRecord, isText, parseJson } from '../kernel/json'
import type { Host } from '../ports'
import { type Connection, providerOf, readConnection } from './connection'
import type { Kit } from './kit'
import { OUTCOME, type Stores } from './run'
import { strayed } from './strays'

export const MAIL = 'm.'
/** A property holds 9 KB; the key counts too. */
const PART = 8_000

/** Keys begin with the arrival time; all parts in one call, so that a mail is whole or not there. */
export const storeMail = (host: Host, body: string): void => {
  const packed = host.pack.squeeze(body)
  const parts = Math.max(1, Math.ceil(packed.length / PART))
  const base = `${MAIL}${host.clock.now()}.${host.random.uuid().slice(0, 8)}`
  host.engine.set(
    Object.fromEntries(Array.from({ length: parts }, (_, at) => [`${base}.${at}.${parts}`, packed.slice(at * PART, (at + 1) * PART)])),
  )
}

export interface Letter {
  readonly keys: readonly string[]
  readonly events: readonly Event[]
}

/** Characters waiting in the store: what the pace must not outrun. */
export const mailSize = (engine: Stores['engine']): number =>
  Object.entries(engine).reduce((sum, [key, value]) => sum + (key.startsWith(MAIL) ? key.length + value.length : 0), 0)

/** All whole letters, oldest first, each as the events that it brings. */
export const readMail = (host: Host, kit: Kit, engine: Stores['engine']): readonly Letter[] => {
  const connection = readConnection(engine)
  const letters = new Map<string, { keys: string[]; parts: string[]; of: number }>()
  for (const key of Object.keys(engine).sort()) {
    const value = engine[key]
    if (value === undefined || value === '') continue
    if (key.startsWith(MAIL)) {
      const [, time, rand, part, of] = key.split('.')
      const name = `${time}.${rand}`
      const letter = letters.get(name) ?? { keys: [], parts: [], of: Number(of) }
      letter.keys.push(key)
      letter.parts[Number(part)] = value
      letters.set(name, letter)
    } else if (key.startsWith(OUTCOME)) letters.set(key, { keys: [key], parts: [value], of: 0 })
  }
  return [...letters].flatMap(([name, letter]): Letter[] => {
    if (letter.of > 0 && letter.parts.filter((part) => part !== undefined).length < letter.of) return []
    const body = host.pack.unsqueeze(letter.parts.join(''))
    return [{ keys: letter.keys, events: letter.of === 0 ? outcomes(kit, body) : connection ? webhook(connection, body, name) : [] }]
  })
}

const outcomes = (kit: Kit, body: string): readonly Event[] => {
  const raw = parseJson(body)
  return (Array.isArray(raw) ? raw : []).flatMap((one: unknown) => {
    if (!isRecord(one) || !isText(one['name']) || !isText(one['key'])) return []
    return kit.parse(one['name'], one['key'], one['payload']) ?? []
  })
}

const webhook = (connection: Connection, body: string, name: string): readonly Event[] => {
  const reading = providerOf(connection).readWebhook(body)
  if (!reading.ok) return [strayed(name, { why: reading.why, raw: body })]
  return [
    ...reading.skipped.map((skipped, at) => strayed(`${name} skipped ${at}`, { why: skipped.why, raw: skipped.raw })),
    ...[...reading.updates]
      .sort((a, b) => momentOf(a) - momentOf(b))
      .map((update, at) =>
        isOurs(update, connection)
          ? eventOf(update, `${name} ${at}`)
          : strayed(`${name} foreign ${at}`, { why: 'another account', raw: update.key }),
      ),
  ]
}

/** The word at the door is one proof, our own account and number another. */
const isOurs = (update: Update, { wabaId, phoneNumberId }: Connection): boolean =>
  update.wabaId === wabaId && (update.phoneNumberId === null || update.phoneNumberId === phoneNumberId)

const momentOf = (update: Update): number => {
  switch (update.type) {
    case 'message':
      return update.message.at
    case 'status':
      return update.status.at
    default:
      return 'at' in update && update.at !== null ? update.at : 0
  }
}

const eventOf = (update: Update, place: string): Event => {
  switch (update.type) {
    case 'message':
      return received(update.key, update.message)
    case 'status':
      return statusChanged(update.key, update.status)
    default:
      return told(`${update.key} ${place}`, plain(update))
  }
}
const plain = (update: Update): Exclude<Happening, { type: 'message' } | { type: 'status' }> & Pick<Update, 'wabaId'> => {
  if (update.type === 'message' || update.type === 'status') throw new Error('messages and statuses have events of their own')
  return update
}
