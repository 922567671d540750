/** Spans of time as people promise them: «60 min», «4 h», «2 días», «15 min corridos», «24/7»; and another one for a priority. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { fold } from './fold'

/** `business`: only minutes in which the team attends; `calendar`: all of them. */
export type ClockKind = 'business' | 'calendar'

export interface Span {
  readonly minutes: number
  readonly clock: ClockKind
}

const CALENDAR = /\b(?:corrid[oa]s?|seguid[oa]s?|calendario|de reloj|24 ?\/ ?7|calendar|straight|around the clock)\b/
const BUSINESS = /\b(?:habil(?:es)?|laborables?|de atencion|ut(?:il|eis)|uteis|business|working)\b/

/** Minutes of each unit; a working day has eight hours, any other twenty-four. */
const UNITS: readonly (readonly [words: RegExp, minutes: (clock: ClockKind) => number])[] = [
  [/^m(?:in(?:uto)?s?\.?|inutes?)?$/, () => 1],
  [/^h(?:s|rs?|oras?|ours?)?\.?$/, () => 60],
  [/^d(?:ias?|ays?)?$/, (clock) => (clock === 'business' ? 8 : 24) * 60],
]
const PART = /(-?\d+(?:[.,]\d+)?)\s*([a-z]+\.?)?/g

const unreadable = (typed: string) =>
  fail(
    t(`No entiendo «${typed}» como plazo.`, `Não entendo «${typed}» como prazo.`, `“${typed}” does not read as a span of time.`),
    t(
      'Escribilo así: «60 min», «4 h», «2 días», o «24 h corridas» si cuenta también de noche.',
      'Escreva assim: «60 min», «4 h», «2 dias», ou «24 h corridas» se também conta à noite.',
      'Write it like this: “60 min”, “4 h”, “2 days”, or “24 h straight” if nights count too.',
    ),
  )

/** Null: the cell is empty, nothing is promised. Zero and less are no promise that anybody can keep. */
export const readSpan = (typed: string): Outcome<Span | null> => {
  const words = fold(typed)
  if (words === '') return ok(null)
  const clock = CALENDAR.test(words) && !BUSINESS.test(words) ? 'calendar' : 'business'
  const text = words.replace(CALENDAR, ' ').replace(BUSINESS, ' ')
  let minutes = 0
  let rest = text
  for (const [whole, count = '', unit = 'min'] of text.matchAll(PART)) {
    const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1](clock)
    if (size === undefined) return unreadable(typed)
    minutes += Number(count.replace(',', '.')) * size
    rest = rest.replace(whole, ' ')
  }
  if (/[^\s,y]/.test(rest.replace(/\b(?:e|and|en|in)\b/g, ''))) return unreadable(typed)
  if (minutes > 0) return ok({ minutes: Math.round(minutes), clock })
  return fail(
    t(
      `Un plazo de «${typed}» ya estaría vencido.`,
      `Um prazo de «${typed}» já estaria vencido.`,
      `A span of “${typed}” would be over at once.`,
    ),
    t('Escribí un tiempo mayor que cero.', 'Escreva um tempo maior que zero.', 'Write a time above zero.'),
  )
}
