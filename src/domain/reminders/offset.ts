/** «7 días antes», «90 y 180 días después», «2 horas antes», «al pasar a Agendada»: when a reminder leaves, as people write it. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { readClock } from '../calendar/clock'
import { plusDays } from '../calendar/day'
import { fold } from '../calendar/fold'
import { momentOf, wallOf, type Zone } from '../calendar/zone'

export type Offset =
  /** `to`: the word of the state, as written. */
  | { readonly by: 'state'; readonly to: string }
  /** Whole days from the day of the date, negative before it. */
  | { readonly by: 'days'; readonly days: readonly number[] }
  /** Milliseconds from the very moment. */
  | { readonly by: 'time'; readonly ms: readonly number[] }

const STATE = /^(?:al pasar a|cuando pasa a|ao passar para|ao passar a|quando passa para|when it becomes|on becoming)\s+(.+)$/
const SAME_DAY = /^(?:el mismo dia|ese dia|no mesmo dia|nesse dia|the same day|that day)$/
const SPAN =
  /^(\d+(?:\s*(?:,|;|y|e|and)\s*\d+)*)\s*(minutos?|mins?|minutes?|horas?|hours?|hs?|dias?|days?|semanas?|weeks?)\s*(antes|despues|depois|before|after|later)(?:\s+(?:de|da|do|of)\b.*)?$/

const UNITS: readonly (readonly [RegExp, 'days' | 'time', number])[] = [
  [/^min/, 'time', MINUTE],
  [/^h/, 'time', HOUR],
  [/^(?:dia|day)/, 'days', 1],
  [/^(?:semana|week)/, 'days', 7],
]

export const readOffset = (typed: string | null): Outcome<Offset> => {
  const words = fold(typed ?? '').replace(/[.]+$/, '')
  const to = STATE.exec(words)?.[1]
  if (to !== undefined) return ok({ by: 'state', to })
  if (SAME_DAY.test(words)) return ok({ by: 'days', days: [0] })
  const [, numbers = '', unit = '', side = ''] = SPAN.exec(words) ?? []
  const [, by, size] = UNITS.find(([pattern]) => pattern.test(unit)) ?? []
  if (by === undefined || size === undefined)
    return fail(
      t(
        'No se entiende cuándo sale este aviso.',
        'Não se entende quando sai este lembrete.',
        'It cannot be read when this reminder leaves.',
      ),
      t(
        'Escribilo así: «1 día antes», «90 y 180 días después», «2 horas antes» o «al pasar a Agendada».',
        'Escreva assim: «1 dia antes», «90 e 180 dias depois», «2 horas antes» ou «ao passar para Agendada».',
        'Write it like this: “1 day before”, “90 and 180 days after”, “2 hours before” or “when it becomes Scheduled”.',
      ),
    )
  const sign = side === 'antes' || side === 'before' ? -1 : 1
  const all = (numbers.match(/\d+/g) ?? []).map((number) => sign * Number(number) * size)
  return ok(by === 'days' ? { by, days: all } : { by, ms: all })
}

/** Milliseconds since midnight; Sheets makes a part of a day of what people type as an hour. */
export const readHour = (typed: string | null): number | undefined => {
  const words = (typed ?? '').trim()
  const part = Number(words.replace(',', '.'))
  if (words !== '' && Number.isFinite(part) && part > 0 && part < 1) return Math.round((part * DAY) / MINUTE) * MINUTE
  return words === '' ? undefined : readClock(words, 'dmy')
}

const TEN = 10 * HOUR

/** The moments around a date; a day's message leaves at its hour on the wall clock, at ten when none is written. */
export const momentsAround = (
  offset: Exclude<Offset, { by: 'state' }>,
  date: Instant,
  hour: number | undefined,
  where: Zone,
): readonly Instant[] => {
  if (offset.by === 'time') return offset.ms.map((ms) => instant(date + ms))
  const { day } = wallOf(date, where)
  return offset.days.map((days) => momentOf({ day: plusDays(day, days), time: hour ?? TEN }, where))
}
