/** How far a list has come, as the panel shows it. */
import { instant } from '../../kernel/time'
import type { Totals } from './enter'
import type { Job } from './tables'

export interface Importing extends Totals {
  readonly batch: string
  /** When it was left, in epoch ms. */
  readonly at: number
  readonly state: NonNullable<Job['state']>
  readonly rows: number
  /** Rows that have not entered yet. */
  readonly waiting: number
}

export const standing = (job: Job): Importing => {
  const { added, updated, review, repeated, rows } = job
  const totals = { added: added ?? 0, updated: updated ?? 0, review: review ?? 0, repeated: repeated ?? 0 }
  const through = Object.values(totals).reduce((sum, count) => sum + count, 0)
  const state = job.state ?? 'in'
  return {
    batch: job.id,
    at: job.at ?? instant(0),
    state,
    rows: rows ?? 0,
    waiting: state === 'in' || state === 'undone' ? 0 : Math.max(0, (rows ?? 0) - through),
    ...totals,
  }
}
