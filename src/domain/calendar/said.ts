/** What a person said about day and hour («mañana 10», «lunes 9:30», «1/3 a las 3 de la tarde»), before anything is decided. */
import { type Clock, findBareClock, findHalf, findMarkedClock } from './clock'
import { type DateOrder, type Found, findDate, type WrittenDate } from './dates'
import { WEEK, type Weekday } from './day'
import { fold } from './fold'
import { WEEKDAY_BY_NAME } from './names'

/** Each may be missing; a weekday may stand beside a date. */
export interface Said {
  readonly date: WrittenDate | undefined
  /** Days from today: 0, 1 or 2. */
  readonly near: number | undefined
  readonly weekday: Weekday | undefined
  /** «el próximo lunes». */
  readonly next: boolean
  readonly clock: Clock | undefined
  /** Words that were not understood. */
  readonly rest: string
}

const NEAR: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/\bpasado manana\b|\bdepois de amanha\b|\b(?:the )?day after tomorrow\b/, 2],
  [/\bmanana\b|\bamanha\b|\btomorrow\b/, 1],
  [/\bhoy\b|\bhoje\b|\btoday\b/, 0],
]
const NAMES = [...WEEKDAY_BY_NAME.keys()].sort((one, other) => other.length - one.length)
const WEEKDAY = new RegExp(String.raw`\b(${NAMES.join('|')})\b`)
const NEXT = /\b(?:proximo|proxima|next)\b|\bque (?:viene|vem)\b/
const FILLERS = /\b(?:el|la|las|los|a|de|del|dia|no|na|as|at|on|the|em|en|para|este|esta|this)\b|[,;.]/g

const take = <V>(found: Found<V> | undefined, text: string): readonly [V | undefined, string] => [found?.value, found?.rest ?? text]

const findNear = (text: string): Found<number> | undefined => {
  const near = NEAR.find(([pattern]) => pattern.test(text))
  return near && { value: near[1], rest: text.replace(near[0], ' ') }
}

const findWeekday = (text: string): Found<Weekday> | undefined => {
  const place = WEEKDAY_BY_NAME.get(WEEKDAY.exec(text)?.[1] ?? '')
  const value = WEEK.find((weekday) => weekday === place)
  return value === undefined ? undefined : { value, rest: text.replace(WEEKDAY, ' ') }
}

/** Takes out of a folded text one thing after the other, the least ambiguous first. */
export const readSaid = (folded: string, order: DateOrder): Said => {
  const [date, undated] = take(findDate(folded, order), folded)
  const [marked, unmarked] = take(findMarkedClock(undated), undated)
  const [near, unNear] = take(findNear(unmarked), unmarked)
  const [weekday, unnamed] = take(findWeekday(unNear), unNear)
  const [bare, rest] = marked ? [undefined, unnamed] : take(findBareClock(unnamed), unnamed)
  const unknown = findHalf(rest).rest.replace(NEXT, ' ').replace(FILLERS, ' ')
  return { date, near, weekday, next: NEXT.test(rest), clock: marked ?? bare, rest: fold(unknown) }
}
