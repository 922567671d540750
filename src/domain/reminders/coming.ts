/** What reminders will say in the next days: to whom, when and how much it costs, and why some of it will not leave. */
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, type State, sweepNeed, whole } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import { after, DAY, type Instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { priceOf, ratesOf } from '../money/price'
import { rates } from '../money/tables'
import { type Entry, readEntries } from './entry'
import { groupKey } from './fire'
import { SECOND_THOUGHTS } from './plan'
import { type Planned, refusal } from './refuse'
import { rulesOf, SMALL } from './shelf'
import { reminderSource } from './source'
import { plans } from './tables'

export const AHEAD = 7 * DAY

/** One message to come: all that it speaks of is of one person. */
export interface Coming {
  readonly at: Instant
  readonly rule: string
  readonly contactId: string
  readonly name: string
  /** US dollars; `undefined`: nobody knows. */
  readonly usd: number | undefined
  /** Why it will not leave as things stand now. */
  readonly held: Text | undefined
}
/** A message that somebody's edit has moved within the last minutes. */
export interface Moved {
  readonly plan: string
  readonly rule: string
  readonly name: string
  readonly from: Instant
  readonly to: Instant
  /** Until when it can be taken back. */
  readonly until: Instant
}

interface Open extends Planned {
  readonly plan: string
}

/** Reads plans and their rows whole: for whoever looks at the panel. */
const openPlans = (fills: Fills, state: State, ctx: Ctx): readonly Open[] => {
  const rules = rulesOf(fills, state, ctx)
  const subjects = new Map(
    fills.of(reminderSource).flatMap((source) => source.all(state, ctx).map((subject) => [subject.id, subject] as const)),
  )
  return state.sweep(plans).flatMap(({ id, record }) => {
    const subject = subjects.get(id)
    const entries = readEntries(record.entries)
    return entries.flatMap((entry): readonly Open[] => {
      const rule = rules.find((one) => one.id === entry.rule)
      return subject && rule && entry.state === 'planned' ? [{ plan: id, entry, entries, rule, subject }] : []
    })
  })
}

export const comingNeeds: readonly Need[] = [...SMALL, whole(rates), sweepNeed(plans)]

export const coming = (fills: Fills, state: State, ctx: Ctx): { readonly coming: readonly Coming[]; readonly moved: readonly Moved[] } => {
  const open = openPlans(fills, state, ctx)
  state.want([sweepNeed(contacts), sweepNeed(people)])
  const nameOf = (id: string | null): string => state.get(contacts, id)?.full_name ?? ''
  const known = ratesOf(state, zone(ctx.zone))
  const groups = new Map<string, Coming>()
  for (const one of open) {
    const { rule, subject, entry } = one
    if (entry.at > after(ctx.now, AHEAD)) continue
    const held = refusal(one, state, ctx)
    const key = `${groupKey(one, ctx)} ${entry.at} ${held?.es ?? ''}`
    if (groups.has(key)) continue
    const person = state.get(people, subject.contactId)
    groups.set(key, {
      at: entry.at,
      rule: rule.name,
      contactId: subject.contactId ?? '',
      name: nameOf(subject.contactId),
      usd: held ? 0 : priceOf(known, person?.key ?? person?.user_id ?? null, rule.info.category, entry.at, zone(ctx.zone)),
      held,
    })
  }
  return {
    coming: [...groups.values()].sort((a, b) => a.at - b.at || a.name.localeCompare(b.name)),
    moved: open.flatMap(({ plan, rule, subject, entry }) => movedOf(entry, ctx.now, plan, rule.name, nameOf(subject.contactId))),
  }
}

/** As long as a moved message waits. */
export const TAKE_BACK = SECOND_THOUGHTS
const movedOf = ({ moved, at }: Entry, now: Instant, plan: string, rule: string, name: string): readonly Moved[] =>
  moved && now - moved.on < TAKE_BACK ? [{ plan, rule, name, from: moved.from, to: at, until: after(moved.on, TAKE_BACK) }] : []
