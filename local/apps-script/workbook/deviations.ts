/** Every place where this spreadsheet may differ from Google's: what it does, and how sure that is. The documentation is made from this table. */
import { API_DEVIATIONS } from './deviations-api'
import { GRID_DEVIATIONS } from './deviations-grid'

/**
 * `documented`: Google says so. `observed`: somebody watched a live account do it and wrote it down in public. `guess`: nobody has told us.
 * `less`: we know that Google does more.
 */
export type Sureness = 'documented' | 'observed' | 'guess' | 'less'

export interface Deviation {
  readonly about: string
  readonly here: string
  readonly sure: Sureness
  /** What a live account would have to be asked; absent when nothing is open. */
  readonly ask?: string
}

export const DEVIATIONS: readonly Deviation[] = [...API_DEVIATIONS, ...GRID_DEVIATIONS]
