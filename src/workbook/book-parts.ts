/** What a book is opened with. */
import type { Codec, Table } from '../kernel/table'
import type { Cache, Sheets } from '../ports'

/** What the script's store knows of the spreadsheet; all of it can be learned again. */
export interface StoreState {
  readonly commit: number
  readonly install: string
  readonly counts: Readonly<Record<string, number>>
}

export interface BookParts {
  readonly sheets: Sheets
  readonly cache: Cache
  readonly codec: Codec
  readonly tables: readonly Table[]
  readonly uuid: () => string
  /** What the store keeps between runs, see `kept`. */
  readonly layout: string | undefined
  readonly state: StoreState
}
