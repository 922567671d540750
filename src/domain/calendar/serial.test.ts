import fc from 'fast-check'
import { HOUR, instant } from '../../kernel/time'
import { dayOf } from './day'
import { dayFromSerial, dayToSerial, fromSerial, toSerial } from './serial'
import { zone } from './zone'

const at = (iso: string) => instant(Date.parse(iso))

describe('dates in cells', () => {
  // Serials as Sheets shows them with the number format; 1 is 1899-12-31.
  test.each([
    ['America/Argentina/Buenos_Aires', '2027-03-01T10:00:00-03:00', 46447 + 10 / 24],
    ['America/Bogota', '2027-03-01T00:00:00-05:00', 46447],
    ['America/Bogota', '1970-01-01T18:00:00-05:00', 25569.75],
    ['America/Santiago', '2026-09-06T01:00:00-03:00', 46271 + 1 / 24],
  ])('in %s %s is %d', (where, iso, serial) => {
    expect(toSerial(at(iso), zone(where))).toBeCloseTo(serial, 9)
    expect(fromSerial(serial, zone(where))).toBe(at(iso))
  })

  test('a moment keeps its millisecond through a cell, whatever the zone does to its clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) }).map(instant),
        fc.constantFrom('America/Santiago', 'America/Asuncion', 'America/New_York', 'America/Bogota', 'America/Lima').map(zone),
        (moment, where) => {
          const serial = toSerial(moment, where)
          const back = fromSerial(serial, where)
          expect(toSerial(back, where)).toBe(serial)
          expect(back === moment || (back < moment && moment - back <= HOUR)).toBe(true)
        },
      ),
    )
  })

  test('a day has no hour', () => {
    const day = dayOf(2027, 3, 1)
    expect(day !== undefined && dayToSerial(day)).toBe(46447)
    expect(dayFromSerial(46447.9)).toBe(day)
  })
})
