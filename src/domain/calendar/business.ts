/** Counting only the time in which people attend: when a task is due, how long somebody waited. */
import { type Instant, instant, MINUTE } from '../../kernel/time'
import { type Hours, openingsFrom } from './hours'
import type { Zone } from './zone'

export interface Calendar {
  readonly zone: Zone
  readonly hours: Hours
}

/**
 * The moment at which that many attended minutes have passed; 0 minutes is the next moment of attention. What would be due at the
 * very end of a block is due then, not at the start of the next one.
 */
export const plusBusinessMinutes = (from: Instant, minutes: number, { zone, hours }: Calendar): Instant => {
  const openings = openingsFrom(from, zone, hours)
  for (let left = minutes * MINUTE; ; ) {
    const opening = openings.next().value
    const start = Math.max(from, opening.from)
    if (start + left <= opening.to) return instant(start + left)
    left -= opening.to - start
  }
}

/** Attended minutes between two moments, with their fraction; 0 when `to` is not after `from`. */
export const businessMinutesBetween = (from: Instant, to: Instant, { zone, hours }: Calendar): number => {
  const openings = openingsFrom(from, zone, hours)
  for (let passed = 0; ; ) {
    const opening = openings.next().value
    const start = Math.max(from, opening.from)
    if (start >= to) return passed / MINUTE
    passed += Math.min(to, opening.to) - start
  }
}
