/** What other features find wrong in a row of Temas while somebody edits it: a promise that cannot be kept, an escalation to nobody. */
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import type { ThemeRow } from './rule'

export interface ThemeCheck {
  problem(state: State, row: ThemeRow): Text | undefined
}
export const themeCheck = slot<ThemeCheck>('intent.theme_check')
