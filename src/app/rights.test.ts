import { textFrom } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { importPeople, minutes, phoneOf, schedule, teaching, type, waIdOf } from '../../test/kit/steps'
import { audit } from '../domain/audit/audit'
import { contacts, people } from '../domain/contacts/contacts'
import { dataRequests } from '../domain/data-requests/tables'
import { home } from '../domain/home/home'
import { tasks, taskTruth } from '../domain/tasks/tables'
import { DAY } from '../kernel/time'
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
  expect(one.records(audit).filter(({ deed }) => deed !== 'send')).toMatchObject([{ who: 'ana@example.org', deed: 'erased', about: id }])
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

test('who asks for their data to be erased is acknowledged, has a task and a row that are due by law, and leaves a count', () => {
  const one = teaching()
  importPeople(one, 2)
  const says = (text: string, at = 0): void => {
    expect(one.post(textFrom(waIdOf(at), text, `wamid.${text.length} ${at}`, one.host.at(), `Persona${at} Pérez`))).toBe('stored')
    minutes(one, 2)
  }
  minutes(one, 2)
  says('La app no abre')
  says(WORDS)
  says('qué datos tienen de mí?', 1)
  const id = String(one.records(contacts).find((row) => row['full_name'] === NAME)?.['id'])
  const rows = () => one.records(dataRequests)
  const [mine, other] = rows()
  expect(rows()).toHaveLength(2)
  expect(mine).toMatchObject({ person: NAME, right: 'erase', country: 'AR', state: 'open', reason: '5 días hábiles (Ley 25.326, art. 16)' })
  expect(other).toMatchObject({ right: 'access', reason: '10 días corridos (Ley 25.326, art. 14)' })
  const task = () => one.records(taskTruth).find((row) => row['id'] === mine?.['task_id'])
  expect(task()).toMatchObject({
    theme: 'Datos personales',
    resolve_by: mine?.['due_at'],
    due_at: mine?.['due_at'],
    reason: expect.stringMatching(/^Datos personales: «borr.*» · 5 días hábiles \(Ley 25\.326, art\. 16\)$/),
  })
  const told = one.host.sent.flatMap(({ url, body }) => (url.includes('/messages') ? [String(body)] : []))
  expect(told.filter((body) => body.includes('Recibimos tu pedido sobre tus datos. Te respondemos a más tardar el '))).toHaveLength(2)
  // To be given a copy is not what they asked for.
  expect(one.call('person.export', { id })).toMatchObject({ ok: true })
  expect([rows()[0]?.['state'], task()?.['state']]).toEqual(['open', expect.not.stringMatching(/resolved|closed/)])
  // The day comes nearer, and passes: Inicio says so.
  one.host.move(8 * DAY)
  minutes(one, 2)
  expect(JSON.stringify(one.records(home))).toContain(`Solicitudes de datos · ${NAME} · Borrar · Vence `)
  expect(one.call('person.erase', { id, name: NAME })).toMatchObject({ ok: true })
  minutes(one, 2)
  expect(rows()[0]).toMatchObject({ person: null, right: 'erase', state: 'done', by: 'ana@example.org' })
  expect(rows()[0]?.['proof']).toBe('Borró todo lo de una persona · 9/2/2027')
  expect(task()).toMatchObject({ state: 'closed' })
  expect(one.records(audit)).toMatchObject([
    { deed: 'exported', about: id },
    { deed: 'erased', about: id },
  ])
  const after = everything(one)
  for (const gone of [NAME, phoneOf(0).slice(1), waIdOf(0), WORDS]) expect(after).not.toContain(gone)
  // Who asked to see them is answered by the copy.
  const another = String(other?.['contact_id'])
  expect(one.call('person.export', { id: another })).toMatchObject({ ok: true })
  expect(rows()[1]).toMatchObject({ state: 'done', by: 'ana@example.org', person: 'Persona1 Pérez' })
})

test('the coordinator may say that another right is meant; a correction ends with its task; after a BAJA nothing is said', () => {
  const one = teaching()
  importPeople(one, 1)
  minutes(one, 2)
  const says = (text: string, id: string): void => {
    expect(one.post(textFrom(waIdOf(0), text, id, one.host.at(), NAME))).toBe('stored')
    minutes(one, 2)
  }
  says('BAJA', 'wamid.1')
  const sent = one.host.sent.length
  says(WORDS, 'wamid.2')
  expect(one.host.sent.slice(sent).filter(({ url }) => url.includes('/messages'))).toEqual([])
  const row = () => one.records(dataRequests)[0]
  const before = Number(row()?.['due_at'])
  type(one, dataRequests, 2, { right: 'Ver' })
  minutes(one, 20)
  expect(row()).toMatchObject({ right: 'access', reason: '10 días corridos (Ley 25.326, art. 14)' })
  expect(row()?.['due_at']).not.toBe(before)
  type(one, dataRequests, 2, { right: 'Corregir' })
  type(one, tasks, 2, { state: 'Resuelta' })
  minutes(one, 2)
  expect(row()).toMatchObject({ state: 'done', proof: expect.stringMatching(/^Resuelta · /) })
})
