/** A task that its owner does not begin goes to the next one, in the owner's own working minutes. */
import { type Act, later, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { plusBusinessMinutes } from '../calendar/business'
import { memberHours } from '../team/calendar-of'
import { membersOf } from '../team/members'
import { type ReturnDue, type RoutingWanted, returnDue, routingWanted } from './events'
import { taskTruth } from './tables'
import { ownerOf } from './task'

/** `minutes` 0: it stays where it is. */
export const returnLater = (
  state: State,
  { taskId, taskRow, not }: RoutingWanted,
  to: string,
  minutes: number,
  ctx: Ctx,
): readonly Act[] => {
  const member = membersOf(state).find(({ id }) => id === to)
  if (!member || minutes === 0) return []
  const at = plusBusinessMinutes(ctx.now, minutes, memberHours(state, member, ctx))
  const key = `return ${taskId} ${ctx.now}`
  return [later(at, key, returnDue(key, { taskId, taskRow, owner: to, assignedAt: ctx.now, not }), 'fresh')]
}

/** Begun, given to somebody else, or chosen by a person: then nobody takes it away. */
export const giveBack = (state: State, due: ReturnDue, ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, due.taskId, due.taskRow)
  const untouched = task?.state === 'assigned' && task.set_to === null && ownerOf(task) === due.owner && task.assigned_at === due.assignedAt
  if (!untouched) return []
  return [
    raise(routingWanted(`${due.taskId} return ${ctx.now}`, { taskId: due.taskId, taskRow: due.taskRow, not: [...due.not, due.owner] })),
  ]
}
