import { textFrom } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { importPeople, minutes, phoneOf, schedule, teaching, waIdOf } from '../../test/kit/steps'
import { audit } from '../domain/audit/audit'
import { contacts, people } from '../domain/contacts/contacts'
import { features } from './features'

const NAME = 'Persona0 Pérez'
const WORDS = 'quiero que borren mis datos'

/** Two people got a send; the first wrote back and has another message waiting. */
const spoken = (): { readonly one: Programme; readonly id: string } => {
  const one = teaching()
  importPeople(one, 2)
  expect(schedule(one, 2)).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(one.post(textFrom(waIdOf(0), WORDS, 'wamid.in', one.host.at(), NAME))).toBe('stored')
  minutes(one, 2)
  const id = String(one.records(contacts).find((row) => row['full_name'] === NAME)?.['id'])
  expect(one.call('person.later', { id, text: 'Te llamo a las 17', when: 'hoy 17:00' })).toMatchObject({ ok: true })
  return { one, id }
}
const everything = (one: Programme): string =>
  JSON.stringify(features.flatMap(({ tables }) => tables.map((table) => [table.key, one.records(table)])))

test('a person can have one document with all that is kept of them, and nothing of others', () => {
  const { one, id } = spoken()
  const answer = one.call('person.export', { id })
  if (!answer.ok) throw new Error(answer.problem)
  const words = JSON.stringify(answer.value)
  expect(answer.value.parts.map(({ title }) => title)).toEqual(expect.arrayContaining(['Contactos', 'Mensajes', 'Permisos', 'Cola']))
  for (const kept of [NAME, phoneOf(0), WORDS, 'Te llamo a las 17', 'Hola Persona0, mañana hay clase.']) expect(words).toContain(kept)
  expect(words).not.toContain('Persona1')
  expect(words).not.toContain(phoneOf(1).slice(1))
})

test('erased, a person is nowhere, the counts stay, and the record says who did it without saying whom', () => {
  const { one, id } = spoken()
  const before = { messages: everything(one).split(WORDS).length - 1 }
  expect(before.messages).toBeGreaterThan(0)
  expect(one.call('person.erase', { id, name: 'Otra Persona' })).toMatchObject({
    ok: false,
    problem: 'El nombre no es el de esta persona.',
  })
  expect(one.call('person.erase', { id, name: 'persona0 perez' })).toMatchObject({ ok: true })
  const after = everything(one)
  for (const gone of [NAME, 'Persona0', phoneOf(0).slice(1), waIdOf(0), WORDS, 'Te llamo a las 17']) expect(after).not.toContain(gone)
  expect(after).toContain('Persona1 Pérez')
  const [send] = one.records(features.flatMap(({ tables }) => tables).find(({ key }) => key === 'sends') ?? contacts)
  expect(send).toMatchObject({ audience_count: 2, sent: 2, replied: 1 })
  expect(one.records(audit)).toMatchObject([{ who: 'ana@example.org', deed: 'erased', about: id }])
  // What was waiting to leave does not.
  const sent = one.host.sent.length
  one.host.move(8 * 3_600_000)
  minutes(one, 2)
  expect(one.host.sent.slice(sent).filter(({ url }) => url.includes('/messages'))).toEqual([])
})

test('somebody who was erased is not brought back by a list or by hand, but may write again', () => {
  const { one, id } = spoken()
  expect(one.call('person.erase', { id, name: NAME })).toMatchObject({ ok: true })
  importPeople(one, 1, 'form', 'b2')
  const [row] = one.records(contacts).filter((record) => record['batch'] === 'b2')
  expect(row).toMatchObject({ send_state: 'check', key: null, state_reason: expect.stringContaining('borráramos sus datos') })
  expect(one.call('contacts.add', { name: 'Otra vez', phone: phoneOf(0), labels: '', permission: 'form' })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('borráramos sus datos'),
  })
  expect(one.post(textFrom(waIdOf(0), 'hola', 'wamid.again', one.host.at(), NAME))).toBe('stored')
  minutes(one, 2)
  expect(one.records(people).some((record) => record['wa_id'] === waIdOf(0))).toBe(true)
})
