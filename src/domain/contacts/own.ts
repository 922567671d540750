/** What stands in the columns of people's own beside Hilo's, in the row of one person, as shown. */
import type { State } from '../../kernel/state'
import { contacts } from './contacts'

const HILOS = new Set(Object.values(contacts.columns).flatMap(({ heading }) => Object.values(heading)))

/** By heading, with the empty ones. */
export const ownCells = (state: State, id: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(state.shown(contacts, id, state.rowOf(contacts, id)) ?? {}).filter(([heading]) => heading !== '' && !HILOS.has(heading)),
  )
