/** Hours as people write them («10», «9:30», «15 h», «3 de la tarde», «3 pm»), found in a folded text. */
import { HOUR, MINUTE } from '../../kernel/time'
import { type DateOrder, type Found, findDate } from './dates'
import { fold } from './fold'

/** Milliseconds since midnight; `unsure` for a bare 1 to 6, which may mean the small hours or the afternoon. */
export type Clock = { readonly time: number; readonly unsure: boolean }

type Half = 'morning' | 'afternoon'

const HALVES: readonly (readonly [pattern: RegExp, half: Half])[] = [
  [/\b(?:de|por|a) la manana\b|\b(?:da|pela|de) manha\b|\bin the morning\b|(?<=\d) ?a\.? ?m\.?(?![a-z])/, 'morning'],
  [
    /\b(?:de|por|a) la (?:tarde|noche)\b|\b(?:da|pela|de|a) (?:tarde|noite)\b|\bin the (?:afternoon|evening)\b|(?<=\d) ?p\.? ?m\.?(?![a-z])/,
    'afternoon',
  ],
]

const NOON = /\b(?:al? )?(?:mediodia|meio[- ]dia|noon)\b/
const MARKED = /(?<![\d/.:-])(\d{1,2})(?:(?::| ?h ?|\.)(\d{2})(?::\d{2})?(?: ?(?:hs?|hrs|horas)\b)?| ?(?:hs?|hrs|horas)\b)(?![\d/])/
const BARE = /(?<![\d/.:-])(\d{1,2})(?![\d/.:-])/

const cut = (text: string, match: RegExpExecArray): string => `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`

/** Half of the day that was said, with or without an hour. */
export const findHalf = (text: string): Found<Half | undefined> => {
  for (const [pattern, half] of HALVES) {
    const match = pattern.exec(text)
    if (match) return { value: half, rest: cut(text, match) }
  }
  return { value: undefined, rest: text }
}

const hourOf = (written: number, half: Half | undefined): number | undefined => {
  if (half === 'morning') return written <= 12 ? written % 12 : undefined
  if (half === 'afternoon') return written < 12 ? written + 12 : written
  return written
}

const clock = (hour: string | undefined, minutes: string | undefined, half: Half | undefined, unsure: boolean): Clock | undefined => {
  const right = hourOf(Number(hour), half)
  const past = Number(minutes ?? 0)
  if (right === undefined || right > 23 || past > 59) return undefined
  return { time: right * HOUR + past * MINUTE, unsure }
}

const found = (value: Clock | undefined, rest: string): Found<Clock> | undefined => (value ? { value, rest } : undefined)

/** An hour that is marked as one: by a colon, an h, a half of the day, or as noon. */
export const findMarkedClock = (folded: string): Found<Clock> | undefined => {
  const half = findHalf(folded)
  const noon = NOON.exec(half.rest)
  if (noon) return found({ time: 12 * HOUR, unsure: false }, cut(half.rest, noon))
  const marked = MARKED.exec(half.rest)
  if (marked) return found(clock(marked[1], marked[2], half.value, false), cut(half.rest, marked))
  if (!half.value) return undefined
  const bare = BARE.exec(half.rest)
  return bare ? found(clock(bare[1], undefined, half.value, false), cut(half.rest, bare)) : undefined
}

/** A lone number, once the day has been taken out of the text. */
export const findBareClock = (folded: string): Found<Clock> | undefined => {
  const bare = BARE.exec(folded)
  if (!bare) return undefined
  const hour = Number(bare[1])
  return found(clock(bare[1], undefined, undefined, hour >= 1 && hour <= 6), cut(folded, bare))
}

/** The hour that a cell shows, beside a date or alone, in milliseconds since midnight. */
export const readClock = (shown: string, order: DateOrder): number | undefined => {
  const folded = fold(shown)
  return findMarkedClock(findDate(folded, order)?.rest ?? folded)?.value.time
}
