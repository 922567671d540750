/** A row of Cursos as it is understood: its dates, whether one can join now, how many places are left. */
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'
import { HOUR, type Instant, instant } from '../../kernel/time'
import { readClock } from '../calendar/clock'
import { readDay } from '../calendar/dates'
import { plusDays } from '../calendar/day'
import { alike } from '../calendar/fold'
import { dayAt, momentOf, wallOf, type Zone, zone } from '../calendar/zone'
import type { Habits } from '../country/country'
import { freePlaces, isPlaceFree, NO_SEATS, type Seats } from './seats'
import { type CourseState, courses } from './tables'

export type Course = RecordOf<typeof courses>

/** Rows with a name; a row that is being typed is no course yet. */
export const coursesOf = (state: State): readonly Course[] => state.all(courses).filter(({ name }) => nameOf({ name }) !== '')
export const courseOf = (state: State, id: string | null): Course | undefined => state.all(courses).find((row) => row.id === id)
export const nameOf = ({ name }: Pick<Course, 'name'>): string => (name ?? '').trim()
export const seatsOf = ({ seats }: Course): Seats => seats ?? NO_SEATS
export const leftIn = (course: Course): number => freePlaces(seatsOf(course), course.capacity)
export const hasPlace = (course: Course): boolean => isPlaceFree(seatsOf(course), course.capacity)

const notADate = (typed: string): ReturnType<typeof fail> =>
  fail(
    t(`«${typed}» no es una fecha.`, `«${typed}» não é uma data.`, `“${typed}” is no date.`),
    t('Escribila así: 1/3/2027.', 'Escreva assim: 1/3/2027.', 'Write it like this: 1 Mar 2027.'),
  )

/** A date typed as text is read where it can mean one thing only; blank is `null`. */
export const readMoment = (cell: string | Instant | null, where: Zone, { dates }: Habits): Outcome<Instant | null> => {
  if (cell === null) return ok(null)
  if (typeof cell === 'number') return ok(cell)
  const day = readDay(cell, dates)
  if (day === undefined) return notADate(cell)
  return ok(momentOf({ day, time: readClock(cell, dates) ?? 0 }, where))
}

export interface CourseDates {
  readonly opens: Instant | null
  readonly closes: Instant | null
  readonly starts: Instant | null
  readonly ends: Instant | null
}

/** A day without an hour is meant to its end. */
const toItsEnd = (at: Instant | null, where: Zone): Instant | null => {
  if (at === null) return null
  const { day, time } = wallOf(at, where)
  return time === 0 ? instant(momentOf({ day: plusDays(day, 1), time: 0 }, where) - 1) : at
}

const BACKWARDS: readonly (readonly [keyof CourseDates, keyof CourseDates, Text])[] = [
  ['opens', 'closes', t('Cierra antes de abrir.', 'Fecha antes de abrir.', 'It closes before it opens.')],
  ['starts', 'ends', t('Termina antes de empezar.', 'Termina antes de começar.', 'It ends before it starts.')],
]
const LOOK = t('Revisá las fechas.', 'Confira as datas.', 'Check the dates.')

export const datesOf = (course: Course, where: Zone, habits: Habits): Outcome<CourseDates> => {
  const opens = readMoment(course.opens_at, where, habits)
  const closes = readMoment(course.closes_at, where, habits)
  const starts = readMoment(course.start_date, where, habits)
  const ends = readMoment(course.end_date, where, habits)
  if (!opens.ok) return opens
  if (!closes.ok) return closes
  if (!starts.ok) return starts
  if (!ends.ok) return ends
  const all: CourseDates = {
    opens: opens.value,
    closes: toItsEnd(closes.value, where),
    starts: starts.value,
    ends: toItsEnd(ends.value, where),
  }
  const wrong = BACKWARDS.find(([first, last]) => {
    const [from, to] = [all[first], all[last]]
    return from !== null && to !== null && to < from
  })
  return wrong ? fail(wrong[2], LOOK) : ok(all)
}

/** Signing up ends when it is said to, else when the course begins. */
export const stateNow = (course: Course, { opens, closes, starts, ends }: CourseDates, now: Instant): CourseState => {
  if (course.published !== true || nameOf(course) === '') return 'draft'
  if (ends !== null && now > ends) return 'ended'
  if (closes !== null ? now > closes : starts !== null && now >= starts) return starts !== null && now >= starts ? 'running' : 'closed'
  if (opens !== null && now < opens) return 'soon'
  return hasPlace(course) ? 'open' : 'full'
}

export const canJoin = (course: Course, habits: Habits, ctx: Ctx): boolean => {
  const dates = datesOf(course, zone(ctx.zone), habits)
  if (!dates.ok) return false
  const state = stateNow(course, dates.value, ctx.now)
  return state === 'open' || state === 'full'
}

/** By name or another name of it; of two that could be meant neither is. */
export const courseNamed = (all: readonly Course[], typed: string): Course | undefined => {
  const of = (names: (course: Course) => readonly string[]): readonly Course[] =>
    all.filter((course) => names(course).some((name) => alike(name, typed)))
  const named = of((course) => [nameOf(course)])
  const running = named.filter(({ published, state }) => published === true && state !== 'ended')
  const found = running.length > 0 ? running : named.length > 0 ? named : of(aliasesOf)
  return found.length === 1 ? found[0] : undefined
}
export const aliasesOf = ({ aliases }: Course): readonly string[] =>
  (aliases ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** An adult's permission is awaited until the end of this day: three days before the course begins. */
export const DAYS_FOR_PERMISSION = 3
export const permissionEnds = (starts: Instant, where: Zone): Instant =>
  instant(momentOf({ day: plusDays(dayAt(starts, where), 1 - DAYS_FOR_PERMISSION), time: 0 }, where) - 1000)
/** The morning of the day before, somebody is asked to look after it. */
export const permissionTask = (starts: Instant, where: Zone): Instant =>
  momentOf({ day: plusDays(dayAt(starts, where), -DAYS_FOR_PERMISSION - 1), time: 9 * HOUR }, where)
