/** Sends claimed messages in chunks: each is marked before it starts, and carries the results of the one before. */

import { type Outgoing, type Settled, send, settled } from '../../domain/outbox/events'
import type { SendOutcome } from '../../domain/outbox/message'
import type { Effect } from '../../kernel/act'
import type { Event } from '../../kernel/event'
import { t } from '../../kernel/text'
import { MINUTE, SECOND } from '../../kernel/time'
import type { Host, HttpRequest } from '../../ports'
import { type Connection, providerOf, readConnection } from '../connection'
import { storeMail } from '../mail'
import { outcomeEntries, type Performer, type Stores } from '../run'

/** Key of a run's mark in the engine's store: `<chunk> <time>` of the chunk that started last. */
export const MARK = 'x.'
/** Kept back at the end of a run to store what came of it. */
const RESERVE = 1.5 * MINUTE

export const sendPerformer: Performer = {
  kind: send.kind,
  perform: (host, effects, stores) => {
    const outgoing = effects.flatMap((effect: Effect) => (send.is(effect) ? [effect.payload] : []))
    const connection = readConnection(stores.engine)
    const run = outgoing[0]?.run ?? ''
    let results: readonly Event[] = []
    let broken = false
    const chunks = chunksOf(outgoing)
    chunks.forEach((chunk, at) => {
      if (broken || !connection || host.clock.left() < RESERVE) {
        results = [...results, ...chunk.map((one) => told(one, NOT_STARTED))]
        return
      }
      const started = host.clock.now()
      host.engine.set({ [`${MARK}${run}`]: `${chunk[0]?.chunk ?? 0} ${started}`, ...outcomeEntries(host, results) })
      const sent = sendChunk(host, connection, chunk)
      results = sent.events
      broken = sent.broken
      const pace = chunk[0]?.pace ?? 1
      const pause = (chunk.length / pace) * SECOND - (host.clock.now() - started)
      if (at < chunks.length - 1 && pause > 0 && !broken) host.clock.sleep(pause)
    })
    // The mark goes with the last results: nothing of this run is in doubt any more.
    host.engine.set({ [`${MARK}${run}`]: '', ...outcomeEntries(host, results) })
    return []
  },
}

const chunksOf = (outgoing: readonly Outgoing[]): readonly (readonly Outgoing[])[] => {
  const chunks = new Map<number, Outgoing[]>()
  for (const one of outgoing) chunks.set(one.chunk, [...(chunks.get(one.chunk) ?? []), one])
  return [...chunks].sort((a, b) => a[0] - b[0]).map(([, chunk]) => chunk)
}

const told = ({ message: _, run: _run, chunk: _chunk, pace: _pace, ...places }: Outgoing, outcome: SendOutcome): Event<Settled> =>
  settled(`${places.messageId} ${outcome.kind}`, { ...places, outcome })

/** Proven never to have left: it may be tried again at once. */
const NOT_STARTED: SendOutcome = {
  kind: 'refused',
  code: null,
  fault: 'transient',
  decision: 'retry',
  waitMs: SECOND,
  reason: t('No llegó a salir en esta tanda.', 'Não chegou a sair nesta leva.', 'It did not get to leave in this batch.'),
  next: t('Se intenta de nuevo solo.', 'Tenta-se de novo sozinho.', 'It is tried again by itself.'),
  details: null,
}

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
    if (!built.ok)
      events.push(
        told(one, {
          kind: 'refused',
          code: null,
          fault: 'message',
          decision: 'fail message',
          waitMs: null,
          reason: built.problem,
          next: built.next,
          details: null,
        }),
      )
    else if (built.value.via === 'here') {
      events.push(told(one, built.value.outcome))
      for (const body of built.value.webhooks) storeMail(host, body)
    } else requests.push({ one, request: built.value.request })
  }
  const answers = host.http.fetchAll(requests.map(({ request }) => request))
  requests.forEach(({ one }, at) => {
    const answer = answers[at]
    events.push(told(one, answer ? provider.readSend(answer, one.attempt) : { kind: 'unknown', why: 'no_answer', detail: '' }))
  })
  return { events, broken: answers.length > 0 && answers.every((answer) => !answer.ok) }
}

/** Chunks that each run is known to have started, and whether one of them is at work now. */
export const readMarks = (
  engine: Stores['engine'],
  now: number,
): { readonly started: Readonly<Record<string, number>>; readonly busy: boolean } => {
  const started: Record<string, number> = {}
  let busy = false
  for (const [key, value] of Object.entries(engine)) {
    if (!key.startsWith(MARK) || value === '') continue
    const [chunk, at] = value.split(' ').map(Number)
    started[key.slice(MARK.length)] = chunk ?? 0
    if (key.startsWith(`${MARK}tick`) && now - (at ?? 0) < LEASE) busy = true
  }
  return { started, busy }
}
/** A run that has not marked anything for so long is dead (protocol, one lease). */
const LEASE = 1.5 * MINUTE
