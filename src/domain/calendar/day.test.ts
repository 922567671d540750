import fc from 'fast-check'
import { day, dayOf, fromIso, isoOf, partsOf, plusDays, weekdayOf } from './day'

describe('days', () => {
  test('parts and text come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }).map(day), (one) => {
        const { year, month, date } = partsOf(one)
        expect(dayOf(year, month, date)).toBe(one)
        expect(fromIso(isoOf(one))).toBe(one)
        expect(weekdayOf(plusDays(one, 7))).toBe(weekdayOf(one))
      }),
    )
  })

  test.each([
    ['2027-03-01', 0],
    ['2027-02-07', 6],
    ['1970-01-01', 3],
    ['1969-12-31', 2],
  ])('%s is weekday %i', (iso, weekday) => {
    const one = fromIso(iso)
    expect(one !== undefined && weekdayOf(one)).toBe(weekday)
  })

  test.each([
    [2027, 6, 31],
    [2027, 2, 29],
    [2027, 13, 1],
    [2027, 1, 0],
    [2027, 1, 1.5],
  ])('there is no %i-%i-%i', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined()
  })
})
