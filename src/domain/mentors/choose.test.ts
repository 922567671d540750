/** Fair assignment: the quarter's example, and what holds for any people and mentors. */
import fc from 'fast-check'
import { choose, type Mentor } from './choose'

const mentor = (id: string, skills: readonly string[], capacity: number, row: number): Mentor => ({
  id,
  name: id,
  skills,
  capacity,
  load: 0,
  turn: 0,
  row,
})
const QUARTER = [mentor('Ana', ['digital'], 3, 0), mentor('Jorge', ['digital', 'gastronomia'], 3, 1), mentor('Rosa', ['atencion'], 3, 2)]

test('the eight of the quarter, in the order of their forms', () => {
  const skills = ['digital', 'Gastronomía', 'digital', 'digital', 'atención', 'digital', 'gastronomía', 'atención', 'gastronomía', 'danza']
  const { choices, mentors } = choose(
    skills.map((skill, at) => ({ id: String(at), skill })),
    QUARTER,
  )
  expect(choices.map((one) => one.mentor?.id ?? one.why.es)).toEqual([
    'Ana',
    'Jorge',
    'Ana',
    'Jorge',
    'Rosa',
    'Ana',
    'Jorge',
    'Rosa',
    'Sin mentor/a: quienes podrían ya llegaron a su máximo. Subí «Máximo» en Equipo.',
    'Sin mentor/a: nadie en Equipo sabe de danza.',
  ])
  expect(choices[2]?.why.es).toBe('Ana: hace más que no recibe a alguien.')
  expect(mentors.map(({ load }) => load)).toEqual([3, 3, 2])
})

test('nobody above their capacity, nobody left out while somebody who knows has room, and loads as even as skills allow', () => {
  const skills = ['', 'a', 'b']
  fc.assert(
    fc.property(
      fc.array(fc.record({ skills: fc.subarray(['a', 'b']), capacity: fc.nat(6) }), { maxLength: 8 }),
      fc.array(fc.constantFrom(...skills), { maxLength: 40 }),
      (given, wishes) => {
        const { choices, mentors } = choose(
          wishes.map((skill, at) => ({ id: String(at), skill })),
          given.map((one, row) => mentor(String(row), one.skills, one.capacity, row)),
        )
        for (const { id, load, capacity } of mentors) {
          expect(load).toBeLessThanOrEqual(capacity)
          expect(load).toBe(choices.filter((choice) => choice.mentor?.id === id).length)
        }
        for (const [at, choice] of choices.entries()) {
          const skill = wishes[at] ?? ''
          if (choice.mentor) expect(skill === '' || choice.mentor.skills.includes(skill)).toBe(true)
          else expect(mentors.some((one) => (skill === '' || one.skills.includes(skill)) && one.load < one.capacity)).toBe(false)
        }
        if (wishes.every((skill) => skill === '')) {
          const open = mentors.filter(({ load, capacity }) => load < capacity).map(({ load }) => load)
          expect(Math.max(0, ...mentors.map(({ load }) => load)) - Math.min(...open, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})

test('two thousand people and sixty mentors', () => {
  const { mentors } = choose(
    Array.from({ length: 2_000 }, (_, at) => ({ id: String(at), skill: ['', 'a', 'b', 'c'][at % 4] ?? '' })),
    Array.from({ length: 60 }, (_, row) => mentor(`m${row}`, [['a'], ['b'], ['c']][row % 3] ?? [], 40, row)),
  )
  expect(mentors.reduce((sum, { load }) => sum + load, 0)).toBe(2_000)
  expect(Math.max(...mentors.map(({ load }) => load)) - Math.min(...mentors.map(({ load }) => load))).toBeLessThanOrEqual(1)
})
