import fc from 'fast-check'
import { instant } from '../../kernel/time'
import { sayMoment } from './say'
import { readWhen } from './when'
import { zone } from './zone'

const where = zone('America/Argentina/Buenos_Aires')
const at = (local: string) => instant(Date.parse(`${local}:00-03:00`))
/** A Wednesday. */
const now = at('2027-02-24T14:30')
const here = { now, zone: where, order: 'dmy' } as const

describe('what people type for «Cuándo»', () => {
  const READ: readonly (readonly [typed: string, local: string])[] = [
    ['hoy 15:00', '2027-02-24T15:00'],
    ['15:00', '2027-02-24T15:00'],
    ['hoy a las 15', '2027-02-24T15:00'],
    ['hoy 14:30', '2027-02-24T14:30'],
    ['Hoy a la tarde a las 3', '2027-02-24T15:00'],
    ['ahora', '2027-02-24T14:30'],
    ['en 30 min', '2027-02-24T15:00'],
    ['dentro de 2 horas', '2027-02-24T16:30'],
    ['in 1 day', '2027-02-25T14:30'],
    ['mañana 10', '2027-02-25T10:00'],
    ['MANANA 10:00', '2027-02-25T10:00'],
    ['mañana a las 10 de la mañana', '2027-02-25T10:00'],
    ['mañana, 9.30 hs', '2027-02-25T09:30'],
    ['mañana al mediodía', '2027-02-25T12:00'],
    ['pasado mañana 8h', '2027-02-26T08:00'],
    ['lunes 9:30', '2027-03-01T09:30'],
    ['el lunes que viene a las 9:30', '2027-03-01T09:30'],
    ['miércoles 16', '2027-02-24T16:00'],
    ['miércoles 9', '2027-03-03T09:00'],
    ['próximo miércoles 16', '2027-03-03T16:00'],
    ['mar 10', '2027-03-02T10:00'],
    ['1/3/2027 10:00', '2027-03-01T10:00'],
    ['1/3/2027 10:00:00', '2027-03-01T10:00'],
    ['lunes 1/3 10:00', '2027-03-01T10:00'],
    ['1/3 10', '2027-03-01T10:00'],
    ['10:00 1/3', '2027-03-01T10:00'],
    ['1 de marzo a las 3 de la tarde', '2027-03-01T15:00'],
    ['1 de marzo 3:00', '2027-03-01T03:00'],
    ['29/2 10:00', '2028-02-29T10:00'],
    ['2027-03-01 10:00', '2027-03-01T10:00'],
    ['hoje às 15h', '2027-02-24T15:00'],
    ['hoje às 15h30', '2027-02-24T15:30'],
    ['amanhã de manhã 9h', '2027-02-25T09:00'],
    ['segunda-feira às 9:30', '2027-03-01T09:30'],
    ['terça 10h', '2027-03-02T10:00'],
    ['1º de março às 10h', '2027-03-01T10:00'],
    ['depois de amanhã 10:00', '2027-02-26T10:00'],
    ['today 3 pm', '2027-02-24T15:00'],
    ['tomorrow at 10 a.m.', '2027-02-25T10:00'],
    ['Monday 9:30pm', '2027-03-01T21:30'],
    ['March 1 at 10:00', '2027-03-01T10:00'],
    ['on 1 March 2027 10:00', '2027-03-01T10:00'],
  ]
  test.each(READ)('«%s»', (typed, local) => {
    expect(readWhen(typed, here)).toEqual({ ok: true, value: at(local) })
  })

  test('a date that went by long ago is the one of next year', () => {
    const later = { ...here, now: at('2027-12-20T10:00') }
    expect(readWhen('1/3 10:00', later)).toEqual({ ok: true, value: at('2028-03-01T10:00') })
    expect(readWhen('1/11 10:00', later)).toMatchObject({ ok: false, problem: { es: '«1/11 10:00» ya pasó (hace 49 días).' } })
  })

  test('the month comes first where people write it so', () => {
    expect(readWhen('3/1/2027 10:00', { ...here, order: 'mdy' })).toEqual({ ok: true, value: at('2027-03-01T10:00') })
  })

  const REFUSED: readonly (readonly [typed: string, problem: string])[] = [
    ['', 'Falta decir cuándo sale.'],
    ['cuando puedas', 'No entiendo «cuando puedas» como día y hora.'],
    ['mañana 10 o 11', 'No entiendo «mañana 10 o 11» como día y hora.'],
    ['hoy mañana 10', 'No entiendo «hoy mañana 10» como día y hora.'],
    ['mañana 25:00', 'No entiendo «mañana 25:00» como día y hora.'],
    ['mañana 10:75', 'No entiendo «mañana 10:75» como día y hora.'],
    ['1/3 lunes martes 10:00', 'No entiendo «1/3 lunes martes 10:00» como día y hora.'],
    ['mañana', 'Falta la hora en «mañana».'],
    ['lunes', 'Falta la hora en «lunes».'],
    ['1/3/2027', 'Falta la hora en «1/3/2027».'],
    ['mañana a la mañana', 'Falta la hora en «mañana a la mañana».'],
    ['mañana 3', 'No sé si es a las 03:00 o a las 15:00.'],
    ['31/6 10:00', 'El día 31/6 no existe.'],
    ['30/2/2028 10:00', 'El día 30/2 no existe.'],
    ['martes 1/3 10:00', 'El 1/3/2027 es lunes.'],
    ['hoy 12:30', '«hoy 12:30» ya pasó (hace 2 h).'],
    ['14:29', '«14:29» ya pasó (hace 1 min).'],
    ['20/2 10:00', '«20/2 10:00» ya pasó (hace 4 días).'],
    ['1/3/2026 10:00', '«1/3/2026 10:00» ya pasó (hace 360 días).'],
  ]
  test.each(REFUSED)('«%s» is refused in words', (typed, problem) => {
    const read = readWhen(typed, here)
    expect(read).toMatchObject({ ok: false, problem: { es: problem } })
    expect(read.ok ? '' : read.next.es).toMatch(/^(Escrib|Agreg|Eleg|Correg).*\.$/)
  })

  test('a date-time cell is a moment already', () => {
    expect(readWhen(at('2027-03-01T10:00'), here)).toEqual({ ok: true, value: at('2027-03-01T10:00') })
    expect(readWhen(at('2027-02-23T10:00'), here)).toMatchObject({ ok: false, problem: { es: '«23/2/2027 10:00» ya pasó (hace 1 día).' } })
  })

  test('what Hilo writes it reads, from tomorrow to the end of next year', () => {
    const minutes = fc.integer({ min: 24 * 60, max: 600 * 24 * 60 })
    fc.assert(
      fc.property(minutes, fc.constantFrom('es', 'pt', 'en'), (ahead, lang) => {
        const moment = instant(now + ahead * 60_000)
        expect(readWhen(sayMoment(moment, now, where)[lang], here)).toEqual({ ok: true, value: moment })
      }),
    )
  })

  test('whatever is typed, the answer is a moment to come or a problem', () => {
    const words = fc.constantFrom(
      'hoy',
      'mañana',
      'lun',
      '1/3',
      '31/12/2027',
      '10',
      '9:30',
      'a las',
      'de la tarde',
      '15h',
      'x',
      '1 de',
      'marzo',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
        ),
        (typed) => {
          const read = readWhen(typed, here)
          expect(read.ok ? read.value >= now : read.problem.es !== '').toBe(true)
        },
      ),
    )
  })
})
