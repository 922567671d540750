/** What people see of a task in Tareas; can be made again from the record at any time. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { PatchOf } from '../../kernel/table'
import { join, same, type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { nameOf } from '../team/members'
import type { TaskChanged } from './events'
import type { Task } from './slots'
import { taskQueue, tasks, taskTruth } from './tables'
import { ownerOf, REOPEN_DAYS } from './task'

const when = (at: Instant, ctx: Ctx): Text => sayMoment(at, ctx.now, zone(ctx.zone))

const before = (task: Task, ctx: Ctx): Text =>
  task.due_at === null ? same('') : join(t(' antes de ', ' antes de ', ' before '), when(task.due_at, ctx))

/** What happens next, or what somebody must do. */
export const nextStep = (state: State, task: Task, ctx: Ctx): Text => {
  switch (task.state) {
    case 'resolved':
      return t(
        `Si vuelve a escribir en ${REOPEN_DAYS} días, se reabre.`,
        `Se escrever de novo em ${REOPEN_DAYS} dias, reabre.`,
        `Opens again if they write within ${REOPEN_DAYS} days.`,
      )
    case 'closed':
      return t('Nada más que hacer.', 'Nada mais a fazer.', 'Nothing more to do.')
    case 'waiting':
      return t('Esperamos que la persona escriba.', 'Esperamos que a pessoa escreva.', 'Waiting for the person to write.')
    default:
  }
  if (ownerOf(task) === '') {
    const why = state.all(taskQueue).find(({ id }) => id === task.id)?.reason
    return why ? same(why) : t('Elegí un Responsable.', 'Escolha um Responsável.', 'Choose an owner.')
  }
  if (task.waiting_since !== null) return join(t('Responder', 'Responder', 'Answer'), before(task, ctx), '.')
  return join(
    t('Resolver', 'Resolver', 'Resolve'),
    before(task, ctx),
    t(', y poner «Resuelta».', ', e pôr «Resolvida».', ', then set “Resolved”.'),
  )
}

interface SharedCells {
  readonly assignee_id: string | null
  readonly state: Task['state']
  readonly type_key: string | null
  readonly priority: Task['priority']
}
/** The cells that a person may change too, as they follow from the record. */
export const cellsOf = (state: State, task: Task): SharedCells => ({
  assignee_id: nameOf(state, ownerOf(task)) || null,
  state: task.state,
  type_key: task.theme,
  priority: task.priority,
})
export const knownAs = ({ assignee_id, state, type_key, priority }: SharedCells): string =>
  [assignee_id, state, type_key, priority].map((cell) => cell ?? '').join('|')

export const shown = (state: State, task: Task, ctx: Ctx): PatchOf<typeof tasks> => {
  const cells = cellsOf(state, task)
  return {
    ...cells,
    known: knownAs(cells),
    due_at: task.due_at,
    next_step: nextStep(state, task, ctx)[ctx.lang],
  }
}

/** Listens to every change, behind whoever was told of it. */
export const showChange = (state: State, { taskId, taskRow }: TaskChanged, ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, taskId, taskRow)
  return task ? [patch(tasks, task.id, shown(state, task, ctx))] : []
}

/** Moves a promise: what «Vence» shows and when the whole is to be done. */
export const promise = (task: Task, by: { readonly dueAt?: Instant | null; readonly resolveBy?: Instant | null }): readonly Act[] => [
  patch(taskTruth, task.id, {
    ...(by.dueAt === undefined ? {} : { due_at: by.dueAt }),
    ...(by.resolveBy === undefined ? {} : { resolve_by: by.resolveBy }),
  }),
  ...(by.dueAt === undefined ? [] : [patch(tasks, task.id, { due_at: by.dueAt })]),
]
