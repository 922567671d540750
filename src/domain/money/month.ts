/** The row of a calendar month: what it has cost, what may still come, and how much of the cap that is. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { HOUR, type Instant } from '../../kernel/time'
import { dayOf, isoOf, partsOf } from '../calendar/day'
import { dayAt, momentOf, zone } from '../calendar/zone'
import { rounded } from './price'
import { monthlyCap, spending } from './tables'

export type Sums = { readonly [K in 'spent' | 'underway' | 'answers' | 'unpriced']?: number }

export const monthOf = (at: Instant, ctx: Ctx): string => isoOf(dayAt(at, zone(ctx.zone))).slice(0, 7)

const rowOf = (state: State, id: string) => state.all(spending).find((row) => row.id === id)

export const sumsOf = (state: State, id: string): Required<Sums> => {
  const row = rowOf(state, id)
  return { spent: row?.spent ?? 0, underway: row?.underway ?? 0, answers: row?.answers ?? 0, unpriced: row?.unpriced ?? 0 }
}

/** What is underway never falls below nothing, though rates may change between claim and delivery. */
export const add = (state: State, id: string, more: Sums): Act => {
  const sums = sumsOf(state, id)
  const sum = (key: keyof Sums): number => Math.max(0, rounded(sums[key] + (more[key] ?? 0)))
  const values = { spent: sum('spent'), underway: sum('underway'), answers: sum('answers'), unpriced: sum('unpriced') }
  return rowOf(state, id) ? patch(spending, id, values) : append(spending, { id, ...values })
}

/** US dollars that sends may still cost this month. */
export const leftOf = (state: State, ctx: Ctx): number => {
  const { spent, underway } = sumsOf(state, monthOf(ctx.now, ctx))
  return Math.max(0, rounded(monthlyCap.of(state) - spent - underway))
}

/** An hour into the next month, when the cap counts anew. */
export const nextMonth = (ctx: Ctx): Instant => {
  const where = zone(ctx.zone)
  const { year, month } = partsOf(dayAt(ctx.now, where))
  const first = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)
  return first === undefined ? ctx.now : momentOf({ day: first, time: HOUR }, where)
}
