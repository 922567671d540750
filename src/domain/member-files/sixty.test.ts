/** Sixty mentors with files of their own: tended a few a minute, so that messages are never short of Google's sixty reads. */
import { addPeople, personAt, school } from '../../../test/kit/school'
import { arrange, minutes, type } from '../../../test/kit/steps'
import { append, edit } from '../../kernel/act'
import { enrolments } from '../courses/tables'
import { team } from '../team/tables'
import { memberFiles } from './tables'

const MENTORS = 60
/** Each has as many. */
const PEOPLE = 4

const sixty = () => {
  const one = school(4)
  addPeople(one, MENTORS * PEOPLE)
  arrange(one, () =>
    Array.from({ length: MENTORS }, (_, at) => [
      append(team, { id: `m_${at}`, open_now: 0 }),
      edit(team, `m_${at}`, { name: `Mentora ${at}`, email: `m${at}@gmail.com`, access: 'own' }),
      ...Array.from({ length: PEOPLE }, (_unused, place) => {
        const id = personAt(at * PEOPLE + place)
        return append(enrolments, {
          id: `i_${at}_${place}`,
          contact_id: id,
          person_id: id,
          state: 'confirmed',
          state_known: 'confirmed',
          mentor: `m_${at}`,
        })
      }),
    ]).flat(),
  )
  return one
}

test('all are made and shared within ten minutes, and looked at again in as many; no minute takes more than half of Google’s calls', () => {
  const one = sixty()
  const counted = (count: number): readonly { readonly reads: number; readonly writes: number; readonly drive: number }[] =>
    Array.from({ length: count }, () => {
      one.host.reset()
      minutes(one, 1)
      const calls = (kind: RegExp): number => one.host.calls.filter((call) => kind.test(call)).length
      return { reads: calls(/\.(read|get)$/), writes: calls(/batchUpdate$/), drive: calls(/^drive/) }
    })
  const busy = (all: ReturnType<typeof counted>): number => all.filter(({ reads }) => reads > 0).length
  const most = (all: ReturnType<typeof counted>, kind: 'reads' | 'writes' | 'drive'): number => Math.max(...all.map((each) => each[kind]))
  const made = counted(24)
  expect([busy(made) <= 8, most(made, 'reads') <= 34, most(made, 'writes') <= 14, most(made, 'drive')]).toEqual([true, true, true, 20])
  expect(one.host.others.filter(({ shared }) => shared.length === 1)).toHaveLength(MENTORS)
  // What Hilo wrote itself is read once more: somebody may have typed meanwhile.
  const seen = counted(15)
  expect([busy(seen) <= 8, most(seen, 'reads') <= 22, most(seen, 'drive')]).toEqual([true, true, 1])
  expect(one.records(memberFiles).every(({ asked_at }) => asked_at === null)).toBe(true)
  // Until every row has been looked at once.
  minutes(one, 90)
  const calm = counted(15)
  expect([busy(calm) <= 2, calm.reduce((sum, { drive }) => sum + drive, 0)]).toEqual([true, 1])
  type(one, enrolments, 2, { mentor_id: 'Mentora 7' })
  const moved = counted(4)
  expect(moved.reduce((sum, { writes }) => sum + writes, 0)).toBeLessThanOrEqual(14)
})
