/** Any text at all, of any characters that Unicode has or may have. */
import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 } as const
const LAST = 0x10ffff

/** As fast-check's unit `binary`, which builds a table of a million characters wherever it is named: a second each time. */
const character = fc
  .nat(LAST - SURROGATES.count)
  .map((place) => String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count))

export const anyText = (limits: { readonly minLength?: number; readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ ...limits, unit: character })
