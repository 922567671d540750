/** The timers of a promise: one reminds, and when it has rung it sets the one that says that time is over. */
import { type Act, later } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'
import { PROMISES, type Promised } from './kept'

/** `step`: how far an overdue promise got; 0 is the moment at which it is missed. */
export interface PromiseDue {
  readonly taskId: string
  readonly taskRow: number
  readonly promise: Promised
  readonly rings: 'remind' | 'overdue'
  readonly step: number
  /** What was promised when the timer was set: a promise that moved since has another timer. */
  readonly due: Instant
}

export const promiseDue = event<PromiseDue>('sla.due', (raw) => {
  if (!isRecord(raw)) return undefined
  const promise = PROMISES.find((one) => one === raw['promise'])
  const { taskId, taskRow, due, step, rings } = raw
  return promise && isText(taskId) && typeof taskRow === 'number' && typeof due === 'number' && typeof step === 'number'
    ? { taskId, taskRow, promise, rings: rings === 'remind' ? 'remind' : 'overdue', step, due: instant(due) }
    : undefined
})

/** `isNew`: this promise was never timed before, so that nothing has to be looked for. */
export const ring = (at: Instant, what: PromiseDue, isNew: boolean): Act => {
  const key = `sla ${what.taskId} ${what.promise} ${what.rings} ${what.step} ${what.due}`
  return later(at, key, promiseDue(key, what), isNew ? 'fresh' : undefined)
}
