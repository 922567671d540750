/** Somebody typed in the history of tasks: what no longer is as it was written is noted in it, for good. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { note } from './change'
import { BY_HILO } from './events'
import { historyOf, isIntact } from './history'
import { taskEvents, taskTruth } from './tables'

export const ALERT = t(
  'Alguien cambió a mano el historial de esta tarea.',
  'Alguém mudou à mão o histórico desta tarefa.',
  'Somebody changed the history of this task by hand.',
)

export const tamperedRows = (
  state: State,
  { table, from, to }: { readonly table: string; readonly from: number; readonly to: number },
  ctx: Ctx,
): readonly Act[] => {
  if (table !== taskEvents.key) return []
  const ids = new Set(state.span(taskEvents, from, to).flatMap(({ id }) => (id.includes(' ') ? [id.slice(0, id.lastIndexOf(' '))] : [])))
  return [...ids].flatMap((id) => {
    const task = state.get(taskTruth, id)
    if (!task) return []
    const rows = historyOf(state, task)
    const told = rows.some(({ by, detail }) => by === BY_HILO && detail === ALERT[ctx.lang])
    return isIntact(task, rows) || told ? [] : note(task, ALERT[ctx.lang], BY_HILO, ctx)
  })
}
