/** Sends claimed messages in chunks: each is marked before it starts, and carries the results of the one before. */
import { type Outgoing, type Places, send, settled, unstarted } from '../../domain/outbox/events'
import type { Decision, SendOutcome } from '../../domain/outbox/message'
import { Seats } from '../../domain/outbox/seats'
import type { Event } from '../../kernel/event'
import type { Problem } from '../../kernel/outcome'
import { MINUTE, SECOND } from '../../kernel/time'
import type { Host, HttpRequest } from '../../ports'
import { type Connection, providerOf, readConnection } from '../connection'
import { storeMail } from '../mail'
import { leaseOf, pacedUntil, readPaced, startOf } from '../marks'
import { resultEntries } from '../results'
import type { Performer } from '../world'

/** Kept back at the end of a run to store what came of it. */
const RESERVE = 1.5 * MINUTE
/** Meta's own words are for whoever helps: their beginning says enough. */
const DETAILS = 300

export const sendPerformer: Performer = {
  kind: send.kind,
  perform: (host, effects, stores) => {
    const outgoing = effects.flatMap((effect) => (send.is(effect) ? [effect.payload] : []))
    const connection = readConnection(stores.engine)
    let results: readonly Event[] = []
    let goesOn = connection !== undefined
    let free = readPaced(stores.engine)
    // The line was changed between the claim and now.
    const strange = outgoing.filter((one) => one.line !== connection?.phoneNumberId)
    results = strange.map(takenBack)
    const chunks = chunksOf(outgoing.filter((one) => !strange.includes(one)))
    chunks.forEach((chunk, at) => {
      const pause = paceOf(chunk) > 0 ? free - host.clock.now() : 0
      goesOn = goesOn && host.clock.left() - Math.max(0, pause) > RESERVE
      if (goesOn && pause > 0) host.clock.sleep(pause)
      if (paceOf(chunk) > 0) free = host.clock.now() + (chunk.length / paceOf(chunk)) * SECOND
      goesOn = goesOn && begin(host, chunk, results, at, free)
      if (!goesOn || !connection) {
        results = [...results, ...chunk.map(takenBack)]
        return
      }
      const sent = sendChunk(host, connection, chunk)
      results = sent.events
      goesOn = !sent.broken
    })
    store(host, resultEntries(host, results, chunks.length))
    return []
  },
}

/** Messages a second; 0: somebody waits for it, and it leaves at once. */
const paceOf = ([one]: readonly Outgoing[]): number => one?.pace ?? 0

/** What somebody waits for leaves first, in chunks of its own; the others as they were seated when they were claimed. */
const chunksOf = (outgoing: readonly Outgoing[]): readonly (readonly Outgoing[])[] => {
  const replies = new Seats<Outgoing>()
  const chunks = new Map<number, Outgoing[]>()
  for (const one of outgoing)
    if (one.pace === 0) replies.seat(one, one.contactId ?? one.messageId)
    else chunks.set(one.chunk, [...(chunks.get(one.chunk) ?? []), one])
  return [...replies.chunks, ...[...chunks].sort((a, b) => a[0] - b[0]).map(([, chunk]) => chunk)]
}

/** Nothing leaves whose start is not noted: a store that fails twice stops the run. */
const begin = (host: Host, chunk: readonly Outgoing[], results: readonly Event[], order: number, free: number): boolean => {
  const now = host.clock.now()
  const [first] = chunk
  if (!first) return false
  const runs = chunk.map(({ run }) => run)
  const sender = first.pace > 0 ? { ...leaseOf(first.run, now), ...pacedUntil(free) } : {}
  return store(host, { ...startOf(runs, first.chunk, now), ...sender, ...resultEntries(host, results, order) })
}

/** A store that threw may have stored: the same again does no harm. */
const store = (host: Host, entries: Readonly<Record<string, string>>): boolean => {
  for (let tries = 0; tries < 2; tries++) {
    try {
      host.engine.set(entries)
      return true
    } catch {}
  }
  return false
}

const placesOf = ({ message: _, run: _run, chunk: _chunk, pace: _pace, line: _line, ...places }: Outgoing): Places => places
const takenBack = (one: Outgoing): Event => unstarted(one.messageId, placesOf(one))

const told = (one: Outgoing, outcome: SendOutcome): Event => {
  const short = outcome.kind === 'refused' ? { ...outcome, details: outcome.details?.slice(0, DETAILS) ?? null } : outcome
  return settled(`${one.messageId} ${outcome.kind}`, { ...placesOf(one), outcome: short })
}

/** The next chunk would meet the same fault: hundreds of equal refusals look like spam. */
const WIDE: ReadonlySet<Decision> = new Set(['slow down', 'hold template', 'stop all'])
const concernsAll = (event: Event): boolean =>
  settled.is(event) && event.payload.outcome.kind === 'refused' && WIDE.has(event.payload.outcome.decision)

const sendChunk = (
  host: Host,
  connection: Connection,
  chunk: readonly Outgoing[],
): { readonly events: readonly Event[]; readonly broken: boolean } => {
  const provider = providerOf(connection)
  const requests: { readonly one: Outgoing; readonly request: HttpRequest }[] = []
  const events: Event[] = []
  for (const one of chunk) {
    const built = provider.buildSend(connection, one.message, host.clock.now())
    if (!built.ok) events.push(told(one, hopeless(built)))
    else if (built.value.via === 'http') requests.push({ one, request: built.value.request })
    else {
      events.push(told(one, built.value.outcome))
      for (const body of built.value.webhooks) storeMail(host, body)
    }
  }
  const answers = host.http.fetchAll(requests.map(({ request }) => request))
  requests.forEach(({ one }, at) => {
    const answer = answers[at]
    events.push(told(one, answer ? provider.readSend(answer, one.attempt) : { kind: 'unknown', why: 'no_answer', detail: '' }))
  })
  return { events, broken: (answers.length > 0 && answers.every((answer) => !answer.ok)) || events.some(concernsAll) }
}

/** What WhatsApp would surely refuse is not even asked. */
const hopeless = ({ problem, next }: Problem): SendOutcome => ({
  kind: 'refused',
  code: null,
  fault: 'message',
  decision: 'fail message',
  waitMs: null,
  reason: problem,
  next,
  details: null,
})
