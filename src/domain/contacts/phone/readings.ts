/** Finds what a run of digits can mean as a phone: surely, or only as an offer to whoever knows. */
import { HABITS, LOCAL, LOCAL_MOBILE } from './habits'
import { identityKey } from './identity'
import { NEAR } from './near'
import { type Country, type WholeNumber, wholeNumber } from './numbering'

/** Where the programme works: numbers without country are of `country`, numbers without area of `area` (digits, without 0). */
export interface Place {
  readonly country: Country
  readonly area?: string
}

export interface Reading extends WholeNumber {
  /** The area was not written: it follows from how the rest is. */
  readonly impliedArea?: string
}

/** `sure` and `offers` hold each person once; more than one sure reading is as doubtful as none. */
export interface Readings {
  readonly sure: readonly Reading[]
  readonly offers: readonly Reading[]
}

const NONE: Readings = { sure: [], offers: [] }
const CALLING: Partial<Record<Country, string>> = { AR: '54', MX: '52', BR: '55', CL: '56', CO: '57' }

/** Each person once; of two spellings the one that is certainly a mobile. */
export const distinct = (numbers: readonly Reading[]): readonly Reading[] => {
  const byPerson = new Map<string, Reading>()
  for (const number of numbers) {
    const key = identityKey(number.e164)
    if (byPerson.get(key)?.mobile !== true) byPerson.set(key, number)
  }
  return [...byPerson.values()]
}

const byHabit = (national: string, country: Country, area: string | undefined): Readings => {
  const sure: Reading[] = []
  const offers: Reading[] = []
  for (const habit of HABITS) {
    if (habit.country !== country || !habit.written.test(national)) continue
    const number = wholeNumber(national.replace(habit.written, habit.means), country)
    if (!number) continue
    const elsewhere = habit.area !== undefined && area !== undefined && area !== habit.area
    const list = habit.offer || elsewhere ? offers : sure
    list.push({ ...number, mobile: habit.mobile ?? number.mobile, ...(habit.area && !area ? { impliedArea: habit.area } : {}) })
  }
  return { sure: distinct(sure), offers: distinct(offers) }
}

const international = (digits: string, { area }: Place): Readings => {
  const direct = wholeNumber(`+${digits}`)
  if (direct) return { sure: [direct], offers: [] }
  for (const { country } of HABITS) {
    const code = CALLING[country]
    if (code && digits.startsWith(code)) return byHabit(digits.slice(code.length), country, area)
  }
  return NONE
}

const withArea = (digits: string, { country, area }: Place): readonly Reading[] => {
  const local = LOCAL[country]?.exec(digits)?.[1]
  if (!area || !local) return []
  const mark = LOCAL_MOBILE[country]
  const number = wholeNumber(`${mark?.written.test(digits) ? mark.prefix : ''}${area}${local}`, country)
  return number ? [number] : []
}

/** Eight equal figures at the end stand for «I have to ask» more often than for a phone. */
const PLACEHOLDER = /(\d)\1{7}$/

const read = (digits: string, plus: boolean, place: Place): Readings => {
  const abroad = international(digits, place)
  if (plus) return abroad.sure.length + abroad.offers.length > 0 ? abroad : { sure: [], offers: read(digits, false, place).sure }
  const own = wholeNumber(digits, place.country)
  if (own) return { sure: [own], offers: [] }
  const habit = byHabit(digits, place.country, place.area)
  // People leave out the plus of countries near; of others the digits are more likely a slip.
  const neighbour = abroad.sure.filter(({ country }) => NEAR.has(country))
  return {
    sure: distinct([...habit.sure, ...neighbour, ...withArea(digits, place)]),
    offers: distinct([...habit.offers, ...abroad.offers]),
  }
}

/**
 * `plus`: the digits were written with + or 00 before them. A number that is whole in the programme's own country is that, even
 * where it could be a foreign one without its plus: so people write at home.
 */
export const readings = (digits: string, plus: boolean, place: Place): Readings => {
  const found = read(digits, plus, place)
  return PLACEHOLDER.test(digits) ? { sure: [], offers: [...found.sure, ...found.offers] } : found
}
