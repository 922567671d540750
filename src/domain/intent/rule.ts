/** Themes and finer rules as they are written, read once into what a message is compared with. */

import type { Problem } from '../../kernel/outcome'
import type { RecordOf } from '../../kernel/table'
import type { Text } from '../../kernel/text'
import type { ShownRow, ShownTab } from '../audience/columns'
import { type Condition, matches } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import type { Habits } from '../country/country'
import type { intentRules, themes } from './tables'
import { findIn, type Heard } from './words/find'
import { type Keywords, readKeywords } from './words/keywords'

export type ThemeRow = RecordOf<typeof themes>
export type RuleRow = RecordOf<typeof intentRules>

export interface Theme {
  readonly name: string
  readonly row: ThemeRow
  readonly keywords: Keywords
  /** Why its words cannot be read. */
  readonly unread?: Problem
}
/** Words that could not be read count as none, and the row says so: the other themes go on. */
const NONE: Keywords = { any: [], none: [], signs: [] }

const readTheme = (row: ThemeRow): Theme => {
  const read = readKeywords(row.keywords ?? '')
  const name = (row.type_key ?? '').trim()
  return read.ok ? { name, row, keywords: read.value } : { name, row, keywords: NONE, unread: read }
}
/** The same theme by other words. */
export const keywordsOf = (theme: Theme, words: string): Theme => readTheme({ ...theme.row, keywords: words })
export const readThemes = (rows: readonly ThemeRow[]): readonly Theme[] => rows.map(readTheme).filter(({ name }) => name !== '')

export interface Rule {
  readonly row: RuleRow
  readonly keywords: Keywords
  readonly conditions: readonly Condition[]
}

/** Undefined when its words or conditions cannot be read as things stand: such a rule decides nothing. */
export const readRule = (row: RuleRow, tab: ShownTab, habits: Habits): Rule | { readonly problem: Text; readonly next: Text } => {
  const keywords = readKeywords(row.keywords ?? '')
  if (!keywords.ok) return keywords
  if ((row.when ?? '').trim() === '') return { row, keywords: keywords.value, conditions: [] }
  const conditions = readConditions(row.when ?? '', tab, habits)
  return conditions.ok ? { row, keywords: keywords.value, conditions: conditions.value } : conditions
}

/** By which words or theme; undefined where the message is about something else. */
export const fitsRule = ({ keywords, conditions }: Rule, heard: Heard, row: ShownRow, habits: Habits): boolean => {
  const asksWords = keywords.any.length + keywords.signs.length > 0
  const words = asksWords ? findIn(keywords, heard) !== undefined : !isExcluded(keywords, heard)
  return words && matches(row, conditions, habits)
}
const isExcluded = ({ none }: Keywords, heard: Heard): boolean => findIn({ any: none, none: [], signs: [] }, heard) !== undefined

export type Decision =
  | { readonly by: 'words'; readonly theme: Theme; readonly words: string }
  | { readonly by: 'sign'; readonly theme: Theme }
  | { readonly by: 'rest'; readonly theme: Theme | undefined }

/** The first theme in the order of the rows whose words the message has; else the one that takes the rest. */
export const decideTheme = (all: readonly Theme[], heard: Heard): Decision => {
  for (const theme of all) {
    const found = findIn(theme.keywords, heard)
    if (found?.by === 'words') return { by: 'words', theme, words: found.phrase.written }
    if (found) return { by: 'sign', theme }
  }
  return { by: 'rest', theme: restOf(all) }
}

export const restOf = (all: readonly Theme[]): Theme | undefined => all.find(({ keywords }) => keywords.signs.includes('rest'))
