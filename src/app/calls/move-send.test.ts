import { importPeople, minutes, schedule, sendsOf, teaching } from '../../../test/kit/steps'
import { queue, upcoming } from '../../domain/outbox/queue'
import { sends } from '../../domain/sends/tables'
import { DAY, HOUR } from '../../kernel/time'

const idOf = (one: ReturnType<typeof teaching>): string => String(one.records(sends)[0]?.['id'])

test('moved later, the same rows wait; moved earlier, they leave; each person gets it once', () => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 3)
  expect(schedule(one, 3, { when: 'hoy 15:00' })).toMatchObject({ ok: true })
  const rows = one.records(queue).map((row) => row['id'])
  expect(one.call('sends.move', { id: idOf(one), name: 'Otra clase', when: 'mañana 11:00' })).toMatchObject({
    ok: true,
    value: { says: expect.stringContaining('mañana 11:00') },
  })
  expect(one.records(queue).map((row) => row['id'])).toEqual(rows)
  one.host.move(6 * HOUR)
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
  expect(one.records(sends)).toMatchObject([{ name: 'Otra clase', state_known: 'scheduled', next_step: 'Sale mañana 11:00' }])
  expect(one.call('sends.move', { id: idOf(one), name: '', when: 'ahora' })).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(3)
  one.host.move(DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(3)
  expect(one.records(sends)).toMatchObject([{ name: 'Otra clase', state_known: 'done', sent: 3 }])
  expect(one.call('sends.move', { id: idOf(one), name: '', when: 'mañana 11:00' })).toMatchObject({ ok: false })
})

test('of a send that is paused half way only the rest moves, and it stays paused', () => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 3)
  schedule(one, 3, { when: 'hoy 15:00' })
  one.call('sends.control', { id: idOf(one), to: 'pause' })
  expect(one.call('sends.move', { id: idOf(one), name: '', when: 'mañana 11:00' })).toMatchObject({ ok: true })
  one.host.move(2 * DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
  expect(one.call('sends.move', { id: idOf(one), name: '', when: 'mañana 11:00' })).toMatchObject({ ok: true })
  expect(one.call('sends.control', { id: idOf(one), to: 'resume' })).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
  expect(new Set(one.records(upcoming).map((row) => row['state']))).toEqual(new Set(['queued']))
  one.host.move(DAY + HOUR)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(3)
})
