/** Takes in what people typed in Avisos: each row says what is wrong with it, and what was planned by it is planned anew. */
import { type Act, adopt, next, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import { DAY } from '../../kernel/time'
import type { Span } from '../contacts/notice'
import { replanned } from './change'
import { readEntries } from './entry'
import { replan } from './events'
import { gapOf } from './message'
import { type ReminderRow, readRule, type Shelf } from './rule'
import { rulesOf, SMALL, shelfOf } from './shelf'
import { reminderSource } from './source'
import { plans, reminders } from './tables'

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === reminders.key ? [...SMALL, { need: 'span', table: reminders, from, to }] : []

const isBlank = ({ name, offset, template_id }: ReminderRow): boolean => name === null && offset === null && template_id === null

const problemOf = (state: State, row: ReminderRow, shelf: Shelf, ctx: Ctx): string | null => {
  const rule = readRule(row, shelf, ctx)
  if (!rule.ok) return `${rule.problem[ctx.lang]} ${rule.next[ctx.lang]}`
  const { info, source } = rule.value
  return info.variables.map((gap) => source.lacks?.(state, gapOf(gap))?.[ctx.lang]).find(Boolean) ?? null
}

export const noticeReminders =
  (fills: Fills) =>
  (state: State, span: Span, ctx: Ctx): readonly Act[] => {
    if (span.table !== reminders.key) return []
    const shelf = shelfOf(fills, state)
    const acts = state.span(reminders, span.from, span.to).flatMap(({ id, row, record }): readonly Act[] => {
      if (id !== '') return [patch(reminders, id, { problem: problemOf(state, record, shelf, ctx) })]
      return isBlank(record)
        ? []
        : [adopt(reminders, row, ctx.id('a'), { problem: problemOf(state, record, shelf, ctx), sent: 0, next_count: null })]
    })
    return acts.length === 0 ? [] : [...acts, next(replan(`${ctx.now}`, { from: 0 }))]
  }

/** Rows planned in one commit: all rows are read for it with the lock held. */
const PART = 200

/** All rows of all sources under the rules as they are now; what has left stays as it is. */
export const replanAll =
  (fills: Fills) =>
  (state: State, { from }: { readonly from: number }, ctx: Ctx): readonly Act[] => {
    const rules = rulesOf(fills, state, ctx)
    // In one read, which is made with the lock held.
    state.want([plans, ...fills.of(reminderSource).map(({ table }) => table)].map((table): Need => ({ need: 'sweep', table })))
    const known = new Map(state.sweep(plans).map(({ id, record }) => [id, record]))
    const all = fills.of(reminderSource).flatMap((source) => source.all(state, ctx).map((subject) => ({ source, subject })))
    const part = all.slice(from, from + PART)
    const acts = part.flatMap(({ source, subject }) => {
      const row = known.get(subject.id)
      return replanned(state, { source, subject, before: row ? readEntries(row.entries) : undefined, rules, rulesChanged: true }, ctx)
    })
    return from + PART < all.length
      ? [...acts, next(replan(`${ctx.now} ${from + PART}`, { from: from + PART }))]
      : [...acts, ...counted(state, fills, ctx)]
  }

/** «Próximos 7 días» of each reminder. */
export const counted = (state: State, fills: Fills, ctx: Ctx): readonly Act[] => {
  const coming = state
    .sweep(plans)
    .flatMap(({ record }) => readEntries(record.entries))
    .filter(({ state: one, at }) => one === 'planned' && at <= ctx.now + 7 * DAY)
  const rules = new Set(rulesOf(fills, state, ctx).map(({ id }) => id))
  return state
    .all(reminders)
    .map(({ id }) => patch(reminders, id, { next_count: rules.has(id) ? coming.filter(({ rule }) => rule === id).length : null }))
}
