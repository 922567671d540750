/** Moments of a promise: when it is due, when to remind of it, and how much of it is left, on the clock that was promised. */
import { after, type Instant, MINUTE } from '../../kernel/time'
import { businessMinutesBetween, type Calendar, plusBusinessMinutes } from '../calendar/business'
import type { Span } from '../calendar/span'

/** `calendar` is the area's; a promise of all hours does not look at it. */
export const dueAfter = (from: Instant, minutes: number, clock: Span['clock'], calendar: Calendar): Instant =>
  clock === 'calendar' ? after(from, minutes * MINUTE) : plusBusinessMinutes(from, minutes, calendar)

export const minutesLeft = (from: Instant, due: Instant, clock: Span['clock'], calendar: Calendar): number =>
  clock === 'calendar' ? Math.max(0, (due - from) / MINUTE) : businessMinutesBetween(from, due, calendar)

/** The moment at which this share of the promise has passed. */
export const remindAt = (from: Instant, span: Span, share: number, calendar: Calendar): Instant =>
  dueAfter(from, span.minutes * share, span.clock, calendar)
