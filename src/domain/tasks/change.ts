/** Changes a task: every step patches the record and raises the change, which is written down, told and shown. */
import { type Act, append, patch, raise, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { PatchOf } from '../../kernel/table'
import { after, DAY, type Instant } from '../../kernel/time'
import { putOnDesk, takeOffDesk } from '../team/desks'
import { type Actor, BY_CONTACT, BY_HILO, type Closing, closeLater, type TaskChanged, taskChanged } from './events'
import type { HistoryKind } from './history-kinds'
import type { Task } from './slots'
import { PRIORITIES, type Priority, type TaskState, taskQueue, taskTruth } from './tables'
import { isOpen, ownerOf, REOPEN_DAYS } from './task'

export interface Happened {
  readonly from?: string
  readonly to?: string
  readonly by: Actor
  readonly at?: Instant
  readonly detail?: string
  readonly messageId?: string
  readonly courtesy?: boolean
}

const rowOf = (task: Task): number => task.own_row ?? 0

/** Nothing but the word: written down, told, shown. */
export const tell = (task: Task, kind: HistoryKind, what: Happened, ctx: Ctx): Act => {
  const at = what.at ?? ctx.now
  const change: TaskChanged = {
    taskId: task.id,
    taskRow: rowOf(task),
    kind,
    from: what.from ?? '',
    to: what.to ?? '',
    by: what.by,
    at,
    detail: what.detail ?? '',
    messageId: what.messageId ?? '',
    courtesy: what.courtesy ?? false,
  }
  return raise(taskChanged(`${task.id} ${kind} ${at} ${(task.events ?? []).length}`, change))
}

const set = (task: Task, values: PatchOf<typeof taskTruth>): Act => patch(taskTruth, task.id, values)

/** `by` Hilo is one fact, by a person the other. */
export const assign = (
  state: State,
  task: Task,
  to: string,
  kind: 'assigned' | 'returned' | 'escalated',
  what: { readonly by: Actor; readonly detail: string },
  ctx: Ctx,
): readonly Act[] => {
  const from = ownerOf(task)
  const byHilo = what.by === BY_HILO
  return [
    set(task, {
      ...(byHilo ? { routed_to: to, set_to: null } : { set_to: to }),
      assigned_at: ctx.now,
      ...(task.state === 'new' ? { state: 'assigned' } : {}),
    }),
    ...(from === '' ? [] : takeOffDesk(state, from, task.id)),
    ...(isOpen(task) ? putOnDesk(state, to, { id: task.id, row: rowOf(task) }, byHilo ? ctx.now : null) : []),
    ...unqueue(state, task),
    tell(task, kind, { from, to, ...what }, ctx),
  ]
}

const unqueue = (state: State, task: Task): readonly Act[] =>
  state.all(taskQueue).some(({ id }) => id === task.id) ? [remove(taskQueue, task.id)] : []

/** Waits for somebody; shown with its reason. */
export const enqueueTask = (state: State, task: Task, reason: string, tryAt: Instant, ctx: Ctx): readonly Act[] => {
  const from = ownerOf(task)
  const listed = state.all(taskQueue)
  // Said once: looking again in vain is no news.
  if (listed.some(({ id }) => id === task.id)) return [patch(taskQueue, task.id, { reason, try_at: tryAt })]
  const row = {
    id: task.id,
    row: rowOf(task),
    since: task.created_at,
    rank: PRIORITIES.indexOf(task.priority ?? 'normal'),
    reason,
    try_at: tryAt,
  }
  return [
    set(task, { routed_to: null, set_to: null, ...(task.state === 'assigned' ? { state: 'new' } : {}) }),
    ...(from === '' ? [] : takeOffDesk(state, from, task.id)),
    ...(listed.length < LISTED || task.priority === 'urgent' ? [append(taskQueue, row)] : []),
    tell(task, 'queued', { from, to: '', by: BY_HILO, detail: reason }, ctx),
  ]
}
/** More than these wait without being listed, each for its own timer. */
export const LISTED = 300

/** A person of the team took a step; what does not lead anywhere changes nothing. */
export const move = (state: State, task: Task, to: TaskState, by: Actor, ctx: Ctx): readonly Act[] => {
  const from = task.state ?? 'new'
  if (from === to) return []
  const owner = ownerOf(task)
  const words = { from, to, by }
  switch (to) {
    case 'resolved':
      return [
        set(task, { state: 'resolved', resolved_at: ctx.now, waiting_since: null }),
        ...(owner === '' ? [] : takeOffDesk(state, owner, task.id)),
        ...unqueue(state, task),
        tell(task, 'resolved', words, ctx),
        closeLater(after(ctx.now, REOPEN_DAYS * DAY), { taskId: task.id, taskRow: rowOf(task), resolvedAt: ctx.now }),
      ]
    case 'closed':
      return [
        set(task, {
          state: 'closed',
          closed_at: ctx.now,
          waiting_since: null,
          ...(task.resolved_at === null ? { resolved_at: ctx.now } : {}),
        }),
        ...(owner === '' ? [] : takeOffDesk(state, owner, task.id)),
        ...unqueue(state, task),
        tell(task, 'closed', words, ctx),
      ]
    default:
      return isOpen(task)
        ? [set(task, { state: to }), tell(task, to === 'waiting' ? 'waiting' : 'started', words, ctx)]
        : reopen(state, task, { by, at: ctx.now }, ctx)
  }
}

export const reopen = (state: State, task: Task, what: Happened, ctx: Ctx): readonly Act[] => {
  const owner = ownerOf(task)
  const to = owner === '' ? 'new' : 'assigned'
  return [
    set(task, {
      state: to,
      resolved_at: null,
      closed_at: null,
      reopened: (task.reopened ?? 0) + 1,
      ...(what.by === BY_CONTACT ? { waiting_since: what.at ?? ctx.now } : {}),
    }),
    ...(owner === '' ? [] : putOnDesk(state, owner, { id: task.id, row: rowOf(task) }, null)),
    tell(task, 'reopened', { from: task.state ?? '', to, ...what }, ctx),
  ]
}

/** The person wrote: the clock of the next answer begins, unless it was a courtesy, and nobody waits for them any more. */
export const hear = (
  task: Task,
  what: { readonly at: Instant; readonly messageId: string; readonly courtesy: boolean; readonly detail: string },
  ctx: Ctx,
): readonly Act[] => {
  const goesOn = task.state === 'waiting' && !what.courtesy
  return [
    set(task, {
      ...(what.courtesy ? {} : { waiting_since: task.waiting_since ?? what.at }),
      ...(goesOn ? { state: 'started' } : {}),
    }),
    tell(task, 'heard', { by: BY_CONTACT, ...what }, ctx),
    ...begun(task, goesOn, { by: BY_CONTACT, at: what.at }, ctx),
  ]
}

/** Somebody of the team answered: known once the answer has left. */
export const answered = (
  task: Task,
  what: { readonly at: Instant; readonly by: Actor; readonly messageId: string; readonly detail: string },
  ctx: Ctx,
): readonly Act[] => {
  const begins = task.state === 'new' || task.state === 'assigned'
  return [
    set(task, {
      first_reply_at: task.first_reply_at ?? what.at,
      waiting_since: task.waiting_since !== null && task.waiting_since > what.at ? task.waiting_since : null,
      ...(begins ? { state: 'started' } : {}),
    }),
    tell(task, 'replied', what, ctx),
    ...begun(task, begins, { by: what.by, at: what.at }, ctx),
  ]
}

/** The history names every change of state, also one that another change brought about. */
const begun = (task: Task, isSo: boolean, what: Pick<Happened, 'by' | 'at'>, ctx: Ctx): readonly Act[] =>
  isSo ? [tell(task, 'started', { from: task.state ?? '', to: 'started', ...what }, ctx)] : []

export const note = (task: Task, words: string, by: Actor, ctx: Ctx): readonly Act[] => [tell(task, 'note', { by, detail: words }, ctx)]

export const changePriority = (task: Task, to: Priority, by: Actor, ctx: Ctx): readonly Act[] =>
  task.priority === to
    ? []
    : [
        set(task, { priority: to }),
        // Its place among those who wait, if it waits.
        patch(taskQueue, task.id, { rank: PRIORITIES.indexOf(to) }),
        tell(task, 'priority_changed', { from: task.priority ?? '', to, by }, ctx),
      ]

export const changeTheme = (task: Task, to: string, by: Actor, ctx: Ctx): readonly Act[] =>
  (task.theme ?? '') === to ? [] : [set(task, { theme: to }), tell(task, 'theme_changed', { from: task.theme ?? '', to, by }, ctx)]

export const changeLabels = (task: Task, to: readonly string[], by: Actor, ctx: Ctx): readonly Act[] => [
  set(task, { labels: [...to] }),
  tell(task, 'labels_changed', { from: (task.labels ?? []).join(', '), to: to.join(', '), by }, ctx),
]

/** Seven days have passed and nobody came back. */
export const closeResolved = (state: State, { taskId, taskRow, resolvedAt }: Closing, ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, taskId, taskRow)
  return task?.state === 'resolved' && task.resolved_at === resolvedAt ? move(state, task, 'closed', BY_HILO, ctx) : []
}
