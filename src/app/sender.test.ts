/** A minute that sends: alone, and never for so long that Google would cut it short before what came of it is kept. */
import { friendly } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, teaching } from '../../test/kit/steps'
import { messages } from '../domain/messages/messages'
import { MINUTE } from '../kernel/time'
import { tick } from './intakes/tick'

/** More than one claim takes. */
const MANY = 180
const CHUNK = 25
/** People that one part of a list holds. */
const LIST = 100

/** While the first chunk leaves, this happens beside. */
const sending = (beside: (one: Programme) => void, many = MANY): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  importPeople(one, Math.min(many, LIST))
  if (many > LIST) importPeople(one, many - LIST, 'form', 'b2', LIST)
  schedule(one, many)
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

test.each([
  { name: 'what left last is settled, and nothing more is claimed', many: CHUNK, accepted: CHUNK },
  { name: 'with more due the next run settles it with its first claim', many: MANY, accepted: 0 },
])('after the time for claims $name', ({ many, accepted }) => {
  const one = sending(() => one.host.move(4 * MINUTE + 1), many)
  const { host } = one.world
  one.host.move(MINUTE)
  tick({ ...one.world, host: { ...host, clock: { ...host.clock, left: () => 2 * MINUTE } } })
  expect(one.records(messages).filter((row) => row['status'] === 'accepted')).toHaveLength(accepted)
  minutes(one, 10)
  expect(sendsOf(one)).toHaveLength(many)
  expect(one.records(messages).filter((row) => row['status'] === 'accepted')).toHaveLength(many)
})
