/** The rules in force: every active row of Avisos that can be read. */
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, type State, whole } from '../../kernel/state'
import { habitsOf } from '../sends/who'
import { settings } from '../settings/settings'
import { templates } from '../templates/tables'
import { type Rule, readRule, type Shelf } from './rule'
import { reminderSource } from './source'
import { reminders } from './tables'

export const SMALL: readonly Need[] = [reminders, templates, settings].map(whole)

export const shelfOf = (fills: Fills, state: State): Shelf => ({
  sources: fills.of(reminderSource),
  templates: state.all(templates),
  habits: habitsOf(state),
})

/** A row that is half written, or switched off, is no rule. */
export const rulesOf = (fills: Fills, state: State, ctx: Ctx): readonly Rule[] => {
  const shelf = shelfOf(fills, state)
  return state.all(reminders).flatMap((row) => {
    if (row.active !== true) return []
    const rule = readRule(row, shelf, ctx)
    return rule.ok ? [rule.value] : []
  })
}
