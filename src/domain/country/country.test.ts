import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js'
import { instant } from '../../kernel/time'
import { offsetAt, zone } from '../calendar/zone'
import { COUNTRIES, countryByIso, countryByZone } from './country'

const localeOf = (iso: string, lang: string) => `${lang}-${iso}`

describe.each(COUNTRIES)('$iso', ({ iso, name, zones, prefix, lang, adultAge, currency, habits }) => {
  test('has the name and the money that Unicode gives it', () => {
    for (const language of ['es', 'pt', 'en'] as const) {
      expect(new Intl.DisplayNames([language], { type: 'region' }).of(iso)).toBe(name[language])
    }
    const money = new Intl.DisplayNames(['es'], { type: 'currency' }).of(currency.code)
    expect(money?.toLowerCase().startsWith(currency.name.es.split(' ')[0] ?? '?')).toBe(true)
  })

  test('has the prefix of its numbers', () => {
    expect(isSupportedCountry(iso) && getCountryCallingCode(iso)).toBe(prefix)
  })

  test('has zones that the engine knows', () => {
    for (const where of zones) expect(Math.abs(offsetAt(instant(Date.UTC(2027, 2, 1)), where))).toBeLessThanOrEqual(14 * 3_600_000)
  })

  test('writes numbers and dates as Unicode says', () => {
    const marks = new Intl.NumberFormat(localeOf(iso, lang)).formatToParts(1234567.5)
    expect(marks.find(({ type }) => type === 'decimal')?.value).toBe(habits.decimal)
    const date = new Intl.DateTimeFormat(localeOf(iso, lang), { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(Date.UTC(2027, 2, 1))
    const order = date
      .filter(({ type }) => type !== 'literal')
      .map(({ type }) => type.charAt(0))
      .join('')
    expect(order).toBe(habits.dates)
  })

  test('has grown-ups', () => {
    expect([18, 21]).toContain(adultAge)
  })
})

describe('finding a country', () => {
  test.each([
    ['ar', 'AR'],
    ['BR', 'BR'],
    ['XX', undefined],
  ])('%s', (iso, found) => {
    expect(countryByIso(iso)?.iso).toBe(found)
  })

  test.each([
    ['America/Bogota', 'CO'],
    ['America/Manaus', 'BR'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['Asia/Tokyo', undefined],
  ])('by %s', (where, iso) => {
    expect(countryByZone(zone(where))?.iso).toBe(iso)
  })

  test('no country and no zone stands twice', () => {
    expect(new Set(COUNTRIES.map(({ iso }) => iso)).size).toBe(COUNTRIES.length)
    const zones = COUNTRIES.flatMap((one) => one.zones)
    expect(new Set(zones).size).toBe(zones.length)
  })
})
