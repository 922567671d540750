/** Makes stories of the hidden record: who had each task when, who wrote when, and what had been promised. */
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import { readKept } from '../sla/kept'
import { isUnmeasured } from '../sla/promises'
import { isCourtesy } from '../tasks/courtesy'
import type { HistoryRow } from '../tasks/history'
import type { HistoryKind } from '../tasks/history-kinds'
import type { Task } from '../tasks/slots'
import { type TaskState, taskEvents, tasks, taskTruth } from '../tasks/tables'
import { nameOf } from '../team/members'
import type { Said, Story, Survey, Turn } from './story'

const OWNED: ReadonlySet<HistoryKind> = new Set(['assigned', 'returned', 'escalated', 'queued'])

/** What a change of each kind makes of the task. */
const STATE_AFTER: Partial<Readonly<Record<HistoryKind, TaskState>>> = {
  created: 'new',
  assigned: 'assigned',
  started: 'started',
  replied: 'started',
  waiting: 'waiting',
  reopened: 'assigned',
  resolved: 'resolved',
  closed: 'closed',
}
/** Somebody new has it, or an answer was given: neither takes a task out of a later state. */
const WEAK: ReadonlySet<HistoryKind> = new Set(['assigned', 'replied'])

const statesOf = (rows: readonly HistoryRow[]): Story['states'] => {
  const states: { at: Instant; state: TaskState }[] = []
  for (const { event, at } of rows) {
    const state = event === null ? undefined : STATE_AFTER[event]
    const last = states[states.length - 1]?.state
    if (at === null || state === undefined || state === last) continue
    if (event !== null && WEAK.has(event) && last !== undefined && last !== 'new' && last !== 'assigned') continue
    states.push({ at, state })
  }
  return states
}

const turnsOf = (state: State, task: Task, rows: readonly HistoryRow[], from: Instant): readonly Turn[] => {
  const team = task.area ?? ''
  const turns: Turn[] = rows.flatMap(({ event, at, from: before, to }) =>
    event !== null && at !== null && OWNED.has(event) && before !== to ? [{ at, team, person: nameOf(state, to) || null }] : [],
  )
  return turns[0] && turns[0].at <= from ? turns : [{ at: from, team, person: null }, ...turns]
}

const saidOf = (state: State, rows: readonly HistoryRow[]): readonly Said[] =>
  rows.flatMap(({ event, at, by, detail }): readonly Said[] => {
    if (at === null) return []
    if (event === 'replied') return [{ at, by: 'staff', author: nameOf(state, by) || (by ?? ''), courtesy: false }]
    if (event !== 'heard' && event !== 'created' && event !== 'reopened') return []
    return [{ at, by: 'contact', author: '', courtesy: event === 'heard' && isCourtesy({ kind: 'text', text: detail }) }]
  })

export interface Beside {
  readonly minutes: ReadonlyMap<string, number>
  readonly surveys: ReadonlyMap<string, Survey>
}

export const storyOf = (state: State, task: Task, history: readonly HistoryRow[], beside: Beside): Story | undefined => {
  const rows = [...history].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const createdAt = rows.find(({ event }) => event === 'created')?.at ?? task.created_at
  if (createdAt === null) return undefined
  const kept = readKept(task.promise)
  const isMeasured = kept !== null && !isUnmeasured(task)
  return {
    id: task.id,
    theme: task.theme ?? '',
    createdAt,
    startedAt: task.started_at ?? createdAt,
    targets: isMeasured ? { first: kept.first, next: kept.next, resolution: kept.resolution } : null,
    turns: turnsOf(state, task, rows, createdAt),
    said: saidOf(state, rows),
    states: statesOf(rows),
    workMinutes: beside.minutes.get(task.id) ?? null,
    survey: beside.surveys.get(task.id) ?? null,
  }
}

type EventRow = RecordOf<typeof taskEvents>

/** Stories of every task of which something happened since; older ones that are still open are found by what happened to them. */
export const storiesSince = (state: State, since: Instant, surveys: Beside['surveys']): readonly Story[] => {
  const byTask = new Map<string, EventRow[]>()
  for (const row of state.recent(taskEvents, since)) {
    const list = byTask.get(row.task_id ?? '')
    if (list) list.push(row)
    else byTask.set(row.task_id ?? '', [row])
  }
  const minutes = new Map(
    state.sweep(tasks).flatMap(({ id, record }) => (record.work_minutes === null ? [] : [[id, record.work_minutes] as const])),
  )
  return state.recent(taskTruth, since).flatMap((task) => {
    const story = storyOf(state, task, byTask.get(task.id) ?? [], { minutes, surveys })
    return story ? [story] : []
  })
}
