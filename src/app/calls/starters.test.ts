/** What set-up offers to start from, played on the practice phone by somebody who connected nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Programme, programme, setUp } from '../../../test/kit/programme'
import { minutes, type } from '../../../test/kit/steps'
import { appointments } from '../../domain/appointments/tables'
import { bot } from '../../domain/bot/tables'
import { courses, enrolments } from '../../domain/courses/tables'
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

test('a course with places that nobody sees before it is published, and its messages, all switched off', () => {
  const one = begun()
  expect(one.records(courses)).toMatchObject([
    { name: 'Curso de ejemplo', published: false, state: 'draft', capacity: 20, seats_text: '0 de 20' },
  ])
  const own = () => one.records(reminders).filter((row) => row['scope'] === 'Inscripciones')
  expect(own().map((row) => [row['name'], row['offset'], row['active']])).toEqual([
    ['En espera', 'Al pasar a En espera', false],
    ['Falta permiso', 'Al pasar a Falta permiso', false],
    ['Confirmada', 'Al pasar a Confirmada', false],
    ['Empieza pronto', '3 días antes', false],
    ['Encuesta', '3 días después', false],
    ['Trabajo', '90 y 180 días después', false],
  ])
  say(one, 'Hola')
  say(one, 'Acepto')
  expect(bubbles(one).at(-1)).toContain('Ahora no hay cursos abiertos')
  // Only the surveys wait for a form, and their rows say which.
  minutes(one, 17)
  expect(own().map((row) => row['problem'])).toEqual([
    null,
    null,
    null,
    null,
    'No hay un formulario «encuesta» vinculado: vinculalo en el panel, en Cursos.',
    'No hay un formulario «trabajo» vinculado: vinculalo en el panel, en Cursos.',
  ])
  type(one, courses, 2, { published: true })
  minutes(one, 2)
  say(one, 'menú')
  say(one, 'Acepto')
  expect(bubbles(one).at(-1)).toContain('Qué curso te interesa')
  type(one, enrolments, 2, { contact_id: 'Ana (de práctica)', course_id: 'Curso de ejemplo', state: 'Confirmada' })
  minutes(one, 3)
  expect(bubbles(one).some((text) => text.includes('tenés tu lugar'))).toBe(false)
  for (const row of own()) expect(one.call('reminders.switch', { id: String(row['id']), on: true })).toMatchObject({ ok: true })
  minutes(one, 2)
  // What had happened before it was switched on stays unsaid; the days before and after are planned.
  expect(bubbles(one).some((text) => text.includes('tenés tu lugar'))).toBe(false)
  expect(one.records(enrolments)[0]?.['next_step']).toMatch(/^«Empieza pronto» sale /)
})

test('the messages around an appointment, which leave once they are switched on', () => {
  const one = begun()
  say(one, 'Hola')
  const rows = one.records(reminders).filter((row) => row['scope'] === 'Citas')
  expect(rows.map((row) => [row['name'], row['active'], row['problem']])).toEqual([
    ['Cita nueva', false, null],
    ['Falta una semana', false, null],
    ['Es mañana', false, null],
    ['No vino', false, null],
  ])
  // As the guide writes them.
  const guide = readFileSync(join(__dirname, '../../../docs/guia/citas.md'), 'utf8')
  const COLUMNS = ['name', 'scope', 'offset', 'anchor', 'at_time', 'template_id', 'condition', 'on_undelivered']
  for (const row of rows) expect(guide).toContain(`| ${COLUMNS.map((key) => row[key] ?? '').join(' | ')} |`.replace(/ {2,}/g, ' '))
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
  expect(one.records(reminders)).toHaveLength(10)
})
