/** One person, several spellings of the number: Argentina's 9, Mexico's 1, Brazil's ninth digit. */

interface Spelling {
  readonly country: string
  readonly pattern: RegExp
  /** The other ways to write what `pattern` matched. */
  readonly others: (match: RegExpExecArray) => readonly string[]
  /** How WhatsApp registers a new account. */
  readonly registered: (match: RegExpExecArray) => string
}

/** Area codes of Brazil whose accounts carry the ninth digit (São Paulo, Rio, Espírito Santo); the others lack it. */
const NINTH_DIGIT_UP_TO = 28

/** Public reports: chatwoot #14048, #14264, #14657; waha #1261. */
const SPELLINGS: readonly Spelling[] = [
  { country: '54', pattern: /^549(\d{10})$/, others: ([, rest]) => [`54${rest}`], registered: ([whole]) => whole },
  { country: '54', pattern: /^54(\d{10})$/, others: ([, rest]) => [`549${rest}`], registered: ([, rest]) => `549${rest}` },
  { country: '52', pattern: /^521(\d{10})$/, others: ([, rest]) => [`52${rest}`], registered: ([whole]) => whole },
  { country: '52', pattern: /^52(\d{10})$/, others: ([, rest]) => [`521${rest}`], registered: ([, rest]) => `521${rest}` },
  {
    country: '55',
    pattern: /^55(\d{2})9(\d{8})$/,
    others: ([, area, rest]) => [`55${area}${rest}`],
    registered: ([whole, area, rest]) => (Number(area) <= NINTH_DIGIT_UP_TO ? whole : `55${area}${rest}`),
  },
  {
    country: '55',
    pattern: /^55(\d{2})([6-9]\d{7})$/,
    others: ([, area, rest]) => [`55${area}9${rest}`],
    registered: ([whole, area, rest]) => (Number(area) <= NINTH_DIGIT_UP_TO ? `55${area}9${rest}` : whole),
  },
]

/** The digits as given first, then the other spellings of the same number. */
export const spellings = (digits: string): readonly string[] => {
  for (const { pattern, others } of SPELLINGS) {
    const match = pattern.exec(digits)
    if (match !== null) return [digits, ...others(match)]
  }
  return [digits]
}

/** The id that WhatsApp gives the account of this number. */
export const registeredAs = (digits: string): string => {
  for (const { pattern, registered } of SPELLINGS) {
    const match = pattern.exec(digits)
    if (match !== null) return registered(match)
  }
  return digits
}
