/** An import while it is being prepared and written. */
import type { Column, Offer } from '../../domain/contacts/import'
import type { List } from './list'
import type { Job } from './parts'

export type ImportStep = 'source' | 'look' | 'permission' | 'writing' | 'done'

export interface ImportDraft {
  readonly step: ImportStep
  readonly pasted: string
  /** Name of the file, when it came as one. */
  readonly file: string
  readonly list: List | undefined
  readonly columns: readonly Column[]
  /** Area code for phones of this list that lack one. */
  readonly area: string
  readonly answers: ReadonlyMap<number, readonly Offer[]>
  /** Phones of this list that are contacts already; undefined until the server was asked about these columns. */
  readonly known: readonly string[] | undefined
  readonly permission: string
  /** Rows that nobody answered come too, to be reviewed in the grid. */
  readonly withOpen: boolean
  readonly job: Job | undefined
}

export const EMPTY: ImportDraft = {
  step: 'source',
  pasted: '',
  file: '',
  list: undefined,
  columns: [],
  area: '',
  answers: new Map(),
  known: undefined,
  permission: '',
  withOpen: true,
  job: undefined,
}
