/** Takes in what people typed in Tareas: another owner, a step, a note, an answer to send; what makes no sense is put back and told. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State, type SweptRow } from '../../kernel/state'
import type { PatchOf, RecordOf } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'
import { alike } from '../calendar/fold'
import { memberNamed, membersOf } from '../team/members'
import { type Ask, taskAsked } from './events'
import { cellsOf, knownAs } from './show'
import type { Task } from './slots'
import { tasks, taskTruth } from './tables'
import { ownerOf } from './task'

type Row = SweptRow<RecordOf<typeof tasks>>
interface Span {
  readonly table: string
  readonly from: number
  readonly to: number
}

export const editNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === tasks.key ? [{ need: 'span', table: tasks, from, to }] : []

/** Rows in which a person left a wish: the others need no second look. */
const isWish = ({ id, record }: Row): boolean =>
  id !== '' && (record.send === true || (record.note ?? '').trim() !== '' || knownAs(record) !== (record.known ?? ''))

export const noticeTasks = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== tasks.key) return []
  const rows = state.span(tasks, span.from, span.to).filter(isWish)
  state.want(rows.map(({ id, record }): Need => rowNeed(taskTruth, id, record.truth_row)))
  return rows.flatMap((row) => {
    const task = state.get(taskTruth, row.id, row.record.truth_row)
    return task ? wishesOf(state, row, task, ctx) : []
  })
}

/** Who typed is not known: Sheets does not tell. It is taken for the owner, or for nobody in particular. */
const wishesOf = (state: State, { id, record }: Row, task: Task, ctx: Ctx): readonly Act[] => {
  const asks: Ask[] = []
  const back: { -readonly [K in keyof PatchOf<typeof tasks>]: PatchOf<typeof tasks>[K] } = {}
  const cells = cellsOf(state, task)
  const typed = (record.assignee_id ?? '').trim()
  let owner = ownerOf(task)
  if (!alike(typed, cells.assignee_id ?? '')) {
    const member = memberNamed(membersOf(state), typed)
    if (member) {
      asks.push({ do: 'assign', to: member.id })
      owner = member.id
    } else if (typed === '') asks.push({ do: 'pass' })
    else {
      back.assignee_id = cells.assignee_id
      back.next_step = UNKNOWN(typed)[ctx.lang]
    }
  }
  if (record.priority === null) back.priority = cells.priority
  else if (record.priority !== task.priority) asks.push({ do: 'priority', to: record.priority })
  if ((record.type_key ?? '') !== (task.theme ?? '')) asks.push({ do: 'theme', to: record.type_key ?? '' })
  const words = (record.note ?? '').trim()
  if (words !== '') {
    asks.push({ do: 'note', text: words })
    back.note = null
  }
  if (record.send === true) asks.push({ do: 'reply', text: record.reply ?? '' })
  if (record.state === null || record.state === 'new') back.state = task.state
  else if (record.state !== task.state) asks.push({ do: 'move', to: record.state })
  return [
    ...(Object.keys(back).length > 0 ? [patch(tasks, id, back)] : []),
    ...asks.map((ask, at) => raise(taskAsked(`${id} ${at} ${ctx.now}`, { taskId: id, taskRow: task.own_row ?? 0, ask, by: owner }))),
  ]
}

const UNKNOWN = (typed: string): Text =>
  t(
    `«${typed}» no está en Equipo. Escribí el nombre como figura ahí.`,
    `«${typed}» não está em Equipe. Escreva o nome como aparece lá.`,
    `“${typed}” is not in Team. Write the name as it stands there.`,
  )
