/** What the web app refused, counted by quarter of an hour in the cache: what is believed costs no call more, and no flood spends a quota. */
import { HOUR, type Instant, MINUTE } from '../kernel/time'
import type { Host } from '../ports'

const QUARTER = 15 * MINUTE
/** The cache forgets after six hours (Apps Script, CacheService). */
const KEPT = 6 * HOUR

const quarterOf = (at: number): number => Math.floor(at / QUARTER)
const nameOf = (quarter: number): string => `refused.${quarter}`
const timesIn = (stored: string | undefined): number => Number(stored) || 0

/** At least so many: two in one instant may count as one. A cache that fails keeps nobody from being refused. */
export const countRefused = ({ cache, clock }: Host, times = 1): void => {
  const name = nameOf(quarterOf(clock.now()))
  try {
    cache.putAll({ [name]: String(timesIn(cache.getAll([name])[name]) + times) }, KEPT / 1_000)
  } catch {}
}

/** How often in each quarter of an hour that is over and not forgotten. */
export const refusedLately = ({ cache }: Host, now: Instant): Readonly<Record<number, number>> => {
  const quarters = Array.from({ length: KEPT / QUARTER - 1 }, (_, back) => quarterOf(now) - 1 - back)
  try {
    const found = cache.getAll(quarters.map(nameOf))
    return Object.fromEntries(
      quarters.flatMap((quarter) => (found[nameOf(quarter)] ? [[quarter, timesIn(found[nameOf(quarter)])] as const] : [])),
    )
  } catch {
    return {}
  }
}
