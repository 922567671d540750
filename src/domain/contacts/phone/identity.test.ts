/** Spellings of one person share a key, and nobody else does. */
import fc from 'fast-check'
import { type Bsuid, type E164, isBsuid, isE164, isWaId, type WaId } from './e164'
import { identityKey, keyOfBsuid, variants, whatsappNumber } from './identity'
import { mask } from './mask'

const phone = (text: string): E164 => {
  if (!isE164(text)) throw new Error(text)
  return text
}
const waId = (text: string): WaId => {
  if (!isWaId(text)) throw new Error(text)
  return text
}
const bsuid = (text: string): Bsuid => {
  if (!isBsuid(text)) throw new Error(text)
  return text
}

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'))
const after =
  (...starts: readonly string[]) =>
  (rest: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...starts), rest).map((parts) => phone(parts.join('')))

const ANY_PHONE = fc.oneof(
  after('+54911', '+5411', '+541115')(digits(8)),
  after('+549351', '+54351', '+5435115', '+54229', '+54229615', '+5492966')(digits(7)),
  after('+52', '+521')(digits(9).map((rest) => `5${rest}`)),
  after('+5511', '+5531', '+55119', '+55319')(digits(8)),
  after('+59899', '+573', '+569', '+519', '+1305', '+34')(digits(7)),
  digits(12).map((rest) => phone(`+9${rest}`)),
)

const SAME: readonly (readonly [string, readonly string[]])[] = [
  ['5491158833009', ['+5491158833009', '+541158833009', '+54111558833009']],
  ['5493515551234', ['+5493515551234', '+543515551234', '+54351155551234', '+54351515551234']],
  ['5492966412345', ['+5492966412345', '+542966412345', '+54296615412345']],
  ['525588326804', ['+525588326804', '+5215588326804']],
  ['5511982297035', ['+5511982297035', '+551182297035']],
  ['5531998887777', ['+5531998887777', '+553198887777']],
  ['59899219130', ['+59899219130']],
]

test.each(SAME)('%s is the key of %j', (key, spellings) => {
  for (const spelling of spellings) {
    expect(identityKey(phone(spelling))).toBe(key)
    expect(identityKey(waId(spelling.slice(1)))).toBe(key)
    expect(variants(phone(spelling))).toEqual(expect.arrayContaining([...spellings]))
  }
})

const APART: readonly (readonly [string, string, string])[] = [
  ['a Brazilian landline and the mobile with 9 before it', '+551132297035', '+5511932297035'],
  ['a Nextel number of 8 digits and the mobile with 9 before it', '+551177123456', '+5511977123456'],
  ['a Mexican number and the same digits in the United States', '+526568501971', '+16568501971'],
  ['neighbours in Buenos Aires', '+541158833009', '+5491158833008'],
  ['a number of area 11 whose local part starts with 15', '+541115123456', '+541123456789'],
]

test.each(APART)('%s are two people', (_, one, other) => {
  expect(identityKey(phone(one))).not.toBe(identityKey(phone(other)))
})

test('landlines of Brazil have one spelling, their own', () => {
  fc.assert(
    fc.property(fc.constantFrom('11', '31', '51'), fc.integer({ min: 20_000_000, max: 59_999_999 }), (area, local) => {
      const landline = phone(`+55${area}${local}`)
      expect(variants(landline)).toEqual([landline])
      expect(identityKey(landline)).toBe(landline.slice(1))
    }),
  )
})

test('a landline of Argentina keeps its ten digits in every spelling', () => {
  for (const spelling of variants(phone('+541140001019'))) expect(spelling.replace(/^\+549?|15(?=\d{8}$)/g, '')).toBe('1140001019')
})

test('all spellings share a key, the number is among them, the key is a spelling and its own key', () => {
  fc.assert(
    fc.property(ANY_PHONE, (number) => {
      const all = variants(number)
      expect(all).toContain(number)
      for (const spelling of all) expect(identityKey(spelling)).toBe(identityKey(number))
      const key = identityKey(number)
      expect(all).toContain(`+${key}`)
      expect(identityKey(waId(key))).toBe(key)
      expect(whatsappNumber(number)).toBe(`+${key}`)
    }),
    { numRuns: 2_000 },
  )
})

test('two people never share a key: only spellings of each other do', () => {
  fc.assert(
    fc.property(ANY_PHONE, ANY_PHONE, (one, other) => {
      expect(identityKey(one) === identityKey(other)).toBe(variants(one).some((spelling) => variants(other).includes(spelling)))
    }),
    { numRuns: 2_000 },
  )
})

test('a user id is its own key and can never be a phone', () => {
  expect(keyOfBsuid(bsuid('AR.13491208655302741918'))).toBe('AR.13491208655302741918')
  expect(isWaId(keyOfBsuid(bsuid('GB.ENT.1181')))).toBe(false)
  for (const text of ['', 'AR.', 'ar.123', '5491158833009', 'AR.12-3']) expect(isBsuid(text)).toBe(false)
})

const NO_PHONE = ['', '+', '5491158833009', '+0541158833009', '+54 11', '+5411588330091234']
test.each(NO_PHONE)('%j is no E.164', (text) => expect(isE164(text)).toBe(false))

test.each([
  ['+5491158833009', '+54 ··· 009'],
  ['+13055550123', '+1 ··· 123'],
  ['+59899219130', '+598 ··· 130'],
])('%s is shown as %s in notices', (number, masked) => expect(mask(phone(number))).toBe(masked))
