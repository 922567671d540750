/** What one message costs: by the country of the number, the kind of message, and the rate of that day. */
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { isoOf } from '../calendar/day'
import { fold } from '../calendar/fold'
import { dayAt, type Zone } from '../calendar/zone'
import { wholeNumber } from '../contacts/phone'
import { COUNTRIES } from '../country/country'
import { type Rate, type RateCategory, rateOn } from '../country/rates'
import { rates } from './tables'

/** A key is the digits of a number, or an id of Meta's that begins with the country (`AR.1349…`). */
export const countryOfKey = (key: string | null): string | undefined =>
  key === null ? undefined : (/^([A-Z]{2})\./.exec(key)?.[1] ?? wholeNumber(`+${key}`)?.country)

/** Meta's names for what it charges (`statuses[].pricing.category`, and of templates); without any it is a plain answer. */
const KINDS: Readonly<Record<string, RateCategory>> = {
  service: 'service',
  utility: 'utility',
  marketing: 'marketing',
  marketing_lite: 'marketing',
  authentication: 'authentication',
  authentication_international: 'authentication',
}
export const kindOf = (category: string | null): RateCategory | undefined => (category === null ? 'service' : KINDS[category])

/** As people name a country in a cell: two letters, or its name in any of our languages. */
export const isoOfCell = (cell: string): string => {
  const word = fold(cell)
  return COUNTRIES.find(({ iso, name }) => fold(iso) === word || Object.values(name).some((one) => fold(one) === word))?.iso ?? cell.trim()
}

/** Rows that say everything; a half-typed one is not there yet. */
export const ratesOf = (state: State, where: Zone): readonly Rate[] =>
  state
    .all(rates)
    .flatMap(({ country, category, valid_from, usd }) =>
      country && category && valid_from !== null && usd !== null && usd >= 0
        ? [{ country: isoOfCell(country), category, validFrom: isoOf(dayAt(valid_from, where)), usd }]
        : [],
    )

/** US dollars of one message; `undefined`: nobody knows. */
export const priceOf = (
  known: readonly Rate[],
  key: string | null,
  category: string | null,
  at: Instant,
  where: Zone,
): number | undefined => {
  const country = countryOfKey(key)
  const kind = kindOf(category)
  return country && kind ? rateOn(known, country, kind, dayAt(at, where))?.usd : undefined
}

/** To a ten-thousandth of a cent: sums of fractions drift. */
export const rounded = (usd: number): number => Math.round(usd * 1e6) / 1e6
