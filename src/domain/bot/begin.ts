/** Puts the starter conversation into an empty Bot tab, for the coordinator to change. */
import { append } from '../../kernel/act'
import type { Starter } from '../settings/starter'
import type { Known } from './problems'
import { problemsOf } from './problems'
import type { BotRow } from './script'
import { STARTER, type WrittenStep } from './starter'
import { bot } from './tables'

/** A step as it stands in the tab, before anybody came to it. */
export const rowOf = (id: string, step: WrittenStep): BotRow => ({
  id,
  step_id: step.step,
  text: step.says,
  options: step.options ?? null,
  save_to: step.keeps ?? null,
  next_step: step.goesOn ?? null,
  action: step.also ?? null,
  reached: null,
  dropped: null,
  problem: null,
})

/** A tab in which somebody wrote already stays as it is. */
export const beginBot =
  (known: Known): Starter =>
  (state, ctx) => {
    if (state.all(bot).length > 0) return []
    const rows = STARTER[ctx.lang].map((one) => rowOf(ctx.id('b'), one))
    const problems = problemsOf(rows, known)
    return rows.map((row) => append(bot, { ...row, problem: problems.get(row.id)?.[ctx.lang] ?? null }))
  }
