/** When clock triggers fire: once a period, in their zone, also where clocks are put back and forward. */
import fc from 'fast-check'
import { seeded } from '../run/random'
import { instantOf, zoned } from '../wall-time'
import { nextSlot } from './schedule'
import type { ClockSpec, Trigger } from './trigger'

const ZONE = 'America/Santiago'
const MADE = Date.UTC(2027, 2, 1)
const DAY = 86_400_000

const trigger = (clock: ClockSpec, uid = '1', fired = false): Trigger => ({
  uid,
  user: 'a',
  handler: 'f',
  event: 'CLOCK',
  source: '',
  clock,
  createdAt: MADE,
  fired,
})

const dueTimes = (made: Trigger, count: number): number[] => {
  const times: number[] = []
  let after = MADE
  for (let n = 0; n < count; n++) {
    const slot = nextSlot(made, ZONE, after, seeded(1))
    if (slot === undefined) break
    expect(slot.start).toBeGreaterThanOrEqual(slot.due)
    times.push(slot.due)
    after = slot.due
  }
  return times
}

test('every n minutes, at its own place in the period', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 5, 10, 15, 30), fc.string(), (everyMinutes, uid) => {
      const times = dueTimes(trigger({ everyMinutes }, uid), 5)
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
      expect(gaps).toEqual(Array(4).fill(everyMinutes * 60_000))
      expect((times[0] ?? 0) - MADE).toBeLessThanOrEqual(everyMinutes * 60_000)
    }),
  )
})

test.each([
  ['every day at nine', { everyDays: 1, atHour: 9 }, 60, [9], 1],
  ['every third day', { everyDays: 3, atHour: 23 }, 20, [23], 3],
  ['near a quarter past six', { everyDays: 1, atHour: 6, nearMinute: 15 }, 30, [6], 1],
  ['on Mondays', { weekDay: 1, everyWeeks: 1, atHour: 8 }, 9, [8], 7],
] as const)('%s, through the change of clocks', (_what, clock, count, hours, days) => {
  const times = dueTimes(trigger(clock), count)
  expect(times).toHaveLength(count)
  expect(new Set(times.map((time) => zoned(time, ZONE).hour))).toEqual(new Set(hours))
  const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / DAY))
  expect(new Set(gaps)).toEqual(new Set([days]))
})

test.each([
  ['after', { after: 60_000 }, MADE + 60_000],
  ['at', { at: MADE + 5 }, MADE + 5],
  ['on a date', { atDate: [2027, 3, 10] }, instantOf(ZONE, 2027, 3, 10, 0, 0)],
] as const)('once, %s', (_what, clock, due) => {
  expect(nextSlot(trigger(clock), ZONE, MADE, seeded(1))?.due).toBe(due)
  expect(nextSlot(trigger(clock, '1', true), ZONE, MADE, seeded(1))).toBeUndefined()
})

test('wall time and instants agree wherever the wall clock is unambiguous', () => {
  const zones = fc.constantFrom('America/Santiago', 'America/Sao_Paulo', 'America/Mexico_City', 'Asia/Kolkata', 'UTC')
  fc.assert(
    fc.property(zones, fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }), (zone, time) => {
      const minute = Math.floor(time / 60_000) * 60_000
      const there = zoned(minute, zone)
      const back = instantOf(zone, there.year, there.month, there.day, there.hour, there.minute)
      expect(zoned(back, zone)).toEqual(there)
    }),
  )
})
