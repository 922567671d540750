/** A course on Mondays and Thursdays with two mentors who see only their own: who is whose is settled, and both have their files. */
import { confirming } from '../../src/domain/courses/events'
import { courses } from '../../src/domain/courses/tables'
import { assigning } from '../../src/domain/mentors/events'
import { team } from '../../src/domain/team/tables'
import { raise } from '../../src/kernel/act'
import type { Picture } from './host'
import type { Programme } from './programme'
import { addPeople, ask, school } from './school'
import { arrange, minutes, type } from './steps'

export const ANA = 'Ana Peralta'
export const JORGE = 'Jorge Lima'
/** As «Persona»; the first and the third are Ana's, the others Jorge's. */
export const nameOf = (at: number): string => `Persona${at} Pérez`

const MENTORS = [
  [ANA, 'digital', 'ana.peralta@gmail.com'],
  [JORGE, 'digital, gastronomía', 'jorge@gmail.com'],
] as const

const made = new Map<string, { readonly one: Programme; readonly picture: Picture }>()
const begunBy = (name: string, play: () => Programme): Programme => {
  const known = made.get(name)
  const one = known?.one ?? play()
  if (known) one.host.restore(known.picture)
  else made.set(name, { one, picture: one.host.picture() })
  return one
}

/** Who is whose is settled on 1 February; nobody has a file yet. */
export const fileless = (): Programme =>
  begunBy('fileless', () => {
    const one = school(4)
    addPeople(one, 5)
    MENTORS.forEach(([name, skills], at) => {
      type(one, team, at + 2, { name, skills, capacity: 3, access: 'Solo lo suyo' })
    })
    type(one, courses, 2, { schedule_text: 'lunes y jueves 18 h' })
    minutes(one, 2)
    ask(one, 0, [0, 1, 2, 3])
    ask(one, 1, [4])
    arrange(one, () => [raise(confirming('all', { courseId: '', from: 0 }))])
    arrange(one, () => [raise(assigning('all', { part: 0 }))])
    minutes(one, 2)
    MENTORS.forEach(([, , email], at) => {
      type(one, team, at + 2, { email })
    })
    return one
  })

/** Thursday 4 March 2027, ten in the morning: two classes were held, both mentors have their files. */
export const mentored = (): Programme =>
  begunBy('mentored', () => {
    const one = fileless()
    minutes(one, 4)
    one.host.move(Date.parse('2027-03-04T10:00:00-03:00') - one.host.at())
    minutes(one, 3)
    return one
  })

/** Until the next look at everything has come and what came of it is done. */
export const lookAgain = (one: Programme): void => minutes(one, 17)
