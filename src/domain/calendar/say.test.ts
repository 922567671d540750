import { HOUR, instant, MINUTE } from '../../kernel/time'
import { fromIso } from './day'
import { sayCount, sayDay, sayDistance, sayHour, sayMoment } from './say'
import { zone } from './zone'

const where = zone('America/Argentina/Buenos_Aires')
const at = (local: string) => instant(Date.parse(`${local}:00-03:00`))
const now = at('2027-02-24T14:30')

describe('moments as people say them', () => {
  test.each([
    ['2027-02-24T16:20', 'hoy 16:20', 'hoje 16:20', 'today 16:20'],
    ['2027-02-25T10:00', 'mañana 10:00', 'amanhã 10:00', 'tomorrow 10:00'],
    ['2027-02-23T09:05', 'ayer 09:05', 'ontem 09:05', 'yesterday 09:05'],
    ['2027-03-01T10:00', 'lun 1/3 10:00', 'seg 1/3 10:00', 'Mon 1 Mar 10:00'],
    ['2026-12-31T23:59', 'jue 31/12/2026 23:59', 'qui 31/12/2026 23:59', 'Thu 31 Dec 2026 23:59'],
    ['2027-03-06T00:00', 'sáb 6/3 00:00', 'sáb 6/3 00:00', 'Sat 6 Mar 00:00'],
  ])('%s', (local, es, pt, en) => {
    expect(sayMoment(at(local), now, where)).toEqual({ es, pt, en })
  })

  test.each([
    [-2 * HOUR, 'hace 2 h', 'há 2 h', '2 h ago'],
    [MINUTE, 'en 1 min', 'em 1 min', 'in 1 min'],
    [0, 'ahora', 'agora', 'now'],
    [-20_000, 'ahora', 'agora', 'now'],
    [59.6 * MINUTE, 'en 1 h', 'em 1 h', 'in 1 h'],
    [-24 * HOUR, 'hace 1 día', 'há 1 dia', '1 day ago'],
    [72 * HOUR, 'en 3 días', 'em 3 dias', 'in 3 days'],
  ])('%d ms from now', (ms, es, pt, en) => {
    expect(sayDistance(instant(now + ms), now)).toEqual({ es, pt, en })
  })

  test.each([
    [9 * HOUR, 'a las 9', 'às 9h', 'at 9:00'],
    [HOUR, 'a la 1', 'à 1h', 'at 1:00'],
    [13.5 * HOUR, 'a las 13:30', 'às 13h30', 'at 13:30'],
  ])('hour %d', (time, es, pt, en) => {
    expect(sayHour(time)).toEqual({ es, pt, en })
  })

  test('days in full', () => {
    const day = fromIso('2027-03-01')
    expect(day !== undefined && [sayDay(day), sayDay(day, true)]).toEqual([
      { es: 'lunes 1 de marzo', pt: 'segunda-feira, 1º de março', en: 'Monday 1 March' },
      { es: 'lunes 1 de marzo de 2027', pt: 'segunda-feira, 1º de março de 2027', en: 'Monday 1 March 2027' },
    ])
  })

  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [2000, '2.000', '2,000'],
    [1234567, '1.234.567', '1,234,567'],
  ])('count %i', (count, es, en) => {
    expect(sayCount(count)).toEqual({ es, pt: es, en })
  })
})
