/** How Indicadores reads its figures: by each task's own clock or straight through, and what the team is compared by. */
import { isRecord } from '../../kernel/json'
import { setting } from '../settings/settings'
import type { Dimension } from './measured'
import type { Reading } from './story'

export interface BoardView {
  /** `own`: in the hours of whoever had the task, unless its topic says otherwise; `calendar`: nights and holidays count. */
  readonly clock: Extract<Reading, 'own' | 'calendar'>
  readonly by: Dimension
}

const DIMENSIONS: readonly Dimension[] = ['team', 'theme', 'person']

export const readView = (raw: unknown): BoardView => {
  const { clock, by } = isRecord(raw) ? raw : {}
  return { clock: clock === 'calendar' ? 'calendar' : 'own', by: DIMENSIONS.find((one) => one === by) ?? 'team' }
}
export const boardView = setting<BoardView>('results_view', readView)
