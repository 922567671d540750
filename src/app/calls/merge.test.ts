import fc from 'fast-check'
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { importPeople, minutes, phoneOf, schedule, sendsOf, teaching, type, waIdOf } from '../../../test/kit/steps'
import { audit } from '../../domain/audit/audit'
import { consents } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { stricter } from '../../domain/merging/blend'
import { surplus } from '../../domain/merging/moves'
import { merges } from '../../domain/merging/tables'
import { messages } from '../../domain/messages/messages'
import { QUEUE_STATES, queue } from '../../domain/outbox/queue'
import type { QueueRow } from '../../domain/outbox/slots'
import { audiences, sends } from '../../domain/sends/tables'
import type { Table } from '../../kernel/table'

const idOf = (one: Programme, name: string): string => String(one.records(contacts).find((row) => row['full_name'] === name)?.['id'])
const of = (one: Programme, table: Table, id: string) => one.records(table).find((row) => row['id'] === id)

const twoPeople = () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 2)
  return { one, id: idOf(one, 'Persona0 Pérez'), other: idOf(one, 'Persona1 Pérez') }
}
const join = (one: Programme, id: string, other: string) => {
  const seen = one.call('merge.look', { id, other })
  if (!seen.ok) throw new Error(seen.problem)
  const done = one.call('merge.join', { id, other, mark: seen.value.mark })
  expect(done).toMatchObject({ ok: true })
  return seen.value
}

test('what the panel shows before is what the row says after, and the other row is gone', () => {
  const { one, id, other } = twoPeople()
  type(one, contacts, 2, { labels: '2027' })
  type(one, contacts, 3, { labels: 'cocina, 2027', notes: 'Llamar de tarde', preferred_name: 'Pipi' })
  one.tick()
  const { lines, notes } = join(one, id, other)
  expect(Object.fromEntries(lines.map(({ label, value }) => [label, value]))).toMatchObject({
    Nombre: 'Persona0 Pérez',
    'Cómo le decimos': 'Pipi',
    Etiquetas: '2027, cocina',
    Permiso: 'Sí',
  })
  expect(notes).toEqual([expect.stringContaining(phoneOf(1))])
  expect(one.records(contacts)).toHaveLength(1)
  expect(of(one, contacts, id)).toMatchObject({
    labels: '2027, cocina',
    preferred_name: 'Pipi',
    notes: `Llamar de tarde\n${phoneOf(1)}`,
  })
  expect(of(one, people, other)).toBeUndefined()
  expect(one.records(audit).filter(({ deed }) => deed === 'merged')).toMatchObject([{ about: id, who: 'ana@example.org' }])
})

test('a row that repeats a phone is joined to the one that has it, whichever is kept', () => {
  const { one, other } = twoPeople()
  type(one, contacts, 4, { full_name: 'Perla', phone: phoneOf(1) })
  one.tick()
  const again = idOf(one, 'Perla')
  expect(of(one, contacts, again)).toMatchObject({ send_state: 'repeated' })
  join(one, again, other)
  expect(of(one, people, again)).toMatchObject({ phone: phoneOf(1), consent: 'unknown' })
  expect(of(one, contacts, again)).toMatchObject({ send_state: 'asked', consent: 'unknown' })
  expect(one.post(textFrom(waIdOf(1), 'hola', 'wamid.a', one.host.at()))).toBe('stored')
  minutes(one)
  expect(one.records(messages).filter((row) => row['direction'] === 'in')).toMatchObject([{ contact_id: again }])
})

test('a send that counted both leaves once', () => {
  const { one, id, other } = twoPeople()
  expect(schedule(one, 2, { when: 'mañana 10:00' })).toMatchObject({ ok: true })
  const { notes } = join(one, id, other)
  expect(notes).toContain('1 que esperaban repetidos no salen.')
  one.host.move(24 * 3_600_000)
  minutes(one, 4)
  expect(sendsOf(one)).toHaveLength(1)
  expect(one.records(sends)).toMatchObject([{ state_known: 'done', sent: 1, not_sent: 1 }])
  expect(one.records(audiences)[0]?.['people']).toMatchObject([{ contactId: id }])
})

test('who said BAJA in one row is out in both, also after it was undone', () => {
  const { one, id, other } = twoPeople()
  expect(one.post(textFrom(waIdOf(1), 'BAJA', 'wamid.b', one.host.at()))).toBe('stored')
  minutes(one, 2)
  join(one, id, other)
  expect(of(one, people, id)).toMatchObject({ consent: 'out' })
  expect(of(one, contacts, id)).toMatchObject({ consent: 'out', send_state: 'out' })
  expect(one.records(consents).filter((row) => row['contact_id'] === id)).toEqual(
    expect.arrayContaining([expect.objectContaining({ state: 'out', method: 'coordinator', recorded_by: 'ana@example.org' })]),
  )
  expect(one.call('merge.undo', { id })).toMatchObject({ ok: true })
  expect(of(one, people, id)).toMatchObject({ consent: 'yes' })
  expect(of(one, people, other)).toMatchObject({ consent: 'out' })
})

test('undone, everything stands as before but for what was said since', () => {
  const { one, id, other } = twoPeople()
  expect(schedule(one, 2)).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(one.post(textFrom(waIdOf(1), 'gracias', 'wamid.c', one.host.at()))).toBe('stored')
  minutes(one, 2)
  const tables = [contacts, people, messages, queue, audiences]
  const before = tables.map((table) => new Map(one.records(table).map((row) => [row['id'], row])))
  join(one, id, other)
  expect(one.records(messages).every((row) => row['contact_id'] === id)).toBe(true)
  expect(of(one, people, id)?.['thread']).toHaveLength(4)
  expect(one.call('merge.last', { id })).toMatchObject({ ok: true, value: { at: expect.stringContaining('hoy') } })
  expect(one.call('merge.undo', { id })).toMatchObject({ ok: true })
  tables.forEach((table, at) => {
    expect(new Map(one.records(table).map((row) => [row['id'], row]))).toEqual(before[at])
  })
  expect(one.records(merges)).toEqual([])
  expect(one.call('merge.undo', { id })).toMatchObject({ ok: false })
})

test('what somebody changed after the look is not joined blindly', () => {
  const { one, id, other } = twoPeople()
  const seen = one.call('merge.look', { id, other })
  if (!seen.ok) throw new Error(seen.problem)
  expect(one.call('person.edit', { id: other, name: 'Otra', preferred: '', labels: 'x', notes: '' })).toMatchObject({ ok: true })
  expect(one.call('merge.join', { id, other, mark: seen.value.mark })).toMatchObject({ ok: false })
  expect(one.records(contacts)).toHaveLength(2)
})

test('of two permissions the stricter counts, in either order', () => {
  const some = fc.constantFrom('out', 'no', 'unknown', 'yes', null)
  const rank = (consent: string | null) => ['out', 'no', 'unknown', 'yes'].indexOf(consent ?? 'unknown')
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(rank(stricter(one, other))).toBe(Math.min(rank(one), rank(other)))
    }),
  )
})

test('of rows that say the same to one person at most one can still leave, and none where one has left', () => {
  const row = fc.record({ id: fc.uuid(), state: fc.constantFrom(...QUEUE_STATES), send_id: fc.constantFrom('s1', 's2', null) })
  const make = (given: { readonly id: string; readonly state: QueueRow['state']; readonly send_id: string | null }): QueueRow =>
    ({ ...given, origin: given.send_id ? 'send' : 'notice', preview: 'Hola', template: 't' }) as QueueRow
  // One person has one row of a send: two are made only where two people were one.
  const rows = fc.uniqueArray(row, { selector: ({ send_id }) => send_id, maxLength: 3 }).map((all) => all.map(make))
  fc.assert(
    fc.property(rows, rows, (mine, theirs) => {
      const gone = new Set(surplus(mine, theirs).map(({ id }) => id))
      for (const occasion of ['s1', 's2', null]) {
        const left = [...mine, ...theirs].filter((one) => one.send_id === occasion && !gone.has(one.id))
        const wait = left.filter(({ state }) => state === 'queued' || state === 'held')
        const hasLeft = left.some(({ state }) => ['claimed', 'done', 'failed', 'unknown'].includes(state ?? ''))
        expect(wait.length).toBeLessThanOrEqual(hasLeft ? 0 : 1)
      }
    }),
  )
})
