/** Does what somebody of the team asked of a task; what is not possible is told on its row. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Outcome } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { replyTo } from '../inbox/reply'
import { membersOf } from '../team/members'
import { assign, changeLabels, changePriority, changeTheme, move, note } from './change'
import { type Ask, routingWanted, type TaskAsked, taskAsked } from './events'
import type { Task } from './slots'
import { tasks, taskTruth } from './tables'
import { ownerOf } from './task'

const SOON = t('Tu respuesta sale en menos de un minuto.', 'Sua resposta sai em menos de um minuto.', 'Your answer leaves within a minute.')
const PASSED = t('Pidió que la tome otra persona.', 'Pediu que outra pessoa pegue.', 'Asked for somebody else to take it.')

/** As Mensajes names whoever wrote: by mail, else by name, else nobody in particular. */
const authorOf = (state: State, by: string): string => {
  const member = membersOf(state).find(({ id }) => id === by)
  return member ? (member.email ?? member.name ?? '') : by
}

/** An answer to the person of a task; the task hears of it once it has left. */
export const replyOfTask = (state: State, task: Task, text: string, by: string, ctx: Ctx): Outcome<readonly Act[]> =>
  replyTo(state, { contactId: task.contact_id ?? '', text, author: authorOf(state, by), key: `task ${ctx.id('w')}` }, ctx)

export const askTask = (state: State, { taskId, taskRow, ask, by }: TaskAsked, ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, taskId, taskRow)
  if (!task) return []
  const then = (next: Ask): Act => raise(taskAsked(`${taskId} ${next.do} ${ctx.now}`, { taskId, taskRow, ask: next, by }))
  switch (ask.do) {
    case 'take':
      return [...assign(state, task, by, 'assigned', { by, detail: '' }, ctx), then({ do: 'move', to: 'started' })]
    case 'pass':
      return [
        ...note(task, PASSED[ctx.lang], by, ctx),
        raise(routingWanted(`${taskId} pass ${ctx.now}`, { taskId, taskRow, not: [ownerOf(task)].filter((owner) => owner !== '') })),
      ]
    case 'assign':
      return ownerOf(task) === ask.to ? [] : assign(state, task, ask.to, 'assigned', { by, detail: '' }, ctx)
    case 'move':
      return move(state, task, ask.to, by, ctx)
    case 'note':
      return note(task, ask.text, by, ctx)
    case 'priority':
      return changePriority(task, ask.to, by, ctx)
    case 'theme':
      return changeTheme(task, ask.to, by, ctx)
    case 'labels':
      return changeLabels(task, ask.to, by, ctx)
    case 'reply': {
      const made = replyOfTask(state, task, ask.text, by, ctx)
      return made.ok
        ? [...made.value, patch(tasks, taskId, { reply: null, send: false, next_step: SOON[ctx.lang] })]
        : [patch(tasks, taskId, { send: false, next_step: join(made.problem, ' ', made.next)[ctx.lang] })]
    }
  }
}
