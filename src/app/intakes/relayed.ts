/** The web app's POST from the relay: one envelope, one read, one commit, and a verdict for each event in it. */
import { linkOpened } from '../../domain/links/events'
import type { Event } from '../../kernel/event'
import { after, type Instant, instant } from '../../kernel/time'
import type { Host } from '../../ports'
import { type Connection, readConnection } from '../connection'
import { doorEntry } from '../edition'
import { readPost } from '../letters'
import { countRefused } from '../refused'
import { type Envelope, openEnvelope, type Parcel } from '../relay/envelope'
import { isKnown, remembering } from '../relay/nonces'
import { type Intake, run, type World } from '../run'
import { strayed } from '../strays'
import type { Stores } from '../world'

/** `recorded`: committed now; `already`: known before; `busy`: come again; `refused`: not for this programme. */
type Verdict = 'recorded' | 'already' | 'busy' | 'refused'

/** An event of 2 MB, every letter of it escaped. */
const BIGGEST = 14_000_000
const LOCK_MS = 8_000
/** The relay hangs up after 60 s: what is not begun by then is left to its next attempt. */
const COMMIT_MS = 15_000
/** An envelope of a hundred people who are answered and each become a task, in one commit: some sixteen rows each. */
const ROWS = 2_000

/** JSON for the relay; whoever is not believed learns nothing else. */
export const receiveRelayed = (world: World, text: string): string => {
  const { host } = world
  const started = host.clock.now()
  const engine = host.engine.all()
  const connection = readConnection(engine)
  if (!connection || text.length > BIGGEST) return refuse(host, 'refused')
  const opened = openEnvelope(host, connection, text)
  if (!opened.ok) return refuse(host, opened.why)
  const batch = new Batch(connection, opened.envelope)
  try {
    run(world, intakeOf(batch, engine, after(started, COMMIT_MS)))
  } catch (thrown) {
    host.log.error(`relayed: ${thrown instanceof Error ? thrown.name : 'unknown'}`)
  }
  if (batch.isReplayed) return refuse(host, 'replayed')
  const verdicts = batch.verdicts()
  const foreign = verdicts.filter((verdict) => verdict === 'refused').length
  if (foreign > 0) countRefused(host, foreign)
  return JSON.stringify({ nonce: opened.envelope.nonce, verdicts })
}

const refuse = (host: Host, why: string): string => {
  countRefused(host)
  return JSON.stringify({ refused: why })
}

const intakeOf = (batch: Batch, engine: Stores['engine'], until: Instant): Intake => ({
  waitMs: LOCK_MS,
  budgetMs: COMMIT_MS,
  hurries: true,
  until,
  engine,
  fullRows: ROWS,
  take: ({ shared }) => {
    if (isKnown(shared, batch.envelope) && !batch.isBegun) {
      batch.isReplayed = true
      return undefined
    }
    batch.isBegun = true
    if (batch.events.length === 0) return undefined
    return { events: batch.events, done: { ...remembering(shared, batch.envelope), ...doorEntry } }
  },
  committed: (event, isNews) => batch.settle(event, isNews),
})

/** Which event of the envelope each of our events came from, and what became of it. */
class Batch {
  readonly events: readonly Event[]
  isReplayed = false
  isBegun = false
  private readonly from = new Map<Event, number>()
  private readonly found: Verdict[]
  /** Events of ours that are still open, by the place of theirs. */
  private readonly open: number[]

  constructor(
    connection: Connection,
    readonly envelope: Envelope,
  ) {
    const read = envelope.parcels.map((parcel, at) => eventsOf(connection, parcel, `${envelope.nonce} ${at}`))
    this.found = read.map((events) => (events === 'foreign' ? 'refused' : 'already'))
    this.open = read.map((events) => (events === 'foreign' ? 0 : events.length))
    const dated = read.flatMap((events, place) => (events === 'foreign' ? [] : events.map((one) => ({ ...one, place }))))
    for (const { event, place } of dated) this.from.set(event, place)
    this.events = dated.sort((a, b) => a.at - b.at).map(({ event }) => event)
  }

  settle(event: Event, isNews: boolean): void {
    const place = this.from.get(event)
    if (place === undefined) return
    this.from.delete(event)
    this.open[place] = (this.open[place] ?? 0) - 1
    if (isNews) this.found[place] = 'recorded'
  }

  verdicts(): readonly Verdict[] {
    return this.found.map((verdict, place) => ((this.open[place] ?? 0) > 0 ? 'busy' : verdict))
  }
}

type Read = readonly { readonly at: number; readonly event: Event }[] | 'foreign'

const eventsOf = (connection: Connection, parcel: Parcel, name: string): Read => {
  const { at } = parcel
  switch (parcel.type) {
    case 'click':
      return [{ at, event: linkOpened(`${parcel.link} ${at}`, { link: parcel.link, at: instant(at) }) }]
    case 'other':
      return [{ at, event: strayed(`relay ${at} ${parcel.raw}`, { why: 'not known to this version', raw: parcel.raw }) }]
    case 'meta': {
      const dated = readPost(connection, { name: `${at}.${name}`, body: parcel.body })
      return dated.some(({ foreign }) => foreign) ? 'foreign' : dated
    }
  }
}
