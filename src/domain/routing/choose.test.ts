import fc from 'fast-check'
import { HOUR, instant } from '../../kernel/time'
import { type Candidate, choose, type Demand, hindrance } from './choose'
import { METHODS } from './tables'

const now = instant(1_800_000_000_000)
const words = fc.subarray(['app', 'hardware', 'inglés'])
const areas = fc.subarray(['ventas', 'soporte'])
const candidate = fc.record({
  areas,
  skills: words,
  load: fc.integer({ min: 0, max: 6 }),
  capacity: fc.integer({ min: 0, max: 6 }),
  away: fc.boolean(),
  opensAt: fc.constantFrom(now, instant(now + HOUR)),
  lastTurn: fc.option(fc.integer({ min: 1, max: 50 }).map((ago) => instant(now - ago))),
  leads: fc.boolean(),
})
const team = fc
  .array(candidate, { maxLength: 8 })
  .map((all) => all.map((one, place): Candidate => ({ ...one, id: `m${place}`, name: `M${place}`, place })))
const demand = fc.record({
  area: fc.constantFrom('', 'ventas', 'soporte'),
  skills: fc.subarray(['app', 'inglés']),
  now: fc.constant(now),
  not: fc.subarray(['m0', 'm1']),
  atOnce: fc.constant(false),
  anyArea: fc.boolean(),
  contactOwner: fc.constantFrom('', 'm0', 'm2'),
  previousOwner: fc.constantFrom('', 'm1', 'm3'),
})
const method = fc.constantFrom(...METHODS)

describe('whatever the team and the task', () => {
  test('nobody beyond capacity, outside hours, away, without the skill, of another area, or who had it', () => {
    fc.assert(
      fc.property(method, team, demand, (by, all, wanted) => {
        const { chosen } = choose(by, all, wanted, 'm0')
        if (!chosen) return
        expect(chosen.load).toBeLessThan(chosen.capacity)
        expect(chosen.opensAt).toBeLessThanOrEqual(now)
        expect(chosen.away).toBe(false)
        expect(wanted.skills.every((skill) => chosen.skills.includes(skill))).toBe(true)
        expect(wanted.not).not.toContain(chosen.id)
        if (!wanted.anyArea && wanted.area !== '') expect(chosen.areas).toContain(wanted.area)
      }),
      { numRuns: 1_000 },
    )
  })

  test('somebody is chosen if anybody can take it, and everybody passed over has a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom('round_robin', 'least_busy'), team, demand, (by, all, wanted) => {
        const { chosen, passed } = choose(by, all, wanted)
        const able = all.filter((one) => hindrance(one, wanted) === undefined)
        expect(chosen === undefined).toBe(able.length === 0)
        expect(passed.length).toBe(all.length - able.length)
      }),
    )
  })

  test('the same input gives the same choice, in whatever order the rows come', () => {
    fc.assert(
      fc.property(method, team, demand, fc.integer(), (by, all, wanted, seed) => {
        const shuffled = [...all].sort((a, b) => ((a.place * 7 + seed) % 5) - ((b.place * 7 + seed) % 5))
        expect(choose(by, shuffled, wanted, 'm0').chosen?.id).toBe(choose(by, all, wanted, 'm0').chosen?.id)
        expect(choose(by, shuffled, wanted, 'm0').passed).toEqual(choose(by, all, wanted, 'm0').passed)
      }),
    )
  })

  test('who begins equal ends within one of each other, and load is levelled', () => {
    const ask: Demand = { area: '', skills: [], now, not: [], atOnce: false, anyArea: true, contactOwner: '', previousOwner: '' }
    fc.assert(
      fc.property(
        fc.constantFrom('round_robin', 'least_busy'),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 60 }),
        (by, size, tasks) => {
          let all = Array.from(
            { length: size },
            (_, place): Candidate => ({
              id: `m${place}`,
              name: `M${place}`,
              areas: [],
              skills: [],
              load: 0,
              capacity: 100,
              away: false,
              opensAt: now,
              lastTurn: null,
              leads: false,
              place,
            }),
          )
          for (let at = 0; at < tasks; at++) {
            const { chosen } = choose(by, all, ask)
            all = all.map((one) => (one.id === chosen?.id ? { ...one, load: one.load + 1, lastTurn: instant(now + at) } : one))
          }
          const loads = all.map(({ load }) => load)
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('a delicate case is held back by neither hours nor limits, but by absence', () => {
    fc.assert(
      fc.property(team, demand, (all, wanted) => {
        const { chosen } = choose('least_busy', all, { ...wanted, atOnce: true, skills: [], not: [], anyArea: true })
        expect(chosen === undefined).toBe(all.every(({ away }) => away))
      }),
    )
  })
})

test.each<[has: string, wanted: string, may: boolean]>([
  ['app', 'app', true],
  ['app 3', 'app 2', true],
  ['app 2', 'app 2', true],
  ['app 1', 'app 2', false],
  ['app', 'app 2', false],
  ['app 3', 'app', true],
  ['inglés 3', 'app', false],
])('who knows «%s» may take what needs «%s»: %s', (has, wanted, may) => {
  const one: Candidate = {
    id: 'm0',
    name: 'M0',
    areas: [],
    skills: [has],
    load: 0,
    capacity: 1,
    away: false,
    opensAt: now,
    lastTurn: null,
    leads: false,
    place: 0,
  }
  const ask: Demand = { area: '', skills: [wanted], now, not: [], atOnce: false, anyArea: true, contactOwner: '', previousOwner: '' }
  expect(hindrance(one, ask) === undefined).toBe(may)
})
