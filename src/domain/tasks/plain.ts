/** A task that a feature wants of somebody, with nothing of a message in it. */
import { type Act, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type TaskWanted, taskWanted } from './events'

type Plain = Pick<TaskWanted, 'contactId' | 'theme' | 'subject'> & Partial<TaskWanted>

/** `key` names the occasion: the same occasion makes one task. */
export const plainTask = (key: string, task: Plain, ctx: Ctx): Act =>
  raise(
    taskWanted(key, {
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
    }),
  )
