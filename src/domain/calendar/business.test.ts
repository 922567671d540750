import fc from 'fast-check'
import { HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { businessMinutesBetween, type Calendar, plusBusinessMinutes } from './business'
import { type Day, fromIso, plusDays, weekdayOf } from './day'
import { type Block, type Hours, hours, weekOf } from './hours'
import { readHours } from './hours-text'
import { type Zone, zone } from './zone'

const clocks = new Map<string, Intl.DateTimeFormat>()
/** Words of Intl in another shape than the product reads, so that a mistake there is not repeated here. */
const shown = (at: number, where: Zone): { readonly date: string; readonly minute: number } => {
  const clock =
    clocks.get(where) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: where, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  clocks.set(where, clock)
  const [date = '', time = ''] = clock.format(at).split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return { date, minute: (hour ?? 0) * 60 + (minute ?? 0) }
}

interface Shift {
  /** Wall minutes since the first day of the walk. */
  readonly from: number
  readonly to: number
  begun: boolean
  over: boolean
}

/** Walks minute by minute: a shift runs from when the clock first shows its beginning until it first shows its end. */
const attended = (from: Instant, minutes: number, { zone: where, hours: open }: Calendar): readonly boolean[] => {
  const before = from - 3 * 24 * HOUR
  const first = fromIso(shown(before, where).date) ?? fail('no day')
  const shifts: Shift[] = []
  for (let on = 0; on < minutes / 1440 + 6; on++) {
    const day = plusDays(first, on)
    if (open.holidays.has(day)) continue
    for (const { from, to } of open.week[weekdayOf(day)])
      shifts.push({ from: on * 1440 + from, to: on * 1440 + to, begun: false, over: false })
  }
  const walk: boolean[] = []
  for (let at = before; at < from + minutes * MINUTE; at += MINUTE) {
    const { date, minute } = shown(at, where)
    const wall = ((fromIso(date) ?? fail('no day')) - first) * 1440 + minute
    for (const shift of shifts) {
      if (!shift.begun && wall >= shift.from) shift.begun = true
      if (shift.begun && wall >= shift.to) shift.over = true
    }
    if (at >= from) walk.push(shifts.some(({ begun, over }) => begun && !over))
  }
  return walk
}
const fail = (why: string): never => {
  throw new Error(why)
}

const days = (...isos: string[]): Day[] => isos.map((iso) => fromIso(iso) ?? fail(iso))
const made = (typed: string, holidays: Day[] = []): Hours => {
  const read = readHours(typed, holidays)
  return read.ok ? read.value : fail(read.problem.es)
}

/** Nights in which clocks change: forward over midnight and two, back over midnight and two. */
const CHANGES: readonly (readonly [where: string, iso: string, what: string])[] = [
  ['America/Santiago', '2026-04-04T20:00:00-03:00', 'Chile back to winter: 24:00 becomes 23:00'],
  ['America/Santiago', '2026-09-05T20:00:00-04:00', 'Chile forward to summer: 24:00 becomes 1:00'],
  ['America/Asuncion', '2023-03-25T20:00:00-03:00', 'Paraguay back to winter: 24:00 becomes 23:00'],
  ['America/Asuncion', '2023-09-30T20:00:00-04:00', 'Paraguay forward to summer: 24:00 becomes 1:00'],
  ['America/Tijuana', '2027-03-13T20:00:00-08:00', 'the border of Mexico forward: 2:00 becomes 3:00'],
  ['America/Tijuana', '2026-10-31T20:00:00-07:00', 'the border of Mexico back: 2:00 becomes 1:00'],
  ['America/Ciudad_Juarez', '2027-03-13T20:00:00-07:00', 'the border of Texas forward'],
  ['America/Mexico_City', '2027-03-13T20:00:00-06:00', 'Mexico itself has no summer time'],
]

const block = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 })).map(([from, length]): Block => {
  const begins = from * 15
  const ends = begins + length * 15
  return { from: begins, to: ends > 1440 ? Math.min(ends, begins + 14 * 60) : ends }
})
const anyHours = fc
  .tuple(
    fc.array(fc.array(block, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 2 }),
  )
  .filter(([week]) => week.some((list) => list.length > 0))

describe('business time against minutes counted one by one', () => {
  test.each(CHANGES)('%s, %s: %s', (name, iso) => {
    const where = zone(name)
    const change = Date.parse(iso)
    const today = fromIso(shown(change, where).date) ?? fail(iso)
    fc.assert(
      fc.property(anyHours, fc.integer({ min: -600, max: 600 }), fc.integer({ min: 0, max: 2_500 }), ([week, off], shift, length) => {
        const open = hours(
          weekOf((weekday) => week[weekday] ?? []),
          off.map((ahead) => plusDays(today, ahead)),
        )
        if (!open.ok) throw new Error(open.problem.es)
        const calendar: Calendar = { zone: where, hours: open.value }
        const from = instant(change + shift * MINUTE)
        const walked = attended(from, length, calendar)
        const passed = walked.filter(Boolean).length
        const to = instant(from + length * MINUTE)
        expect(businessMinutesBetween(from, to, calendar)).toBe(passed)
        // The moment at which the last attended minute of the walk is over.
        const lastOpen = walked.lastIndexOf(true)
        if (lastOpen >= 0) expect(plusBusinessMinutes(from, passed, calendar)).toBe(from + (lastOpen + 1) * MINUTE)
      }),
      { numRuns: 15 },
    )
  })
})

const carnival = days('2027-02-08', '2027-02-09')
const cases: readonly (readonly [
  what: string,
  where: string,
  hours: string,
  holidays: Day[],
  from: string,
  minutes: number,
  due: string,
])[] = [
  [
    'late in the day, the rest the next morning',
    'America/Argentina/Buenos_Aires',
    'lun a vie 9-18',
    [],
    '2027-03-02T17:20-03:00',
    120,
    '2027-03-03T10:20-03:00',
  ],
  [
    'over a lunch break',
    'America/Argentina/Buenos_Aires',
    'lun a vie 9-13 y 14-18',
    [],
    '2027-03-02T12:30-03:00',
    60,
    '2027-03-02T14:30-03:00',
  ],
  [
    'over a long weekend',
    'America/Argentina/Buenos_Aires',
    'lun a vie 9-18',
    carnival,
    '2027-02-05T17:30-03:00',
    60,
    '2027-02-10T09:30-03:00',
  ],
  [
    'a night shift goes on after midnight',
    'America/Argentina/Buenos_Aires',
    'vie 22-6',
    [],
    '2027-03-05T23:00-03:00',
    300,
    '2027-03-06T04:00-03:00',
  ],
  [
    'the night of a holiday is free, the one that ends on it is not',
    'America/Argentina/Buenos_Aires',
    'dom a lun 22-6',
    carnival,
    '2027-02-07T22:00-03:00',
    480,
    '2027-02-08T06:00-03:00',
  ],
  [
    'a night in which clocks go back has an hour more',
    'America/Santiago',
    'sáb 22-6',
    [],
    '2026-04-04T22:00-03:00',
    540,
    '2026-04-05T06:00-04:00',
  ],
  [
    'a night in which they go forward has an hour less',
    'America/Santiago',
    'sáb 22-6',
    [],
    '2026-09-05T22:00-04:00',
    420,
    '2026-09-06T06:00-03:00',
  ],
  [
    'two shifts that overlap count once',
    'America/Bogota',
    'lun 20-8; mar 6-10',
    [],
    '2027-03-01T20:00-05:00',
    840,
    '2027-03-02T10:00-05:00',
  ],
]

test.each(cases)('%s', (_what, where, typed, holidays, from, minutes, due) => {
  const calendar: Calendar = { zone: zone(where), hours: made(typed, holidays) }
  const begins = instant(Date.parse(from))
  expect(new Date(plusBusinessMinutes(begins, minutes, calendar)).toISOString()).toBe(new Date(due).toISOString())
  expect(businessMinutesBetween(begins, instant(Date.parse(due)), calendar)).toBe(minutes)
})
