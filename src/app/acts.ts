/** Carries out what decisions ask for: rows into the draft, raised events at once, timers into the Agenda, effects for later. */
import { noteOf } from '../domain/audit/watch'
import { type Act, type Effect, isChange } from '../kernel/act'
import type { Draft } from '../kernel/draft'
import type { Ctx, Event } from '../kernel/event'
import { type Need, NotRead } from '../kernel/state'
import { actorOf } from './actor'
import { clearTimer, setTimer } from './agenda'
import type { Kit } from './kit'

export type Decision = (draft: Draft, ctx: Ctx) => readonly Act[]

export interface Result {
  readonly effects: readonly Effect[]
  /** Something was put off to the next round of this run. */
  readonly again: boolean
  /** More is due than this round took. */
  readonly more: boolean
  /** To be decided by themselves. */
  readonly apart: readonly Event[]
}

/** Raised events are decided within the one that raised them; deeper than this is a circle of rules. */
const DEPTH = 12

/** `own`: decides this event in place of the listeners. */
export const carryOut = (kit: Kit, draft: Draft, event: Event, ctxFor: (event: Event) => Ctx, own: Decision | undefined): Result => {
  const by = actorOf(event)
  const effects: Effect[] = []
  const apart: Event[] = []
  const needs: Need[] = []
  let more = false
  let again = false
  /** Of many timers or turns each asks for its own rows: one that cannot be decided yet does not stop the others from asking. */
  const asking = (decided: () => void): void => {
    try {
      decided()
    } catch (thrown) {
      if (thrown instanceof NotRead) needs.push(...thrown.needs)
      // Without what is missing a decision may be nonsense: all are made again once it was read.
      else if (needs.length === 0) throw thrown
    }
  }
  const perform = (act: Act, ctx: Ctx, depth: number): void => {
    if (isChange(act)) {
      for (const line of noteOf(kit.fills, draft, act, by, ctx)) if (isChange(line)) draft.apply(line)
      draft.apply(act)
      return
    }
    switch (act.act) {
      case 'raise':
        asking(() => decide(act.event, depth + 1, undefined))
        return
      case 'apart':
        apart.push(act.event)
        return
      case 'later':
        draft.apply(setTimer(draft, act.at, act.key, act.event, act.fresh))
        return
      case 'never':
        draft.apply(clearTimer(act.key))
        return
      case 'next':
        // A row of the Agenda that is due at once: a run that dies leaves it to the next one.
        draft.apply(setTimer(draft, ctx.now, `next ${act.event.name} ${act.event.key}`, act.event, true))
        again = true
        return
      case 'perform':
        effects.push(act.effect)
        return
      case 'more':
        more = true
        return
    }
  }
  const decide = (one: Event, depth: number, by: Decision | undefined): void => {
    if (depth > DEPTH) throw new Error(`events raise each other in a circle: ${one.name}`)
    const ctx = ctxFor(one)
    const decisions = by
      ? [by]
      : kit.listeners(one.name).map(
          (listener): Decision =>
            (state, given) =>
              listener.decide(state, one, given),
        )
    for (const decision of decisions)
      asking(() => {
        for (const act of decision(draft, ctx)) perform(act, ctx, depth)
      })
  }
  asking(() => decide(event, 0, own))
  if (needs.length > 0) throw new NotRead(needs)
  return { effects, again, more, apart }
}
