/** Moments and durations: Hilo counts in epoch milliseconds and shows them in a zone. */

/** Epoch milliseconds. */
export type Instant = number & { readonly __instant: true }

export const isInstant = (value: number): value is Instant => Number.isFinite(value)
export const instant = (ms: number): Instant => {
  if (!isInstant(ms)) throw new RangeError(`not a moment: ${ms}`)
  return ms
}
export const after = (at: Instant, ms: number): Instant => instant(at + ms)

export const SECOND = 1_000
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000
