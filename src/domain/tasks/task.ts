/** What can be said of a task by looking at it: whose it is, whether it is open, where it stands. */
import { type Need, rowNeed, type State } from '../../kernel/state'
import { after, DAY, type Instant } from '../../kernel/time'
import { people } from '../contacts/contacts'
import type { Pointer } from '../team/tables'
import type { Task } from './slots'
import { tasks, taskTruth } from './tables'

/** Whom a person chose wins over whom Hilo chose; '' is nobody. */
export const ownerOf = ({ set_to, routed_to }: Pick<Task, 'set_to' | 'routed_to'>): string => set_to ?? routed_to ?? ''

export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state !== 'resolved' && state !== 'closed'

/** How long a word of the person opens a resolved task again. */
export const REOPEN_DAYS = 7
export const mayReopen = ({ state, resolved_at }: Task, at: Instant): boolean =>
  state === 'resolved' && resolved_at !== null && after(resolved_at, REOPEN_DAYS * DAY) > at

/** Pointers kept with a person: enough for what is open and what may be opened again. */
export const KEPT = 5

/** The tasks of a person that are known, newest first. */
export const tasksOf = (state: State, personId: string): readonly Task[] => {
  const pointers: readonly Pointer[] = state.get(people, personId)?.tasks ?? []
  const newest = pointers[0]
  state.want([
    ...pointers.map(({ id, row }): Need => rowNeed(taskTruth, id, row)),
    // Its row in the tab comes along: what happens to it is shown there.
    ...(newest ? [rowNeed(tasks, newest.id)] : []),
  ])
  return pointers.flatMap(({ id, row }) => {
    const task = state.get(taskTruth, id, row)
    return task ? [task] : []
  })
}

/** Reads what `tasksOf` looks at, for all of these people at once. */
export const wantTasksOf = (state: State, personIds: readonly string[]): void => {
  state.want(personIds.map((id): Need => rowNeed(people, id)))
  const pointers = personIds.map((id) => state.get(people, id)?.tasks ?? [])
  state.want([
    ...pointers.flat().map(({ id, row }): Need => rowNeed(taskTruth, id, row)),
    ...pointers.flatMap(([newest]): readonly Need[] => (newest ? [rowNeed(tasks, newest.id)] : [])),
  ])
}

/** Which of these people have a task open, read for all of them at once. */
export const withOpenTask = (state: State, personIds: readonly string[]): ReadonlySet<string> => {
  state.want(personIds.map((id): Need => rowNeed(people, id)))
  const pointers = personIds.flatMap((id) => (state.get(people, id)?.tasks ?? []).map((task) => ({ ...task, person: id })))
  state.want(pointers.map(({ id, row }): Need => rowNeed(taskTruth, id, row)))
  return new Set(
    pointers.flatMap(({ id, row, person }) => {
      const task = state.get(taskTruth, id, row)
      return task && isOpen(task) ? [person] : []
    }),
  )
}
