/** What happens to the file itself, for whoever must know. */
import { event } from './event'

/** Somebody edited rows of a tab of Hilo's: rows `from` to `to` (excluded), counted from 0 below the heading. */
export const edited = event<{ readonly table: string; readonly from: number; readonly to: number }>('file.edited', () => undefined)

/** Somebody restored an older version: what left since then is not known any more. */
export const rolledBack = event<Record<string, never>>('file.rolled_back', () => undefined)

/** Now and then everything is looked at, for what fires no event: API edits, formulas, deleted rows. */
export const looked = event<Record<string, never>>('file.looked', () => undefined)

/** Something happened in this minute; comes behind everything else that did. */
export const stirred = event<Record<string, never>>('file.stirred', () => undefined)
