/** Conditions chosen from lists, written the way the cell «A quiénes» has them, or what is wrong with them. */
import { readConditions, writeConditions } from '../../domain/audience/conditions-text'
import { TEST_WORDS } from '../../domain/audience/words'
import type { Habits } from '../../domain/country/country'
import { type Outcome, ok } from '../../kernel/outcome'
import type { Lang, Text } from '../../kernel/text'
import { t } from '../../kernel/text'
import type { ConditionDraft } from './draft'

/** What each test is called where somebody chooses it. */
const NAMES: Readonly<Record<(typeof TEST_WORDS)[number]['test'], Text>> = {
  is: t('es', 'é', 'is'),
  'is not': t('no es', 'não é', 'is not'),
  contains: t('contiene', 'contém', 'contains'),
  includes: t('tiene la etiqueta', 'tem a etiqueta', 'has the label'),
  lacks: t('no tiene la etiqueta', 'não tem a etiqueta', 'has not the label'),
  empty: t('está vacío', 'está vazio', 'is empty'),
  filled: t('no está vacío', 'não está vazio', 'is not empty'),
  more: t('es más de', 'é mais de', 'is more than'),
  less: t('es menos de', 'é menos de', 'is less than'),
  'at least': t('es al menos', 'é pelo menos', 'is at least'),
  'at most': t('es como mucho', 'é no máximo', 'is at most'),
  before: t('es antes del', 'é antes de', 'is before'),
  after: t('es después del', 'é depois de', 'is after'),
  'one of': t('es uno de', 'é um de', 'is one of'),
}

export interface TestChoice {
  /** As it is written in a cell, in any language. */
  readonly value: string
  readonly name: Text
  readonly takesValue: boolean
  /** Several values, with commas between. */
  readonly list: boolean
}

export const TESTS: readonly TestChoice[] = TEST_WORDS.map(({ test, written }) => ({
  value: written.es,
  name: NAMES[test],
  takesValue: test !== 'empty' && test !== 'filled',
  list: test === 'one of',
}))

const quoted = (words: string): string => `"${words.trim().replace(/"/g, '""')}"`

const written = ({ column, test, value }: ConditionDraft): string => {
  const choice = TESTS.find((one) => one.value === test)
  if (choice?.takesValue === false) return `${column} ${test}`
  return `${column} ${test} ${choice?.list ? value.split(',').map(quoted).join(', ') : quoted(value)}`
}

export const isStarted = ({ column, value }: ConditionDraft): boolean => column !== '' || value.trim() !== ''

/** '' when nothing was said; a Problem names the condition that cannot be read. */
export const conditionsText = (
  drafts: readonly ConditionDraft[],
  headings: readonly string[],
  habits: Habits,
  lang: Lang,
): Outcome<string> => {
  const said = drafts.filter(isStarted)
  if (said.length === 0) return ok('')
  const tab = { key: 'tab', name: '', columns: headings.map((heading) => ({ key: heading, heading })) }
  const read = readConditions(said.map(written).join(' y '), tab, habits)
  return read.ok ? ok(writeConditions(read.value, tab, habits, lang)) : read
}
