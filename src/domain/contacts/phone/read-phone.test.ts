/** What programmes type into the phone column, and what Hilo makes of it. */
import fc from 'fast-check'
import { identityKey } from './identity'
import { type PhoneReading, type Place, readPhone } from './index'

const AR: Place = { country: 'AR' }
const AR11: Place = { country: 'AR', area: '11' }
const AR351: Place = { country: 'AR', area: '351' }
const BR: Place = { country: 'BR' }
const BR11: Place = { country: 'BR', area: '11' }
const MX: Place = { country: 'MX' }
const UY: Place = { country: 'UY' }
const CL: Place = { country: 'CL' }
const CO: Place = { country: 'CO' }
const PE: Place = { country: 'PE' }

/** Kind, then what matters of it: the number and its line, the numbers, the readings, the cause; `note` when there is one. */
const brief = (reading: PhoneReading): string => {
  switch (reading.kind) {
    case 'one': {
      const line = reading.mobile === 'unknown' ? 'any' : reading.mobile ? 'mobile' : 'landline'
      return [reading.e164, line, ...(reading.extension ? [`ext ${reading.extension}`] : []), ...(reading.note ? ['note'] : [])].join(' ')
    }
    case 'several':
      return `several ${reading.phones.join(' ')}`
    case 'ambiguous':
      return `ambiguous ${reading.readings.join(' ')}`
    case 'broken':
      return reading.cause
  }
}

const CASES: readonly (readonly [Place, string | number, string])[] = [
  // Argentina, as it is typed there.
  [AR, '11 5883 3009', '+541158833009 any'],
  [AR, '1152460108', '+541152460108 any'],
  [AR, ' 11 5428 3946 ', '+541154283946 any'],
  [AR, "'1157527157", '+541157527157 any'],
  [AR, '="1155094675"', '+541155094675 any'],
  [AR, 'cel: 11 5883 3009', '+541158833009 any'],
  [AR, 'Tel 2: 11 5883-3009', '+541158833009 any'],
  [AR, '11 5883 3009 (mamá)', '+541158833009 any'],
  [AR, 'https://wa.me/5491158833009', '+5491158833009 mobile'],
  [AR, '011 15 5755-0897', '+5491157550897 mobile'],
  [AR, '(011) 155326-8639', '+5491153268639 mobile'],
  [AR, '011/15/5755-0897', '+5491157550897 mobile'],
  [AR, '011.5755.0897', '+541157550897 any'],
  [AR, '02966 15 412345', '+5492966412345 mobile'],
  [AR, '351 15 555 1774', '+5493515551774 mobile'],
  [AR, '351 555 1234', '+543515551234 any'],
  [AR, '9 11 5295 9619', '+5491152959619 mobile'],
  [AR, '+54 9 11 5906 2297', '+5491159062297 mobile'],
  [AR, '549 11 5852-7999', '+5491158527999 mobile'],
  [AR, '54 11 5883 3009', '+541158833009 any'],
  [AR, '0054 9 11 5883 3009', '+5491158833009 mobile'],
  [AR, '+54 11 15 5295-9619', '+5491152959619 mobile'],
  [AR, '+54 9 11 15 5755-0897', '+5491157550897 mobile'],
  [AR, '+54 011 15 5755-0897', '+5491157550897 mobile'],
  [AR, '+54 9 011 5755 0897', '+5491157550897 mobile'],
  [AR, '+54 11 4000-1019', '+541140001019 any note'],
  [AR, '+54 9 11 4000-1019', '+5491140001019 mobile'],
  [AR, '11 4000-1019 int. 12', '+541140001019 any ext 12 note'],
  // Without area: eight digits after 15 can only be of 11; anything else is asked about or needs the programme's area.
  [AR, '15-5553-1774', '+5491155531774 mobile note'],
  [AR11, '15-5553-1774', '+5491155531774 mobile'],
  [AR351, '15-5553-1774', 'ambiguous +5491155531774'],
  [AR, '+54 15-5553-1774', '+5491155531774 mobile note'],
  [AR, '15-555-1774', 'no_area'],
  [AR351, '15-555-1774', '+5493515551774 mobile'],
  [AR351, '555-1774', '+543515551774 any'],
  [AR, '5553-1774', 'ambiguous +541155531774'],
  [AR11, '5553-1774', '+541155531774 any'],
  [AR, '15 11 5553 1774', 'ambiguous +5491155531774'],
  [AR, '+11 5883 3009', 'ambiguous +541158833009'],
  // Other countries of one list.
  [AR, '+55 (11) 98229-7035', '+5511982297035 mobile'],
  [AR, '0055 11 991424032', '+5511991424032 mobile'],
  [AR, '5511991424032', '+5511991424032 mobile'],
  [AR, '59899219130', '+59899219130 mobile'],
  [AR, '+598 99 415 472', '+59899415472 mobile'],
  [AR, '+573202650785', '+573202650785 mobile'],
  [AR, '573006943907', '+573006943907 mobile'],
  [AR, '+52 55 6850 1971', '+525568501971 any'],
  [AR, '+52 1 55 8832 6804', '+525588326804 mobile'],
  [AR, '5215550922691', '+525550922691 mobile'],
  [AR, '0052 55 3342 2009', '+525533422009 any'],
  [AR, '34612345678', '+34612345678 mobile'],
  [AR, '22355512345', 'not_a_number'],
  // Two numbers, or one and something else.
  [AR, '11 5326 7190 / 11 5906 3347', 'several +541153267190 +541159063347'],
  [AR, '11 5326 7190 o 11 5906 3347', 'several +541153267190 +541159063347'],
  [AR, '11 5326 7190\n11 5906 3347', 'several +541153267190 +541159063347'],
  [AR, '1154519261 1158224532', 'several +541154519261 +541158224532'],
  [AR, '+54 9 11 5451 9261 +54 9 11 5822 4532', 'several +5491154519261 +5491158224532'],
  [AR, '11 5883 3009 / 15 5883 3009', '+5491158833009 mobile note'],
  [AR, '11 5451-9261/62', 'ambiguous +541154519261'],
  [AR, '11 5451 9261 / 5822 4532', 'ambiguous +541154519261 +541158224532'],
  // What a spreadsheet did.
  [AR, '5,49116E+12', 'lost_digits'],
  [AR, '5.49116E+12', 'lost_digits'],
  [AR, '5.491158833009E+12', '+5491158833009 mobile'],
  [AR, '5491158833009.0', '+5491158833009 mobile'],
  [AR, '1.155.094.675,00', '+541155094675 any'],
  [AR, 5491158833009, '+5491158833009 mobile'],
  [AR, 1155094675, '+541155094675 any'],
  // Other alphabets and invisible marks.
  [AR, '１１ ５８８３ ３００９', '+541158833009 any'],
  [AR, '١١ ٥٨٨٣ ٣٠٠٩', '+541158833009 any'],
  [AR, '\u202A+54\u00A09 11 5883‑3009\u202C', '+5491158833009 mobile'],
  // Nothing to write to.
  [AR, '', 'empty'],
  [AR, '   ', 'empty'],
  [AR, 'no tiene', 'says_none'],
  [AR, 'No tiene cel.', 'says_none'],
  [BR, 'não tem', 'says_none'],
  [AR, 's/n', 'says_none'],
  [AR, '-', 'says_none'],
  [AR, 'preguntar a la madre', 'no_digits'],
  [AR, 'p1@example.org', 'no_digits'],
  [AR, '11 588O 3009', 'letter_inside'],
  [AR, '11 691-633', 'too_short'],
  [AR, '11 5883 3009 7', 'not_a_number'],
  [AR, '11 5883 3009 777', 'too_long'],
  [AR, '1111111111', 'ambiguous +541111111111'],
  // Brazil: a mobile without its ninth digit may be old or cut short; a landline keeps eight.
  [BR, '11 98229-7035', '+5511982297035 mobile'],
  [BR, '021 11 98229-7035', '+5511982297035 mobile'],
  [BR, '(51) 98229-7035', '+5551982297035 mobile'],
  [BR, '11 8229-7035', 'ambiguous +5511982297035'],
  [BR, '+55 11 8229-7035', 'ambiguous +5511982297035'],
  [BR, '11 3229-7035', '+551132297035 landline note'],
  [BR, '98229-7035', 'no_area'],
  [BR11, '98229-7035', '+5511982297035 mobile'],
  // Mexico: prefixes of before 2019; 1 656 is Juárez or Florida.
  [MX, '55 6850 1971', '+525568501971 any'],
  [MX, '044 55 6850 1971', '+525568501971 mobile'],
  [MX, '01 55 6850 1971', '+525568501971 any'],
  [MX, '1 656 850 1971', 'ambiguous +526568501971 +16568501971'],
  // Others.
  [UY, '099 219 130', '+59899219130 mobile'],
  [UY, '2901 1234', '+59829011234 landline note'],
  [UY, '54 9 11 5295 9619', '+5491152959619 mobile'],
  [CL, '9 8765 4321', '+56987654321 mobile'],
  [CL, '8765 4321', 'ambiguous +56987654321'],
  [CL, '+56 2 2765 4321', '+56227654321 landline note'],
  [CO, '320 265 0785', '+573202650785 mobile'],
  [CO, '1 265 0785', '+576012650785 landline note'],
  [PE, '912 345 678', '+51912345678 mobile'],
  [PE, '(01) 234 5678', '+5112345678 landline note'],
]

test.each(CASES)('%j: %j is %s', (place, cell, expected) => {
  expect(brief(readPhone(cell, place))).toBe(expected)
})

test('whatever cannot be taken says in three languages what is wrong and what to do', () => {
  for (const [place, cell] of CASES) {
    const reading = readPhone(cell, place)
    if (reading.kind === 'one') continue
    for (const words of [...Object.values(reading.why), ...Object.values(reading.next)]) expect(words).toMatch(/^[¿\p{Lu}].*[.?]$/u)
  }
})

const blanks = fc.constantFrom('', ' ', '-', '.', ' - ')
const local = fc.integer({ min: 20_000_000, max: 79_999_999 }).map(String)

test('one Argentine mobile, however it is cut and prefixed, is one person', () => {
  const prefixes = fc.constantFrom('11', '011', '54 11', '+54 11', '+549 11', '54911', '0054 9 11', '011 15', '11 15', '+54 9 011', '15')
  fc.assert(
    fc.property(local, prefixes, blanks, blanks, (digits, prefix, first, second) => {
      fc.pre(!/(\d)\1{7}$/.test(digits))
      const reading = readPhone(`${prefix}${first}${digits.slice(0, 4)}${second}${digits.slice(4)}`, AR)
      expect(reading.kind).toBe('one')
      if (reading.kind === 'one') expect(identityKey(reading.e164)).toBe(`54911${digits}`)
    }),
  )
})

test('no cell makes it throw, and every number it gives was in the cell but for prefixes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-/ ()eE.,xoñ') }), fc.constantFrom(AR, BR, MX, UY), (cell, place) => {
      const reading = readPhone(cell, place)
      const given = reading.kind === 'one' ? [reading.e164] : reading.kind === 'several' ? reading.phones : []
      for (const phone of given) expect(cell.replace(/\D/g, '')).toContain(phone.slice(-6))
    }),
    { numRuns: 2_000 },
  )
})
