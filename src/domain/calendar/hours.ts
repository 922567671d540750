/** The hours of a week in which people attend or automatic messages may leave, and when they next open. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { DAY, type Instant, instant, MINUTE } from '../../kernel/time'
import { type Day, plusDays, WEEK, type Weekday, weekdayOf } from './day'
import { dayAt, momentOf, wallOf, type Zone } from './zone'

/** Minutes since midnight on the wall clock, 0 ≤ from < 1440, from < to; beyond 1440 it is a night that ends the next day. */
export interface Block {
  readonly from: number
  readonly to: number
}
export type Week = Readonly<Record<Weekday, readonly Block[]>>

/** Made by `hours` only: in order, nothing overlaps, and some block exists, so that a next opening always does. */
export interface Hours {
  readonly week: Week
  readonly holidays: ReadonlySet<Day>
  readonly __hours: true
}

export const DAY_MINUTES = 1440
/** A night longer than this is a slip: «18-9» was meant to be «9-18». */
const LONGEST_NIGHT = 14 * 60
const isBlock = ({ from, to }: Block): boolean =>
  Number.isInteger(from) &&
  Number.isInteger(to) &&
  0 <= from &&
  from < to &&
  from < DAY_MINUTES &&
  (to <= DAY_MINUTES || to - from <= LONGEST_NIGHT)

const merge = (blocks: readonly Block[]): readonly Block[] => {
  const merged: Block[] = []
  for (const block of [...blocks].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && block.from <= last.to) merged.splice(-1, 1, { from: last.from, to: Math.max(last.to, block.to) })
    else merged.push(block)
  }
  return merged
}

/** Each weekday with the blocks that `blocksOf` gives it. */
export const weekOf = (blocksOf: (weekday: Weekday) => readonly Block[]): Week => ({
  0: blocksOf(0),
  1: blocksOf(1),
  2: blocksOf(2),
  3: blocksOf(3),
  4: blocksOf(4),
  5: blocksOf(5),
  6: blocksOf(6),
})

export const hours = (week: Week, holidays: Iterable<Day> = []): Outcome<Hours> => {
  const all = WEEK.flatMap((weekday) => week[weekday])
  if (!all.every(isBlock))
    return fail(
      t('Hay un horario que termina antes de empezar.', 'Há um horário que termina antes de começar.', 'Some hours end before they begin.'),
      t(
        'Escribilo así: «9:00-13:00»; de noche, «22-6».',
        'Escreva assim: «9:00-13:00»; à noite, «22-6».',
        'Write them like this: “9:00-13:00”; a night, “22-6”.',
      ),
    )
  if (all.length === 0)
    return fail(
      t('No hay ningún día con horario.', 'Nenhum dia tem horário.', 'No day has hours.'),
      t('Escribí al menos uno: «lun a vie 9-18».', 'Escreva ao menos um: «seg a sex 9-18».', 'Write at least one: “Mon to Fri 9-18”.'),
    )
  return ok({ week: weekOf((weekday) => merge(week[weekday])), holidays: new Set(holidays), __hours: true })
}

/** The same hours on other days from Monday; a mistake in the code, not in a cell, throws. */
const preset = (days: number, from: number, to: number): Hours => {
  const made = hours(weekOf((weekday) => (weekday < days ? [{ from: from * 60, to: to * 60 }] : [])))
  if (!made.ok) throw new RangeError(made.problem.en)
  return made.value
}

/** Automatic messages: 8 to 21, Monday to Saturday. */
export const SENDING_HOURS = preset(6, 8, 21)
/** Attention by people: 9 to 18, Monday to Friday. */
export const ATTENTION_HOURS = preset(5, 9, 18)
export const ALWAYS_OPEN = preset(7, 0, 24)

export const withHolidays = (open: Hours, holidays: Iterable<Day>): Hours => ({ ...open, holidays: new Set(holidays) })

/** From inclusive, to exclusive. */
export interface Opening {
  readonly from: Instant
  readonly to: Instant
}

/** A shift belongs to the day on which it begins: a holiday takes the night that follows it, not the one before. */
const openingsOf = (on: Day, where: Zone, { week, holidays }: Hours): readonly Opening[] => {
  if (holidays.has(on)) return []
  const moment = (minutes: number): Instant =>
    minutes > DAY_MINUTES ? firstAt(plusDays(on, 1), minutes - DAY_MINUTES, where) : firstAt(on, minutes, where)
  return week[weekdayOf(on)].map(({ from, to }) => ({ from: moment(from), to: moment(to) }))
}

/** The first moment at which the clock shows this or more: where the hour is skipped, the moment of the change. */
const firstAt = (on: Day, minutes: number, where: Zone): Instant => {
  const wanted = on * DAY + minutes * MINUTE
  const shows = (at: number): number => {
    const wall = wallOf(instant(at), where)
    return wall.day * DAY + wall.time
  }
  const at = momentOf({ day: on, time: minutes * MINUTE }, where)
  if (shows(at) <= wanted) return at
  let [before, after] = [at - DAY, Number(at)]
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE
    if (shows(middle) < wanted) before = middle
    else after = middle
  }
  return instant(after)
}

/** The opening that runs at that moment, or else the next one, and all after it, without end; no minute is in two of them. */
export function* openingsFrom(at: Instant, where: Zone, open: Hours): Generator<Opening, never> {
  let last = Number.NEGATIVE_INFINITY
  for (let on = plusDays(dayAt(at, where), -1); ; on = plusDays(on, 1)) {
    for (const { from, to } of openingsOf(on, where, open)) {
      const start = Math.max(from, last)
      if (start >= to) continue
      last = to
      if (to > at) yield { from: instant(start), to }
    }
  }
}

/** The opening that runs at that moment or comes next. */
export const openingAt = (at: Instant, where: Zone, open: Hours): Opening => openingsFrom(at, where, open).next().value

export const isOpen = (at: Instant, where: Zone, open: Hours): boolean => openingAt(at, where, open).from <= at

/** That moment itself when it is open. */
export const nextOpen = (at: Instant, where: Zone, open: Hours): Instant => instant(Math.max(at, openingAt(at, where, open).from))

/** What a guard of automatic messages asks: may it leave now, and if not, when. */
export const allowed = (
  now: Instant,
  where: Zone,
  open: Hours,
): { readonly ok: true } | { readonly ok: false; readonly until: Instant } => {
  const until = nextOpen(now, where, open)
  return until === now ? { ok: true } : { ok: false, until }
}
