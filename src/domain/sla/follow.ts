/** Keeps the promises of a task with every change: begins a clock, stops it, lets it stand still while the person has something to do. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { toJson } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { type Instant, MINUTE } from '../../kernel/time'
import type { Calendar } from '../calendar/business'
import type { Span } from '../calendar/span'
import type { TaskChanged } from '../tasks/events'
import { promise as showPromise } from '../tasks/show'
import type { Task, TaskFollower } from '../tasks/slots'
import { taskTruth } from '../tasks/tables'
import { isOpen } from '../tasks/task'
import { areaHours } from '../team/calendar-of'
import { dueAfter, minutesLeft, remindAt } from './clock'
import { type Kept, type Promised, readKept } from './kept'
import { isUnmeasured, promisesFor, remindShare } from './promises'
import { ring } from './timers'

export const calendarOf = (state: State, task: Task, ctx: Ctx): Calendar => areaHours(state, task.area ?? '', ctx)

/** The promise that comes first: what «Vence» shows. */
const nearest = (task: Task, kept: Kept, resolveBy: Instant | null): Instant | null => {
  if (!isOpen(task) || kept.pausedAt !== null) return null
  if (task.first_reply_at === null) return kept.firstDue ?? resolveBy
  return task.waiting_since !== null && kept.nextDue !== null ? kept.nextDue : resolveBy
}

export const keep = (task: Task, kept: Kept, resolveBy: Instant | null): readonly Act[] => [
  patch(taskTruth, task.id, { promise: toJson(kept) }),
  ...showPromise(task, { dueAt: nearest(task, kept, resolveBy), resolveBy }),
]

interface Begun {
  readonly promise: Promised
  readonly span: Span
  readonly from: Instant
  readonly due: Instant
}

/** Reminds on the way, or says at once that time is over when no reminder is wanted. */
const time = (state: State, task: Task, begun: Begun, calendar: Calendar, isNew: boolean): Act => {
  const share = remindShare.of(state)
  const what = { taskId: task.id, taskRow: task.own_row ?? 0, promise: begun.promise, step: 0, due: begun.due }
  return share === 0
    ? ring(begun.due, { ...what, rings: 'overdue' }, isNew)
    : ring(remindAt(begun.from, begun.span, share, calendar), { ...what, rings: 'remind' }, isNew)
}

const begin = (span: Span | null, promise: Promised, from: Instant | null, calendar: Calendar): readonly Begun[] =>
  span && from !== null ? [{ promise, span, from, due: dueAfter(from, span.minutes, span.clock, calendar) }] : []

/** A new task, or one of which other things are promised now: counted from where it began. */
const promiseAnew = (state: State, task: Task, before: Kept | null, ctx: Ctx): readonly Act[] => {
  const calendar = calendarOf(state, task, ctx)
  const said = promisesFor(state, task)
  // A day that the law says was given with the task: it stands whatever the theme promises, also while the person is waited for.
  const given = before?.resolution ? null : task.resolve_by
  const first = task.first_reply_at === null && given === null ? begin(said.first, 'first', task.started_at, calendar) : []
  const next = task.first_reply_at === null ? [] : begin(said.next, 'next', task.waiting_since, calendar)
  const from = task.created_at ?? ctx.now
  const resolution: readonly Begun[] =
    given === null
      ? begin(said.resolution, 'resolution', task.created_at, calendar)
      : [{ promise: 'resolution', span: { minutes: (given - from) / MINUTE, clock: 'calendar' }, from, due: given }]
  const kept: Kept = {
    ...said,
    ...(given === null ? {} : { first: null, resolution: null }),
    firstDue: said.first === null || given !== null ? null : (first[0]?.due ?? before?.firstDue ?? null),
    nextDue: next[0]?.due ?? null,
    pausedAt: before?.pausedAt ?? null,
    missed: before?.missed ?? [],
  }
  return [
    ...keep(task, kept, resolution[0]?.due ?? null),
    ...[...first, ...next, ...resolution].map((one) => time(state, task, one, calendar, before === null)),
  ]
}

/** The person wrote and waits again. */
const beginNext = (state: State, task: Task, kept: Kept, change: TaskChanged, ctx: Ctx): readonly Act[] => {
  if (change.courtesy || task.first_reply_at === null || task.waiting_since !== change.at) return goOn(state, task, kept, change.at, ctx)
  const calendar = calendarOf(state, task, ctx)
  const begun = begin(kept.next, 'next', change.at, calendar)
  const now = { ...kept, nextDue: begun[0]?.due ?? null }
  return [...goOn(state, task, now, change.at, ctx), ...begun.map((one) => time(state, task, one, calendar, true))]
}

/** Whatever ends a pause moves the resolution by as long as the person was waited for. */
const goOn = (state: State, task: Task, kept: Kept, at: Instant, ctx: Ctx): readonly Act[] => {
  const { pausedAt, resolution } = kept
  if (pausedAt === null || task.state === 'waiting') return keep(task, kept, task.resolve_by)
  const now: Kept = { ...kept, pausedAt: null }
  if (!resolution || task.resolve_by === null || task.resolve_by <= pausedAt) return keep(task, now, task.resolve_by)
  const calendar = calendarOf(state, task, ctx)
  const left = minutesLeft(pausedAt, task.resolve_by, resolution.clock, calendar)
  const due = dueAfter(at, left, resolution.clock, calendar)
  const share = remindShare.of(state)
  const remind = Math.max(0, left - resolution.minutes * (1 - share))
  const what = { taskId: task.id, taskRow: task.own_row ?? 0, promise: 'resolution', step: 0, due } as const
  return [
    ...keep(task, now, due),
    share > 0 && remind > 0
      ? ring(dueAfter(at, remind, resolution.clock, calendar), { ...what, rings: 'remind' }, false)
      : ring(due, { ...what, rings: 'overdue' }, false),
  ]
}

export const promiseFollower: TaskFollower = {
  name: 'sla',
  follow: (state, task, change, ctx) => {
    const kept = readKept(task.promise)
    if (change.kind === 'created' || kept === null) return change.kind === 'created' ? promiseAnew(state, task, null, ctx) : []
    switch (change.kind) {
      case 'theme_changed':
      case 'priority_changed':
      case 'labels_changed':
        if (change.kind === 'labels_changed' && isUnmeasured(task) === (kept.first === null)) return []
        return isOpen(task) ? promiseAnew(state, task, kept, ctx) : []
      case 'heard':
        return beginNext(state, task, kept, change, ctx)
      case 'reopened':
        return [
          ...beginNext(state, task, { ...kept, pausedAt: null }, change, ctx),
          ...(task.resolve_by !== null && task.resolve_by > ctx.now
            ? [
                ring(
                  task.resolve_by,
                  { taskId: task.id, taskRow: task.own_row ?? 0, promise: 'resolution', rings: 'overdue', step: 0, due: task.resolve_by },
                  false,
                ),
              ]
            : []),
        ]
      case 'waiting':
        return keep(task, { ...kept, pausedAt: kept.pausedAt ?? change.at }, task.resolve_by)
      case 'replied':
      case 'started':
      case 'resolved':
      case 'closed':
        return goOn(state, task, kept, change.at, ctx)
      default:
        return []
    }
  },
}
