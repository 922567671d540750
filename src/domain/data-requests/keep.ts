/** The row of a request: begun with its task, due anew when somebody says that another right is meant, closed by what was done. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text } from '../../kernel/text'
import { DEEDS } from '../audit/audit'
import { sayDate } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { DATA_THEME } from '../intent/shipped'
import { messages } from '../messages/messages'
import { organisation, setting } from '../settings/settings'
import { move } from '../tasks/change'
import type { Task, TaskFollower } from '../tasks/slots'
import { TASK_STATE, taskTruth } from '../tasks/tables'
import { isOpen } from '../tasks/task'
import { dueBy, sayTerm } from './deadlines'
import { type Right, rightIn } from './rights'
import { dataRequests } from './tables'

/** Whether any may be open: as long as none is, nobody reads the tab. */
const someOpen = setting<boolean>('data_requests_open', (stored) => stored === true)

/** Nothing is read while nobody asked. */
export const openRequests = (state: State) => (someOpen.of(state) ? state.all(dataRequests).filter((row) => row.state === 'open') : [])

const begin = (state: State, task: Task, ctx: Ctx): readonly Act[] => {
  const { country } = organisation.of(state)
  const id = task.contact_id ?? ''
  const right = rightIn(state.get(messages, task.message_id, task.message_row)?.text ?? '')
  const at = task.created_at ?? ctx.now
  return [
    append(dataRequests, {
      id: ctx.id('d'),
      at,
      person: state.get(contacts, id)?.full_name ?? state.get(people, id)?.profile_name ?? null,
      right,
      country,
      due_at: task.resolve_by,
      state: 'open',
      reason: sayTerm(country, right)[ctx.lang],
      contact_id: id,
      task_id: task.id,
      task_row: task.own_row,
    }),
    ...(someOpen.of(state) ? [] : [someOpen.set(state, true)]),
  ]
}

const done = (proof: Text, by: string, ctx: Ctx) => ({
  state: 'done' as const,
  by,
  proof: join(proof, ' · ', sayDate(dayAt(ctx.now, zone(ctx.zone)), true))[ctx.lang],
})

/** A task that is resolved answers a correction or an objection; data are given or erased only by giving or erasing them. */
export const requestFollower: TaskFollower = {
  name: 'data requests',
  follow: (state, task, { kind, by }, ctx) => {
    if (kind === 'created') return task.rule === DATA_THEME ? begin(state, task, ctx) : []
    if (kind !== 'resolved') return []
    return openRequests(state)
      .filter((row) => row.task_id === task.id && (row.right === 'correct' || row.right === 'object'))
      .map(({ id }) => patch(dataRequests, id, done(TASK_STATE.resolved, by, ctx)))
  },
}

const GIVEN: ReadonlySet<Right | null> = new Set<Right>(['access', 'portability'])

/** What was done in the panel closes what it answers, and its task. */
export const settleRequests = (
  state: State,
  contactId: string,
  how: 'exported' | 'erased',
  ctx: Ctx & { readonly by: string },
): readonly Act[] =>
  openRequests(state)
    .filter((row) => row.contact_id === contactId && (how === 'erased' || GIVEN.has(row.right)))
    .flatMap((row) => {
      const task = state.get(taskTruth, row.task_id, row.task_row)
      return [
        patch(dataRequests, row.id, done(DEEDS[how], ctx.by, ctx)),
        ...(task && isOpen(task) ? move(state, task, how === 'erased' ? 'closed' : 'resolved', ctx.by, ctx) : []),
      ]
    })

/** Looked at now and then: somebody chose another right, or closed the last one by hand. */
export const lookAtRequests = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  if (!someOpen.of(state)) return []
  const open = openRequests(state)
  if (open.length === 0) return [someOpen.set(state, false)]
  return open.flatMap(({ id, right, country, at, due_at, reason }) => {
    if (!right || !country || at === null) return []
    const due = dueBy(country, right, at, zone(ctx.zone))
    const says = sayTerm(country, right)[ctx.lang]
    return says === reason && due === due_at ? [] : [patch(dataRequests, id, { due_at: due, reason: says })]
  })
}
