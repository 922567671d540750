/** A send from the count in the panel to its last message: who is meant, who is left out, and a send stopped on its way. */
import type { Programme } from '../../../test/kit/programme'
import { everybody, importPeople, minutes, schedule, seen, sendsOf, TEMPLATE_ID, teaching, type } from '../../../test/kit/steps'
import { contacts } from '../contacts/contacts'
import { queue, upcoming } from '../outbox/queue'
import { sends } from './tables'

const start = (count: number): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  if (count > 0) importPeople(one, count)
  return one
}
const check = (one: Programme, audience: object = {}, when = 'ahora') =>
  one.call('sends.check', { template: TEMPLATE_ID, mapping: {}, audience: { ...everybody(one), ...audience }, when })

describe('who is meant', () => {
  test('rows chosen, rows that the filter shows, rows whose cells fit', () => {
    const one = start(5)
    type(one, contacts, 3, { labels: 'beca' })
    type(one, contacts, 5, { labels: 'beca' })
    minutes(one)
    expect(check(one)).toMatchObject({ ok: true, value: { count: 5 } })
    expect(check(one, { kind: 'chosen', fromRow: 3, toRow: 4 })).toMatchObject({
      ok: true,
      value: { count: 2, previews: [{ row: 3 }, { row: 4 }] },
    })
    expect(check(one, { kind: 'where', conditions: 'Etiquetas = beca' })).toMatchObject({
      ok: true,
      value: { count: 2, previews: [{ row: 3 }, { row: 5 }] },
    })
    expect(check(one, { kind: 'where', conditions: 'Nada = x' })).toMatchObject({ ok: false })
    const shown = one.host.file.api.values.get(`${one.title(contacts)}!1:1`, {}).values?.[0] ?? []
    one.host.file.person.filter({
      user: 'ana@example.org',
      sheet: one.title(contacts),
      criteria: { [shown.indexOf('Nombre')]: { hiddenValues: ['Persona1 Pérez'] } },
    })
    expect(check(one, { kind: 'visible' })).toMatchObject({
      ok: true,
      value: { count: 4, previews: [{ row: 2 }, { row: 4 }, { row: 5 }, { row: 6 }] },
    })
  })

  test('another tab with a column of phones: only who stands in Contactos', () => {
    const one = start(2)
    expect(one.host.file.person.addTab({ user: 'ana@example.org', title: 'Taller' })).toMatchObject({ ok: true })
    one.host.file.person.edit({
      user: 'ana@example.org',
      range: 'Taller!A1:B4',
      values: [
        ['Nombre', 'Celular'],
        ['Uno', '11 5555-0100'],
        ['Otra', '11 5555-0199'],
        ['Nadie', 'sin'],
      ],
    })
    const sheetId = one.host.file.tabs().find((tab) => tab.title === 'Taller')?.sheetId
    expect(check(one, { sheetId })).toMatchObject({
      ok: true,
      value: {
        count: 1,
        previews: [{ row: 2, body: 'Hola Uno, mañana hay clase.' }],
        skipped: [
          { row: 3, why: 'No está en Contactos: agregala ahí con su permiso.' },
          { row: 4, why: expect.stringMatching(/./) },
        ],
      },
    })
  })

  test('who is left out is named with the reason', () => {
    const one = start(4)
    type(one, contacts, 2, { consent: 'No' })
    type(one, contacts, 3, { consent: 'No sé' })
    type(one, contacts, 4, { phone: '12' })
    minutes(one)
    expect(check(one)).toMatchObject({
      ok: true,
      value: {
        count: 1,
        skipped: [
          { row: 2, why: 'Dijo que no quiere mensajes.' },
          { row: 3, why: 'Falta su permiso: mandale antes el pedido de permiso.' },
          { row: 4, why: expect.stringMatching(/./) },
        ],
      },
    })
  })
})

describe('what cannot be scheduled is said, and nothing is written', () => {
  const CASES = [
    ['the count changed since', 3, 2, 'ahora', 'La lista cambió mientras elegías: ahora son 3.'],
    ['nobody', 0, 0, 'ahora', 'Nadie de esa lista puede recibir el mensaje.'],
    ['a moment that is none', 3, 3, 'cuando puedas', /./],
    ['a moment that is over', 3, 3, '1/1/2020 10:00', /./],
  ] as const
  test.each(CASES)('%s', (_name, people, count, when, problem) => {
    const one = start(people)
    expect(schedule(one, count, { when })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem),
      next: expect.stringMatching(/\S/),
    })
    expect(one.records(sends)).toEqual([])
    expect(one.records(queue)).toEqual([])
  })
})

describe('stopped on its way', () => {
  const STATES = { paused: 'held', cancelled: 'skipped' } as const
  test.each(Object.entries({ Pausado: 'paused', Cancelado: 'cancelled' } as const))('%s typed in Estado', (word, state) => {
    const one = start(3)
    expect(schedule(one, 3, { when: 'mañana 10:00' })).toMatchObject({ ok: true })
    minutes(one)
    type(one, sends, 2, { state: word })
    minutes(one)
    expect(one.records(sends)).toMatchObject([{ state, state_known: state }])
    one.host.move(25 * 3_600_000)
    minutes(one, 2)
    expect(sendsOf(one)).toEqual([])
    expect(new Set(one.records(queue).map((row) => row['state']))).toEqual(new Set([STATES[state]]))
    type(one, sends, 2, { state: 'Programado' })
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(state === 'paused' ? 3 : 0)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(state === 'paused' ? 3 : 0)
  })

  test('a word that makes no sense there is put back', () => {
    const one = start(1)
    schedule(one, 1, { when: 'mañana 10:00' })
    minutes(one)
    type(one, sends, 2, { state: 'Terminado' })
    minutes(one)
    expect(seen(one, sends, 2)['state']).toBe('Programado')
  })

  test('«No enviar» takes one back and counts it; the others leave', () => {
    const one = start(3)
    schedule(one, 3, { when: 'mañana 10:00' })
    minutes(one)
    type(one, upcoming, 3, { cancel: true })
    minutes(one)
    one.host.move(24 * 3_600_000)
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(2)
    expect(one.records(upcoming)[1]).toMatchObject({ state: 'cancelled', skip_reason: 'Lo sacó alguien del equipo.', cancel: false })
    expect(one.records(sends)).toMatchObject([{ state: 'done', sent: 2, not_sent: 1 }])
  })
})

test('450 people are planned in parts, each once', () => {
  const one = start(450)
  // A long list enters in parts.
  minutes(one, 3)
  expect(schedule(one, 450, { when: 'mañana 10:00' })).toMatchObject({ ok: true })
  minutes(one, 5)
  expect(one.records(queue)).toHaveLength(450)
  expect(new Set(one.records(queue).map((row) => row['contact_id'])).size).toBe(450)
  expect(one.records(sends)).toMatchObject([{ state: 'scheduled', audience_count: 450 }])
})
