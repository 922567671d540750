/** Somebody typed: the rows are only noted, in a key of their own, so that no two notes can undo each other. */
import type { Store } from '../../ports'

/** `dirty.<sheetId>.<from>-<to>`: rows of this tab, counted from 0 below the heading, `to` excluded. */
export const DIRTY = 'dirty.'
/** Neighbouring rows share a note. */
const BUCKET = 50

export interface EditedPlace {
  readonly sheetId: number
  /** Rows of the sheet from 1, both included. */
  readonly fromRow: number
  readonly toRow: number
}

export const noteEdit = (shared: Pick<Store, 'set'>, { sheetId, fromRow, toRow }: EditedPlace): void => {
  const from = Math.floor(Math.max(0, fromRow - 2) / BUCKET) * BUCKET
  const to = (Math.floor(Math.max(0, toRow - 2) / BUCKET) + 1) * BUCKET
  shared.set({ [`${DIRTY}${sheetId}.${from}-${to}`]: '1' })
}
