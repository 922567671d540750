/** The first finer rule that a message meets; what a rule may ask about is looked up only when one asks. */
import type { Ctx } from '../../kernel/event'
import { byOrder } from '../../kernel/order'
import type { State } from '../../kernel/state'
import type { ShownRow, ShownTab } from '../audience/columns'
import { fold } from '../calendar/fold'
import { contacts } from '../contacts/contacts'
import { habitsOf } from '../sends/who'
import { columnsFor, FACTS, OPEN_TASK, type Said } from './facts'
import { fitsRule, type Rule, type RuleRow, readRule } from './rule'
import { intentRules } from './tables'
import type { Heard as HeardWords } from './words/find'

/** Those that are on, in their order. */
export const activeRules = (state: State): readonly RuleRow[] => byOrder(state.all(intentRules)).filter(({ active }) => active !== false)

/** Whether the rule says anything about a task that is open, in whichever language. */
export const asksOpenTask = ({ when }: RuleRow): boolean => {
  const heading = FACTS.find(({ key }) => key === OPEN_TASK)?.heading
  return heading !== undefined && Object.values(heading).some((words) => fold(when ?? '').includes(fold(words)))
}

/** `contactRow`: where the person's row was seen, when that is known. */
export const findRule = (
  state: State,
  rows: readonly RuleRow[],
  said: Said,
  words: HeardWords,
  ctx: Ctx,
  contactRow: number | undefined = state.rowOf(contacts, said.person?.id ?? ''),
): Rule | undefined => {
  const habits = habitsOf(state)
  const asks = rows.some(({ when }) => (when ?? '').trim() !== '')
  const shown: ShownRow = (asks ? state.shown(contacts, said.person?.id ?? '', contactRow) : undefined) ?? {}
  const tab: ShownTab = { key: contacts.key, name: contacts.heading[ctx.lang], columns: columnsFor(Object.keys(shown), ctx.lang) }
  for (const one of rows) {
    const rule = readRule(one, tab, habits)
    if ('problem' in rule) continue
    const facts = FACTS.flatMap(({ key, of }) =>
      rule.conditions.some(({ column }) => column === key) ? [[key, of(state, said, ctx)] as const] : [],
    )
    if (fitsRule(rule, words, { ...shown, ...Object.fromEntries(facts) }, habits)) return rule
  }
  return undefined
}
