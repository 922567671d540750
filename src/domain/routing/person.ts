/** For whom a rule is: conditions on any column of Contactos («Barrio = Norte»), written as in «A quiénes». */
import type { Ctx } from '../../kernel/event'
import type { Problem } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import type { Lang } from '../../kernel/text'
import type { ShownTab } from '../audience/columns'
import { matches } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import { contacts } from '../contacts/contacts'
import { neverMet } from '../intent/rule-problems'
import { habitsOf } from '../sends/who'
import type { Task } from '../tasks/slots'
import type { RouteRow } from './tables'

export const contactsTab = (headings: readonly string[], lang: Lang): ShownTab => ({
  key: contacts.key,
  name: contacts.heading[lang],
  columns: headings.filter((heading) => heading !== '').map((heading) => ({ key: heading, heading })),
})

/** What cannot be read, or never be true. */
export const wrongPerson = (state: State, { when }: Pick<RouteRow, 'when'>, tab: ShownTab): Problem | undefined => {
  if ((when ?? '').trim() === '') return undefined
  const read = readConditions(when ?? '', tab, habitsOf(state))
  return read.ok ? neverMet(read.value, tab) : read
}

/** A rule that cannot be read as things stand is for nobody. */
export const isFor = (state: State, { when }: Pick<RouteRow, 'when'>, task: Task, { lang }: Ctx): boolean => {
  if ((when ?? '').trim() === '') return true
  const row = task.contact_id === null ? undefined : state.shown(contacts, task.contact_id, task.contact_row)
  if (!row) return false
  const habits = habitsOf(state)
  const read = readConditions(when ?? '', contactsTab(Object.keys(row), lang), habits)
  return read.ok && matches(row, read.value, habits)
}
