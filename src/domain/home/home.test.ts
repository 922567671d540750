/** Inicio from what happened: people who wait, sends and what holds them, lights, money; and the letter about who waits. */
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { answering, arrange, importPeople, minutes, refusal, schedule, teaching, waIdOf } from '../../../test/kit/steps'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { monthlyCap } from '../money/tables'
import { home } from './home'

const ready = (count: number, at = '2027-02-02T10:00:00-03:00'): Programme => {
  const one = teaching({ at, uses: ['sends'] })
  importPeople(one, count)
  minutes(one, 16)
  one.host.reset()
  return one
}
const page = (one: Programme): string =>
  one
    .records(home)
    .map((row) => [row['block'], row['says'], row['next']].filter((words) => words !== null).join(' | '))
    .join('\n')
const write = (one: Programme, at: number, words = 'hola'): void => {
  one.post(textFrom(waIdOf(at), words, `wamid.${at}.${one.host.at()}`, one.host.at(), `Persona${at}`))
}

describe('Inicio', () => {
  test('says that all is well', () => {
    const one = ready(1)
    minutes(one, 16)
    expect(page(one)).toMatch(/Esperan respuesta \| Nadie espera respuesta\./)
    expect(page(one)).toMatch(/Luces \| 🟢 Línea de WhatsApp/)
    expect(page(one)).toMatch(/🟢 Reloj: miró todo por última vez hoy \d/)
    expect(page(one)).toMatch(/🟡 Llegada de mensajes: WhatsApp avisó por última vez nunca \| Escribile a tu número/)
    expect(page(one)).toMatch(/Tiempo de Google: hoy usó \d+ de 360 minutos/)
    expect(page(one)).toMatch(/Gasto y límite \| Hoy te quedan 250 personas nuevas de 250\./)
    expect(page(one)).toMatch(/Este mes: US\$ 0,00 de US\$ 20,00 · 0 de 1000 respuestas gratis/)
    expect(page(one)).not.toMatch(/Problemas/)
  })

  test('who waits, longest first, and when WhatsApp was last heard', () => {
    const one = ready(2)
    write(one, 1, '¿Hay cupo?')
    one.host.move(5 * MINUTE)
    write(one, 0)
    minutes(one, 1)
    expect(page(one)).toMatch(/Esperan respuesta \| Persona1 Pérez · .* · ¿Hay cupo\?[^\n]*\nPersona0 Pérez/)
    expect(page(one)).toMatch(/🟢 Llegada de mensajes: WhatsApp avisó por última vez hoy/)
  })

  test('who waited longest until it was heard, for a day; nobody who was heard at once', () => {
    const one = ready(2)
    write(one, 1)
    minutes(one, 1)
    expect(page(one)).toMatch(/avisó por última vez hoy \d+:\d+\n/)
    for (const [at, late] of [3, 1].entries())
      one.post(textFrom(waIdOf(at), 'hola', `wamid.late${at}`, one.host.at() - late * MINUTE, `Persona${at}`))
    minutes(one, 1)
    expect(page(one)).toMatch(/avisó por última vez hoy \d+:\d+ · quien más esperó: 3 min/)
    one.host.move(DAY)
    minutes(one, 16)
    expect(page(one)).not.toMatch(/quien más esperó/)
  })

  test('what waits and why: a fault of the account, the cap, a slow line', () => {
    const one = ready(3)
    one.host.answer = answering(() => refusal(131042))
    schedule(one, 3)
    minutes(one, 2)
    expect(page(one)).toMatch(/Hoy sale \| Clase · Saliendo · 3 personas/)
    expect(page(one)).toMatch(/Problemas \| Meta no pudo cobrar: .* \| En business.facebook.com/)
    expect(page(one)).toMatch(/🔴 Línea de WhatsApp: Meta no pudo cobrar/)
    one.call('line.resume', {})
    one.host.answer = answering(() => refusal(80007))
    minutes(one, 17)
    expect(page(one)).toMatch(/Problemas \| WhatsApp pidió ir más despacio\. \| Sigue solo hoy/)
    expect(page(one)).toMatch(/🟢 Línea de WhatsApp/)
    arrange(one, (state) => [monthlyCap.set(state, 0)])
    minutes(one, 16)
    expect(page(one)).toMatch(/Este mes: US\$ 0,\d+ de US\$ 0,00 · .* \| Cuando se llega al tope los envíos esperan/)
  })

  test('the panel shows the same, and a clock that stopped is red', () => {
    const one = ready(1)
    minutes(one, 16)
    one.host.move(2 * HOUR)
    const read = one.call('home.read', {})
    expect(read).toMatchObject({ ok: true, value: { cap: 20, problems: [] } })
    expect(read.ok && read.value.lights.map(({ state }) => state)).toEqual(['good', 'bad', 'warning', 'good', 'good'])
  })

  test('a cap is saved in the panel; one that cannot be is refused in words', () => {
    const one = ready(1)
    expect(one.call('money.cap', { usd: 35.5 })).toEqual({ ok: true, value: { says: 'El tope del mes es US$ 35,50.' } })
    expect(one.call('money.cap', { usd: -1 })).toMatchObject({ ok: false, problem: 'Ese tope no puede ser.' })
    expect(one.call('home.read', {})).toMatchObject({ ok: true, value: { cap: 35.5 } })
  })
})

describe('a letter about who waits', () => {
  const subjects = (one: Programme) => one.host.letters.map(({ subject }) => subject)

  test('after a quarter of an hour, without names, then not for hours, then about new people only', () => {
    const one = ready(3)
    write(one, 0)
    minutes(one, 10)
    expect(subjects(one)).toEqual([])
    minutes(one, 25)
    expect(subjects(one)).toEqual(['Hilo: 1 persona espera respuesta'])
    expect(one.host.letters[0]?.text).toMatch(/La primera, desde hoy/)
    expect(JSON.stringify(one.host.letters)).not.toMatch(/Persona|5555|hola/)
    write(one, 1)
    minutes(one, 60)
    expect(subjects(one)).toHaveLength(1)
    one.host.move(3 * HOUR)
    minutes(one, 20)
    expect(subjects(one)).toEqual(['Hilo: 1 persona espera respuesta', 'Hilo: 2 personas esperan respuesta'])
    one.host.move(2 * HOUR)
    minutes(one, 20)
    expect(subjects(one)).toHaveLength(2)
  })

  test('the next day again, in hours of attention', () => {
    const one = ready(1)
    write(one, 0)
    minutes(one, 32)
    one.host.move(DAY - 6 * HOUR)
    minutes(one, 20)
    expect(subjects(one)).toHaveLength(1)
    one.host.move(6 * HOUR)
    minutes(one, 20)
    expect(subjects(one)).toHaveLength(2)
  })

  test('none when somebody answered at once, and none at night', () => {
    const one = ready(1)
    write(one, 0)
    one.call('person.answer', { id: String(one.records(contacts)[0]?.['id']), text: 'Buen día' })
    minutes(one, 40)
    expect(subjects(one)).toEqual([])
    const night = ready(1, '2027-02-02T21:00:00-03:00')
    write(night, 0)
    minutes(night, 40)
    expect(subjects(night)).toEqual([])
  })
})
