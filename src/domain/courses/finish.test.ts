/** A course that is over: whoever is still there has finished, once, and their mentor has room again. */
import { addPeople, ask, courseIds, enrolled, school } from '../../../test/kit/school'
import { minutes, type } from '../../../test/kit/steps'
import { HOUR, MINUTE } from '../../kernel/time'
import { mentoring } from '../mentors/tables'
import { team } from '../team/tables'
import { courses, enrolments } from './tables'

const run = () => {
  const one = school(4, 1)
  addPeople(one, 4)
  ask(one, 0, [0, 1, 2, 3])
  type(one, team, 2, { name: 'Ana Peralta', skills: 'digital', team: 'mentores' })
  minutes(one)
  one.call('courses.confirm', { course: courseIds(one)[0] ?? '' })
  one.call('mentors.assign', {})
  minutes(one)
  return one
}
const load = (one: ReturnType<typeof run>) => one.records(mentoring).map((row) => row['load'])

test('who is confirmed has finished the day after; who left or waits has not', () => {
  const one = run()
  type(one, enrolments, 3, { state: 'Baja' })
  minutes(one)
  expect(enrolled(one)).toEqual(['0 confirmed', '1 dropped', '2 confirmed', '3 confirmed'])
  expect(load(one)).toEqual([3])
  one.host.move(Date.parse('2027-05-28T23:30:00-03:00') - one.host.at())
  minutes(one, 2)
  expect(enrolled(one)[0]).toBe('0 confirmed')
  one.host.move(45 * MINUTE)
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 completed', '1 dropped', '2 completed', '3 completed'])
  expect(load(one)).toEqual([0])
  expect(one.records(courses)[0]).toMatchObject({ seats_text: '3 de 4' })
})

test('whoever a coordinator puts back stays back, until the end is moved', () => {
  const one = run()
  one.host.move(Date.parse('2027-05-29T00:20:00-03:00') - one.host.at())
  minutes(one, 2)
  type(one, enrolments, 2, { state: 'Confirmada' })
  minutes(one, 2)
  one.host.move(HOUR)
  minutes(one, 2)
  expect(enrolled(one)[0]).toBe('0 confirmed')
  expect(load(one)).toEqual([1])
})
