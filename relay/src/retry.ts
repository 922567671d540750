/** How long a failed event waits and how many travel together, by attempt; tables, because Queues does the waiting and counting. */

/** Seconds: 5, 10, 20 … up to two hours (a queue allows 24 hours: Cloudflare Queues, limits, November 2026). */
const FIRST = 5
const LONGEST = 2 * 60 * 60
/** A web app that says «busy» lives: its lock is free again in seconds, and Google's quotas of a minute (Sheets API, limits) with the minute. */
const PAUSES = [2, 5, 10, 20] as const
const LONGEST_BUSY = 60
/** Seconds until a busy web app is asked again within the same batch. */
export const pauseOf = (pauses: number): number => PAUSES[Math.min(pauses, PAUSES.length - 1)] ?? LONGEST_BUSY

export const waitOf = (attempt: number, why: string): number =>
  Math.min(why === 'busy' ? LONGEST_BUSY : LONGEST, FIRST * 2 ** Math.max(0, attempt - 1))

/** Events in one envelope; a web app that choked on many gets few, then one, so that a single bad event stops nobody else. */
const SIZES = [
  { until: 2, size: 100 },
  { until: 4, size: 10 },
] as const
export const LARGEST = 100
export const sizeOf = (attempt: number): number => SIZES.find(({ until }) => attempt <= until)?.size ?? 1

export const smaller = (size: number): number => Math.max(1, Math.floor(size / 10))
export const larger = (size: number): number => Math.min(LARGEST, size * 10)

/**
 * A message older than this is laid on the desk: a free plan deletes what lies in a queue for 24 hours (Cloudflare Queues, pricing,
 * November 2026), and two hours may pass until it is looked at again.
 */
export const TOO_OLD_MS = 12 * 60 * 60 * 1_000
