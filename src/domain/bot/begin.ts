/** Puts the starter conversation into an empty Bot tab, for the coordinator to change. */
import { append } from '../../kernel/act'
import type { Starter } from '../settings/starter'
import type { Known } from './problems'
import { problemsOf } from './problems'
import type { BotRow } from './script'
import { STARTER } from './starter'
import { bot } from './tables'

/** A tab in which somebody wrote already stays as it is. */
export const beginBot =
  (known: Known): Starter =>
  (state, ctx) => {
    if (state.all(bot).length > 0) return []
    const rows = STARTER[ctx.lang].map(
      (one): BotRow => ({
        id: ctx.id('b'),
        step_id: one.step,
        text: one.says,
        options: one.options ?? null,
        save_to: one.keeps ?? null,
        next_step: one.goesOn ?? null,
        action: one.also ?? null,
        reached: null,
        dropped: null,
        problem: null,
      }),
    )
    const problems = problemsOf(rows, known)
    return rows.map((row) => append(bot, { ...row, problem: problems.get(row.id)?.[ctx.lang] ?? null }))
  }
