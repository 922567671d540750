/** By when each law wants an answer: over weekends, holidays and the turn of the year, and never later than it says. */
import fc from 'fast-check'
import { DAY, instant } from '../../kernel/time'
import { isoOf, weekdayOf } from '../calendar/day'
import { dayAt, zone } from '../calendar/zone'
import { COUNTRIES } from '../country/country'
import { dueBy, sayTerm, termOf } from './deadlines'
import { RIGHT, type Right } from './rights'

const BUENOS_AIRES = zone('America/Argentina/Buenos_Aires')
const rights = Object.keys(RIGHT) as Right[]

test.each<[what: string, country: string, right: Right, where: string, asked: string, due: string]>([
  ['five working days', 'AR', 'erase', 'America/Argentina/Buenos_Aires', '2027-03-01T10:00-03:00', '2027-03-08'],
  ['over the carnival', 'AR', 'erase', 'America/Argentina/Buenos_Aires', '2027-02-05T23:30-03:00', '2027-02-16'],
  ['asked on a Sunday', 'AR', 'correct', 'America/Argentina/Buenos_Aires', '2027-02-28T10:00-03:00', '2027-03-05'],
  ['ten days to see them', 'AR', 'access', 'America/Argentina/Buenos_Aires', '2027-03-01T10:00-03:00', '2027-03-11'],
  ['ten days that end on a Sunday', 'AR', 'access', 'America/Argentina/Buenos_Aires', '2027-03-04T10:00-03:00', '2027-03-12'],
  ['over the turn of the year', 'AR', 'object', 'America/Argentina/Buenos_Aires', '2027-12-29T10:00-03:00', '2028-01-05'],
  ['fifteen days', 'BR', 'erase', 'America/Sao_Paulo', '2027-03-01T10:00-03:00', '2027-03-16'],
  ['a query', 'CO', 'access', 'America/Bogota', '2027-04-05T10:00-05:00', '2027-04-19'],
  ['a claim', 'CO', 'erase', 'America/Bogota', '2027-04-05T10:00-05:00', '2027-04-26'],
  ['a country of which we know no law', 'BO', 'erase', 'America/La_Paz', '2027-04-05T10:00-04:00', '2027-04-12'],
])('%s: %s, %s', (_what, country, right, where, asked, due) => {
  expect(isoOf(dayAt(dueBy(country, right, instant(Date.parse(asked)), zone(where)), zone(where)))).toBe(due)
})

test('it falls on a working day after the request, and on calendar days never later than the law says', () => {
  const from = Date.parse('2026-01-01T03:00:00Z')
  fc.assert(
    fc.property(
      fc.constantFrom(...COUNTRIES.map(({ iso }) => iso)),
      fc.constantFrom(...rights),
      fc.integer({ min: 0, max: 900 * 24 }),
      (country, right, hours) => {
        const at = instant(from + hours * 3_600_000)
        const due = dueBy(country, right, at, BUENOS_AIRES)
        const { days, count } = termOf(country, right)
        expect(weekdayOf(dayAt(due, BUENOS_AIRES))).toBeLessThan(5)
        const passed = dayAt(due, BUENOS_AIRES) - dayAt(at, BUENOS_AIRES)
        expect(passed).toBeGreaterThan(0)
        if (count === 'calendar') expect(passed).toBeLessThanOrEqual(days)
        else expect(due - at).toBeGreaterThan((days - 1) * DAY)
      },
    ),
    { numRuns: 300 },
  )
})

test('the term is said with the law that sets it', () => {
  expect([sayTerm('AR', 'erase').es, sayTerm('BR', 'access').pt, sayTerm('BO', 'erase').en]).toEqual([
    '5 días hábiles (Ley 25.326, art. 16)',
    '15 dias corridos (LGPD, art. 19)',
    '5 working days',
  ])
})
