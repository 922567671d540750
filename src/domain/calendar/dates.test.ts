import fc from 'fast-check'
import { type DateOrder, readDay } from './dates'
import { day, isoOf } from './day'
import { sayDate, sayDay } from './say'

describe('days that cells show', () => {
  const CASES: readonly (readonly [shown: string, order: DateOrder, iso: string | undefined])[] = [
    ['1/3/2027', 'dmy', '2027-03-01'],
    ['1/3/2027', 'mdy', '2027-01-03'],
    ['01-03-27', 'dmy', '2027-03-01'],
    ['14.08.98', 'dmy', '1998-08-14'],
    ['25/12/2027', 'mdy', '2027-12-25'],
    ['12/25/2027', 'dmy', '2027-12-25'],
    ['2027-03-01', 'mdy', '2027-03-01'],
    ['01/03/2027 10:00:00', 'dmy', '2027-03-01'],
    ['1/3/2027 6:30:00 p. m.', 'dmy', '2027-03-01'],
    ['3/1/2027 6:30 PM', 'mdy', '2027-03-01'],
    ['lun 1/3/2027', 'dmy', '2027-03-01'],
    ['lunes 1 de marzo de 2027', 'dmy', '2027-03-01'],
    ['segunda-feira, 1º de março de 2027', 'dmy', '2027-03-01'],
    ['1-mar-2027', 'dmy', '2027-03-01'],
    ['1 set 2027', 'dmy', '2027-09-01'],
    ['March 1, 2027', 'mdy', '2027-03-01'],
    ['1/3', 'dmy', undefined],
    ['31/6/2027', 'dmy', undefined],
    ['', 'dmy', undefined],
    ['grupo 2027', 'dmy', undefined],
    ['desde 1/3/2027 hasta fin de curso', 'dmy', undefined],
    ['+54 9 11 5555-0106', 'dmy', undefined],
  ]
  test.each(CASES)('«%s» (%s)', (shown, order, iso) => {
    const read = readDay(shown, order)
    expect(read === undefined ? undefined : isoOf(read)).toBe(iso)
  })

  test('what Hilo writes it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }).map(day), (one) => {
        for (const lang of ['es', 'pt', 'en'] as const) {
          expect(readDay(sayDate(one, true)[lang], 'dmy')).toBe(one)
          expect(readDay(sayDay(one, true)[lang], 'dmy')).toBe(one)
        }
      }),
    )
  })
})
