/** Whoever answers a send is a lead and gets the series, filled with their name, once, and not after BAJA. */
import { at, attended, got, until, writes } from '../../../test/kit/matters'
import type { Programme } from '../../../test/kit/programme'
import { everybody, importPeople, minutes, sendsOf, TEMPLATE_ID, waIdOf } from '../../../test/kit/steps'
import { messages } from '../messages/messages'
import { taskTruth } from '../tasks/tables'

const LEAD = waIdOf(0)
const invited = (): Programme => {
  const one = attended('03-01 09:30')
  const saved = one.call('attention.save', {
    remindShare: 0,
    survey: { on: false, template: '' },
    notices: { chat: '', template: '', hourly: 'auto' },
    members: [],
    series: [{ days: 2, template: TEMPLATE_ID }],
  })
  if (!saved.ok) throw new Error(saved.problem)
  importPeople(one, 2)
  minutes(one, 1)
  const sent = one.call('sends.schedule', {
    name: 'Inscripción abierta',
    template: TEMPLATE_ID,
    mapping: {},
    audience: everybody(one),
    when: 'ahora',
    count: 2,
  })
  if (!sent.ok) throw new Error(sent.problem)
  minutes(one, 4)
  return one
}
const answers = (one: Programme, text: string): void => {
  const wamid = one.records(messages).find((row) => row['person'] === 'Persona0 Pérez')?.['wamid']
  writes(one, text, LEAD, { context: { from: '1', id: wamid } })
  minutes(one, 2)
}
const series = (one: Programme): number => got(one, LEAD).filter((text) => text === '[recordatorio_clase]').length - 1

test('two days later, with the name, once, however often they answered', () => {
  const one = invited()
  answers(one, 'Me interesa')
  answers(one, '¿Cuándo empieza?')
  expect(one.records(taskTruth)).toEqual([expect.objectContaining({ labels: ['interesado/a'] })])
  until(one, '03-03 09:00')
  expect(series(one)).toBe(0)
  until(one, '03-03 12:00')
  minutes(one, 3)
  expect(series(one)).toBe(1)
  expect(sendsOf(one).at(-1)?.body).toContain('Persona0')
})

test('not after BAJA', () => {
  const one = invited()
  answers(one, 'Me interesa')
  answers(one, 'BAJA')
  until(one, '03-03 12:00')
  minutes(one, 3)
  expect(series(one)).toBe(0)
})

/** Words in answer to a send, the topic of the task that comes of them, and whether whoever wrote them is a lead; no topic: no task. */
const ANSWERS: readonly (readonly [words: string, topic: string, lead: boolean])[] = [
  ['¿Y cuánto dura?', 'Marketing', true],
  ['¡Muchas gracias!', '', false],
  ['👍', '', false],
  ['No me interesa', 'General', false],
  ['me sale un error', 'Soporte', false],
  ['¿Qué precio tiene?', 'Ventas', false],
  ['me duele, ¿hay médico? tengo fiebre', 'Salud', false],
  ['mi marido me pega', 'Protección', false],
]
test.each(ANSWERS)('to a send: «%s»', (words, topic, lead) => {
  const one = invited()
  answers(one, words)
  const made = one.records(taskTruth).map(({ theme, labels }) => [theme, labels !== null])
  expect(made).toEqual(topic === '' ? [] : [[topic, lead]])
})

test('a finer rule may ask which send somebody got last', () => {
  const one = invited()
  const rule = { id: '', name: 'fina', keywords: '', when: 'Último envío = Inscripción abierta', theme: 'Programa' }
  expect(
    one.call('topics.save', { rule: { ...rule, does: 'task', priority: '', labels: 'llamar', active: true }, order: 0 }),
  ).toMatchObject({
    ok: true,
  })
  one.host.move(at('03-06 10:00') - one.host.at())
  writes(one, 'me sale un error', LEAD)
  writes(one, 'me sale un error', '5491155550999')
  minutes(one, 2)
  expect(one.records(taskTruth).map(({ theme, labels }) => [theme, labels])).toEqual([
    ['Programa', ['llamar']],
    ['Soporte', null],
  ])
})

test('who writes of something else is no lead', () => {
  const one = invited()
  one.host.move(at('03-06 10:00') - one.host.at())
  writes(one, 'me sale un error', LEAD)
  minutes(one, 2)
  expect(one.records(taskTruth)).toEqual([expect.objectContaining({ labels: null })])
})
