import fc from 'fast-check'
import { instant, MINUTE } from '../../kernel/time'
import { cuando } from './attention'
import { businessMinutesBetween, plusBusinessMinutes } from './business'
import { type Day, day, fromIso, WEEK } from './day'
import {
  ALWAYS_OPEN,
  ATTENTION_HOURS,
  allowed,
  type Block,
  type Hours,
  hours,
  isOpen,
  nextOpen,
  SENDING_HOURS,
  weekOf,
  withHolidays,
} from './hours'
import { readHours, sayHours } from './hours-text'
import { dayAt, zone } from './zone'

const where = zone('America/Argentina/Buenos_Aires')
const at = (local: string) => instant(Date.parse(`${local}:00-03:00`))
const days = (...isos: string[]): Day[] => isos.map(fromIso).filter((one) => one !== undefined)
const carnival = days('2027-02-08', '2027-02-09')
const made = (typed: string, holidays: Day[] = []): Hours => {
  const read = readHours(typed, holidays)
  if (!read.ok) throw new Error(read.problem.es)
  return read.value
}
const withBreak = made('lun a vie 9-13 y 14-18', carnival)

describe('sending hours', () => {
  test.each([
    ['2027-02-24T08:00', '2027-02-24T08:00'],
    ['2027-02-24T20:59', '2027-02-24T20:59'],
    ['2027-02-24T21:00', '2027-02-25T08:00'],
    ['2027-02-27T22:00', '2027-03-01T08:00'],
    ['2027-02-28T12:00', '2027-03-01T08:00'],
  ])('at %s next open %s', (now, next) => {
    expect(nextOpen(at(now), where, SENDING_HOURS)).toBe(at(next))
    expect(allowed(at(now), where, SENDING_HOURS)).toEqual(now === next ? { ok: true } : { ok: false, until: at(next) })
    expect(isOpen(at(now), where, SENDING_HOURS)).toBe(now === next)
  })
})

describe('business time', () => {
  // The due times of the product's scenarios, with a lunch break and Carnival on Monday 8 and Tuesday 9 February 2027.
  test.each([
    ['2027-02-05T23:10', 120, '2027-02-10T11:00'],
    ['2027-02-09T16:05', 120, '2027-02-10T11:00'],
    ['2027-02-22T10:01', 240, '2027-02-22T15:01'],
    ['2027-02-22T12:30', 120, '2027-02-22T15:30'],
    ['2027-02-22T11:00', 120, '2027-02-22T13:00'],
    ['2027-02-06T12:00', 0, '2027-02-10T09:00'],
    ['2027-02-22T10:00', 0, '2027-02-22T10:00'],
  ])('%s and %i minutes', (from, minutes, due) => {
    expect(plusBusinessMinutes(at(from), minutes, { zone: where, hours: withBreak })).toBe(at(due))
    expect(businessMinutesBetween(at(from), at(due), { zone: where, hours: withBreak })).toBe(minutes)
  })

  test('no time passes backwards', () => {
    expect(businessMinutesBetween(at('2027-02-22T12:00'), at('2027-02-22T11:00'), { zone: where, hours: withBreak })).toBe(0)
  })
})

const blocks = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, length]) => from + length <= 1440)
  .map(([from, length]): Block => ({ from, to: from + length }))
const anyHours = fc
  .tuple(
    fc.array(fc.array(blocks, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    fc.array(fc.integer({ min: 20_600, max: 20_900 }).map(day)),
  )
  .filter(([week]) => week.some((list) => list.some(({ from, to }) => to - from > 180)))
  .map(([week, holidays]) => {
    const open = hours(
      weekOf((weekday) => week[weekday] ?? []),
      holidays,
    )
    if (!open.ok) throw new Error(open.problem.es)
    return open.value
  })
/** From May 2026 to February 2027: both changes of Santiago, both of New York. */
const moments = fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2027, 3, 20) }).map(instant)
const zones = fc.constantFrom('America/Santiago', 'America/New_York', 'America/Bogota').map(zone)

describe('whatever the hours, the zone and its clock changes', () => {
  test('the next opening is open, on no holiday, and nothing before it is', () => {
    fc.assert(
      fc.property(moments, zones, anyHours, fc.integer({ min: 0, max: 999 }), (now, zoned, open, thousandths) => {
        const next = nextOpen(now, zoned, open)
        expect(next).toBeGreaterThanOrEqual(now)
        expect(isOpen(next, zoned, open)).toBe(true)
        expect(open.holidays.has(dayAt(next, zoned))).toBe(false)
        if (next > now) expect(isOpen(instant(Math.floor(now + (thousandths / 1000) * (next - now))), zoned, open)).toBe(false)
      }),
    )
  })

  test('added minutes are the minutes between, and more of them are never earlier', () => {
    const minutes = fc.integer({ min: 0, max: 5_000 })
    fc.assert(
      fc.property(moments, zones, anyHours, minutes, minutes, (from, zoned, open, some, more) => {
        const calendar = { zone: zoned, hours: open }
        const due = plusBusinessMinutes(from, some, calendar)
        expect(businessMinutesBetween(from, due, calendar)).toBe(some)
        expect(plusBusinessMinutes(due, more, calendar)).toBe(plusBusinessMinutes(from, some + more, calendar))
      }),
    )
  })

  test('what is always open counts like a clock', () => {
    fc.assert(
      fc.property(moments, zones, fc.integer({ min: 0, max: 50_000 }), (from, zoned, minutes) => {
        expect(plusBusinessMinutes(from, minutes, { zone: zoned, hours: ALWAYS_OPEN })).toBe(from + minutes * MINUTE)
      }),
    )
  })

  test('hours are read as they are written', () => {
    fc.assert(
      fc.property(anyHours, fc.constantFrom('es', 'pt', 'en'), (open, lang) => {
        expect(readHours(sayHours(open, lang), open.holidays)).toEqual({ ok: true, value: open })
      }),
    )
  })
})

describe('hours in words', () => {
  test.each([
    ['lun a vie 9-18', 'lun a vie 9-18'],
    ['Lunes a viernes de 9 a 18', 'lun a vie 9-18'],
    ['lun-vie 9:00–13:30, 14–18 hs; SÁBADO 9 a 12', 'lun a vie 9-13:30 y 14-18; sáb 9-12'],
    ['lun, mié y vie 9-12', 'lun 9-12; mié 9-12; vie 9-12'],
    ['todos los días 0-24', 'lun a dom 0-24'],
    ['sáb a lun 10-11', 'lun 10-11; sáb a dom 10-11'],
    ['segunda-feira a sexta-feira 9h às 18h', 'lun a vie 9-18'],
    ['Mon to Fri 9-12 and 11-18', 'lun a vie 9-18'],
    ['vie y sáb 22-6', 'vie a sáb 22-6'],
  ])('«%s»', (typed, said) => {
    expect(sayHours(made(typed), 'es')).toBe(said)
  })

  test.each([
    ['', 'No hay ningún día con horario.'],
    ['lun a vie', 'No entiendo el horario «lun a vie».'],
    ['lun a vie 18-9', 'Hay un horario que termina antes de empezar.'],
    ['lun a vie 9-25', 'Hay un horario que termina antes de empezar.'],
    ['lun 9-18; feriados 9-12', 'No entiendo el horario «feriados 9-12».'],
    ['9-18', 'No entiendo el horario «9-18».'],
  ])('«%s» is refused', (typed, problem) => {
    expect(readHours(typed)).toMatchObject({ ok: false, problem: { es: problem } })
  })

  test('each day that has none stays closed', () => {
    expect(WEEK.map((weekday) => ATTENTION_HOURS.week[weekday].length)).toEqual([1, 1, 1, 1, 1, 0, 0])
  })
})

describe('{{cuándo}}', () => {
  test.each([
    ['2027-02-24T10:00', 'lo antes posible', 'o quanto antes', 'as soon as possible'],
    ['2027-02-24T07:00', 'hoy a las 9', 'hoje às 9h', 'today at 9:00'],
    ['2027-02-24T13:10', 'hoy a las 14', 'hoje às 14h', 'today at 14:00'],
    ['2027-02-24T19:00', 'mañana a las 9', 'amanhã às 9h', 'tomorrow at 9:00'],
    ['2027-02-26T19:00', 'el lunes a las 9', 'na segunda-feira às 9h', 'on Monday at 9:00'],
    ['2027-02-05T19:00', 'el miércoles a las 9', 'na quarta-feira às 9h', 'on Wednesday at 9:00'],
  ])('%s', (now, es, pt, en) => {
    expect(cuando(at(now), where, withBreak)).toEqual({ es, pt, en })
  })

  test('a week or more away, with its date', () => {
    const summer = Array.from({ length: 14 }, (_, ahead) => day(dayAt(at('2027-01-04T12:00'), where) + ahead))
    expect(cuando(at('2027-01-04T12:00'), where, withHolidays(ATTENTION_HOURS, summer)).es).toBe('el lunes 18/1 a las 9')
  })
})
