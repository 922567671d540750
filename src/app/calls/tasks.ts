/** One task for whoever attends it: thread, notes, history; and what they ask of it. */
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { people } from '../../domain/contacts/contacts'
import { isOpenNow, sayOpen } from '../../domain/contacts/conversation'
import { replyOfTask } from '../../domain/tasks/ask'
import { type Ask, taskAsked } from '../../domain/tasks/events'
import { type HistoryRow, historyOf, isIntact } from '../../domain/tasks/history'
import { HISTORY_WORDS } from '../../domain/tasks/history-kinds'
import type { Task } from '../../domain/tasks/slots'
import { PRIORITIES, PRIORITY, STATES, TASK_STATE, tasks, taskTruth } from '../../domain/tasks/tables'
import { ownerOf } from '../../domain/tasks/task'
import { memberByMail, membersOf, nameOf, wordsOf } from '../../domain/team/members'
import { raise } from '../../kernel/act'
import { isRecord, isText } from '../../kernel/json'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { TaskCard } from '../api-tasks'
import { type CallCtx, sheetCall } from './call'
import { SENT } from './done'
import { ODD, read } from './parse'
import { conversationOf } from './person'
import { lineOf } from './task-lines'

const BY_WORDS = {
  hilo: t('Hilo', 'Hilo', 'Hilo'),
  contact: t('La persona', 'A pessoa', 'The person'),
  sheet: t('En la planilla', 'Na planilha', 'In the sheet'),
} as const

/** A word of a record in people's own: who did it, a state, a priority, somebody of the team. */
export const nameIn = (state: State, word: string | null, ctx: CallCtx): string => {
  if (word === 'hilo' || word === 'contact' || word === 'sheet') return BY_WORDS[word][ctx.lang]
  const known = STATES.find((one) => one === word)
  if (known) return TASK_STATE[known][ctx.lang]
  const priority = PRIORITIES.find((one) => one === word)
  return priority ? PRIORITY[priority][ctx.lang] : nameOf(state, word) || (word ?? '')
}

const entryOf = (state: State, row: HistoryRow, ctx: CallCtx): TaskCard['history'][number] => {
  const from = nameIn(state, row.from, ctx)
  const to = nameIn(state, row.to, ctx)
  const moved = [from, to].filter((one) => one !== '').join(' → ')
  return {
    at: row.at === null ? '' : sayMoment(row.at, ctx.now, zone(ctx.zone))[ctx.lang],
    what: `${HISTORY_WORDS[row.event ?? 'note'][ctx.lang]}${moved === '' ? '' : `: ${moved}`}`,
    by: nameIn(state, row.by, ctx),
    detail: row.detail ?? '',
  }
}

const cardOf = (state: State, task: Task, ctx: CallCtx): TaskCard => {
  const person = state.get(people, task.contact_id, task.people_row)
  const rows = historyOf(state, task)
  return {
    ...lineOf(state, task, ctx),
    personId: task.contact_id ?? '',
    theme: task.theme ?? '',
    reason: task.reason ?? '',
    sensitive: task.sensitive === true,
    labels: task.labels ?? [],
    data: Object.entries(task.data ?? {}).map(([name, value]) => ({ name, value })),
    stateKey: task.state ?? 'new',
    priorityKey: task.priority ?? 'normal',
    ownerId: ownerOf(task),
    open: { now: person ? isOpenNow(person, ctx.now) : false, says: sayOpen(person?.last_in_at ?? null, ctx.now, ctx.zone)[ctx.lang] },
    conversation: person ? conversationOf(state, person, ctx) : [],
    history: rows.map((row) => entryOf(state, row, ctx)),
    tampered: !isIntact(task, rows),
    members: membersOf(state).map(({ id, name, state: says }) => ({ id, name: name ?? '', says: says ?? '' })),
  }
}

export const readTask = sheetCall<'tasks.read'>({
  name: 'tasks.read',
  parse: (input) => {
    if (isRecord(input) && isText(input['id'])) return ok({ id: input['id'] })
    return read(input, { sheetId: 'number', row: 'number' })
  },
  decide: (state, input, ctx) => {
    const id = 'id' in input ? input.id : input.row < 2 ? '' : (state.span(tasks, input.row - 2, input.row - 1)[0]?.id ?? '')
    const shown = id === '' ? undefined : state.get(tasks, id)
    const task = shown && state.get(taskTruth, id, shown.truth_row)
    return ok({ value: task ? cardOf(state, task, ctx) : null })
  },
})

/** What the page sends as two words, as an ask; anything else is a mistake of the page. */
const askOf = (what: string, to: string): Ask | undefined => {
  const state = STATES.find((one) => one === to)
  const priority = PRIORITIES.find((one) => one === to)
  switch (what) {
    case 'take':
    case 'pass':
      return { do: what }
    case 'assign':
      return { do: 'assign', to }
    case 'move':
      return state && state !== 'new' ? { do: 'move', to: state } : undefined
    case 'priority':
      return priority && { do: 'priority', to: priority }
    case 'theme':
      return { do: 'theme', to: to.trim() }
    case 'labels':
      return { do: 'labels', to: wordsOf(to) }
    case 'note':
      return to.trim() === '' ? undefined : { do: 'note', text: to.trim() }
    case 'reply':
      return { do: 'reply', text: to }
    default:
      return undefined
  }
}

const GONE = fail(
  t('Esa tarea ya no está.', 'Essa tarefa já não existe.', 'That task is gone.'),
  t('Elegí otra de la lista.', 'Escolha outra da lista.', 'Choose another from the list.'),
)
const NOT_IN_TEAM = fail(
  t('Tu correo no está en Equipo.', 'Seu e-mail não está em Equipe.', 'Your e-mail is not in Team.'),
  t(
    'Agregate en la pestaña Equipo, con tu correo.',
    'Inclua-se na aba Equipe, com seu e-mail.',
    'Add yourself in the tab Team, with your e-mail.',
  ),
)
const NO_MEMBER = fail(
  t('Esa persona ya no está en Equipo.', 'Essa pessoa já não está em Equipe.', 'That person is no longer in Team.'),
  t('Elegí a otra.', 'Escolha outra.', 'Choose somebody else.'),
)
const DONE = t('Listo.', 'Pronto.', 'Done.')

const check = (state: State, task: Task, ask: Ask, by: string, ctx: CallCtx): Outcome<unknown> => {
  if (ask.do === 'take' && !membersOf(state).some(({ id }) => id === by)) return NOT_IN_TEAM
  if (ask.do === 'assign' && !membersOf(state).some(({ id }) => id === ask.to)) return NO_MEMBER
  return ask.do === 'reply' ? replyOfTask(state, task, ask.text, by, ctx) : ok(null)
}

export const askOfTask = sheetCall<'tasks.ask'>({
  name: 'tasks.ask',
  parse: (input) => read(input, { id: 'text', what: 'text', to: 'text' }),
  decide: (state, { id, what, to }, ctx) => {
    const shown = state.get(tasks, id)
    const task = shown && state.get(taskTruth, id, shown.truth_row)
    const ask = askOf(what, to)
    if (!task) return GONE
    if (!ask) return ODD
    const by = memberByMail(membersOf(state), ctx.by)?.id ?? ctx.by
    const able = check(state, task, ask, by, ctx)
    if (!able.ok) return able
    return ok({
      value: { says: (ask.do === 'reply' ? SENT : DONE)[ctx.lang] },
      acts: [raise(taskAsked(`${id} ${ctx.id('ask')}`, { taskId: id, taskRow: task.own_row ?? 0, ask, by }))],
    })
  },
})
