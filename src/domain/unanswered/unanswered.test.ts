/** The daily check finds exactly those whom nobody answered and nobody has as a task, once a day, and says so where people look. */
import { attended, onTask, until, writes } from '../../../test/kit/matters'
import type { Programme } from '../../../test/kit/programme'
import { runOne } from '../../app/run-one'
import { append, remove } from '../../kernel/act'
import { people } from '../contacts/contacts'
import { home } from '../home/home'
import { waiting } from '../inbox/tables'
import { unansweredNow } from './check'

const waits = (one: Programme): number => one.records(waiting).length
const said = (one: Programme): readonly string[] =>
  one.records(home).flatMap(({ says }) => (String(says).includes('ni tarea') ? [String(says)] : []))
const told = (one: Programme): readonly string[] =>
  one.host.letters.map(({ to, subject }) => `${to}: ${subject.replace(/ \(\+\d+\)$/, '')}`).filter((words) => /sin respuesta/i.test(words))
/** Somebody waits whom no task knows: as after a mend, or before the team began to use tasks. */
const forgotten = (one: Programme): void => {
  writes(one, 'me sale un error')
  runOne(one.world, (state) =>
    one
      .records(people)
      .map(({ id }) => state.get(people, String(id) as never))
      .flatMap((row) =>
        row ? [remove(waiting, row.id), append(waiting, { id: 'c_lost', since: row.last_in_at, text: 'x', name: 'Zoe' })] : [],
      ),
  )
}

test('a message with a task is no finding; solved, its person waits no more', () => {
  const one = attended('03-03 10:00')
  writes(one, 'me sale un error')
  until(one, '03-05 09:30')
  expect([waits(one), said(one)]).toEqual([1, []])
  onTask(one, { state: 'Resuelta' })
  expect(waits(one)).toBe(0)
})

test('who is forgotten is told of each day, until somebody answers', () => {
  const one = attended('03-03 10:00')
  forgotten(one)
  until(one, '03-03 18:00')
  expect(said(one)).toEqual([])
  until(one, '03-05 09:05')
  expect(said(one)).toEqual(['1 persona sin respuesta ni tarea.'])
  expect(told(one)).toEqual(['ana@example.org: Hilo: 1 persona sin respuesta ni tarea.'])
  until(one, '03-05 15:00')
  expect(told(one)).toHaveLength(1)
  until(one, '03-06 12:00')
  until(one, '03-08 09:05')
  expect(told(one)).toHaveLength(2)
  runOne(one.world, (state) => {
    expect(unansweredNow(state)).toBe(1)
    return [remove(waiting, 'c_lost' as never)]
  })
  until(one, '03-09 09:05')
  expect(said(one)).toEqual([])
})
