import fc from 'fast-check'
import { DAY, HOUR, instant } from '../../kernel/time'
import { hours, isOpen, nextOpen, SENDING_HOURS, weekOf } from './hours'
import { type SpreadOrder, spread } from './spread'
import { sayPeople, saySpread } from './spread-text'
import { zone } from './zone'

const where = zone('America/Argentina/Buenos_Aires')
const at = (local: string) => instant(Date.parse(`${local}:00-03:00`))
/** Monday. */
const monday = at('2027-03-01T10:00')
const base: SpreadOrder = { people: 0, from: monday, zone: where, hours: SENDING_HOURS, limit: 250, reached: [], perSecond: 2 }

const plan = (order: Partial<SpreadOrder>) => {
  const made = spread({ ...base, ...order })
  if (!made.ok) throw new Error(made.problem.es)
  return made.value
}

describe('a plan in words', () => {
  const CASES: readonly (readonly [order: Partial<SpreadOrder>, es: string, en: string])[] = [
    [{ people: 240 }, '240 personas, hoy te quedan 250', '240 people, 250 left today'],
    [{ people: 1 }, '1 persona, hoy te quedan 250', '1 person, 250 left today'],
    [{ people: 8, reached: [{ at: at('2027-03-01T09:00'), count: 8 }] }, '8 personas, hoy te quedan 242', '8 people, 242 left today'],
    [{ people: 2000 }, '2.000 personas: 8 días, 250 por día', '2,000 people: 8 days, 250 a day'],
    [{ people: 2000, limit: 2000 }, '2.000 personas, hoy te quedan 2.000', '2,000 people, 2,000 left today'],
    [{ people: 2000, limit: 'unlimited' }, '2.000 personas, hoy', '2,000 people, today'],
    [
      { people: 300, reached: [{ at: at('2027-03-01T09:00'), count: 200 }] },
      '300 personas: 2 días, hasta 250 por día',
      '300 people: 2 days, up to 250 a day',
    ],
    [{ people: 8, from: at('2027-03-01T21:30') }, '8 personas, desde mañana 08:00', '8 people, from tomorrow 08:00'],
    [{}, 'Nadie todavía', 'Nobody so far'],
  ]
  test.each(CASES)('%j', (order, es, en) => {
    expect(saySpread(plan(order), order.from ?? monday, where)).toMatchObject({ es, en })
  })

  test('a limit of nobody is a problem', () => {
    expect(spread({ ...base, people: 8, limit: 0 })).toMatchObject({ ok: false })
  })

  test('2,000 people at 250 a day leave from Monday to the Tuesday after, one Sunday between', () => {
    const { waves, until, days } = plan({ people: 2000 })
    expect(days.map(({ count }) => count)).toEqual(Array.from({ length: 8 }, () => 250))
    expect(waves.map(({ count }) => count)).toEqual(Array.from({ length: 8 }, () => 250))
    expect(waves.at(-1)?.from).toBe(at('2027-03-09T08:00'))
    expect(until).toBe(instant(at('2027-03-09T08:00') + 249 * 500))
  })

  test('one is a person', () => {
    expect(sayPeople(1).es).toBe('1 persona')
  })
})

const orders = fc.record({
  people: fc.integer({ min: 0, max: 100 }),
  from: fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 20) }).map(instant),
  zone: fc.constantFrom('America/Santiago', 'America/New_York', 'America/Bogota').map(zone),
  hours: fc
    .tuple(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }))
    .map(([open, from, length]) => {
      const made = hours(weekOf((weekday) => (open.includes(weekday) ? [{ from: from * 60, to: Math.min(24, from + length) * 60 }] : [])))
      if (!made.ok) throw new Error(made.problem.es)
      return made.value
    }),
  limit: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant('unlimited' as const)),
  ago: fc.array(fc.record({ hours: fc.double({ min: 0, max: 30, noNaN: true }), count: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 4,
  }),
  perSecond: fc.constantFrom(0.01, 0.2, 2, 20, 80),
})

describe('whatever the limit, the pace and the hours', () => {
  const planned = orders.map(({ ago, ...order }) => {
    const reached = ago.map(({ hours: before, count }) => ({ at: instant(Math.round(order.from - before * HOUR)), count }))
    const made = plan({ ...order, reached })
    const moments = made.waves.flatMap(({ from, count }) =>
      Array.from({ length: count }, (_, place) => instant(from + place * made.everyMs)),
    )
    return { order, reached, made, moments }
  })

  test('nobody is lost, nobody leaves outside hours, the pace is kept', () => {
    fc.assert(
      fc.property(planned, ({ order, made, moments }) => {
        expect(moments.length).toBe(order.people)
        expect(made.days.reduce((sum, { count }) => sum + count, 0)).toBe(order.people)
        expect(made.until).toBe(moments.at(-1) ?? null)
        for (const [place, moment] of moments.entries()) {
          expect(isOpen(moment, order.zone, order.hours)).toBe(true)
          expect(moment).toBeGreaterThanOrEqual(place === 0 ? order.from : (moments[place - 1] ?? 0) + 1000 / order.perSecond)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('no 24 hours hold more than the limit, unless they did before', () => {
    fc.assert(
      fc.property(planned, ({ order, reached, moments }) => {
        if (order.limit === 'unlimited') return
        const before = reached.flatMap(({ at: then, count }) => Array.from({ length: count }, () => then))
        const all = [...before, ...moments].sort((one, other) => one - other)
        for (const [place, moment] of all.entries()) {
          if (place < before.length) continue
          expect((all[place - order.limit] ?? Number.NEGATIVE_INFINITY) <= moment - DAY).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('nobody could leave a moment earlier', () => {
    fc.assert(
      fc.property(planned, ({ order, reached, made, moments }) => {
        const before = reached.flatMap(({ at: then, count }) => Array.from({ length: count }, () => then)).sort((one, other) => one - other)
        const all = [...before, ...moments]
        for (const [place, moment] of moments.entries()) {
          const paced = place === 0 ? order.from : (moments[place - 1] ?? 0) + made.everyMs
          const blocking = order.limit === 'unlimited' ? undefined : all[before.length + place - order.limit]
          const freed = blocking === undefined ? order.from : blocking + DAY
          expect(moment).toBe(nextOpen(instant(Math.max(paced, freed, order.from)), order.zone, order.hours))
        }
      }),
      { numRuns: 50 },
    )
  })
})
