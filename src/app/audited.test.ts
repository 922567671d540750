/** What was changed, by whom, and what stood there before: found in one record, gone with the person it is about. */
import { friendly, textFrom } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { arrange, importPeople, minutes, schedule, teaching, type, waIdOf } from '../../test/kit/steps'
import { audit } from '../domain/audit/audit'
import { kept } from '../domain/bot/events'
import { consents } from '../domain/consent/consents'
import { contacts } from '../domain/contacts/contacts'
import { sends } from '../domain/sends/tables'
import { team } from '../domain/team/tables'
import { raise } from '../kernel/act'
import type { AuditKind } from './api-settings'

const programme = (): Programme => {
  const one = teaching({ at: '2027-03-02T10:00:00-03:00' })
  importPeople(one, 2)
  minutes(one, 2)
  return one
}
const listed = (one: Programme, kind: AuditKind | '') => {
  const answer = one.call('audit.list', { kind, days: 30 })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value.lines.map(({ who, says, about, before, after }) => [who, says, about, before, after].join(' | '))
}
const ME = 'ana@example.org'
const first = (one: Programme): string => String(one.records(contacts)[0]?.['id'])

test('a list that is brought in and a message that is answered leave no line of their own', () => {
  const one = programme()
  one.post(textFrom(waIdOf(0), 'hola, ¿hay cupo?', 'wamid.in', one.host.at(), 'Persona0'))
  minutes(one, 1)
  expect(one.records(audit)).toEqual([])
})

test('data that a person changes in the panel, and nothing where nothing changed', () => {
  const one = programme()
  const edit = { id: first(one), name: 'Ana María Pérez', preferred: 'Ani', labels: '', notes: '' }
  expect(one.call('person.edit', edit)).toMatchObject({ ok: true })
  expect(one.call('person.edit', edit)).toMatchObject({ ok: true })
  expect(listed(one, 'contact')).toEqual([
    `${ME} | Cambió datos de una persona |  | Nombre: Persona0 Pérez | Nombre: Ana María Pérez · Cómo le decimos: Ani`,
  ])
})

describe('what somebody answers in the chat', () => {
  const said = (one: Programme, value: string, before: string, column: string): void =>
    arrange(one, () => [
      raise(
        kept(`${column} ${value}`, { contactId: first(one), contactRow: 0, column, value, before, messageId: 'm', option: null, tries: 0 }),
      ),
    ])
  test.each<[string, string]>([
    ['Cómo le decimos', 'a column of Hilo’s tab'],
    ['Barrio', 'a column of their own'],
  ])('%s, %s: a newer answer leaves the older one in the record', (column) => {
    const one = programme()
    said(one, 'Lanús', '', column)
    // A column that was missing is made meanwhile.
    minutes(one, 3)
    expect(listed(one, 'contact')).toEqual([])
    said(one, 'Quilmes', 'Lanús', column)
    expect(listed(one, 'contact')).toEqual([`Hilo | Cambió datos de una persona |  | ${column}: Lanús | ${column}: Quilmes`])
  })
})

test('permission, with what held before', () => {
  const one = programme()
  one.post(textFrom(waIdOf(0), 'BAJA', 'wamid.out', one.host.at(), 'Persona0'))
  expect(one.call('person.consent', { id: String(one.records(contacts)[1]?.['id']), consent: 'no', how: 'por teléfono' })).toMatchObject({
    ok: true,
  })
  expect(listed(one, 'consent').slice(0, 2)).toEqual(
    expect.arrayContaining([`${ME} | Permiso |  | Sí | No`, 'La persona | Permiso |  | Sí | Baja']),
  )
  expect(one.records(consents).every((row) => row['before'] !== row['state'])).toBe(true)
})

test('a send: scheduled in the panel, paused in the grid, cancelled in the panel', () => {
  const one = programme()
  expect(schedule(one, 2, { when: 'mañana 10:00', name: 'Clase de marzo' })).toMatchObject({ ok: true })
  minutes(one, 2)
  const id = String(one.records(sends)[0]?.['id'])
  type(one, sends, 2, { state: 'Pausado' })
  minutes(one, 1)
  expect(one.call('sends.control', { id, to: 'cancel' })).toMatchObject({ ok: true })
  expect(
    listed(one, 'send')
      .map((line) => line.replace(' | Cambió un envío | Clase de marzo', ''))
      .reverse(),
  ).toEqual([
    expect.stringMatching(new RegExp(`^${ME} \\|  \\| .*Estado: Preparando.*`)),
    'Hilo | Estado: Preparando | Estado: Programado',
    'En la planilla | Estado: Programado | Estado: Pausado',
    `${ME} | Estado: Pausado | Estado: Cancelado`,
  ])
})

test('a task: who had it, where it stood, how much it presses', () => {
  const one = programme()
  one.host.answer = friendly
  type(one, team, 2, { name: 'Ana Paz', email: ME })
  type(one, team, 3, { name: 'Leo Gil' })
  minutes(one, 2)
  one.post(textFrom(waIdOf(0), 'El enlace no abre', 'wamid.task', one.host.at(), 'Persona0'))
  const mine = one.call('tasks.list', { which: 'mine' })
  const id = mine.ok ? (mine.value.tasks[0]?.id ?? '') : ''
  for (const [what, to] of [
    ['priority', 'urgent'],
    ['assign', String(one.records(team)[1]?.['id'])],
    ['move', 'resolved'],
  ] as const)
    expect(one.call('tasks.ask', { id, what, to })).toMatchObject({ ok: true })
  expect(listed(one, 'task').reverse()).toEqual([
    `La persona | Se creó | ${id} |  | `,
    `Hilo | Responsable | ${id} |  | Ana Paz`,
    `Ana Paz | Cambió la prioridad | ${id} | Alta | Urgente`,
    `Ana Paz | Responsable | ${id} | Ana Paz | Leo Gil`,
    `Ana Paz | Resuelta | ${id} | Asignada | Resuelta`,
  ])
})

test('who is erased takes along what the record said of them; who did what and when stays', () => {
  const one = programme()
  const id = first(one)
  one.call('person.edit', { id, name: 'Zulma Rara', preferred: 'Zuli', labels: '', notes: 'Vive en Lanús' })
  const erased = one.call('person.erase', { id, name: 'Zulma Rara' })
  expect(erased).toMatchObject({ ok: true })
  expect(JSON.stringify(one.records(audit))).not.toMatch(/Zulma|Zuli|Lanús|Persona0/)
  expect(one.records(audit)).toMatchObject([
    { deed: 'contact', who: ME, before: null, after: null },
    { deed: 'erased', who: ME },
  ])
})

test('the id of a line tells nothing of what was written: it stays when the person is erased', () => {
  const idOf = (notes: string): unknown => {
    const one = programme()
    one.call('person.edit', { id: first(one), name: 'Zulma Rara', preferred: '', labels: '', notes })
    return one.records(audit)[0]?.['id']
  }
  expect(idOf('Vive en Lanús')).toBe(idOf('11 5555-1001'))
})
