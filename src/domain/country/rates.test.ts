import { fromIso } from '../calendar/day'
import { countryByIso } from './country'
import { type RateCategory, rateOn, SEED_RATES, sayUsd } from './rates'

const on = (iso: string) => {
  const day = fromIso(iso)
  if (day === undefined) throw new Error(iso)
  return day
}

describe('rates', () => {
  const later = {
    country: 'AR',
    category: 'utility',
    validFrom: '2027-04-01',
    usd: 0.03,
  } as const
  const CASES: readonly (readonly [country: string, category: RateCategory, day: string, usd: number | undefined])[] = [
    ['AR', 'utility', '2026-12-01', 0.026],
    ['AR', 'utility', '2027-03-31', 0.026],
    ['AR', 'utility', '2027-04-01', 0.03],
    ['AR', 'marketing', '2027-04-01', 0.062],
    ['CO', 'service', '2026-10-01', 0.0008],
    ['CO', 'service', '2026-09-30', undefined],
    ['MX', 'utility', '2026-12-01', undefined],
  ]
  test.each(CASES)('%s %s on %s', (country, category, day, usd) => {
    expect(rateOn([later, ...SEED_RATES], country, category, on(day))?.usd).toBe(usd)
  })

  test('each seed is of a country that Hilo knows', () => {
    for (const rate of SEED_RATES) expect(countryByIso(rate.country)).toBeDefined()
  })

  test.each([
    [0.208, 'US$ 0,21', 'US$ 0.21'],
    [20, 'US$ 20,00', 'US$ 20.00'],
    [0, 'US$ 0,00', 'US$ 0.00'],
    [0.0008, 'US$ 0,0008', 'US$ 0.0008'],
    [0.0144, 'US$ 0,01', 'US$ 0.01'],
    [0.0068, 'US$ 0,007', 'US$ 0.007'],
  ])('%d', (usd, es, en) => {
    expect(sayUsd(usd)).toEqual({ es, pt: es, en })
  })
})
