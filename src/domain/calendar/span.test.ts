import { readSpan } from './span'

test.each<[string, number, 'business' | 'calendar']>([
  ['60 min', 60, 'business'],
  ['60', 60, 'business'],
  ['4 h', 240, 'business'],
  ['4hs', 240, 'business'],
  ['1,5 horas', 90, 'business'],
  ['1 h 30 min', 90, 'business'],
  ['2 días', 960, 'business'],
  ['2 días corridos', 2880, 'calendar'],
  ['24 h corridas', 1440, 'calendar'],
  ['15 min 24/7', 15, 'calendar'],
  ['4 horas hábiles', 240, 'business'],
  ['3 horas úteis', 180, 'business'],
  ['24 h straight', 1440, 'calendar'],
])('«%s»', (typed, minutes, clock) => {
  expect(readSpan(typed)).toEqual({ ok: true, value: { minutes, clock } })
})
test('nothing is promised by an empty cell', () => {
  expect(readSpan('  ')).toEqual({ ok: true, value: null })
})
test.each([
  ['-30 min', 'ya estaría vencido'],
  ['0', 'ya estaría vencido'],
  ['pronto', 'No entiendo «pronto»'],
  ['4 lunas', 'No entiendo «4 lunas»'],
  ['4 h y pico', 'No entiendo «4 h y pico»'],
])('«%s» is told', (typed, problem) => {
  expect(readSpan(typed)).toMatchObject({ ok: false, problem: { es: expect.stringContaining(problem) } })
})
