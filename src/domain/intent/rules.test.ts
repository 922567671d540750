/** Finer rules by what went before: the open task, the bot's failed tries, the survey, days, the place among the others; live and in a try. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { arrange, minutes, type } from '../../../test/kit/steps'
import type { TopicRule } from '../../app/api-attention'
import { append, patch } from '../../kernel/act'
import { DAY, MINUTE } from '../../kernel/time'
import { bot } from '../bot/tables'
import { people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { surveys } from '../satisfaction/tables'
import { taskTruth } from '../tasks/tables'
import { team } from '../team/tables'

const RULE: TopicRule = {
  id: '',
  name: 'fina',
  keywords: '',
  when: '',
  does: 'task',
  theme: 'Salud',
  priority: '',
  labels: '',
  active: true,
}
let count = 0
const start = (): Programme => {
  const one = readyProgramme({ at: '2027-03-02T10:00:00-03:00' })
  one.host.answer = friendly
  type(one, team, 2, { name: 'Ana' })
  minutes(one, 2)
  return one
}
const writes = (one: Programme, text: string): void => {
  one.post(textFrom('5491155550300', text, `wamid.r${count++}`, one.host.at(), 'Camila'))
  one.host.move(MINUTE)
}
const keep = (one: Programme, rule: Partial<TopicRule>, order = 0) =>
  expect(one.call('topics.save', { rule: { ...RULE, ...rule }, order })).toMatchObject({ ok: true })
const made = (one: Programme) => one.records(taskTruth).map((row) => row['theme'])
const origin = (one: Programme) =>
  one
    .records(messages)
    .filter((row) => row['direction'] === 'in')
    .at(-1)?.['origin']

test('only a rule that asks about the open task takes a message away from it', () => {
  const one = start()
  writes(one, 'La app no abre')
  keep(one, { keywords: 'vacuna' })
  writes(one, '¿y la vacuna?')
  expect([made(one), origin(one)]).toEqual([['Soporte'], 'Se sumó a la tarea'])
  keep(one, { name: 'otra cosa', keywords: 'vacuna', when: 'Tarea abierta es Soporte' })
  writes(one, '¿y la vacuna?')
  expect([made(one), origin(one)]).toEqual([['Soporte', 'Salud'], 'Tarea nueva · Salud: Regla otra cosa'])
  // The second task is open too: what belongs to it is added to it.
  writes(one, 'la vacuna de Juan')
  expect(made(one)).toHaveLength(2)
})

test('what somebody said of the last task, and how long nobody spoke', () => {
  const one = start()
  writes(one, 'La app no abre')
  const id = String(one.records(taskTruth)[0]?.['id'])
  const contact = String(one.records(people)[0]?.['id'])
  arrange(one, () => [
    append(surveys, { id, contact_id: contact, score: 2 }),
    patch(taskTruth, id, { state: 'closed', resolved_at: one.host.at(), closed_at: one.host.at() }),
  ])
  one.host.move(3 * DAY)
  keep(one, { when: 'Última encuesta <= 2 y Días sin hablar > 2' })
  writes(one, 'hola de nuevo')
  expect(made(one).at(-1)).toBe('Salud')
})

test('when the bot gives up after three tries, a rule may say whose matter it is', () => {
  const one = start()
  type(one, bot, 2, { step_id: 'Inicio', text: '¿Qué necesitás?', options: 'Curso / Cita' })
  minutes(one, 1)
  keep(one, { when: 'Intentos fallidos con el bot >= 3' })
  for (const words of ['hola', 'qwerty', 'asdf']) writes(one, words)
  expect(made(one)).toEqual([])
  writes(one, 'zxcv')
  expect(made(one)).toEqual(['Salud'])
})

test('a try tells what a rule in that place would change, and what is wrong with it', () => {
  const one = start()
  writes(one, '¿qué precio tiene?')
  keep(one, { name: 'precios', keywords: 'precio', theme: 'Programa' })
  const tries = (rule: Partial<TopicRule>, order: number) => one.call('topics.try', { words: {}, rule: { ...RULE, ...rule }, order })
  expect(tries({ keywords: 'precio' }, 1)).toMatchObject({ ok: true, value: { looked: 1, problem: '', changes: [] } })
  expect(tries({ keywords: 'precio' }, 0)).toMatchObject({ ok: true, value: { changes: [{ from: 'Programa', to: 'Salud', why: 'fina' }] } })
  expect(tries({ when: 'Hora > 18 y Hora < 9' }, 0)).toMatchObject({ value: { problem: expect.stringContaining('Nunca se cumple') } })
  const read = one.call('topics.read', {})
  const first = read.ok ? read.value.rules[0] : undefined
  expect(tries({ ...first, active: false }, 0)).toMatchObject({ value: { changes: [{ from: 'Programa', to: 'Ventas' }] } })
})

test('a rule moves to another place and the others make room', () => {
  const one = start()
  for (const [at, name] of ['a', 'b', 'c'].entries()) keep(one, { name, keywords: name }, at)
  const names = () => {
    const read = one.call('topics.read', {})
    return read.ok ? read.value.rules.map((rule) => rule) : []
  }
  keep(one, names()[2] ?? {}, 0)
  expect(names().map(({ name }) => name)).toEqual(['c', 'a', 'b'])
})
