/** When a reminder leaves, as people write it, in three languages and over a change of clocks. */
import { DAY, HOUR, instant, MINUTE } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { momentsAround, readHour, readOffset } from './offset'

test.each([
  ['7 días antes', { by: 'days', days: [-7] }],
  ['1 dia antes', { by: 'days', days: [-1] }],
  ['90 y 180 días después', { by: 'days', days: [90, 180] }],
  ['3, 7 días después de Termina', { by: 'days', days: [3, 7] }],
  ['2 semanas antes', { by: 'days', days: [-14] }],
  ['El mismo día', { by: 'days', days: [0] }],
  ['2 horas antes', { by: 'time', ms: [-2 * HOUR] }],
  ['30 minutos antes', { by: 'time', ms: [-30 * MINUTE] }],
  ['al pasar a Agendada', { by: 'state', to: 'agendada' }],
  ['7 dias depois', { by: 'days', days: [7] }],
  ['ao passar para Confirmada', { by: 'state', to: 'confirmada' }],
  ['1 day before', { by: 'days', days: [-1] }],
  ['when it becomes Scheduled', { by: 'state', to: 'scheduled' }],
])('«%s»', (typed, expected) => {
  expect(readOffset(typed)).toEqual({ ok: true, value: expected })
})

test.each([[null], [''], ['cuando sea'], ['antes'], ['7 lunas antes'], ['siete días antes']])('«%s» is not understood', (typed) => {
  expect(readOffset(typed).ok).toBe(false)
})

test.each([
  ['10:00', 10 * HOUR],
  ['16 h', 16 * HOUR],
  // What Sheets makes of 16:00 typed into a cell.
  ['0.6666666666666666', 16 * HOUR],
  ['', undefined],
  ['a la tarde', undefined],
])('the hour «%s»', (typed, expected) => {
  expect(readHour(typed)).toBe(expected)
})

test('a day before keeps the hour on the wall, whatever the clocks do', () => {
  // Chile puts its clocks back in the night to Sunday 4 April 2027.
  const santiago = zone('America/Santiago')
  const date = instant(Date.UTC(2027, 3, 4, 14))
  const [before] = momentsAround({ by: 'days', days: [-1] }, date, 10 * HOUR, santiago)
  const [same] = momentsAround({ by: 'days', days: [0] }, date, 10 * HOUR, santiago)
  expect(new Date(Number(before)).toISOString()).toBe('2027-04-03T13:00:00.000Z')
  expect(Number(same) - Number(before)).toBe(DAY + HOUR)
})
