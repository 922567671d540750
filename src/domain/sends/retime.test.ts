/** «Cuándo» typed anew in the grid: the same messages leave at the new moment, and what cannot be is said on the row. */
import { importPeople, minutes, schedule, seen, sendsOf, teaching, type } from '../../../test/kit/steps'
import { DAY, HOUR } from '../../kernel/time'
import { queue } from '../outbox/queue'
import { sends } from './tables'

/** Tuesday; messages leave Monday to Saturday from 8 to 21. */
const start = (when = 'mañana 10:00') => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 3)
  if (!schedule(one, 3, { when }).ok) throw new Error('not scheduled')
  minutes(one)
  return one
}
const row = (one: ReturnType<typeof start>) => {
  const { state, scheduled_at, reason, next_step } = seen(one, sends, 2)
  return { state, scheduled_at, reason, next_step }
}

describe('a moment that can be moves it', () => {
  const CASES = [
    ['a date', '4/2/2027 11:00', '04/02/2027 11:00', 'Sale jue 4/2 11:00', ''],
    ['words', 'hoy 15:00', '02/02/2027 15:00', 'Sale hoy 15:00', ''],
    ['sooner than ten minutes', 'hoy 10:03', '02/02/2027 10:12', 'Sale hoy 10:12', ''],
    [
      'outside the hours',
      '7/2/2027 11:00',
      '08/02/2027 08:00',
      'Sale lun 8/2 08:00',
      'A esa hora no salen mensajes: sale cuando empieza el horario.',
    ],
  ] as const
  test.each(CASES)('%s', (_name, typed, shown, next, more) => {
    const one = start()
    const before = one.records(queue).map(({ id }) => id)
    type(one, sends, 2, { scheduled_at: typed })
    minutes(one)
    const said = ['Antes salía mañana 10:00: para deshacerlo, escribilo en Cuándo.', more].filter(Boolean).join(' ')
    expect(row(one)).toMatchObject({ state: 'Programado', scheduled_at: shown, reason: said })
    expect(row(one).next_step).toMatch(next)
    expect(one.records(queue).map(({ id }) => id)).toEqual(before)
    const at = Number(one.records(sends)[0]?.['at'])
    expect(new Set(one.records(queue).map((each) => each['due']))).toEqual(new Set([at]))
    one.host.move(at - one.host.at() - HOUR / 4)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(0)
    one.host.move(HOUR / 4)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(3)
    one.host.move(2 * DAY)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(3)
  })
})

describe('what cannot be is said, the cell says again when it leaves, and so it does', () => {
  const CASES = [
    ['over', '1/2/2027 10:00', / ya pasó /],
    ['over, in words', 'hoy 9:00', /./],
    ['nonsense', 'cuando puedas', /^No entiendo «cuando puedas»/],
    ['nothing', '', /^Falta decir cuándo sale\.$/],
  ] as const
  test.each(CASES)('%s', (_name, typed, why) => {
    const one = start()
    type(one, sends, 2, { scheduled_at: typed })
    minutes(one)
    expect(row(one)).toEqual({
      state: 'Programado',
      scheduled_at: '03/02/2027 10:00',
      reason: expect.stringMatching(why),
      next_step: expect.stringMatching(/ Si no, sale mañana 10:00\.$/),
    })
    one.host.move(DAY)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(3)
  })
})

test('of a send that is over «Cuándo» is the person’s own', () => {
  const one = start('ahora')
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(3)
  type(one, sends, 2, { scheduled_at: '4/2/2027 11:00' })
  one.host.move(3 * DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(3)
  expect(row(one)).toMatchObject({ state: 'Terminado', scheduled_at: '04/02/2027 11:00' })
})
