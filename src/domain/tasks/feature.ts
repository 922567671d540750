/** What needs a person of the team: made of messages, handed out, answered, resolved, with a history that tells it all. */
import { on } from '../../kernel/event'
import type { Feature, Fills } from '../../kernel/feature'
import { edited, looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { received, told } from '../inbox/events'
import { inboxAnswer } from '../inbox/slots'
import { outboxFollower } from '../outbox/slots'
import { teamChanged } from '../team/events'
import { showTeam } from '../team/status'
import { absences, calendars, desks, team } from '../team/tables'
import { taskAnswerers } from './answer'
import { askTask } from './ask'
import { closeResolved } from './change'
import { createTask } from './create'
import { closing, queueStirred, returnDue, routingWanted, taskAsked, taskChanged, taskWanted } from './events'
import { recordChange } from './history'
import type { HistoryKind } from './history-kinds'
import { editNeeds, noticeTasks } from './notice'
import { answeredByPhone, replyFollower } from './replied'
import { giveBack } from './return'
import { roomMade, routeTask, stirQueue, teamStirred } from './route'
import { showChange } from './show'
import { taskFollower } from './slots'
import { taskEvents, taskQueue, tasks, taskTruth } from './tables'
import { tamperedRows } from './tampered'

const small = [team, calendars, absences, desks, taskQueue].map((table) => ({ need: 'all', table }) as const)

/** Changes by which somebody has more or less on their desk. */
const MOVES: ReadonlySet<HistoryKind> = new Set(['assigned', 'returned', 'escalated', 'queued', 'resolved', 'closed', 'reopened'])

const tellFollowers =
  (fills: Fills): Parameters<typeof on<Parameters<typeof showChange>[1]>>[1] =>
  (state, change, ctx) => {
    const task = state.get(taskTruth, change.taskId, change.taskRow)
    return task ? fills.of(taskFollower).flatMap((follower) => follower.follow(state, task, change, ctx)) : []
  }

export const tasksFeature: Feature = {
  name: 'tasks',
  module: 'tareas',
  title: t('Tareas', 'Tarefas', 'Tasks'),
  tables: [tasks, taskTruth, taskEvents, taskQueue],
  fills: [...taskAnswerers.map((answerer) => inboxAnswer(answerer)), outboxFollower(replyFollower)],
  on: (fills) => [
    // Whoever hands out work looks at these whatever happens; they come with the first read.
    on(
      received,
      () => [],
      () => small,
    ),
    on(taskWanted, createTask(fills)),
    on(routingWanted, routeTask(fills)),
    on(queueStirred, stirQueue),
    on(teamChanged, teamStirred),
    on(looked, teamStirred),
    // In this order: what happened stands in the history before anybody acts on it, and is shown with what came of it.
    on(taskChanged, recordChange),
    on(taskChanged, tellFollowers(fills)),
    on(taskChanged, showChange),
    on(taskChanged, roomMade),
    on(taskChanged, (state, { kind }, ctx) => (MOVES.has(kind) ? showTeam(fills)(state, undefined, ctx) : [])),
    on(taskAsked, askTask),
    on(returnDue, giveBack),
    on(closing, closeResolved),
    on(edited, noticeTasks, editNeeds),
    on(edited, tamperedRows),
    on(told, answeredByPhone),
  ],
}
