/** The one loop: take, read, decide, commit, perform; the lock is held from take to commit and never while performing. */
import type { Effect } from '../kernel/act'
import type { Event } from '../kernel/event'
import { rolledBack } from '../kernel/file'
import { isRecord, parseJson } from '../kernel/json'
import type { Need } from '../kernel/state'
import type { Codec } from '../kernel/table'
import type { Lang } from '../kernel/text'
import { type Instant, MINUTE } from '../kernel/time'
import type { Host } from '../ports'
import { Book, type StoreState } from '../workbook/book'
import { type Decision, decideAll } from './decide'
import type { Kit } from './kit'
import { earliest } from './wake'

export interface Stores {
  readonly engine: Readonly<Record<string, string>>
  readonly shared: Readonly<Record<string, string>>
}

/** A batch of events and the keys of the engine's store that they came from. */
export interface Taken {
  readonly events: readonly Event[]
  /** Emptied once every one of the events is committed. */
  readonly mail: readonly string[]
  /** Deleted from the shared store before anything is looked at. */
  readonly dirty?: readonly string[]
  /** This batch looks at all that is due, so that `next` can be told anew. */
  readonly looksAtDue?: boolean
}

export interface Intake {
  readonly waitMs: number
  /** Longest time for all rounds, in ms. */
  readonly budgetMs: number
  /** Goes on until what came of performing is committed too; else the next run takes it. */
  readonly settles?: boolean
  take(stores: Stores, now: Instant, round: number): Taken | undefined
  own?(event: Event): Decision | undefined
}

export interface Performer {
  readonly kind: string
  /** Does the effects and answers the events that tell what came of them; what must survive a death it stores itself. */
  perform(host: Host, effects: readonly Effect[], stores: Stores): readonly Event[]
}

export interface Report {
  readonly rounds: number
  readonly events: number
  readonly failed: readonly { readonly key: string; readonly error: string }[]
  readonly left: 'nothing' | 'busy' | 'quota' | 'time' | 'not set up' | 'rolled back' | 'copied' | 'unknown'
}

export interface World {
  readonly kit: Kit
  readonly performers: readonly Performer[]
  readonly host: Host
  readonly codec: (lang: Lang, zone: string) => Codec
}

/** Keys of the shared store. */
export const STATE = 'state'
export const LAYOUT = 'layout'
export const NEXT = 'next'
/** A result that waits for its commit: outcomes of performing, in the engine's store. */
export const OUTCOME = 'r.'

export interface KeptState extends StoreState {
  readonly lang: Lang
  readonly zone: string
}

export const readState = (shared: Stores['shared']): KeptState => {
  const raw = parseJson(shared[STATE] ?? '')
  const value = isRecord(raw) ? raw : {}
  const counts = isRecord(value.counts) ? value.counts : {}
  const lang = value.lang
  return {
    commit: typeof value.commit === 'number' ? value.commit : 0,
    install: typeof value.install === 'string' ? value.install : '',
    counts: Object.fromEntries(
      Object.entries(counts).flatMap(([key, count]) => (typeof count === 'number' ? [[key, count] as const] : [])),
    ),
    lang: lang === 'pt' || lang === 'en' ? lang : 'es',
    zone: typeof value.zone === 'string' ? value.zone : 'America/Argentina/Buenos_Aires',
  }
}

export const bookOf = ({ kit, host, codec }: World, shared: Stores['shared']): Book => {
  const state = readState(shared)
  return new Book({
    sheets: host.sheets,
    cache: host.cache,
    codec: codec(state.lang, state.zone),
    tables: kit.tables,
    uuid: () => host.random.uuid(),
    layout: shared[LAYOUT],
    state,
  })
}

/** Rounds until nothing is left, the time is up, or somebody else is at work. */
export const run = (world: World, intake: Intake): Report => {
  const { host } = world
  const started = host.clock.now()
  const report = { rounds: 0, events: 0, failed: [] as { key: string; error: string }[] }
  /** Events that this run has committed: what is left of a letter goes on behind them. */
  const committed = new Set<string>()
  for (let round = 0; ; round++) {
    if (host.clock.now() - started > intake.budgetMs || host.clock.left() < MINUTE / 2) return { ...report, left: 'time' }
    if (!host.lock.hold(intake.waitMs)) return { ...report, left: 'busy' }
    const outcome = locked(world, intake, round, committed)
    host.lock.release()
    if (outcome.left !== 'go on') return { ...report, left: outcome.left }
    report.rounds++
    report.events += outcome.events
    report.failed.push(...outcome.failed)
    perform(world, outcome.effects, outcome.stores, outcome.mail)
    if (!outcome.again && !(intake.settles && outcome.effects.length > 0)) return { ...report, left: 'nothing' }
  }
}

type Locked =
  | { readonly left: Exclude<Report['left'], 'time' | 'busy'> }
  | {
      readonly left: 'go on'
      readonly events: number
      readonly failed: Report['failed']
      readonly effects: readonly Effect[]
      readonly again: boolean
      readonly stores: Stores
      /** Letters whose every event is committed. */
      readonly mail: readonly string[]
    }

const ATTEMPTS = 4

const locked = (world: World, intake: Intake, round: number, before: Set<string>): Locked => {
  const { host, kit } = world
  const now = host.clock.now()
  const stores: Stores = { engine: host.engine.all(), shared: host.shared.all() }
  const given = intake.take(stores, now, round)
  if (!given) return { left: 'nothing' }
  const fresh = given.events.filter((event) => !before.has(nameOf(event)))
  const taken = { ...given, events: fresh.slice(0, MOST) }
  for (const key of taken.dirty ?? []) host.shared.delete(key)
  const state = readState(stores.shared)
  let limit = taken.events.length
  let stale = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // What was refused may have been planned with tabs as they no longer are.
    const book = bookOf(world, stale ? { ...stores.shared, [LAYOUT]: '' } : stores.shared)
    const first = book.read(prefetch(kit, taken.events.slice(0, limit)))
    if (first === 'not set up') return { left: 'not set up' }
    if (first !== 'ok') return { left: first.why === 'quota' ? 'quota' : 'unknown' }
    const opened = book.opened(host.session.spreadsheetId())
    if (typeof opened !== 'string') return { left: opened.why === 'quota' ? 'quota' : 'unknown' }
    if (opened === 'rolled back') {
      // What left since that version is not known any more: everything that waits is held, and only a person lets it go.
      book.goOnFrom(state.commit)
      taken.events.unshift(rolledBack(`${state.commit}`, {}))
      limit = taken.events.length
    } else if (opened !== 'ok') return { left: opened }
    const decided = decideAll(kit, book, { ...state, now }, taken.events, limit, intake.own?.bind(intake))
    if (!decided.ok) return { left: decided.why === 'quota' || decided.why === 'not set up' ? decided.why : 'unknown' }
    const dues = earliest(decided.draft.diff(), kit.tables)
    const committed = decided.draft.isEmpty() ? 'done' : book.commit(decided.draft.diff())
    if (committed === 'moved') continue
    if (committed === 'refused') {
      // A damaged tab is described anew by the next attempt; a poisoned event is found by halving.
      if (stale) limit = Math.max(1, Math.floor(limit / 2))
      stale = true
      continue
    }
    if (committed !== 'done') return { left: committed }
    const all = decided.taken >= fresh.length
    for (const event of taken.events.slice(0, decided.taken)) before.add(nameOf(event))
    keep(world, stores, book, state, { now, dues, looked: taken.looksAtDue === true && all ? book.earliestDue() : undefined })
    for (const one of decided.failed) host.log.error(`event ${one.key} failed: ${one.error}`)
    return {
      left: 'go on',
      events: decided.taken,
      failed: decided.failed,
      effects: decided.effects,
      again: decided.again || !all,
      stores,
      mail: all ? taken.mail : [],
    }
  }
  return { left: 'unknown' }
}

/** Events that one round decides at most: more would outgrow a commit. */
const MOST = 150
const nameOf = (event: Event): string => `${event.name}\n${event.key}`

const prefetch = (kit: Kit, events: readonly Event[]): readonly Need[] =>
  events.flatMap((event) => kit.listeners(event.name).flatMap((listener) => listener.prefetch(event)))

/** One call keeps the commit number, the layout if it is new, and the next moment something is due. */
const keep = (
  { host }: World,
  stores: Stores,
  book: Book,
  state: KeptState,
  due: { readonly now: Instant; readonly dues: number; readonly looked: number | undefined },
): void => {
  const kept = book.kept()
  const before = Number(stores.shared[NEXT] ?? Number.POSITIVE_INFINITY)
  const next = Math.min(due.dues, due.looked ?? (Number.isFinite(before) ? before : Number.POSITIVE_INFINITY))
  const entries: Record<string, string> = {}
  const stateText = JSON.stringify({ ...state, ...kept.state })
  if (stateText !== stores.shared[STATE]) entries[STATE] = stateText
  if (kept.layout !== undefined && kept.layout !== stores.shared[LAYOUT]) entries[LAYOUT] = kept.layout
  const nextText = Number.isFinite(next) ? String(next) : ''
  if (nextText !== (stores.shared[NEXT] ?? '')) entries[NEXT] = nextText
  if (Object.keys(entries).length > 0) host.shared.set(entries)
}

/** Few are deleted at once; of many, one call takes the weight and the keys go later. */
const FEW = 3
const empty = (host: Host, mail: readonly string[]): void => {
  if (mail.length === 0) return
  if (mail.length <= FEW) for (const key of mail) host.engine.delete(key)
  else host.engine.set(Object.fromEntries(mail.map((key) => [key, ''])))
}

/** Letters that are committed are emptied with the first thing that performing stores, else by themselves. */
const perform = ({ performers, host }: World, effects: readonly Effect[], stores: Stores, mail: readonly string[]): void => {
  let open = mail
  const engine: Host['engine'] = {
    ...host.engine,
    set: (entries) => {
      host.engine.set({ ...Object.fromEntries(open.map((key) => [key, ''])), ...entries })
      open = []
    },
  }
  for (const performer of performers) {
    const own = effects.filter((effect) => effect.kind === performer.kind)
    if (own.length === 0) continue
    const outcomes = performer.perform({ ...host, engine }, own, stores)
    if (outcomes.length > 0) engine.set(outcomeEntries(host, outcomes))
  }
  empty(host, open)
}

/** What came of performing lies in the store until its own commit: a death loses nothing that is known. */
export const outcomeEntries = (host: Host, outcomes: readonly Event[]): Record<string, string> => {
  const base = `${OUTCOME}${host.clock.now()}.${host.random.uuid().slice(0, 8)}`
  const entries: Record<string, string> = {}
  for (let from = 0; from < outcomes.length; from += OUTCOMES_EACH)
    entries[`${base}.${from}`] = host.pack.squeeze(JSON.stringify(outcomes.slice(from, from + OUTCOMES_EACH)))
  return entries
}
/** Packed, so many outcomes stay well below the 9 KB of a property. */
const OUTCOMES_EACH = 25
