/** Phone numbers as people write them, and as WhatsApp names an account: digits with the country in front. */

import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { registeredAs } from '../../cloud-api/phones/variants'

/** 5491158833009 → +54 9 11 5883-3009 */
export const numberWords = (waId: string): string => parsePhoneNumberFromString(`+${waId}`)?.formatInternational() ?? `+${waId}`

/** The country of a file's locale: `es_AR` → AR. */
const countryOf = (locale: string): CountryCode | undefined => {
  const code = locale.split('_')[1] ?? ''
  return isSupportedCountry(code) ? code : undefined
}

/** The account that WhatsApp has for a number written in any way; without a country it is one of the file's. Undefined when no such number can exist. */
export const digitsOf = (written: string, locale: string): string | undefined => {
  const parsed = parsePhoneNumberFromString(written, countryOf(locale))
  if (parsed?.isPossible()) return registeredAs(parsed.number.slice(1))
  const international = parsePhoneNumberFromString(`+${written.replace(/\D/g, '')}`)
  return international?.isPossible() ? registeredAs(international.number.slice(1)) : undefined
}
