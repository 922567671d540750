/** Places under any order of arrivals, drops and changes of capacity: never more than there are, first come first. */
import fc from 'fast-check'
import { afterMove, freePlaces, holds, isPlaceFree, NO_SEATS, parseSeats, promoted, type Seats } from './seats'
import type { EnrolmentState } from './tables'

type Step =
  | { readonly do: 'arrive' }
  | { readonly do: 'leave'; readonly who: number }
  | { readonly do: 'capacity'; readonly to: number }
  | { readonly do: 'confirm'; readonly who: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ do: 'arrive' }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), who: fc.nat(30) }) },
)

/** A course as its rules move it: everybody's state in the order in which they came. */
const play = (steps: readonly Step[], check: (course: { seats: Seats; capacity: number; people: Map<string, EnrolmentState> }) => void) => {
  const people = new Map<string, EnrolmentState>()
  let seats = NO_SEATS
  let capacity = 3
  const move = (id: string, to: EnrolmentState): void => {
    seats = afterMove(seats, id, people.get(id) ?? 'draft', to)
    people.set(id, to)
  }
  for (const [at, one] of steps.entries()) {
    const ids = [...people.keys()]
    const who = 'who' in one ? (ids[one.who % Math.max(1, ids.length)] ?? '') : ''
    if (one.do === 'arrive') move(`i${at}`, isPlaceFree(seats, capacity) ? 'received' : 'waitlist')
    if (one.do === 'leave' && who !== '') move(who, 'dropped')
    if (one.do === 'confirm' && people.get(who) === 'received') move(who, 'confirmed')
    if (one.do === 'capacity') capacity = one.to
    for (const id of promoted(seats, capacity)) move(id, 'received')
    check({ seats, capacity, people })
  }
}

test('places are never more than there are, and nobody waits while one is free', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let before = 0
      play(steps, ({ seats, capacity, people }) => {
        const holding = [...people.values()].filter(holds).length
        expect(seats.taken).toBe(holding)
        // A capacity that was lowered takes no place away, and gives none.
        expect(holding).toBeLessThanOrEqual(Math.max(capacity, before))
        before = holding
        const waiting = [...people].filter(([, state]) => state === 'waitlist').map(([id]) => id)
        expect([...seats.waiting].sort()).toEqual(waiting.sort())
        expect(Math.min(seats.waiting.length, freePlaces(seats, capacity))).toBe(0)
      })
    }),
  )
})

test('whoever waits longest comes first', () => {
  let seats = afterMove(NO_SEATS, 'a', 'draft', 'received')
  for (const id of ['b', 'c', 'd']) seats = afterMove(seats, id, 'draft', 'waitlist')
  expect(seats).toEqual({ taken: 1, waiting: ['b', 'c', 'd'], rank: 3, confirmed: false })
  seats = afterMove(seats, 'a', 'received', 'dropped')
  expect(promoted(seats, 1)).toEqual(['b'])
  expect(isPlaceFree(seats, 1)).toBe(false)
})

test.each([
  ['nothing', null, undefined],
  ['a damaged count', { taken: -1, waiting: 'x', rank: 1.5 }, NO_SEATS],
  ['what was stored', { taken: 2, waiting: ['a'], rank: 4, confirmed: true }, { taken: 2, waiting: ['a'], rank: 4, confirmed: true }],
])('reads %s', (_, stored, seats) => {
  expect(parseSeats(stored)).toEqual(seats)
})
