/** Decides events one after the other on one draft, reading what they turn out to need; a failing one is set aside alone. */
import { type Effect, remove } from '../kernel/act'
import type { Diff } from '../kernel/changes'
import type { Draft } from '../kernel/draft'
import type { Ctx, Event } from '../kernel/event'
import { hash } from '../kernel/hash'
import { type Need, NotRead } from '../kernel/state'
import type { Lang } from '../kernel/text'
import type { Instant } from '../kernel/time'
import type { SheetFault } from '../ports'
import type { Book } from '../workbook/book'
import { carryOut, type Decision } from './acts'
import { agenda, rang } from './agenda'
import type { Kit } from './kit'
import { setAside } from './strays'
import { Weight } from './weight'

export type { Decision } from './acts'

export interface Decided {
  readonly ok: true
  readonly draft: Draft
  readonly effects: readonly Effect[]
  /** How many of the events are in the draft; the others wait for the next round. */
  readonly taken: number
  /** Those of them that changed something; a repeat changes nothing. */
  readonly news: ReadonlySet<Event>
  readonly failed: readonly Failure[]
  /** Something was put off to the next round of this run. */
  readonly again: boolean
  /** More is due than this round took. */
  readonly more: boolean
}
export interface Failure {
  readonly key: string
  readonly error: string
}
type Undecided = SheetFault | { readonly ok: false; readonly why: 'not set up' | 'search'; readonly detail: string }

/**
 * After so many cells a round takes no further event: a commit takes some 0.12 ms a cell (latency model), nobody should wait for the lock for
 * more than 2.5 s, and a whole claim may still follow. After so many characters: Google recommends 2 MB a request (Sheets API, usage limits).
 */
const FULL_CELLS = 6_500
const FULL_SIZE = 800_000
/** Reads after which a decision that keeps asking for more is set aside, so that nothing waits behind it for ever. */
const READS = 16

/** What every decision of this round knows beside the state. */
export interface Where extends Pick<Ctx, 'short'> {
  readonly install: string
  readonly account: string
  readonly lang: Lang
  readonly zone: string
  readonly now: Instant
}

export const ctxFor = ({ install, account, lang, zone, now, short }: Where, event: Event): Ctx => {
  let count = 0
  return {
    install,
    account,
    now,
    lang,
    zone,
    ...(short ? { short } : {}),
    id: (prefix) => `${prefix}_${hash(`${install}\n${event.name}\n${event.key}\n${prefix}\n${count++}`)}`,
  }
}

export interface Deciding {
  readonly kit: Kit
  readonly where: Where
  /** In order. */
  readonly events: readonly Event[]
  /** Decides an event that no listener knows (a call of the panel). */
  own?(event: Event): Decision | undefined
  /** What is missing is to be searched before anything is decided. */
  mustSearch?(needs: readonly Need[]): boolean
  /** An event that Google refused to commit: kept as it is, and not decided. */
  isPoison?(event: Event): boolean
  /** Row changes after which no further event is taken, where all of a batch should be one commit. */
  readonly fullRows?: number | undefined
}

export const decideAll = (book: Book, deciding: Deciding): Decided | Undecided => {
  for (let reads = 0; ; reads++) {
    const made = attempt(book.draft(), deciding, reads < READS)
    if ('draft' in made) return made
    if (deciding.mustSearch?.(made.needs)) return { ok: false, why: 'search', detail: '' }
    const outcome = book.read(made.needs)
    if (outcome === 'not set up') return { ok: false, why: 'not set up', detail: '' }
    if (outcome !== 'ok') return outcome
  }
}

/** Everything that is missing is asked for at once: an event that cannot be decided yet does not stop the others from asking. */
const attempt = (
  draft: Draft,
  { kit, where, events, own, isPoison, fullRows }: Deciding,
  isPatient: boolean,
): Decided | { readonly needs: readonly Need[] } => {
  const effects: Effect[] = []
  let more = false
  const failed: Failure[] = []
  const needs: Need[] = []
  const news = new Set<Event>()
  let again = false
  let taken = 0
  let size = 0
  let cells = 0
  const weight = new Weight()
  const isFull = (): boolean => size >= FULL_SIZE || (fullRows === undefined ? cells >= FULL_CELLS : draft.size >= fullRows)
  const decideOne = (event: Event): readonly Event[] => {
    const fork = draft.fork()
    try {
      if (isPoison?.(event)) throw new Error('Google refused to write what came of it')
      const result = carryOut(kit, fork, event, (one) => ctxFor(where, one), own?.(event))
      size += sizeOf(fork.diff())
      cells += weight.add(fork.diff())
      if (fork.size > 0 || result.effects.length > 0) news.add(event)
      draft.absorb(fork)
      effects.push(...result.effects)
      more = more || result.more
      again = again || result.again
      return result.apart
    } catch (thrown) {
      if (thrown instanceof NotRead && isPatient) needs.push(...thrown.needs)
      else {
        const error = errorText(thrown)
        failed.push({ key: event.key, error })
        news.add(event)
        draft.apply(setAside(event, error, ctxFor(where, event)))
        if (rang.is(event)) draft.apply(remove(agenda, event.payload.id))
      }
      return []
    }
  }
  /** False where the commit was full before all of it was decided: then it is asked again. */
  const play = (event: Event): boolean => !isFull() && decideOne(event).every(play)
  for (const event of events) {
    if (!play(event)) break
    taken++
  }
  return needs.length > 0 ? { needs } : { ok: true, draft, effects, taken, news, failed, again, more }
}

const errorText = (thrown: unknown): string => {
  if (thrown instanceof NotRead) return `not read: ${thrown.needs.map(({ need }) => need).join(', ')}`
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown'
}

const sizeOf = (diff: Diff): number => {
  let size = 0
  for (const rows of diff.values())
    for (const change of rows.values()) if (change.kind !== 'remove') size += JSON.stringify(change.values).length
  return size
}
