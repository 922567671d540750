/** A task as the panel lists it, and which ones somebody has in front. */
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { waiting } from '../../domain/inbox/tables'
import { nextStep } from '../../domain/tasks/show'
import type { Task } from '../../domain/tasks/slots'
import { PRIORITY, TASK_STATE, taskQueue, tasks, taskTruth } from '../../domain/tasks/tables'
import { isOpen, ownerOf, withOpenTask } from '../../domain/tasks/task'
import { memberByMail, membersOf, nameOf } from '../../domain/team/members'
import { desks, type Pointer } from '../../domain/team/tables'
import { isText } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { TaskLine } from '../api-tasks'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'

export const lineOf = (state: State, task: Task, ctx: CallCtx): TaskLine => {
  const shown = state.get(tasks, task.id)
  return {
    id: task.id,
    person: shown?.contact_id ?? '',
    subject: shown?.subject ?? '',
    owner: nameOf(state, ownerOf(task)),
    state: TASK_STATE[task.state ?? 'new'][ctx.lang],
    priority: PRIORITY[task.priority ?? 'normal'][ctx.lang],
    due: task.due_at === null || !isOpen(task) ? '' : sayMoment(task.due_at, ctx.now, zone(ctx.zone))[ctx.lang],
    late: isOpen(task) && task.due_at !== null && task.due_at < ctx.now,
    next: nextStep(state, task, ctx)[ctx.lang],
  }
}

/** A screen of the panel is not longer. */
const SHOWN = 40

const read40 = (state: State, pointers: readonly Pointer[], ctx: CallCtx): readonly TaskLine[] => {
  const first = pointers.slice(0, SHOWN)
  state.want(first.flatMap(({ id, row }): readonly Need[] => [rowNeed(taskTruth, id, row), rowNeed(tasks, id)]))
  return first
    .flatMap(({ id, row }) => {
      const task = state.get(taskTruth, id, row)
      return task && isOpen(task) ? [task] : []
    })
    .sort((a, b) => (a.due_at ?? Number.POSITIVE_INFINITY) - (b.due_at ?? Number.POSITIVE_INFINITY))
    .map((task) => lineOf(state, task, ctx))
}

/** Whoever waits without a task in anybody's hands: this list should be empty. */
const forgotten = (state: State, ctx: CallCtx): readonly TaskLine[] => {
  const rows = [...state.all(waiting)].sort((a, b) => (a.since ?? 0) - (b.since ?? 0)).slice(0, SHOWN)
  const attended = withOpenTask(
    state,
    rows.map(({ id }) => id),
  )
  return rows
    .filter(({ id }) => !attended.has(id))
    .map((row) => ({
      id: row.id,
      person: row.name ?? '',
      subject: row.text ?? '',
      owner: '',
      state: '',
      priority: '',
      due: row.since === null ? '' : sayMoment(row.since, ctx.now, zone(ctx.zone))[ctx.lang],
      late: false,
      next: '',
    }))
}

const WHICH = ['mine', 'queue', 'waiting'] as const

export const listTasks = sheetCall<'tasks.list'>({
  name: 'tasks.list',
  parse: (input) => {
    const given = read(input, { which: 'text' })
    if (!given.ok) return given
    const which = WHICH.find((one) => one === given.value.which)
    return which ? ok({ which }) : ODD
  },
  decide: (state, { which }, ctx) => {
    const me = memberByMail(membersOf(state), ctx.by)
    const mine = state.all(desks).find(({ id }) => id === me?.id)?.open ?? []
    const queued = [...state.all(taskQueue)].sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9) || (a.since ?? 0) - (b.since ?? 0))
    const lines =
      which === 'waiting'
        ? forgotten(state, ctx)
        : read40(state, which === 'mine' ? mine : queued.map(({ id, row }) => ({ id, row: row ?? 0 })), ctx)
    return ok({ value: { tasks: lines, me: isText(me?.name) ? me.name : '' } })
  },
})
