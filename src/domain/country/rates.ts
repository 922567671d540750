/** What Meta charges for a message, by country and kind: rows of a setting that people correct, never a price in the code. */
import { join, type Text, t } from '../../kernel/text'
import { type Day, fromIso } from '../calendar/day'

/** `service`: an answer within an open conversation, without a template. */
export type RateCategory = 'service' | 'utility' | 'marketing' | 'authentication'

export interface Rate {
  /** ISO 3166-1 of the person's number. */
  readonly country: string
  readonly category: RateCategory
  /** First day of the rate, `2026-10-01`; it holds until a later row takes over. */
  readonly validFrom: string
  /** US dollars for one delivered message. */
  readonly usd: number
}

const SINCE = '2026-10-01'
/** Converted; nobody has compared it with an invoice. */
export const RATE_SOURCE = 'Meta rate card of 2026-10-01 in AED, converted (huggingface.co/datasets/tobachat/whatsapp-api-rates)'

/** Answers cost what a utility template costs, since October 2026 (Meta, "Pricing for non-template messages"). */
const rows = (country: string, utility: number, marketing: number): readonly Rate[] => {
  const row = { country, validFrom: SINCE }
  return [
    { ...row, category: 'service', usd: utility },
    { ...row, category: 'utility', usd: utility },
    { ...row, category: 'marketing', usd: marketing },
  ]
}

/** First rows of the tab Tarifas, for the countries whose rates are known; US dollars, rounded. */
export const SEED_RATES: readonly Rate[] = [
  ...rows('AR', 0.026, 0.062),
  ...rows('BR', 0.0068, 0.062),
  ...rows('CL', 0.02, 0.089),
  ...rows('CO', 0.0008, 0.0125),
]

/** The rate in force on that day; `undefined` means that nobody knows what it costs. */
export const rateOn = (rates: readonly Rate[], country: string, category: RateCategory, on: Day): Rate | undefined => {
  let latest: Rate | undefined
  for (const rate of rates) {
    const since = fromIso(rate.validFrom)
    if (rate.country !== country || rate.category !== category || since === undefined || since > on) continue
    if (!latest || rate.validFrom > latest.validFrom) latest = rate
  }
  return latest
}

/** «US$ 0,21»; what is below a cent keeps its first digit that counts. */
export const sayUsd = (usd: number): Text => {
  const digits = usd > 0 && usd < 0.01 ? Math.ceil(-Math.log10(usd)) : 2
  const said = usd.toFixed(digits)
  const comma = said.replace('.', ',')
  return join('US$ ', t(comma, comma, said))
}
