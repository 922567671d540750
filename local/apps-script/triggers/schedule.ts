/** When a clock trigger fires next: its place in the period is chosen once by its id, every run comes a little late. */
import { fraction, type Random } from '../run/random'
import { instantOf, zoned } from '../wall-time'
import { type ClockSpec, isOneShot, type Trigger } from './trigger'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How late a run may come; Google says only that times are "slightly randomized". */
const LATE_MS = { minutes: 2_000, hours: 30_000, oneShot: 15_000 } as const
/** `nearMinute`: within a quarter of an hour either way (reference of ClockTriggerBuilder). */
const NEAR_MINUTES = 15

/** The moment a run was due, and when it really starts. */
export interface Slot {
  readonly due: number
  readonly start: number
}

const periodic = (trigger: Trigger, period: number, after: number): number => {
  const phase = Math.floor(fraction(trigger.uid) * period)
  return Math.floor((after - phase) / period + 1) * period + phase
}

const minuteOfDay = (trigger: Trigger, clock: ClockSpec): number => {
  const chosen = fraction(`${trigger.uid} minute`)
  if (clock.atHour === undefined) return Math.floor(chosen * 24 * 60)
  if (clock.nearMinute === undefined) return clock.atHour * 60 + Math.floor(chosen * 60)
  return clock.atHour * 60 + clock.nearMinute + Math.floor((chosen * 2 - 1) * NEAR_MINUTES)
}

const fits = (clock: ClockSpec, time: number, zone: string, created: number): boolean => {
  const there = zoned(time, zone)
  if (clock.monthDay !== undefined) return there.day === clock.monthDay
  const days = Math.round((time - created) / DAY_MS)
  if (clock.weekDay !== undefined) return there.weekDay === clock.weekDay && Math.floor(days / 7) % (clock.everyWeeks ?? 1) === 0
  return days % (clock.everyDays ?? 1) === 0
}

/** The first matching day after `after`; looks ahead far enough for any rule. */
const daily = (trigger: Trigger, clock: ClockSpec, zone: string, after: number): number | undefined => {
  const minute = minuteOfDay(trigger, clock)
  for (let ahead = 0; ahead <= 400; ahead++) {
    const { year, month, day } = zoned(after + ahead * DAY_MS, zone)
    const time = instantOf(zone, year, month, day, Math.floor(minute / 60), minute % 60)
    if (time > after && fits(clock, time, zone, trigger.createdAt)) return time
  }
  return undefined
}

const oneShotTime = (trigger: Trigger, clock: ClockSpec, zone: string): number => {
  if (clock.after !== undefined) return trigger.createdAt + clock.after
  if (clock.atDate !== undefined) return instantOf(zone, clock.atDate[0], clock.atDate[1], clock.atDate[2], 0, 0)
  return clock.at ?? trigger.createdAt
}

/** The next run after `after`, or nothing when there is none any more. */
export const nextSlot = (trigger: Trigger, scriptZone: string, after: number, random: Random): Slot | undefined => {
  const { clock } = trigger
  if (clock === undefined) return undefined
  const zone = clock.zone ?? scriptZone
  const slot = (due: number, late: number): Slot => ({ due, start: due + Math.floor(random() * late) })
  if (isOneShot(clock)) return trigger.fired ? undefined : slot(Math.max(oneShotTime(trigger, clock, zone), after), LATE_MS.oneShot)
  if (clock.everyMinutes !== undefined) return slot(periodic(trigger, clock.everyMinutes * MINUTE_MS, after), LATE_MS.minutes)
  if (clock.everyHours !== undefined) return slot(periodic(trigger, clock.everyHours * HOUR_MS, after), LATE_MS.hours)
  const due = daily(trigger, clock, zone, after)
  return due === undefined ? undefined : slot(due, LATE_MS.hours)
}
