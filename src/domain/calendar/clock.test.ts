import { HOUR } from '../../kernel/time'
import { readClock } from './clock'

test.each([
  ['1/3/2027 18:00:00', 18 * HOUR],
  ['01/03/2027 9:30', 9.5 * HOUR],
  ['1/3/2027 6:30:00 p. m.', 18.5 * HOUR],
  ['18:00', 18 * HOUR],
  ['6:30 p. m.', 18.5 * HOUR],
  ['12:00 a.m.', 0],
  ['15 hs', 15 * HOUR],
  ['1/3/2027', undefined],
  ['lunes 10', undefined],
  ['', undefined],
])('«%s» shows an hour', (shown, time) => {
  expect(readClock(shown, 'dmy')).toBe(time)
})
