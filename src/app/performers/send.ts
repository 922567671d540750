/** Sends claimed messages in chunks: each is marked before it starts, and carries the results of the one before. */
import { answered, type Outgoing, type Places, send, settled, unstarted } from '../../domain/outbox/events'
import type { Decision, SendOutcome } from '../../domain/outbox/message'
import { Seats } from '../../domain/outbox/seats'
import type { Effect } from '../../kernel/act'
import type { Event } from '../../kernel/event'
import type { Problem } from '../../kernel/outcome'
import { MINUTE } from '../../kernel/time'
import type { Host, HttpRequest } from '../../ports'
import { type Connection, providerOf, readConnection } from '../connection'
import { fetchedEntry } from '../fetches'
import { storeMail } from '../mail'
import { leaseOf, startedChunks, startOf } from '../marks'
import { type Shared, storeSurely } from '../memory'
import { mayStart, pacedEntry, readPaced, started } from '../paced'
import { placeForResults, placeOfRun, resultEntries } from '../results'
import type { Performer, Stores } from '../world'

/** Kept back at the end of a run to store what came of it. */
const RESERVE = 1.5 * MINUTE
/** Meta's own words are for whoever helps: their beginning says enough. */
const DETAILS = 300

export const sendPerformer: Performer = {
  kind: send.kind,
  begins: (effects, { engine }, now) => {
    const line = readConnection(engine)?.phoneNumberId
    const [first] = chunksOf(outgoingOf(effects).filter((one) => one.line === line))
    return first?.[0].urgent && first.every(({ careful }) => careful !== 1) ? markOf(first, now) : {}
  },
  perform: (host, effects, stores) => {
    const outgoing = outgoingOf(effects)
    const connection = readConnection(stores.engine)
    const campaign = outgoing.find(({ urgent }) => !urgent)
    const place = campaign ? placeOfRun(host, stores.engine, executionOf(campaign)) : placeForResults(host)
    let goesOn = connection !== undefined
    let paced = readPaced(stores.engine)
    let fetched = 0
    // The line was changed between the claim and now.
    const strange = outgoing.filter((one) => one.line !== connection?.phoneNumberId)
    let results: readonly Event[] = strange.map(takenBack)
    const chunks = chunksOf(outgoing.filter((one) => !strange.includes(one)))
    for (const chunk of chunks) {
      const { urgent, pace } = chunk[0]
      const pause = urgent ? 0 : Math.max(0, mayStart(paced, pace) - host.clock.now())
      goesOn = goesOn && host.clock.left() - pause > RESERVE
      if (goesOn && pause > 0) host.clock.sleep(pause)
      if (!urgent) paced = started(paced, pace, chunk.length, host.clock.now())
      if (goesOn && connection && chunk.some(({ careful }) => careful === 1) && !isHeard(host, connection)) {
        results = [...results, answered(`${chunk[0].messageId} knock`, { answered: false }), ...chunk.map(takenBack)]
        goesOn = false
        continue
      }
      fetched += chunk.length
      const counted = { ...(urgent ? {} : pacedEntry(paced)), ...fetchedEntry(stores.engine, host.clock.now(), fetched) }
      const entries = { ...counted, ...resultEntries(host, results, place) }
      goesOn = goesOn && ((chunk === chunks[0] && hasBegun(stores.shared, chunk)) || begin(host, chunk, entries))
      if (!goesOn || !connection) {
        results = [...results, ...chunk.map(takenBack)]
        continue
      }
      const sent = sendChunk(host, connection, chunk)
      results = [...results, ...sent.events]
      goesOn = !sent.broken
    }
    storeSurely(host.engine, { ...fetchedEntry(stores.engine, host.clock.now(), fetched), ...resultEntries(host, results, place) })
    return []
  },
}

const outgoingOf = (effects: readonly Effect[]): readonly Outgoing[] =>
  effects.flatMap((effect) => (send.is(effect) ? [effect.payload] : []))

/** More chunks than replies ever fill. */
const BEHIND = 1_000
type Chunk = readonly [Outgoing, ...Outgoing[]]

/**
 * What somebody waits for first, then by the number that each got when it was claimed, for by that number recovery knows what has started;
 * replies of one round are runs of their own and bear the same number, so they are seated here.
 */
const chunksOf = (outgoing: readonly Outgoing[]): readonly Chunk[] => {
  const groups = new Map<number, Seats<Outgoing>>()
  for (const one of outgoing) {
    const place = one.chunk + (one.urgent ? 0 : BEHIND)
    const group = groups.get(place) ?? new Seats<Outgoing>(one.pace.chunk)
    groups.set(place, group)
    group.seat(one, one.contactId ?? one.messageId)
  }
  return [...groups]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([, group]) => group.chunks)
    .flatMap(([first, ...rest]): Chunk[] => (first ? [[first, ...rest]] : []))
}

const markOf = (chunk: Chunk, now: number): Shared =>
  startOf(
    chunk.map(({ run }) => run),
    chunk[0].chunk,
    now,
  )
const hasBegun = (shared: Shared, [first]: Chunk): boolean => (startedChunks(shared)[first.run] ?? -1) >= first.chunk

/** Nothing leaves whose start is not noted: a store that fails twice stops the run. */
const begin = (host: Host, chunk: Chunk, entries: Stores['engine']): boolean => {
  const now = host.clock.now()
  const [first] = chunk
  const sender = first.urgent ? {} : leaseOf(first.run, now)
  return storeSurely(host.engine, { ...markOf(chunk, now), ...sender, ...entries })
}

/** Of the name of a run, which ends with its round: one execution claims again and again. */
const executionOf = ({ run }: Outgoing): string => run.slice(0, run.lastIndexOf(' '))

const placesOf = (one: Outgoing): Places => {
  const { message: _, run: _run, chunk: _chunk, pace: _pace, urgent: _urgent, careful: _careful, line: _line, ...places } = one
  return places
}
const takenBack = (one: Outgoing): Event => unstarted(one.messageId, placesOf(one))

const told = (one: Outgoing, outcome: SendOutcome): Event => {
  const short = outcome.kind === 'refused' ? { ...outcome, details: outcome.details?.slice(0, DETAILS) ?? null } : outcome
  return settled(`${one.messageId} ${outcome.kind}`, { ...placesOf(one), outcome: short })
}

/** The next chunk would meet the same fault: hundreds of equal refusals look like spam. */
const WIDE: ReadonlySet<Decision> = new Set(['slow down', 'hold template', 'stop all'])
const concernsAll = (event: Event): boolean =>
  settled.is(event) && event.payload.outcome.kind === 'refused' && WIDE.has(event.payload.outcome.decision)

const sendChunk = (host: Host, connection: Connection, chunk: Chunk): { readonly events: readonly Event[]; readonly broken: boolean } => {
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
  // Of the next chunk nobody would know either: a network that is down, a page in place of an answer.
  const unanswered = requests.length > 0 && events.every((event) => settled.is(event) && event.payload.outcome.kind === 'unknown')
  if (unanswered || chunk.some(({ careful }) => careful > 0))
    events.push(answered(`${chunk[0].messageId} answered`, { answered: !unanswered }))
  return { events, broken: unanswered || events.some(concernsAll) }
}

/** A refusal is an answer too. */
const isHeard = (host: Host, connection: Connection): boolean => {
  const knock = providerOf(connection).buildKnock(connection)
  const [answer] = knock ? host.http.fetchAll([knock]) : []
  return !knock || (answer?.ok === true && answer.status < 500)
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
