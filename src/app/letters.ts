/** What waits in the engine's store as events: results of performing first, then what people and WhatsApp wrote, in Meta's order. */
import { received, told } from '../domain/inbox/events'
import type { Update } from '../domain/inbox/update'
import { statusChanged } from '../domain/outbox/events'
import type { Event } from '../kernel/event'
import type { Host } from '../ports'
import { type Connection, providerOf, readConnection } from './connection'
import type { Letter } from './intake'
import type { Kit } from './kit'
import { hasMail, type Post, readPosts } from './mail'
import { isAlone } from './marks'
import { RESULT, readResults } from './results'
import { strayed } from './strays'
import type { Stores } from './world'

/** An event and the moment it happened at, as far as anybody says. */
export interface Dated {
  readonly at: number
  readonly event: Event
  /** It concerns another account or number than ours. */
  readonly foreign?: true
}

export interface Correspondence {
  readonly letters: readonly Letter[]
  /** All events of the letters, in the order in which they are to be decided. */
  readonly events: readonly Event[]
}

/** A sender before this one has left what came of its last chunk. */
export const hasResults = (engine: Stores['engine']): boolean =>
  Object.entries(engine).some(([key, value]) => key.startsWith(RESULT) && value !== '')

/** Whether a run would find anything; `alone`: no sender is at work that will take in its own results. */
export const hasLetters = (engine: Stores['engine'], alone: boolean): boolean =>
  (alone && hasResults(engine)) || (readConnection(engine) !== undefined && hasMail(engine))

/** What a sender left it takes in itself with its next claim: nobody else does, unless it is dead. `own`: the run that asks. */
export const readLetters = (host: Host, kit: Kit, engine: Stores['engine'], own = ''): Correspondence => {
  const alone = isAlone(engine, host.clock.now(), own)
  const results = Object.keys(engine)
    .filter((key) => alone && key.startsWith(RESULT) && engine[key] !== '')
    .sort()
    .map((key): Letter => ({ keys: [key], events: readResults(host, kit, engine[key] ?? '') }))
  const connection = readConnection(engine)
  // Without a line nobody knows how to read it: mail waits until there is one.
  const posts = connection ? readPosts(host, engine).map((post) => ({ keys: post.keys, dated: readPost(connection, post) })) : []
  return {
    letters: [...results, ...posts.map(({ keys, dated }): Letter => ({ keys, events: dated.map(({ event }) => event) }))],
    events: [...results.flatMap((letter) => letter.events), ...inOrder(posts.flatMap(({ dated }) => dated))],
  }
}

/** By Meta's time, then by arrival; the sort is stable. */
const inOrder = (dated: readonly Dated[]): readonly Event[] => [...dated].sort((a, b) => a.at - b.at).map(({ event }) => event)

/** The events of one body, oldest first. */
export const eventsOf = (connection: Connection, post: Omit<Post, 'keys'>): readonly Event[] => inOrder(readPost(connection, post))

/** What one body tells, each with its moment. */
export const readPost = (connection: Connection, { name, body }: Omit<Post, 'keys'>): readonly Dated[] => {
  const arrived = Number(name.split('.')[0])
  const stray = (why: string, raw: string, place = ''): Dated => ({ at: arrived, event: strayed(`${name}${place}`, { why, raw }) })
  if (body === undefined) return [stray('damaged in the store', '')]
  const reading = providerOf(connection).readWebhook(body)
  if (!reading.ok) return [stray(reading.why, body)]
  return [
    ...reading.skipped.map((skipped, at) => stray(skipped.why, skipped.raw, ` skipped ${at}`)),
    ...reading.updates.map((update, at): Dated => {
      if (!isOurs(update, connection)) return { ...stray('another account', update.key, ` foreign ${at}`), foreign: true }
      return { at: momentOf(update) ?? arrived, event: eventOf(update, `${name} ${at}`) }
    }),
  ]
}

/** The word at the door is one proof, our own account and number another. */
const isOurs = (update: Update, { wabaId, phoneNumberId }: Connection): boolean =>
  update.wabaId === wabaId && (update.phoneNumberId === null || update.phoneNumberId === phoneNumberId)

const momentOf = (update: Update): number | null => {
  switch (update.type) {
    case 'message':
      return update.message.at
    case 'status':
      return update.status.at
    default:
      return 'at' in update ? update.at : null
  }
}

const eventOf = (update: Update, place: string): Event => {
  switch (update.type) {
    case 'message':
      return received(update.key, update.message)
    case 'status':
      return statusChanged(update.key, update.status)
    default:
      return told(`${update.key} ${place}`, update)
  }
}
