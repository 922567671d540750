/** Who gets what, as a coordinator edits it: what cannot be is told, what is kept hands out, and who does not begin gives it to the next one. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { minutes, type } from '../../../test/kit/steps'
import { contacts } from '../../domain/contacts/contacts'
import { routingRules } from '../../domain/routing/tables'
import { taskEvents, taskQueue, tasks, taskTruth } from '../../domain/tasks/tables'
import { team } from '../../domain/team/tables'
import { MINUTE } from '../../kernel/time'
import type { RouteRule, RouteStep } from '../api-attention'

const STEP: RouteStep = { method: 'least_busy', area: '', member: '', minutes: 30 }
const RULE: RouteRule = { id: '', theme: 'Ventas', area: '', priority: '', when: '', steps: [STEP] }

const staffed = (): Programme => {
  const one = readyProgramme({ at: '2027-03-02T10:00:00-03:00' })
  one.host.answer = friendly
  for (const [at, [name, area]] of [
    ['Lucía', 'ventas'],
    ['Pablo', 'ventas'],
    ['Marta', 'soporte'],
  ].entries())
    type(one, team, at + 2, { name: name ?? '', team: area ?? '' })
  minutes(one, 2)
  return one
}
let count = 0
const writes = (one: Programme, text: string): void => {
  one.post(textFrom(`54911555502${10 + count}`, text, `wamid.q${one.host.at()}${count++}`, one.host.at(), `Persona${count}`))
}
const idOf = (one: Programme, name: string): string => String(one.records(team).find((row) => row['name'] === name)?.['id'])
const owner = (one: Programme): unknown => {
  const id = one.records(taskTruth).at(-1)?.['routed_to']
  return one.records(team).find((row) => row['id'] === id)?.['name']
}
const save = (one: Programme, rule: RouteRule, order = 0) => one.call('routing.save', { rule, order })

const one = staffed()

test.each<[string, Partial<RouteRule>, string]>([
  ['to nobody', { steps: [] }, 'Falta decir a quién va.'],
  ['of a topic that is gone', { theme: 'Becas' }, 'No hay un tema «Becas».'],
  ['of an area that nobody has', { area: 'logística' }, 'Nadie en Equipo tiene el área «logística».'],
  ['with a step of such an area', { steps: [{ ...STEP, area: 'logística' }] }, 'Nadie en Equipo tiene el área «logística».'],
  ['always to one who is not chosen', { steps: [{ ...STEP, method: 'fixed' }] }, 'Falta elegir a la persona.'],
  ['always to one who is gone', { steps: [{ ...STEP, method: 'fixed', member: 'm_9' }] }, 'La persona elegida ya no está en Equipo.'],
  ['with less than no minutes', { steps: [{ ...STEP, minutes: -30 }] }, 'Los minutos van en números enteros'],
  ['for people of a column that is not there', { when: 'Barrrio = Norte' }, 'No hay una columna «Barrrio»'],
  ['for people that cannot be', { when: 'Notas = a y Notas = b' }, 'Nunca se cumple: lo que pide de «Notas» se contradice.'],
  ['with half a minute', { steps: [{ ...STEP, minutes: 1.5 }] }, 'Los minutos van en números enteros'],
])('a rule %s is refused with the reason, when it is saved and when it is tried', (_, part, says) => {
  const rule = { ...RULE, ...part }
  expect(save(one, rule)).toMatchObject({ ok: false, problem: expect.stringContaining(says) })
  expect(one.call('routing.try', { rule, order: 0 })).toMatchObject({ ok: true, value: { problem: expect.stringContaining(says) } })
})

test('a task of sales goes to the next one after thirty minutes without a hand on it, and the history says «returned»', () => {
  expect(save(one, RULE)).toMatchObject({ ok: true })
  writes(one, '¿Tienen disponible el kit?')
  expect(owner(one)).toBe('Lucía')
  one.host.move(29 * MINUTE)
  one.tick()
  expect(owner(one)).toBe('Lucía')
  minutes(one, 2)
  expect(owner(one)).toBe('Pablo')
  expect(one.records(taskEvents).at(-1)).toMatchObject({ event: 'returned', by: 'hilo', to: idOf(one, 'Pablo') })
})

test('a second rule for the same can never be met; another place makes it the first', () => {
  const fixed: RouteRule = { ...RULE, priority: 'urgent', steps: [{ ...STEP, method: 'fixed', member: idOf(one, 'Marta'), minutes: 0 }] }
  expect(save(one, fixed, 1)).toMatchObject({ ok: false, problem: 'Nunca se cumple: la regla 1 toma antes lo mismo.' })
  expect(save(one, fixed, 0)).toMatchObject({ ok: true })
  const read = one.call('routing.read', {})
  expect(read.ok && read.value.rules.map(({ priority, problem }) => [priority, problem])).toEqual([
    ['urgent', ''],
    ['', ''],
  ])
})

test('a try says who would have the last tasks, and keeps nothing', () => {
  const before = one.records(routingRules)
  const tried = one.call('routing.try', { rule: { ...RULE, steps: [{ ...STEP, area: 'ventas' }] }, order: 0 })
  expect(tried).toMatchObject({ ok: true, value: { looked: 1, changes: [{ from: 'Marta', to: 'Lucía', why: 'Quien tiene menos' }] } })
  expect(one.records(routingRules)).toEqual(before)
})

test('an area in which all are away is told, kept all the same, and its task waits with the reason', () => {
  for (const row of [2, 3]) type(one, team, row, { away_until: '9/3' })
  minutes(one, 1)
  const answer = save(one, { ...RULE, area: 'ventas', priority: 'high' }, 0)
  expect(answer).toMatchObject({ ok: true, value: { says: expect.stringContaining('Hoy no hay nadie de «ventas»') } })
  const [themeRow] = one.records(taskTruth)
  expect(themeRow?.['theme']).toBe('Ventas')
  expect(save(one, { ...RULE, theme: 'Ventas', steps: [{ ...STEP, area: 'ventas' }] }, 0)).toMatchObject({ ok: true })
  writes(one, '¿Qué precio tiene?')
  expect(one.records(taskQueue).at(-1)?.['reason']).toMatch(/Nadie puede tomarla ahora|ausente/)
})

test('whose district is in the north goes to whoever attends the north, also where everybody has least', () => {
  const other = staffed()
  const rule = {
    ...RULE,
    theme: '',
    when: 'Notas contiene Norte',
    steps: [{ ...STEP, method: 'fixed' as const, member: idOf(other, 'Marta') }],
  }
  expect(save(other, rule)).toMatchObject({ ok: true })
  expect(save(other, { ...RULE, when: 'Notas contiene Norte' }, 1)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('regla 1'),
  })
  writes(other, '¿Qué precio tiene?')
  expect(owner(other)).toBe('Lucía')
  minutes(other, 1)
  type(other, contacts, 2, { notes: 'Barrio Norte' })
  minutes(other, 1)
  type(other, tasks, 2, { state: 'Cerrada' })
  minutes(other, 1)
  count--
  writes(other, '¿Hay stock?')
  expect(owner(other)).toBe('Marta')
})

test('a rule taken out hands out no more', () => {
  const read = one.call('routing.read', {})
  const ids = read.ok ? read.value.rules.map(({ id }) => id) : []
  for (const id of ids) expect(one.call('routing.remove', { id })).toMatchObject({ ok: true })
  expect(one.call('routing.read', {})).toMatchObject({ ok: true, value: { rules: [] } })
})
