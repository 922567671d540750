import { change, count, exactly, keeps, time } from './figure'

const ms = (low: number, mid: number, high: number) => ({ low, mid, high })

test.each([
  ['a count that fits', count(14, 14, 'calls'), true, '≤ 14 calls', '14 calls'],
  ['a count that does not', count(15, 14, 'calls'), false, '≤ 14 calls', '15 calls'],
  ['noughts of a number stay', count(400, 500, 'rows'), true, '≤ 500 rows', '400 rows'],
  ['a share', count(0.204, 0.2, 'calls', 2), false, '≤ 0.2 calls', '0.2 calls'],
  ['a time, by its middle', time(ms(900, 3_960, 9_000), 4, 's'), true, '≤ 4 s', '4 s (0.9–9)'],
  ['a time that is over', time(ms(900, 4_001, 9_000), 4, 's'), false, '≤ 4 s', '4 s (0.9–9)'],
  ['milliseconds are whole', time(ms(40, 60.4, 168), 100, 'ms'), true, '≤ 100 ms', '60 ms (40–168)'],
  ['exactly so many', exactly(100, 100, 'rows'), true, '100 rows', '100 rows'],
  ['one too few', exactly(99, 100, 'rows'), false, '100 rows', '99 rows'],
  ['one too many', exactly(101, 100, 'rows'), false, '100 rows', '101 rows'],
  ['flat', change(1_000, 1_100, 0.1, 'cells'), true, '± 10 %', '1000 → 1100 cells'],
  ['growing', change(1_000, 1_101, 0.1, 'cells'), false, '± 10 %', '1000 → 1101 cells'],
  ['shrinking is a change too', change(1_000, 500, 0.1, 'cells'), false, '± 10 %', '1000 → 500 cells'],
  ['something out of nothing', change(0, 5, 0.1, 'cells'), false, '± 10 %', '0 → 5 cells'],
])('%s', (_, figure, kept, budget, shown) => {
  expect({ kept: keeps({ flow: 'x', figures: [figure] }), budget: figure.budget, shown: figure.shown }).toEqual({ kept, budget, shown })
})

test('one figure over breaks the line, and so does a flow that did not end', () => {
  const fits = count(1, 2, 'calls')
  expect(keeps({ flow: 'x', figures: [fits, count(3, 2, 'calls')] })).toBe(false)
  expect(keeps({ flow: 'x', figures: [fits], fault: 'it stopped' })).toBe(false)
  expect(keeps({ flow: 'x', figures: [fits, fits] })).toBe(true)
})
