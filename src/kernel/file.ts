/** What happens to the file itself, for whoever must know. */
import { event } from './event'

/** Somebody edited rows of a tab of Hilo's: rows `from` to `to` (excluded), counted from 0 below the heading. */
export const edited = event<{ readonly table: string; readonly from: number; readonly to: number }>('file.edited', () => undefined)

/**
 * What left is not known any more: somebody restored an older version, or a tab with that knowledge was lost and made anew.
 * `out`: people who are known to have said BAJA, whatever the file says.
 */
export const rolledBack = event<{ readonly why: 'restored' | 'lost'; readonly out: readonly string[] }>('file.rolled_back', () => undefined)

/** This file began as a copy of another one of Hilo's: what waits in it is the other's to send. */
export const copied = event<Record<string, never>>('file.copied', () => undefined)

/** Tabs that people only look at were gone and are made anew: whoever fills them does it again. */
export const remade = event<{ readonly tables: readonly string[] }>('file.remade', () => undefined)

/** Now and then everything is looked at, for what fires no event: API edits, formulas, deleted rows. */
export const looked = event<Record<string, never>>('file.looked', () => undefined)

/** The hour of some row has come: whoever keeps rows by the clock looks at them, before anything is sent. */
export const struck = event<Record<string, never>>('file.struck', () => undefined)

/** Something happened in this minute; comes behind everything else that did. */
export const stirred = event<Record<string, never>>('file.stirred', () => undefined)
