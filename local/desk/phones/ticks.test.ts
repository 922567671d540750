import type { PhoneMessage } from '../client/phones'
import { isOnPhone, type Tick, tickOf } from './ticks'

it.each<[PhoneMessage['status'], Tick, boolean]>([
  [undefined, 'waiting', false],
  ['accepted', 'waiting', false],
  ['sent', 'sent', false],
  ['delivered', 'delivered', true],
  ['read', 'read', true],
  ['played', 'read', true],
  ['failed', 'failed', false],
])('a message of the programme that is %s', (status, tick, onPhone) => {
  const message = status === undefined ? { by: 'business' as const } : { by: 'business' as const, status }
  expect(tickOf(message)).toBe(tick)
  expect(isOnPhone(message)).toBe(onPhone)
})

it.each<[boolean, Tick]>([
  [false, 'delivered'],
  [true, 'read'],
])('a message of the person, read: %s', (read, tick) => expect(tickOf({ by: 'person', read })).toBe(tick))
