/** A programme with courses for tests of enrolment: three courses of the quarter, people with permission, time in Buenos Aires. */

import { contacts, people } from '../../src/domain/contacts/contacts'
import { keyOfPhone } from '../../src/domain/contacts/recognise'
import { placeAsked } from '../../src/domain/courses/events'
import { courses, enrolments } from '../../src/domain/courses/tables'
import { append, raise } from '../../src/kernel/act'
import type { Picture } from './host'
import type { Programme } from './programme'
import { arrange, minutes, phoneOf, teaching, type, waIdOf } from './steps'

export const COURSES = [
  ['Oficios digitales', 'compu, computación, digital', 'digital'],
  ['Gastronomía', 'cocina, chef', 'gastronomía'],
  ['Atención al cliente', 'ventas, cajero', 'atención'],
] as const

export const personAt = (at: number): string => `c_${at}`

/** People `c_0` to `c_{count - 1}`, each with permission and an open conversation. */
export const addPeople = (one: Programme, count: number, from = 0): void =>
  arrange(one, () =>
    Array.from({ length: count }, (_, at) => from + at).flatMap((at) => [
      append(contacts, {
        id: personAt(at),
        full_name: `Persona${at} Pérez`,
        phone: phoneOf(at),
        consent: 'yes',
        send_state: 'ready',
        key: keyOfPhone(phoneOf(at)),
      }),
      append(people, {
        id: personAt(at),
        phone: phoneOf(at),
        key: keyOfPhone(phoneOf(at)),
        wa_id: waIdOf(at),
        consent: 'yes',
        last_in_at: one.host.at(),
      }),
    ]),
  )

/** Begins on Monday 1 February 2027, ten in the morning; sign-up is open until the 19th, courses begin on 1 March. */
export const school = (capacity = 4, count = 3): Programme => {
  const key = `${capacity} ${count}`
  const known = made.get(key) ?? opened(capacity, count)
  made.set(key, known)
  known.one.host.restore(known.picture)
  return known.one
}
/** Setting up takes longer than what is tested: it is done once, and each test begins from its picture. */
const made = new Map<string, { readonly one: Programme; readonly picture: Picture }>()

const opened = (capacity: number, count: number): { readonly one: Programme; readonly picture: Picture } => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00', uses: ['courses'] })
  COURSES.slice(0, count).forEach(([name, aliases, mentor_skill], at) => {
    type(one, courses, at + 2, {
      name,
      aliases,
      mentor_skill,
      published: true,
      capacity,
      opens_at: '1/2/2027',
      closes_at: '19/2/2027',
      start_date: '1/3/2027',
      end_date: '28/5/2027',
      min_age: 16,
      cycle: '2027-T1',
    })
  })
  minutes(one, 2)
  return { one, picture: one.host.picture() }
}

export const courseIds = (one: Programme): readonly string[] => one.records(courses).map(({ id }) => String(id))

let asked = 0
/** People ask for places in this order. */
export const ask = (one: Programme, course: number, whoms: readonly number[], birth: string | null = null): void =>
  arrange(one, () =>
    whoms.map((at) =>
      raise(placeAsked(`ask ${asked++}`, { personId: personAt(at), courseId: courseIds(one)[course] ?? '', at: one.host.at(), birth })),
    ),
  )

/** «Persona0: Recibida» of every row, in their order. */
export const enrolled = (one: Programme): readonly string[] =>
  one
    .records(enrolments)
    .map((row) => `${String(row['person_id']).slice(2)} ${row['state']}${row['rank'] === null ? '' : ` ${row['rank']}`}`)
