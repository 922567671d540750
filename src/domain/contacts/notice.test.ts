/** What people type in Contactos, and what Hilo makes of it; nothing that a person typed is written over. */
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { importPeople, minutes, phoneOf, seen, teaching, type, waIdOf } from '../../../test/kit/steps'
import { contacts, people } from './contacts'

const start = (count: number): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  if (count > 0) importPeople(one, count)
  return one
}

describe('a row typed by hand', () => {
  const CASES = [
    {
      name: 'with permission',
      cells: { full_name: 'Ana', phone: '11 5555-0177', consent: 'Sí' },
      state: 'Lista',
      why: '',
      key: '5491155550177',
    },
    {
      name: 'without permission',
      cells: { full_name: 'Ana', phone: '11 5555-0177' },
      state: 'Falta permiso',
      why: /^No consta/,
      key: '5491155550177',
    },
    { name: 'without a phone', cells: { full_name: 'Ana', consent: 'Sí' }, state: 'Revisar', why: /./, key: '' },
    { name: 'a phone that is none', cells: { full_name: 'Ana', phone: 'no tiene', consent: 'Sí' }, state: 'Revisar', why: /./, key: '' },
    {
      name: 'somebody who stands there already',
      cells: { full_name: 'Otra', phone: '011 15 5555-0100', consent: 'Sí' },
      state: 'Repetida',
      why: 'Es la misma persona que la fila 2.',
      key: '',
    },
  ] as const
  test.each(CASES)('$name', ({ cells, state, why, key }) => {
    const one = start(1)
    type(one, contacts, 3, cells)
    minutes(one)
    const row = seen(one, contacts, 3)
    for (const [column, typed] of Object.entries(cells)) expect(row[column]).toBe(typed)
    expect(row['send_state']).toBe(state)
    expect(row['state_reason']).toMatch(why)
    expect(one.records(contacts)[1]).toMatchObject({ key: key === '' ? null : key })
    expect(one.records(people)).toHaveLength(2)
    expect(one.records(people)[1]).toMatchObject({ id: one.records(contacts)[1]?.['id'], key: key === '' ? null : key })
    // Looked at again, nothing changes and nobody is made twice.
    type(one, contacts, 3, { notes: 'x' })
    minutes(one)
    expect(one.records(people)).toHaveLength(2)
    expect(seen(one, contacts, 3)).toEqual({ ...row, notes: 'x' })
  })
})

test('a row copied with its id becomes somebody else, said to be repeated', () => {
  const one = start(1)
  const title = one.title(contacts)
  expect(one.host.file.person.copyPaste({ user: 'ana@example.org', from: `${title}!2:2`, to: `${title}!3:3` })).toMatchObject({ ok: true })
  type(one, contacts, 3, { notes: 'copiada' })
  minutes(one, 16)
  const ids = one.records(contacts).map((row) => row['id'])
  expect(new Set(ids).size).toBe(2)
  expect(seen(one, contacts, 2)).toMatchObject({ send_state: 'Lista' })
  expect(seen(one, contacts, 3)).toMatchObject({ send_state: 'Repetida', full_name: 'Persona0 Pérez', phone: phoneOf(0), notes: 'copiada' })
})

describe('a phone changed by hand', () => {
  test('to another one: the person is known by the new number', () => {
    const one = start(1)
    type(one, contacts, 2, { phone: '11 5555-0188' })
    minutes(one)
    expect(one.records(people)).toMatchObject([{ key: '5491155550188', wa_id: null }])
    expect(seen(one, contacts, 2)).toMatchObject({ phone: '11 5555-0188', send_state: 'Lista' })
    one.post(textFrom('5491155550188', 'hola', 'wamid.1', one.host.at()))
    one.tick()
    expect(one.records(contacts)).toHaveLength(1)
  })
  test('to nonsense: asked about, and nothing is sent to the old one', () => {
    const one = start(1)
    type(one, contacts, 2, { phone: '12' })
    minutes(one)
    expect(seen(one, contacts, 2)).toMatchObject({ phone: '12', send_state: 'Revisar' })
    expect(one.records(people)).toMatchObject([{ key: null, phone: null }])
  })
  test('to one that stands in another row: said, and the other keeps it', () => {
    const one = start(2)
    type(one, contacts, 3, { phone: phoneOf(0) })
    minutes(one)
    expect(seen(one, contacts, 3)).toMatchObject({ send_state: 'Repetida', state_reason: 'Es la misma persona que la fila 2.' })
    expect(one.records(people)[0]).toMatchObject({ key: '5491155550100' })
    expect(one.records(people)[1]).toMatchObject({ key: null })
  })
})

describe('permission changed by hand', () => {
  const CASES = [
    { typed: 'No', consent: 'no', state: 'Falta permiso' },
    { typed: 'No sé', consent: 'unknown', state: 'Falta permiso' },
    { typed: 'Baja', consent: 'out', state: 'Baja' },
  ] as const
  test.each(CASES)('$typed', ({ typed, consent, state }) => {
    const one = start(1)
    type(one, contacts, 2, { consent: typed })
    minutes(one)
    expect(one.records(people)).toMatchObject([{ consent }])
    expect(seen(one, contacts, 2)).toMatchObject({ consent: typed, send_state: state })
  })
  test('«Sí» for somebody who asked for BAJA is put back, with words', () => {
    const one = start(1)
    one.post(textFrom(waIdOf(0), 'BAJA', 'wamid.1', one.host.at()))
    one.tick()
    type(one, contacts, 2, { consent: 'Sí' })
    minutes(one)
    expect(one.records(people)).toMatchObject([{ consent: 'out' }])
    expect(seen(one, contacts, 2)).toMatchObject({
      consent: 'Baja',
      send_state: 'Baja',
      next_step: 'Pidió BAJA: solo esta persona puede volver, escribiendo ALTA.',
    })
  })
})
