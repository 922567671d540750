/** Decides events one after the other on one draft, reading what they turn out to need; a failing one is set aside alone. */
import { type Act, append, type Effect } from '../kernel/act'
import type { Draft } from '../kernel/draft'
import type { Ctx, Event } from '../kernel/event'
import { hash } from '../kernel/hash'
import { type Need, NotRead } from '../kernel/state'
import type { Lang } from '../kernel/text'
import type { Instant } from '../kernel/time'
import type { SheetFault } from '../ports'
import type { Book } from '../workbook/book'
import { clearTimer, setTimer } from './agenda'
import type { Kit } from './kit'
import { strays } from './strays'

export interface Decided {
  readonly ok: true
  readonly draft: Draft
  readonly effects: readonly Effect[]
  /** How many of the events are in the draft; the others wait for the next round. */
  readonly taken: number
  readonly failed: readonly { readonly key: string; readonly error: string }[]
  /** Something was put off to the next round of this run. */
  readonly again: boolean
}

/** Row changes after which a round takes no further event: a commit stays well under 2 MB and its images under their room. */
const FULL = 400
const READS = 16

/** What every decision of this round knows beside the state. */
export interface Where {
  readonly install: string
  readonly lang: Lang
  readonly zone: string
  readonly now: Instant
}

export const ctxFor = ({ install, lang, zone, now }: Where, event: Event): Ctx => {
  let count = 0
  return { install, now, lang, zone, id: (prefix) => `${prefix}_${hash(`${install}\n${event.name}\n${event.key}\n${prefix}\n${count++}`)}` }
}

export type Decision = (draft: Draft, ctx: Ctx) => readonly Act[]

/** `events` in order; `own` decides an event that no listener knows (a call of the panel). */
export const decideAll = (
  kit: Kit,
  book: Book,
  where: Where,
  events: readonly Event[],
  limit: number,
  own?: (event: Event) => Decision | undefined,
): Decided | SheetFault | { readonly ok: false; readonly why: 'not set up'; readonly detail: string } => {
  for (let reads = 0; reads < READS; reads++) {
    const round = attempt(kit, book, where, events.slice(0, limit), own)
    if ('draft' in round) return round
    const outcome = book.read(round.needs)
    if (outcome === 'not set up') return { ok: false, why: 'not set up', detail: '' }
    if (outcome !== 'ok') return outcome
  }
  return { ok: false, why: 'unknown', detail: 'decisions kept asking for more' }
}

const attempt = (
  kit: Kit,
  book: Book,
  where: Where,
  events: readonly Event[],
  own: ((event: Event) => Decision | undefined) | undefined,
): Decided | { readonly needs: readonly Need[] } => {
  const draft = book.draft()
  const effects: Effect[] = []
  const failed: { key: string; error: string }[] = []
  const needs: Need[] = []
  let again = false
  let taken = 0
  for (const event of events) {
    if (rows(draft) >= FULL) break
    const fork = draft.fork()
    const results: Result = { effects: [], again: false }
    try {
      decideOne(kit, fork, event, where, results, own?.(event), 0)
      draft.absorb(fork)
      effects.push(...results.effects)
      again = again || results.again
    } catch (thrown) {
      if (thrown instanceof NotRead) needs.push(...thrown.needs)
      else {
        const error = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown'
        failed.push({ key: event.key, error })
        draft.apply(
          append(strays, {
            id: ctxFor(where, event).id('stray'),
            at: where.now,
            what: event.name,
            why: error,
            raw: JSON.stringify(event.payload ?? null).slice(0, 40_000),
          }),
        )
      }
    }
    taken++
  }
  return needs.length > 0 ? { needs } : { ok: true, draft, effects, taken, failed, again }
}

interface Result {
  effects: Effect[]
  again: boolean
}

/** Raised events are decided within the one that raised them; deeper than this is a circle of rules. */
const DEPTH = 12

const decideOne = (kit: Kit, fork: Draft, event: Event, where: Where, results: Result, own: Decision | undefined, depth: number): void => {
  const ctx = ctxFor(where, event)
  if (depth > DEPTH) throw new Error(`events raise each other in a circle: ${event.name}`)
  const decisions: Decision[] = own
    ? [own]
    : kit.listeners(event.name).map((listener) => (draft, given) => listener.decide(draft, event, given))
  for (const decide of decisions)
    for (const act of decide(fork, ctx)) {
      switch (act.act) {
        case 'append':
        case 'patch':
        case 'remove':
        case 'adopt':
          fork.apply(act)
          break
        case 'raise':
          decideOne(kit, fork, act.event, where, results, undefined, depth + 1)
          break
        case 'later':
          applyAll(fork, [setTimer(fork, act.at, act.key, act.event, act.fresh)])
          break
        case 'never':
          applyAll(fork, [clearTimer(act.key)])
          break
        case 'next':
          // A row of the Agenda that is due at once: a run that dies leaves it to the next one.
          applyAll(fork, [setTimer(fork, ctx.now, `next ${act.event.name} ${act.event.key}`, act.event, true)])
          results.again = true
          break
        case 'perform':
          results.effects.push(act.effect)
          break
      }
    }
}

const applyAll = (fork: Draft, acts: readonly Act[]): void => {
  for (const act of acts) if (act.act === 'append' || act.act === 'patch' || act.act === 'remove' || act.act === 'adopt') fork.apply(act)
}

const rows = (draft: Draft): number => {
  let count = 0
  for (const changes of draft.diff().values()) count += changes.size
  return count
}
