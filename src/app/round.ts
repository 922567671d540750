/** One round under the lock: take what has come, read, decide, commit, and note what the next run must know. */
import type { Effect } from '../kernel/act'
import type { Event } from '../kernel/event'
import { copied, remade, rolledBack } from '../kernel/file'
import type { Need } from '../kernel/state'
import type { Instant } from '../kernel/time'
import type { SheetFault } from '../ports'
import type { Book, Opened } from '../workbook/book'
import { begunWith } from './begun'
import { accountOf } from './connection'
import { type Decided, decideAll, type Failure } from './decide'
import type { Intake, Taken } from './intake'
import { keepLetters } from './kept-letters'
import type { Kit } from './kit'
import { isOurs, type KeptState, layoutEntries, NEXT, readState, type Shared, stateEntry, storeSurely } from './memory'
import { operationsEntry } from './operations'
import { optedOut, outEntries } from './opted-out'
import type { Past } from './past'
import { shortLinks } from './short-links'
import { earliest } from './wake'
import { bookOf, type Stores, type World } from './world'

/** Why a run stops though something may be left: the next one goes on. */
export type Stopped = 'time' | 'quota' | 'not set up' | 'copied' | 'damaged' | 'unknown'

export type Round =
  /** `search`: what the index has forgotten is to be searched first. */
  | { readonly left: Stopped | 'nothing' | 'search' }
  | {
      readonly left: 'go on'
      readonly events: number
      readonly failed: readonly Failure[]
      readonly effects: readonly Effect[]
      /** There is more to decide at once. */
      readonly again: boolean
      readonly stores: Stores
      /** Keys of letters whose every event is committed. */
      readonly emptied: readonly string[]
    }

/** Events that one round decides at most: what each looks at is read with the lock held. What came of a claim, and the next, are one round. */
const MOST = 160
/** Tries to get a batch through: halving 150 events down to the one that Google refuses takes eight. */
const ATTEMPTS = 16

const NOTHING_YET = { left: 'go on', events: 0, failed: [], effects: [], again: true, emptied: [] } as const

export const playRound = (world: World, intake: Intake, number: number, past: Past): Round => {
  const { host } = world
  const now = host.clock.now()
  const stores: Stores = {
    engine: (number + past.searches === 0 ? intake.engine : undefined) ?? host.engine.all(),
    shared: host.shared.all(),
  }
  if (!isOurs(stores.shared)) return { left: 'unknown' }
  const taken = intake.take(stores, now, number, past.isLate)
  if (!taken) return { left: 'nothing' }
  const open = taken.events.filter((event) => !past.has(event))
  return new Attempts(world, intake, stores, now, taken, open, past).play()
}

class Attempts {
  private shared: Shared
  private state: KeptState
  private limit = MOST
  /** What was refused may have been planned with tabs as they no longer are. */
  private doubted = false
  private poison: Event | undefined
  private readonly kit: Kit
  private made: readonly string[] | undefined

  constructor(
    private readonly world: World,
    private readonly intake: Intake,
    private readonly stores: Stores,
    private readonly now: Instant,
    private readonly taken: Taken,
    private readonly open: readonly Event[],
    private readonly past: Past,
  ) {
    this.shared = stores.shared
    this.state = readState(stores.shared)
    this.kit = world.kitFor(stores.shared)
  }

  play(): Round {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const round = this.attempt()
      if (round !== 'again') return round
    }
    return { left: 'unknown' }
  }

  private attempt(): Round | 'again' {
    const { world, state } = this
    const book = bookOf(world, this.shared)
    const fault = this.doubted ? book.describe() : undefined
    if (fault) return { left: faultOf(fault.why) }
    const events = this.open.slice(0, this.limit)
    const needs = this.needs(events)
    if (this.past.mustSearch(book, needs)) return { left: 'search' }
    const first = book.read(needs)
    if (first === 'not set up') return this.make(book) ? 'again' : { left: 'not set up' }
    if (first !== 'ok') return { left: faultOf(first.why) }
    const opened = book.opened(world.host.session.spreadsheetId())
    const before = this.firstOfAll(opened)
    if (opened === 'rolled back') book.goOnFrom(state.commit)
    else if (typeof opened !== 'string') return { left: faultOf(opened.why) }
    else if (opened !== 'ok') return { left: opened }
    if (!before && book.mayMake().length > 0 && this.make(book)) return 'again'
    // The minute begins new tabs, in a round of its own: whoever waits for the lock gets it in between.
    const rolls = !before && this.intake.settles === true && !this.taken.again && !this.past.hasRolled
    this.past.hasRolled ||= rolls
    if (rolls && book.rollFull(state.lang)) return { ...NOTHING_YET, stores: this.stores }
    const decided = decideAll(book, {
      kit: this.kit,
      where: { ...state, ...shortLinks(world.host, this.stores.engine), account: accountOf(this.stores.engine), now: this.now },
      events: before ? [before] : events,
      own: (event) => this.intake.own?.(event),
      isPoison: (event) => event === this.poison,
      mustSearch: (more) => this.past.mustSearch(book, more),
      ...(this.intake.fullRows === undefined ? {} : { fullRows: this.intake.fullRows }),
    })
    if (!decided.ok) return { left: faultOf(decided.why) }
    const effects = this.intake.hurries ? keepLetters(decided, this.now, (before ?? events[0])?.key ?? '') : decided.effects
    return this.commit(book, { ...decided, effects }, before !== undefined)
  }

  /** What must be settled before anything else is decided, in a commit of its own. */
  private firstOfAll(opened: Opened): Event | undefined {
    const { commit, install, hold } = this.state
    const key = `${commit} ${install}`
    const out = optedOut(this.shared)
    if (opened === 'rolled back') return rolledBack(key, { why: 'restored', out })
    if (opened !== 'ok') return undefined
    if (hold === 'copied') return copied(key, {})
    if (hold === 'lost') return rolledBack(key, { why: 'lost', out })
    return this.made && this.made.length > 0 ? remade(key, { tables: this.made }) : undefined
  }

  private needs(events: readonly Event[]): readonly Need[] {
    const { needs = [], looksAtDue: limit, again } = this.taken
    const { small, tables } = this.kit
    return [
      // Where there is time, all that is small comes with the first read: no decision has to ask for it.
      ...(this.intake.thorough ? small : []),
      ...events.flatMap((event) => this.kit.listeners(event.name).flatMap((listener) => listener.prefetch(event))),
      ...needs,
      ...(limit === undefined || again ? [] : (this.past.expected[0] ?? [])),
      ...(limit === undefined
        ? []
        : tables.filter((table) => table.due).map((table): Need => ({ need: 'due', table, before: this.now, limit }))),
    ]
  }

  /** Makes what is Hilo's own to make; once a round, so that a file that refuses is not asked for ever. */
  private make(book: Book): boolean {
    const { host } = this.world
    const { install, commit, lang } = this.state
    if (this.made || install === '') return false
    const wanted = new Set(book.mayMake())
    const spreadsheetId = host.session.spreadsheetId()
    const owner = book.owner()
    if (owner && owner.spreadsheetId !== spreadsheetId) return false
    this.made = [...wanted].map((table) => table.key)
    this.doubted = book.make({ lang, owner: { install, spreadsheetId, commit }, only: (table) => wanted.has(table) }) === 'done'
    return this.doubted
  }

  private commit(book: Book, decided: Decided, isFirst: boolean): Round | 'again' {
    const { host } = this.world
    if (this.intake.until !== undefined && host.clock.now() > this.intake.until) return { left: 'time' }
    if (this.intake.announces && decided.draft.size > 0) host.shared.set({ [NEXT]: String(this.now) })
    const committed = decided.draft.size === 0 ? book.leave() : book.commit(decided.draft.diff(), this.intake.thorough)
    if (committed === 'moved') return 'again'
    if (committed === 'refused') return !isFirst && this.narrow() ? 'again' : { left: 'unknown' }
    if (committed !== 'done') return { left: committed }
    if (isFirst) {
      this.made = []
      this.keep(book, decided, false)
      return 'again'
    }
    for (const event of this.open.slice(0, decided.taken)) {
      this.past.add(event)
      this.intake.committed?.(event, decided.news.has(event))
    }
    this.past.more = decided.more
    if (decided.more) this.past.expected = this.past.expected.slice(1)
    const all = decided.taken >= this.open.length
    this.keep(book, decided, all, begunWith(this.world, this.taken, decided.effects, this.stores, this.now))
    for (const one of decided.failed) host.log.error(`an event failed: ${one.error}`)
    return {
      left: 'go on',
      events: decided.taken,
      failed: decided.failed,
      effects: decided.effects,
      again: decided.again || !all || (this.taken.again ?? false),
      stores: { ...this.stores, shared: this.shared },
      emptied: (this.taken.letters ?? []).flatMap((letter) => (this.past.isOver(letter) ? letter.keys : [])),
    }
  }

  /** A damaged tab is described anew by the next attempt; then the event that Google refuses is found by halving, and set aside. */
  private narrow(): boolean {
    const tried = Math.min(this.limit, this.open.length)
    if (!this.doubted) this.doubted = true
    else if (tried > 1) this.limit = Math.ceil(tried / 2)
    else if (!this.poison) this.poison = this.open[0]
    else return false
    return true
  }

  /** One call keeps the commit number, the layout if it is new, the next moment something is due, and what begins; `begun` is missing in a first commit. */
  private keep(book: Book, decided: Decided, all: boolean, begun?: Shared): void {
    const { shared, state, taken } = this
    const kept = book.kept()
    const { hold, ...rest } = state
    const entries: Record<string, string> = {
      ...stateEntry({ ...rest, ...(hold && begun ? { hold } : {}), ...kept.state }),
      ...(kept.layout === undefined ? {} : layoutEntries(kept.layout, shared)),
      [NEXT]: this.next(book, decided, all),
      ...outEntries(decided.draft.diff(), shared),
      ...(all ? taken.done : {}),
      ...begun,
    }
    const changed = Object.entries(entries).filter(
      ([key, value]) => value !== (shared[key] ?? '') || (key === NEXT && this.intake.announces),
    )
    if (changed.length === 0) return
    const spent = { letters: taken.letters ?? [], effects: decided.effects.length }
    const sends = accountOf(this.stores.engine) !== ''
    const news = { ...Object.fromEntries(changed), ...(sends ? operationsEntry(shared, this.now, spent) : {}) }
    if (!storeSurely(this.world.host.shared, news)) throw new Error('not stored')
    this.shared = { ...shared, ...news }
    this.state = readState(this.shared)
  }

  private next(book: Book, decided: Decided, all: boolean): string {
    const before = Number(this.shared[NEXT] || Number.POSITIVE_INFINITY)
    const due = this.taken.looksAtDue && all ? book.earliestDue() : before
    // A run that died after its commit may have left something due that nobody noted.
    const missed = book.isUnfinished && !(this.taken.looksAtDue && all) ? this.now : Number.POSITIVE_INFINITY
    // Should this run die, another goes on with what was left.
    const more = decided.more ? this.now : Number.POSITIVE_INFINITY
    const next = Math.min(due, missed, more, earliest(decided.draft.diff(), this.kit.tables))
    return Number.isFinite(next) ? String(next) : ''
  }
}

const faultOf = (why: SheetFault['why'] | 'not set up' | 'search'): Stopped | 'search' => (why === 'refused' ? 'unknown' : why)
