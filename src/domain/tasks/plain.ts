/** A task that a feature wants of somebody: what it says nothing of is as it usually is. */
import { type Act, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type TaskWanted, taskWanted } from './events'

type Plain = Pick<TaskWanted, 'contactId' | 'theme' | 'subject'> & Partial<TaskWanted>

export const plain = (task: Plain, ctx: Ctx): TaskWanted => ({
  priority: 'normal',
  messageId: '',
  messageRow: 0,
  at: ctx.now,
  startedAt: ctx.now,
  dueAt: null,
  resolveBy: null,
  rule: '',
  reason: task.subject,
  data: {},
  skills: [],
  area: '',
  sensitive: false,
  labels: [],
  sendId: '',
  ...task,
})

/** `key` names the occasion: the same occasion makes one task. */
export const plainTask = (key: string, task: Plain, ctx: Ctx): Act => raise(taskWanted(key, plain(task, ctx)))
