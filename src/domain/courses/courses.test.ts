/** Courses and enrolment on the real spreadsheet: places, waiting list, permission, what people type, what the bot offers. */
import { addPeople, ask, courseIds, enrolled, school } from '../../../test/kit/school'
import { arrange, minutes, seen, type } from '../../../test/kit/steps'
import { raise } from '../../kernel/act'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { tasks } from '../tasks/tables'
import { newCycle } from './cycle'
import { confirming } from './events'
import { openCourses } from './list'
import { courses, enrolments } from './tables'

test('a course says how it stands', () => {
  const one = school(4)
  expect(seen(one, courses, 2)).toMatchObject({ state: 'Abierto', seats_text: '0 de 4', next_step: 'Se cierra vie 19/2.' })
})

test.each([
  ['a date that is none', { closes_at: 'el 31' }, 'Borrador', '«el 31» no es una fecha. Escribila así: 1/3/2027.'],
  ['an end before the start', { end_date: '1/2/2027' }, 'Borrador', 'Termina antes de empezar. Revisá las fechas.'],
  ['the name of another course', { name: 'Gastronomía' }, 'Abierto', 'Hay otro curso publicado con este nombre'],
  ['not yet published', { published: false }, 'Borrador', 'Tildá Publicado para ofrecerlo.'],
  ['opening later', { opens_at: '3/2/2027' }, 'Por abrir', 'Abre mié 3/2.'],
])('a course with %s is told while it is typed', (_, cells, state, next) => {
  const one = school(4)
  type(one, courses, 2, cells)
  minutes(one, 2)
  const shown = seen(one, courses, 2)
  expect(shown['state']).toBe(state)
  expect(shown['next_step']).toContain(next)
})

test('places go by order of arrival; who comes late waits with a number, and one drop lets exactly one in', () => {
  const one = school(2)
  addPeople(one, 5)
  ask(one, 0, [0, 1, 2, 3])
  expect(enrolled(one)).toEqual(['0 received', '1 received', '2 waitlist 1', '3 waitlist 2'])
  expect(seen(one, courses, 2)).toMatchObject({ state: 'Completo', seats_text: '2 de 2 · 2 en espera' })
  type(one, enrolments, 2, { state: 'Baja' })
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 dropped', '1 received', '2 received', '3 waitlist 2'])
  // Whoever comes now stands behind who waits already, and whoever left may come back at the end.
  ask(one, 0, [4, 0])
  expect(enrolled(one)).toEqual(['0 waitlist 4', '1 received', '2 received', '3 waitlist 2', '4 waitlist 3'])
  type(one, courses, 2, { capacity: 4 })
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 waitlist 4', '1 received', '2 received', '3 received', '4 received'])
})

test('asking twice is asking once, and who is named by hand gets no place that is not there', () => {
  const one = school(1)
  addPeople(one, 2)
  ask(one, 0, [0, 0])
  ask(one, 0, [0])
  type(one, enrolments, 3, { contact_id: 'Persona1 Pérez', course_id: 'oficios digitales', state: 'Confirmada' })
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 received', '1 waitlist 1'])
  expect(seen(one, enrolments, 3)['reason']).toMatch(/^No quedan lugares/)
})

test.each([
  ['nobody of that name', { contact_id: 'Nadie', course_id: 'Gastronomía', state: 'Confirmada' }, 'No hay nadie «Nadie»'],
  ['no such course', { contact_id: 'Persona0 Pérez', course_id: 'Danza', state: 'Confirmada' }, 'No hay un solo curso «Danza»'],
])('a row with %s says so and takes no place', (_, cells, says) => {
  const one = school(4)
  addPeople(one, 1)
  type(one, enrolments, 2, cells)
  minutes(one, 2)
  expect(seen(one, enrolments, 2)['reason']).toContain(says)
  expect(one.records(courses).map(({ seats }) => seats)).toEqual([null, null, null])
})

test.each([
  ['a child below the age of the course', '2012-01-01', 'rejected'],
  ['somebody under eighteen', '2010-08-14', 'pending_guardian'],
  ['somebody who will be eighteen when it begins', '2009-03-01', 'received'],
  ['an adult', '1990-01-01', 'received'],
  ['a date that cannot be', '1790-01-01', 'received'],
])('%s', (_, birth, state) => {
  const one = school(4)
  addPeople(one, 1)
  ask(one, 0, [0], birth)
  expect(enrolled(one)).toEqual([`0 ${state}`])
})

test('a permission that does not come: a task the morning before, and the place is free after the last evening', () => {
  const one = school(1)
  addPeople(one, 2)
  ask(one, 0, [0], '2010-08-14')
  ask(one, 0, [1])
  expect(enrolled(one)).toEqual(['0 pending_guardian', '1 waitlist 1'])
  const until = (iso: string): void => {
    one.host.move(Date.parse(iso) - one.host.at() - MINUTE)
    minutes(one, 2)
  }
  until('2027-02-25T08:55:00-03:00')
  expect(one.records(tasks)).toHaveLength(0)
  until('2027-02-25T09:01:00-03:00')
  expect(one.records(tasks).map(({ subject }) => subject)).toEqual(['Mañana vence el permiso de Persona0 Pérez para Oficios digitales.'])
  until('2027-02-26T23:55:00-03:00')
  expect(enrolled(one)).toEqual(['0 pending_guardian', '1 waitlist 1'])
  until('2027-02-27T00:01:00-03:00')
  expect(enrolled(one)).toEqual(['0 expired', '1 received'])
})

test('all that were received are confirmed at once, and whoever moves up later is confirmed', () => {
  const one = school(2)
  addPeople(one, 3)
  ask(one, 0, [0, 1, 2])
  arrange(one, () => [raise(confirming('all', { courseId: '', from: 0 }))])
  expect(enrolled(one)).toEqual(['0 confirmed', '1 confirmed', '2 waitlist 1'])
  type(one, enrolments, 3, { state: 'Baja' })
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 confirmed', '1 dropped', '2 confirmed'])
})

test('a row that was deleted holds no place from the next count on', () => {
  const one = school(1)
  addPeople(one, 2)
  ask(one, 0, [0, 1])
  one.host.file.person.delete({ user: 'ana@example.org', sheet: one.title(enrolments), axis: 'rows', at: 1 })
  one.host.move(DAY)
  minutes(one, 2)
  one.host.move(HOUR)
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['1 received'])
})

test('the bot offers what is open, places first, full courses last as a waiting list', () => {
  const one = school(1)
  addPeople(one, 1)
  ask(one, 0, [0])
  type(one, courses, 4, { published: false })
  minutes(one, 2)
  let offered: readonly (readonly [string, string | undefined])[] = []
  arrange(one, (state, ctx) => {
    offered = openCourses.options(state, ctx).map(({ title, detail }) => [title, detail])
    return []
  })
  expect(offered).toEqual([
    ['Gastronomía', 'queda 1 lugar'],
    ['Oficios digitales', 'lista de espera'],
  ])
})

test('a new cycle is the last one moved, as drafts', () => {
  const one = school(4)
  arrange(one, (state, ctx) => {
    const made = newCycle(state, { cycle: '2027-T2', starts: '31/5/2027' }, ctx)
    return made.ok ? made.value.acts : []
  })
  minutes(one, 2)
  expect(one.records(courses)).toHaveLength(6)
  expect(seen(one, courses, 5)).toMatchObject({
    name: 'Oficios digitales',
    state: 'Borrador',
    opens_at: '03/05/2027',
    start_date: '31/05/2027',
    end_date: '27/08/2027',
    cycle: '2027-T2',
  })
  expect(courseIds(one)).toHaveLength(new Set(courseIds(one)).size)
})
