/** What is wrong with a finer rule while somebody edits it: words that do not read, conditions that nobody can meet, a theme that is gone. */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { type Text, t } from '../../kernel/text'
import type { ShownTab } from '../audience/columns'
import type { Condition } from '../audience/condition'
import { alike } from '../calendar/fold'
import type { Habits } from '../country/country'
import { type RuleRow, readRule, type Theme } from './rule'

/** Lower and upper bound of a column of numbers, both excluded or not: what is above one and below the other. */
const isEmptyRange = (conditions: readonly Condition[]): boolean => {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  let strict = false
  for (const one of conditions) {
    if (!('value' in one) || typeof one.value !== 'number') continue
    if ((one.test === 'more' || one.test === 'at least') && one.value >= low) {
      strict = strict || one.test === 'more'
      low = one.value
    }
    if ((one.test === 'less' || one.test === 'at most') && one.value <= high) {
      strict = strict || one.test === 'less'
      high = one.value
    }
  }
  return low > high || (low === high && strict)
}

/** Whether no cell can meet all of these at once. */
const contradicts = (conditions: readonly Condition[]): boolean => {
  const wanted = conditions.flatMap((one) => (one.test === 'is' ? [one.value] : []))
  const refused = conditions.flatMap((one) => (one.test === 'is not' ? [one.value] : []))
  const isEmpty = conditions.some(({ test }) => test === 'empty')
  const isFilled = conditions.some(({ test }) => test !== 'empty' && test !== 'is not' && test !== 'lacks')
  const labels = conditions.flatMap((one) => (one.test === 'includes' ? [one.value] : []))
  const lacking = conditions.flatMap((one) => (one.test === 'lacks' ? [one.value] : []))
  return (
    wanted.some((one) => wanted.some((other) => !alike(one, other)) || refused.some((other) => alike(one, other))) ||
    labels.some((one) => lacking.some((other) => alike(one, other))) ||
    (isEmpty && isFilled) ||
    isEmptyRange(conditions)
  )
}

const NEVER = (column: string): Text =>
  t(
    `Nunca se cumple: lo que pide de «${column}» se contradice.`,
    `Nunca se cumpre: o que pede de «${column}» se contradiz.`,
    `It can never be met: what it asks of “${column}” contradicts itself.`,
  )
const NEXT = t('Quitá una de las condiciones.', 'Retire uma das condições.', 'Take out one of the conditions.')
const EVERY = fail(
  t(
    'Sin palabras ni condiciones, tomaría todos los mensajes.',
    'Sem palavras nem condições, pegaria todas as mensagens.',
    'Without words or conditions it would take every message.',
  ),
  t('Escribí al menos una palabra o una condición.', 'Escreva ao menos uma palavra ou condição.', 'Write at least one word or condition.'),
)

export const checkRule = (row: RuleRow, tab: ShownTab, habits: Habits, all: readonly Theme[]): Outcome<null> => {
  const rule = readRule(row, tab, habits)
  if ('problem' in rule) return fail(rule.problem, rule.next)
  const { any, signs } = rule.keywords
  if (any.length + signs.length + rule.conditions.length === 0) return EVERY
  if (row.does !== 'ignore' && !all.some(({ name }) => alike(name, row.theme ?? '')))
    return fail(
      t(`No hay un tema «${row.theme ?? ''}».`, `Não há um tema «${row.theme ?? ''}».`, `There is no topic “${row.theme ?? ''}”.`),
      t('Elegí uno de la pestaña Temas.', 'Escolha um da aba Temas.', 'Choose one of the tab Topics.'),
    )
  return neverMet(rule.conditions, tab) ?? ok(null)
}

/** What no person and no message can ever meet. */
export const neverMet = (conditions: readonly Condition[], tab: ShownTab): Problem | undefined => {
  const columns = [...new Set(conditions.map(({ column }) => column))]
  const never = columns.find((column) => contradicts(conditions.filter((one) => one.column === column)))
  return never === undefined ? undefined : fail(NEVER(tab.columns.find(({ key }) => key === never)?.heading ?? never), NEXT)
}
