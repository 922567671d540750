/** Temas in the panel: finer rules with what is wrong with each, what a change would have done, and what nobody recognised. */
import type { ShownTab } from '../../domain/audience/columns'
import { contacts } from '../../domain/contacts/contacts'
import { themesNow } from '../../domain/intent/classify'
import { columnsFor } from '../../domain/intent/facts'
import type { RuleRow } from '../../domain/intent/rule'
import { checkRule } from '../../domain/intent/rule-problems'
import { DOES, intentRules, themes } from '../../domain/intent/tables'
import { coverage, lastHeard, tryChange } from '../../domain/intent/try'
import { habitsOf } from '../../domain/sends/who'
import { PRIORITIES } from '../../domain/tasks/tables'
import { remove } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { byOrder, keepInPlace } from '../../kernel/order'
import { type Outcome, ok } from '../../kernel/outcome'
import { type Need, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { TopicRule } from '../api-attention'
import { type AnySheetCall, type CallCtx, sheetCall } from './call'
import { contactsHeadings } from './contacts-headings'
import { nothing, ODD, read } from './parse'

const small = (): readonly Need[] => [themes, intentRules].map(whole)

const readTopicRule = (raw: unknown): Outcome<TopicRule> => {
  const fields = read(raw, {
    id: 'text',
    name: 'text',
    keywords: 'text',
    when: 'text',
    does: 'text',
    theme: 'text',
    priority: 'text',
    labels: 'text',
  })
  if (!fields.ok || !isRecord(raw)) return ODD
  const does = DOES.find((one) => one === fields.value.does)
  if (!does) return ODD
  const priority = PRIORITIES.find((one) => one === fields.value.priority) ?? ''
  return ok({ ...fields.value, does, priority, active: raw['active'] !== false })
}

const rowOf = (rule: TopicRule, order: number, by: string): RuleRow => ({
  id: rule.id,
  order,
  name: rule.name,
  keywords: rule.keywords || null,
  when: rule.when || null,
  does: rule.does,
  theme: rule.theme || null,
  priority: rule.priority || null,
  labels: rule.labels || null,
  active: rule.active,
  by,
})

const ruleOf = (row: RuleRow): TopicRule => ({
  id: row.id,
  name: row.name ?? '',
  keywords: row.keywords ?? '',
  when: row.when ?? '',
  does: row.does ?? 'task',
  theme: row.theme ?? '',
  priority: row.priority ?? '',
  labels: row.labels ?? '',
  active: row.active !== false,
})

const tabNow = (state: State, ctx: CallCtx): ShownTab => ({
  key: contacts.key,
  name: contacts.heading[ctx.lang],
  columns: columnsFor(contactsHeadings(state, ctx), ctx.lang),
})

const sayProblem = (checked: Outcome<unknown>, { lang }: CallCtx): string =>
  checked.ok ? '' : `${checked.problem[lang]} ${checked.next[lang]}`

const readTopics = sheetCall<'topics.read'>({
  name: 'topics.read',
  parse: nothing,
  prefetch: small,
  decide: (state, _input, ctx) => {
    const tab = tabNow(state, ctx)
    const all = themesNow(state, ctx)
    return ok({
      value: {
        themes: all.map(({ row, name }) => ({
          id: row.id,
          name,
          keywords: row.keywords ?? '',
          hits: row.hits ?? 0,
          problem: row.problem ?? '',
        })),
        rules: byOrder(state.all(intentRules)).map((row) => ({
          ...ruleOf(row),
          problem: sayProblem(checkRule(row, tab, habitsOf(state), all), ctx),
        })),
        columns: tab.columns.map(({ heading }) => heading),
        coverage: coverage(state, ctx),
      },
    })
  },
})

const tryTopics = sheetCall<'topics.try'>({
  name: 'topics.try',
  parse: (input) => {
    const fields = read(input, { words: 'record' })
    if (!fields.ok || !isRecord(input)) return ODD
    const words = Object.fromEntries(
      Object.entries(fields.value.words).flatMap(([id, cell]) => (typeof cell === 'string' ? [[id, cell] as const] : [])),
    )
    const order = typeof input['order'] === 'number' ? input['order'] : 0
    if (input['rule'] === null) return ok({ words, rule: null, order })
    const rule = readTopicRule(input['rule'])
    return rule.ok ? ok({ words, rule: rule.value, order }) : rule
  },
  prefetch: small,
  decide: (state, { words, rule, order }, ctx) =>
    ok({
      value: {
        looked: lastHeard(state, ctx).length,
        problem: rule
          ? sayProblem(checkRule(rowOf(rule, order, ctx.by), tabNow(state, ctx), habitsOf(state), themesNow(state, ctx)), ctx)
          : '',
        changes: tryChange(state, words, rule ? rowOf(rule, order, ctx.by) : undefined, ctx),
      },
    }),
})

const SAVED = t(
  'Listo: vale desde el próximo mensaje.',
  'Pronto: vale a partir da próxima mensagem.',
  'Done: it counts from the next message on.',
)
const GONE = t('Listo: esa regla ya no decide.', 'Pronto: essa regra já não decide.', 'Done: that rule decides no more.')

const saveRule = sheetCall<'topics.save'>({
  name: 'topics.save',
  parse: (input) => {
    const fields = read(input, { order: 'number' })
    const rule = isRecord(input) ? readTopicRule(input['rule']) : ODD
    return fields.ok && rule.ok ? ok({ rule: rule.value, order: fields.value.order }) : ODD
  },
  prefetch: small,
  decide: (state, { rule, order }, ctx) => {
    const exists = state.all(intentRules).some(({ id }) => id === rule.id)
    const row = rowOf({ ...rule, id: exists ? rule.id : ctx.id('r') }, order, ctx.by)
    const checked = checkRule(row, tabNow(state, ctx), habitsOf(state), themesNow(state, ctx))
    if (!checked.ok) return checked
    return ok({
      value: { says: SAVED[ctx.lang] },
      acts: keepInPlace(intentRules, state.all(intentRules), row),
    })
  },
})

const removeRule = sheetCall<'topics.remove'>({
  name: 'topics.remove',
  parse: (input) => read(input, { id: 'text' }),
  prefetch: small,
  decide: (_state, { id }, { lang }) => ok({ value: { says: GONE[lang] }, acts: [remove(intentRules, id)] }),
})

export const topicCalls: readonly AnySheetCall[] = [readTopics, tryTopics, saveRule, removeRule]
