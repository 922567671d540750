/** Reads the phone of a cell as programmes type it, and asks rather than guesses. */
import type { Text } from '../../../kernel/text'
import type { E164 } from './e164'
import { LIKELY_LANDLINE, LOCAL } from './habits'
import { type Country, lengthOf, type Mobile } from './numbering'
import { ambiguous, BROKEN, type Broken, type Explained, inArea, LANDLINE, several } from './problems'
import { readSegment } from './read-segment'
import { distinct, type Place, type Reading } from './readings'
import { letterInside, type Segment, segmentsOf } from './segments'
import { saysNone, shortened, tidy, withoutDecimals } from './tidy'

export interface OnePhone {
  readonly kind: 'one'
  readonly e164: E164
  readonly mobile: Mobile
  readonly country: Country
  readonly extension?: string
  /** Something to know that does not stop the phone from being used. */
  readonly note?: Text
}

/** `several` and `ambiguous`: the row is asked about. A broken phone has a cause for code and words for people. */
export type PhoneReading =
  | OnePhone
  | ({ readonly kind: 'several'; readonly phones: readonly E164[] } & Explained)
  | ({ readonly kind: 'ambiguous'; readonly readings: readonly E164[] } & Explained)
  | ({ readonly kind: 'broken'; readonly cause: Broken } & Explained)

const broken = (cause: Broken): PhoneReading => ({ kind: 'broken', cause, ...BROKEN[cause] })

const one = ({ e164, mobile, country, impliedArea }: Reading, extension: string | undefined): OnePhone => {
  const landline = mobile === false || extension !== undefined || LIKELY_LANDLINE[country]?.test(e164) === true
  const note = landline ? LANDLINE : impliedArea && inArea(impliedArea)
  return { kind: 'one', e164, mobile, country, ...(extension ? { extension } : {}), ...(note ? { note } : {}) }
}

const causeOf = (segments: readonly Segment[], { country }: Place): Broken => {
  const digits = segments.map((segment) => segment.digits).join('')
  if (/^(\d)\1*$/.test(digits)) return 'not_a_number'
  const [segment] = segments
  if (segments.length === 1 && segment && !segment.plus && LOCAL[country]?.test(digits)) return 'no_area'
  const length = lengthOf(segment?.plus ? `+${digits}` : digits, country)
  return length === 'short' ? 'too_short' : length === 'long' ? 'too_long' : 'not_a_number'
}

/** `cell` is what stands there, text or a number that a spreadsheet made of it. */
export const readPhone = (cell: string | number, place: Place): PhoneReading => {
  const text = tidy(cell)
  if (text === '') return broken('empty')
  if (saysNone(text)) return broken('says_none')
  const number = shortened(text)
  if (number === 'lost') return broken('lost_digits')
  const { segments, extension } = segmentsOf(number ? number.digits : withoutDecimals(text))
  if (segments.length === 0) return broken('no_digits')
  if (letterInside(text) && !number) return broken('letter_inside')
  const read = segments.map((segment) => readSegment(segment, place))
  const sure = distinct(read.flatMap((part) => part.sure))
  const [only] = sure
  if (read.every(({ certain }) => certain) && only) {
    if (sure.length === 1) return one(only, extension)
    const phones = sure.map(({ e164 }) => e164)
    return { kind: 'several', phones, ...several(phones) }
  }
  const offered = distinct([...sure, ...read.flatMap(({ offers }) => offers)]).map(({ e164 }) => e164)
  if (offered.length > 0) return { kind: 'ambiguous', readings: offered, ...ambiguous(offered) }
  return broken(causeOf(segments, place))
}
