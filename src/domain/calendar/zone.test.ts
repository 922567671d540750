import fc from 'fast-check'
import { DAY, HOUR, instant } from '../../kernel/time'
import { dayAt, momentOf, offsetAt, wallOf, zone } from './zone'

/** With daylight saving (some only in the past) and without. */
const ZONES = [
  'America/Santiago',
  'America/Asuncion',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'America/Havana',
  'Europe/Madrid',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'UTC',
].map(zone)

const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) }).map(instant)
const zones = fc.constantFrom(...ZONES)

const at = (iso: string) => instant(Date.parse(iso))

describe('a moment and the wall clock', () => {
  test('come back to the same wall', () => {
    fc.assert(
      fc.property(moments, zones, (moment, where) => {
        const wall = wallOf(moment, where)
        expect(wallOf(momentOf(wall, where), where)).toEqual(wall)
      }),
    )
  })

  test('come back to the same moment, or to the first of two with the same wall', () => {
    fc.assert(
      fc.property(moments, zones, (moment, where) => {
        const back = momentOf(wallOf(moment, where), where)
        expect(back === moment || (back < moment && moment - back <= HOUR)).toBe(true)
      }),
    )
  })

  test.each([
    ['one before, New York falls back at 2:00', 'America/New_York', '2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
    ['Santiago falls back at midnight', 'America/Santiago', '2026-04-04T23:30:00-03:00', '2026-04-04T23:30:00-04:00'],
  ])('of an hour that comes twice, the first is meant: %s', (_, where, first, second) => {
    const wall = wallOf(at(second), zone(where))
    expect(wallOf(at(first), zone(where))).toEqual(wall)
    expect(momentOf(wall, zone(where))).toBe(at(first))
  })

  test.each([
    ['America/Santiago', '2026-09-06T01:00:00-03:00', 0],
    ['America/Santiago', '2026-09-06T01:30:00-03:00', HOUR / 2],
    ['America/Asuncion', '2023-10-01T01:15:00-03:00', HOUR / 4],
    ['America/New_York', '2027-03-14T03:30:00-04:00', 2.5 * HOUR],
  ])('an hour that %s skips means as long after the change', (where, then, time) => {
    expect(momentOf({ day: dayAt(at(then), zone(where)), time }, zone(where))).toBe(at(then))
  })

  test('the end of a day is the next midnight', () => {
    const where = zone('America/Bogota')
    const wall = { day: dayAt(at('2027-03-01T12:00:00-05:00'), where), time: DAY }
    expect(momentOf(wall, where)).toBe(at('2027-03-02T00:00:00-05:00'))
  })

  test('the Americas are behind UTC', () => {
    expect(offsetAt(at('2027-03-01T00:00:00Z'), zone('America/Bogota'))).toBe(-5 * HOUR)
  })

  test('a name that is no zone is refused', () => {
    expect(() => zone('hora de Chile')).toThrow(RangeError)
  })
})
