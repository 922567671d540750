/** Mentors on the real spreadsheet: given out at once, to whoever is confirmed later, taken back with the place, named by hand. */
import { addPeople, ask, school } from '../../../test/kit/school'
import { arrange, minutes, seen, type } from '../../../test/kit/steps'
import { raise } from '../../kernel/act'
import { confirming } from '../courses/events'
import { enrolments } from '../courses/tables'
import { team } from '../team/tables'
import { assigning } from './events'
import { mentoring } from './tables'

const begun = () => {
  const one = school(3)
  addPeople(one, 5)
  const rows = [
    ['Ana Peralta', 'digital', 2],
    ['Jorge Lima', 'digital, gastronomía', 2],
  ] as const
  rows.forEach(([name, skills, capacity], at) => {
    type(one, team, at + 2, { name, skills, capacity })
  })
  minutes(one, 2)
  ask(one, 0, [0, 1, 2, 3])
  ask(one, 1, [4])
  arrange(one, () => [raise(confirming('all', { courseId: '', from: 0 }))])
  arrange(one, () => [raise(assigning('all', { part: 0 }))])
  return one
}
const mentors = (one: ReturnType<typeof begun>) => [2, 3, 4, 5, 6].map((row) => seen(one, enrolments, row)['mentor_id'])
const loads = (one: ReturnType<typeof begun>) => one.records(mentoring).map(({ load }) => load)

test('each gets who knows and has room; who moves up later gets one, too', () => {
  const one = begun()
  expect(mentors(one)).toEqual(['Ana Peralta', 'Jorge Lima', 'Ana Peralta', '', 'Jorge Lima'])
  type(one, enrolments, 4, { state: 'Baja' })
  minutes(one, 2)
  expect(mentors(one)).toEqual(['Ana Peralta', 'Jorge Lima', '', 'Ana Peralta', 'Jorge Lima'])
  expect(loads(one)).toEqual([2, 2])
})

test('nobody with room: the row says so, and no load grows', () => {
  const one = begun()
  ask(one, 1, [0])
  arrange(one, () => [raise(confirming('more', { courseId: '', from: 0 }))])
  expect(seen(one, enrolments, 7)['reason']).toMatch(/^Sin mentor\/a: quienes podrían/)
  expect(loads(one)).toEqual([2, 2])
})

test('a name typed by hand moves the load; one that is not in Equipo is told', () => {
  const one = begun()
  type(one, enrolments, 2, { mentor_id: 'Jorge' })
  type(one, enrolments, 3, { mentor_id: 'Nadie' })
  minutes(one, 2)
  expect(seen(one, enrolments, 2)['mentor_id']).toBe('Jorge Lima')
  expect(seen(one, enrolments, 3)['reason']).toBe('No hay una sola persona «Nadie» en Equipo.')
  expect(loads(one)).toEqual([1, 3])
})
