/** What somebody gets who showed interest in a send: templates, each some days after, chosen in the panel; none by default. */
import { isRecord, isText, listOf } from '../../kernel/json'
import { setting } from '../settings/settings'

export interface Step {
  /** Days after the person answered. */
  readonly days: number
  /** `name|language` of an approved template; its blanks are filled as was chosen for it. */
  readonly template: string
}
export const series = setting<readonly Step[]>('nurture', (stored) =>
  listOf(stored).flatMap((raw) =>
    isRecord(raw) && typeof raw['days'] === 'number' && raw['days'] > 0 && isText(raw['template'])
      ? [{ days: raw['days'], template: raw['template'] }]
      : [],
  ),
)
