import fc from 'fast-check'
import { isoOf, partsOf, weekdayOf } from '../calendar/day'
import { HOLIDAY_RULES, HOLIDAYS_CHECKED_UNTIL, holidaysIn } from './holiday-rules'
import { easterOf } from './holidays'

/** Day and month in order; compared with the calendars that governments and date-holidays 3.37 publish. */
const YEARS: readonly (readonly [country: string, year: number, days: string])[] = [
  ['AR', 2026, '1/1 16/2 17/2 24/3 2/4 3/4 1/5 25/5 15/6 20/6 9/7 17/8 12/10 23/11 8/12 25/12'],
  ['AR', 2027, '1/1 8/2 9/2 24/3 26/3 2/4 1/5 25/5 20/6 21/6 9/7 16/8 11/10 20/11 8/12 25/12'],
  ['AR', 2028, '1/1 28/2 29/2 24/3 2/4 14/4 1/5 25/5 17/6 20/6 9/7 21/8 16/10 20/11 8/12 25/12'],
  ['BO', 2026, '1/1 2/1 23/1 16/2 17/2 3/4 1/5 4/6 5/6 22/6 6/8 7/8 2/11 25/12'],
  ['BO', 2027, '1/1 22/1 8/2 9/2 26/3 1/5 27/5 21/6 6/8 2/11 25/12'],
  ['BO', 2028, '1/1 22/1 28/2 29/2 14/4 1/5 15/6 21/6 7/8 2/11 25/12'],
  ['BR', 2026, '1/1 3/4 21/4 1/5 7/9 12/10 2/11 15/11 20/11 25/12'],
  ['BR', 2027, '1/1 26/3 21/4 1/5 7/9 12/10 2/11 15/11 20/11 25/12'],
  ['BR', 2028, '1/1 14/4 21/4 1/5 7/9 12/10 2/11 15/11 20/11 25/12'],
  ['CL', 2026, '1/1 3/4 4/4 1/5 21/5 21/6 29/6 16/7 15/8 18/9 19/9 12/10 31/10 1/11 8/12 25/12'],
  ['CL', 2027, '1/1 26/3 27/3 1/5 21/5 21/6 28/6 16/7 15/8 17/9 18/9 19/9 11/10 31/10 1/11 8/12 25/12'],
  ['CL', 2028, '1/1 14/4 15/4 1/5 21/5 20/6 26/6 16/7 15/8 18/9 19/9 9/10 27/10 1/11 8/12 25/12'],
  ['CO', 2026, '1/1 12/1 23/3 2/4 3/4 1/5 18/5 8/6 15/6 29/6 13/7 20/7 7/8 17/8 12/10 2/11 16/11 8/12 25/12'],
  ['CO', 2027, '1/1 11/1 22/3 25/3 26/3 1/5 10/5 31/5 7/6 5/7 12/7 20/7 7/8 16/8 18/10 1/11 15/11 8/12 25/12'],
  ['CO', 2028, '1/1 10/1 20/3 13/4 14/4 1/5 29/5 19/6 26/6 3/7 10/7 20/7 7/8 21/8 16/10 6/11 13/11 8/12 25/12'],
  ['EC', 2026, '1/1 16/2 17/2 3/4 1/5 25/5 10/8 9/10 2/11 3/11 25/12'],
  ['EC', 2027, '1/1 8/2 9/2 26/3 30/4 24/5 9/8 8/10 1/11 2/11 24/12 31/12'],
  ['EC', 2028, '28/2 29/2 14/4 1/5 26/5 11/8 9/10 2/11 3/11 25/12'],
  ['MX', 2026, '1/1 2/2 16/3 1/5 16/9 16/11 25/12'],
  ['MX', 2027, '1/1 1/2 15/3 1/5 16/9 15/11 25/12'],
  ['MX', 2028, '1/1 7/2 20/3 1/5 16/9 20/11 25/12'],
  ['PE', 2026, '1/1 2/4 3/4 1/5 7/6 29/6 23/7 28/7 29/7 6/8 30/8 8/10 1/11 8/12 9/12 25/12'],
  ['PE', 2027, '1/1 25/3 26/3 1/5 7/6 29/6 23/7 28/7 29/7 6/8 30/8 8/10 1/11 8/12 9/12 25/12'],
  ['PE', 2028, '1/1 13/4 14/4 1/5 7/6 29/6 23/7 28/7 29/7 6/8 30/8 8/10 1/11 8/12 9/12 25/12'],
  ['PY', 2026, '1/1 2/4 3/4 1/5 14/5 15/5 15/8 8/12 25/12'],
  ['PY', 2027, '1/1 1/3 25/3 26/3 1/5 14/5 15/5 15/8 8/12 25/12'],
  ['PY', 2028, '1/1 13/4 14/4 1/5 14/5 15/5 12/6 15/8 8/12 25/12'],
  ['UY', 2026, '1/1 1/5 18/7 25/8 25/12'],
  ['UY', 2027, '1/1 1/5 18/7 25/8 25/12'],
  ['UY', 2028, '1/1 1/5 18/7 25/8 25/12'],
]

describe('holidays', () => {
  test.each(YEARS)('%s %i', (country, year, days) => {
    const said = holidaysIn(country, year).map(({ day }) => `${partsOf(day).date}/${partsOf(day).month}`)
    expect(said.join(' ')).toBe(days)
  })

  test('each country with rules was checked for the three years', () => {
    expect(new Set(YEARS.map(([country]) => country))).toEqual(new Set(Object.keys(HOLIDAY_RULES)))
    expect(YEARS.length).toBe(3 * Object.keys(HOLIDAY_RULES).length)
    expect(Math.max(...YEARS.map(([, year]) => year))).toBe(HOLIDAYS_CHECKED_UNTIL)
    expect(holidaysIn('XX', 2027)).toEqual([])
  })

  // U.S. Naval Observatory.
  test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2285-03-22'])('Easter %s', (iso) => {
    expect(isoOf(easterOf(Number(iso.slice(0, 4))))).toBe(iso)
  })

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const { month, date } = partsOf(easterOf(year))
        expect(weekdayOf(easterOf(year))).toBe(6)
        expect(month * 100 + date).toBeGreaterThanOrEqual(322)
        expect(month * 100 + date).toBeLessThanOrEqual(425)
      }),
    )
  })
})
