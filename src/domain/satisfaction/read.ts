/** Surveys as the figures need them, by task. */
import type { State } from '../../kernel/state'
import { type Instant, instant } from '../../kernel/time'
import { surveys } from './tables'

export interface SurveyFound {
  readonly deliveredAt: Instant | null
  readonly score: number | null
  readonly answeredAt: Instant | null
}

export const surveysSince = (state: State, since: number): ReadonlyMap<string, SurveyFound> =>
  new Map(
    state
      .recent(surveys, instant(since))
      .map((row) => [row.id, { deliveredAt: row.delivered_at, score: row.score, answeredAt: row.answered_at }] as const),
  )
