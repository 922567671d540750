/** Asks Google's numbering plans (libphonenumber) whether digits are a whole number, whose country's, and which kind of line. */
import parse, { type CountryCode, type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/core'
import { type E164, isE164 } from './e164'
import { metadata } from './metadata'

/** ISO 3166-1, two capital letters. */
export type Country = CountryCode

/** `unknown`: the plan gives landlines and mobiles the same numbers, or the number lacks the mark that tells. */
export type Mobile = boolean | 'unknown'

export interface WholeNumber {
  readonly e164: E164
  readonly country: Country
  readonly mobile: Mobile
}

const COUNTRIES: ReadonlySet<string> = new Set(Object.keys(metadata.countries))
export const isCountry = (text: string): text is Country => COUNTRIES.has(text)

/**
 * Where the plan's own kinds mislead. AR: a mobile written without its 9 has the shape of a landline (ENACOM, plan fundamental
 * de numeración). CL: the plan gives one range to both since portability, yet mobiles start with 9 (Subtel, numeración 2018).
 */
const MOBILE_BY_SHAPE: Partial<Record<Country, (national: string) => Mobile>> = {
  AR: (national) => national.startsWith('9') || 'unknown',
  CL: (national) => national.startsWith('9'),
}

const mobileOf = (number: PhoneNumber, country: Country): Mobile => {
  const byShape = MOBILE_BY_SHAPE[country]
  if (byShape) return byShape(number.nationalNumber)
  const type = number.getType()
  return type === 'MOBILE' ? true : type === 'FIXED_LINE' ? false : 'unknown'
}

/** A whole, assignable number: `+` and digits, or national digits with the country; anything less is `undefined`. */
export const wholeNumber = (digits: string, country?: Country): WholeNumber | undefined => {
  const number = parse(digits, country ? { defaultCountry: country, extract: false } : { extract: false }, metadata)
  if (!number?.country || !number.isValid() || !isE164(number.number)) return undefined
  return { e164: number.number, country: number.country, mobile: mobileOf(number, number.country) }
}

/** Which side of a whole number's length the digits are on; `right` also when the country has numbers of that length. */
export const lengthOf = (digits: string, country: Country): 'short' | 'long' | 'right' => {
  const verdict = validatePhoneNumberLength(digits, country, metadata)
  return verdict === undefined ? 'right' : verdict === 'TOO_LONG' ? 'long' : 'short'
}

/** As it is written internationally, with the blanks of its country: `+54 9 11 5883 3009`. */
export const show = (phone: E164): string => parse(phone, metadata)?.formatInternational() ?? phone

/** `+54` of `+5491158833009`. */
export const callingCode = (phone: E164): string => {
  const code = [1, 2, 3].map((digits) => phone.slice(1, 1 + digits)).find((start) => start in metadata.country_calling_codes)
  return `+${code ?? ''}`
}
