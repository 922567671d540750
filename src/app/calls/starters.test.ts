/** What set-up offers to start from, played on the practice phone by somebody who connected nothing. */
import { type Programme, programme, setUp } from '../../../test/kit/programme'
import { minutes, type } from '../../../test/kit/steps'
import { appointments } from '../../domain/appointments/tables'
import { bot } from '../../domain/bot/tables'
import { reminders } from '../../domain/reminders/tables'

const begun = (): Programme => {
  const one = programme()
  setUp(one)
  for (const name of ['connect.practice', 'starters.begin'] as const) expect(one.call(name, {})).toMatchObject({ ok: true })
  return one
}
const bubbles = (one: Programme): readonly string[] => {
  const answer = one.call('practice.chat', { id: '' })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value.bubbles.map(({ text }) => text)
}
const say = (one: Programme, text: string): void => {
  expect(one.call('practice.say', { id: '', text, tap: '' })).toMatchObject({ ok: true })
  one.call('practice.play', {})
  minutes(one, 1)
}

test('a conversation about a course, which nobody had to write', () => {
  const one = begun()
  expect(one.records(bot).map((row) => row['step_id'])).toContain('Inicio')
  say(one, 'Hola')
  expect(bubbles(one).at(-1)).toContain('¡Hola! Para anotarte guardamos tu nombre')
})

test('the messages around an appointment, which leave once they are switched on', () => {
  const one = begun()
  say(one, 'Hola')
  const rows = one.records(reminders)
  expect(rows.map((row) => [row['name'], row['active'], row['problem']])).toEqual([
    ['Cita nueva', false, null],
    ['Falta una semana', false, null],
    ['Es mañana', false, null],
    ['No vino', false, null],
  ])
  const visit = { contact_id: 'Ana (de práctica)', member_name: 'Juan', starts_at: '20/2/2027 9:00', state: 'Agendada' }
  type(one, appointments, 2, visit)
  minutes(one, 2)
  expect(bubbles(one).some((text) => text.includes('control de Juan'))).toBe(false)
  expect(one.call('reminders.switch', { id: String(rows[0]?.['id']), on: true })).toMatchObject({ ok: true })
  type(one, appointments, 3, { ...visit, member_name: 'Sara' })
  minutes(one, 3)
  expect(bubbles(one).at(-1)).toContain('te esperamos para control de Sara, sábado 20 de febrero a las 9')
  // A second time nothing is put beside what stands there.
  one.call('starters.begin', {})
  expect(one.records(reminders)).toHaveLength(4)
})
