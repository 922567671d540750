/** The history of a task: every change is appended and marked, and from it one can tell who owned the task at any moment. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { rowNeed, type State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import type { TaskChanged } from './events'
import type { Task } from './slots'
import { taskEvents, taskTruth } from './tables'

export type HistoryRow = RecordOf<typeof taskEvents>

/** Of a row and the one before it: a row that somebody changed, took out or put in no longer fits. */
const markOf = (before: string, row: Omit<HistoryRow, 'mark'>): string =>
  hash([before, row.id, row.task_id, row.at, row.event, row.from, row.to, row.by, row.detail, row.message_id].join('\n'))

const orNull = (word: string): string | null => (word === '' ? null : word)

/** Listens to every change: writes it down before anybody else is told. */
export const recordChange = (state: State, change: TaskChanged, _ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, change.taskId, change.taskRow)
  if (!task) return []
  const known = task.events ?? []
  const row: Omit<HistoryRow, 'mark'> = {
    id: `${task.id} ${known.length + 1}`,
    task_id: task.id,
    at: change.at,
    event: change.kind,
    from: orNull(change.from),
    to: orNull(change.to),
    by: orNull(change.by),
    detail: orNull(change.detail),
    message_id: orNull(change.messageId),
  }
  const mark = markOf(task.mark ?? '', row)
  return [append(taskEvents, { ...row, mark }), patch(taskTruth, task.id, { events: [...known, state.nextRow(taskEvents)], mark })]
}

/** Oldest first. */
export const historyOf = (state: State, task: Task): readonly HistoryRow[] => {
  const places = (task.events ?? []).map((row, at) => ({ id: `${task.id} ${at + 1}`, row }))
  state.want(places.map(({ id, row }) => rowNeed(taskEvents, id, row)))
  return places.flatMap(({ id, row }) => {
    const found = state.get(taskEvents, id, row)
    return found ? [found] : []
  })
}

/** Whether the rows are those that were written, all of them and in order. */
export const isIntact = (task: Pick<Task, 'events' | 'mark'>, rows: readonly HistoryRow[]): boolean => {
  if (rows.length !== (task.events ?? []).length) return false
  let before = ''
  for (const row of rows) {
    if (row.mark !== markOf(before, row)) return false
    before = row.mark
  }
  return before === (task.mark ?? '')
}

/** Changes that name the owner before and after. */
const OWNED: ReadonlySet<string> = new Set(['assigned', 'returned', 'escalated', 'queued'])

/** Who owned it at that moment; '' is nobody. A change counts from its own moment on. */
export const ownerAt = (rows: readonly Pick<HistoryRow, 'at' | 'event' | 'from' | 'to'>[], at: Instant): string => {
  let owner = ''
  for (const row of rows) {
    if (row.at !== null && row.at > at) break
    if (OWNED.has(row.event ?? '') && (row.from ?? '') !== (row.to ?? '')) owner = row.to ?? ''
  }
  return owner
}
