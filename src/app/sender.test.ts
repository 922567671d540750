/** A minute that sends: alone, and never for so long that Google would cut it short before what came of it is kept. */
import { friendly } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, teaching } from '../../test/kit/steps'
import { messages } from '../domain/messages/messages'
import { MINUTE } from '../kernel/time'
import { tick } from './intakes/tick'

/** More than one claim takes. */
const MANY = 100
const CHUNK = 25

/** While the first chunk leaves, this happens beside. */
const sending = (beside: (one: Programme) => void): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  importPeople(one, MANY)
  schedule(one, MANY)
  let isFirst = true
  one.host.answer = (request) => {
    if (isFirst && request.url.includes('/messages')) {
      isFirst = false
      beside(one)
    }
    return friendly(request)
  }
  return one
}

test('while it sends, the next minute takes in mail and sends nothing', () => {
  let beside = -1
  const one = sending(() => {
    const before = sendsOf(one).length
    one.host.move(MINUTE)
    one.tick()
    beside = sendsOf(one).length - before
  })
  minutes(one, 10)
  expect(beside).toBe(0)
  expect(sendsOf(one)).toHaveLength(MANY)
})

test('with less than a minute and a half left no chunk is begun; the rest leaves with the next run, once', () => {
  let left = 6 * MINUTE
  const one = sending(() => {
    left = MINUTE
  })
  const { host } = one.world
  one.host.move(MINUTE)
  tick({ ...one.world, host: { ...host, clock: { ...host.clock, left: () => left } } })
  expect(sendsOf(one)).toHaveLength(CHUNK)
  minutes(one, 10)
  expect(sendsOf(one)).toHaveLength(MANY)
  expect(one.records(messages).filter((row) => row['status'] === 'accepted')).toHaveLength(MANY)
})
