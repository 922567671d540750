/** The numbering data is the installed library's, cut by rule, and knows what lists need. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import max from 'libphonenumber-js/metadata.max.json'
import min from 'libphonenumber-js/metadata.min.json'
import { isE164 } from './e164'
import { isCountry, lengthOf, show, wholeNumber } from './numbering'
import { metadataFile } from './trim-metadata'

test('metadata.ts is made from the installed library; if not, see the command in trim-metadata.ts', () => {
  expect(readFileSync(join(__dirname, 'metadata.ts'), 'utf8') === metadataFile(min, max)).toBe(true)
})

test.each([
  ['+5491158833009', '+54 9 11 5883 3009'],
  ['+541158833009', '+54 11 5883 3009'],
  ['+5511982297035', '+55 11 98229 7035'],
  ['+525588326804', '+52 55 8832 6804'],
  ['+59899219130', '+598 99 219 130'],
  ['+573202650785', '+57 320 2650785'],
  ['+4915112345678', '+49 15112345678'],
])('%s is shown as %s', (phone, shown) => {
  if (!isE164(phone)) throw new Error(phone)
  expect(show(phone)).toBe(shown)
})

test('countries are known by their two letters, and nothing else is one', () => {
  for (const code of ['AR', 'MX', 'DE', 'ZW']) expect(isCountry(code)).toBe(true)
  for (const code of ['', 'ar', 'XX', 'constructor', '__proto__']) expect(isCountry(code)).toBe(false)
})

test('far countries are known in outline: whole numbers are accepted, their kind is not told', () => {
  expect(wholeNumber('+4915112345678')).toEqual({ e164: '+4915112345678', country: 'DE', mobile: 'unknown' })
  expect(wholeNumber('+380501234567')?.country).toBe('UA')
})

test.each([
  ['11691633', 'AR', 'short'],
  ['11588330097777', 'AR', 'long'],
  ['1158833009', 'AR', 'right'],
] as const)('%s is %s for %s', (digits, country, expected) => expect(lengthOf(digits, country)).toBe(expected))
