/** Counts a new person of the day, in the same commit as the claim that reaches them. */
import { type Act, append, patch, remove } from '../../kernel/act'
import type { State } from '../../kernel/state'
import { DAY, type Instant, instant } from '../../kernel/time'
import { people } from '../contacts/contacts'
import type { PersonRow } from '../contacts/recognise'
import { countsAsNew } from './guards'
import { REACH_SPAN, reached } from './queue'

export const countReach = (state: State, person: PersonRow, now: Instant): readonly Act[] => {
  if (!countsAsNew(person, now)) return []
  const hour = instant(Math.floor(now / REACH_SPAN) * REACH_SPAN)
  const id = `at_${hour}`
  const row = state.all(reached).find((one) => one.id === id)
  const old = state.all(reached).filter((one) => (one.hour ?? 0) < now - 2 * DAY)
  return [
    row ? patch(reached, id, { people: (row.people ?? 0) + 1 }) : append(reached, { id, hour, people: 1 }),
    ...old.map((one) => remove(reached, one.id)),
    patch(people, person.id, { reached_at: now }),
  ]
}
