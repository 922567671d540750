/** What a person types for «Cuándo» («hoy 15:00», «mañana 10», «lunes 9:30», «1/3/2027 10:00») as a moment still to come. */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { join, t } from '../../kernel/text'
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import type { Clock } from './clock'
import type { DateOrder, WrittenDate } from './dates'
import { type Day, dayOf, partsOf, plusDays, weekdayOf } from './day'
import { fold } from './fold'
import { readSaid, type Said } from './said'
import { sayClock, sayDate, sayDistance, weekdayName } from './say'
import { momentOf, wallOf, type Zone } from './zone'

export interface Here {
  readonly now: Instant
  readonly zone: Zone
  readonly order: DateOrder
}

/** A date without a year that went by this recently is a slip, not next year's. */
const SLIP_DAYS = 60
/** A leap day comes back after 8 years at the latest. */
const YEARS_AHEAD = 8

const EXAMPLES = t(
  'Escribilo así: «hoy 15:00», «mañana 10:00», «lunes 9:30» o «1/3/2027 10:00».',
  'Escreva assim: «hoje 15:00», «amanhã 10:00», «segunda 9:30» ou «1/3/2027 10:00».',
  'Write it like this: “today 15:00”, “tomorrow 10:00”, “Monday 9:30” or “1 March 2027 10:00”.',
)

const unreadable = (typed: string): Problem =>
  fail(
    t(`No entiendo «${typed}» como día y hora.`, `Não entendo «${typed}» como dia e hora.`, `“${typed}” does not read as a day and time.`),
    EXAMPLES,
  )

const nothingTyped: Problem = fail(t('Falta decir cuándo sale.', 'Falta dizer quando sai.', 'It does not say when.'), EXAMPLES)

const noHour = (typed: string): Problem =>
  fail(
    t(`Falta la hora en «${typed}».`, `Falta a hora em «${typed}».`, `“${typed}” has no time.`),
    t(`Agregala: «${typed} 10:00».`, `Acrescente: «${typed} 10:00».`, `Add it: “${typed} 10:00”.`),
  )

const unsure = (time: number): Problem => {
  const [night, noon] = [sayClock(time), sayClock(time + 12 * HOUR)]
  return fail(
    t(`No sé si es a las ${night} o a las ${noon}.`, `Não sei se é às ${night} ou às ${noon}.`, `This may mean ${night} or ${noon}.`),
    t(`Escribí la hora completa: «${noon}».`, `Escreva a hora completa: «${noon}».`, `Write the whole time: “${noon}”.`),
  )
}

const noSuchDate = ({ month, date }: WrittenDate): Problem =>
  fail(
    t(`El día ${date}/${month} no existe.`, `O dia ${date}/${month} não existe.`, `No month ${month} has a day ${date}.`),
    t('Corregí la fecha.', 'Corrija a data.', 'Correct the date.'),
  )

const mismatch = (day: Day): Problem => {
  const date = sayDate(day, true)
  const name = weekdayName(day)
  return fail(
    t(`El ${date.es} es ${name.es}.`, `O dia ${date.pt} é ${name.pt}.`, `${date.en} is a ${name.en}.`),
    t(
      'Corregí el día o la fecha, que no coinciden.',
      'Corrija o dia ou a data, que não combinam.',
      'Correct the weekday or the date: they do not agree.',
    ),
  )
}

const over = (typed: string, ago: Instant, now: Instant): Problem => {
  const far = sayDistance(ago, now)
  return fail(
    t(`«${typed}» ya pasó (${far.es}).`, `«${typed}» já passou (${far.pt}).`, `“${typed}” is over (${far.en}).`),
    join(
      t('Elegí un momento que no haya pasado. ', 'Escolha um momento que ainda não passou. ', 'Choose a moment still to come. '),
      EXAMPLES,
    ),
  )
}

/** The minute in which it was typed still counts as now. */
const stillToCome = (at: Instant, typed: string, now: Instant): Outcome<Instant> => {
  if (at >= now) return ok(at)
  return at + MINUTE > now ? ok(now) : over(typed, at, now)
}

const NOW = /^(?:ya|ahora|ahora mismo|agora|ja|now)$/
const RELATIVE = /^(?:en|dentro de|em|daqui a|in) (\d{1,3}) ?(min|minutos?|minutes?|h|hs|horas?|hours?|d|dias?|days?)$/
const UNITS: readonly (readonly [initial: string, ms: number])[] = [
  ['m', MINUTE],
  ['h', HOUR],
  ['d', DAY],
]

const readRelative = (folded: string, now: Instant): Instant | undefined => {
  if (NOW.test(folded)) return now
  const [, count, unit] = RELATIVE.exec(folded) ?? []
  const ms = UNITS.find(([initial]) => unit?.startsWith(initial))?.[1]
  return ms === undefined ? undefined : instant(now + Number(count) * ms)
}

const dateOf = ({ year, month, date }: WrittenDate, today: Day): Day | undefined => {
  if (year !== undefined) return dayOf(year, month, date)
  const thisYear = partsOf(today).year
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => thisYear + ahead)
  return years.map((candidate) => dayOf(candidate, month, date)).find((day) => day !== undefined && day >= today - SLIP_DAYS)
}

const chooseDay = (said: Said, clock: Clock, { now, zone }: Here): Day | undefined => {
  const today = wallOf(now, zone)
  if (said.date) return dateOf(said.date, today.day)
  if (said.near !== undefined) return plusDays(today.day, said.near)
  if (said.weekday === undefined) return today.day
  const ahead = (said.weekday - weekdayOf(today.day) + 7) % 7
  const todayIsOver = said.next || clock.time + MINUTE <= today.time
  return plusDays(today.day, ahead === 0 && todayIsOver ? 7 : ahead)
}

const readWords = (typed: string, here: Here): Outcome<Instant> => {
  const folded = fold(typed)
  const soon = readRelative(folded, here.now)
  if (soon !== undefined) return ok(soon)
  const said = readSaid(folded, here.order)
  if (said.rest !== '' || (said.near !== undefined && (said.date || said.weekday !== undefined))) return unreadable(typed)
  const { clock } = said
  if (!clock) return said.date || said.near !== undefined || said.weekday !== undefined ? noHour(typed) : unreadable(typed)
  if (clock.unsure) return unsure(clock.time)
  const day = chooseDay(said, clock, here)
  if (day === undefined) return said.date ? noSuchDate(said.date) : unreadable(typed)
  if (said.date && said.weekday !== undefined && weekdayOf(day) !== said.weekday) return mismatch(day)
  return stillToCome(momentOf({ day, time: clock.time }, here.zone), typed, here.now)
}

/**
 * Reads a cell of «Cuándo»: a date-time cell comes as its moment, anything else as its words.
 * A date without a year is the next one; a weekday is the next such day on which the hour has not passed.
 */
export const readWhen = (typed: string | Instant, here: Here): Outcome<Instant> => {
  if (typeof typed === 'number') {
    const wall = wallOf(typed, here.zone)
    return stillToCome(typed, `${sayDate(wall.day, true).es} ${sayClock(wall.time)}`, here.now)
  }
  const words = typed.trim()
  return words === '' ? nothingTyped : readWords(words, here)
}
