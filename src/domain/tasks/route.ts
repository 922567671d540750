/** Gives a task to whoever the router chooses, or lets it wait with the reason; a person's choice is never undone. */
import { type Act, later, next, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR, type Instant } from '../../kernel/time'
import { membersOf } from '../team/members'
import { desks } from '../team/tables'
import { assign, enqueueTask, LISTED } from './change'
import { BY_HILO, type QueueStirred, queueStirred, type RoutingWanted, routingWanted, type TaskChanged } from './events'
import { returnLater } from './return'
import { type Routed, type Router, type Task, taskRouter } from './slots'
import { taskQueue, taskTruth } from './tables'
import { isOpen, ownerOf } from './task'

const NO_ROUTER = t('Elegí un Responsable.', 'Escolha um Responsável.', 'Choose an owner.')

const choose = (router: Router | undefined, state: State, task: Task, not: readonly string[], ctx: Ctx): Routed =>
  router?.route(state, task, not, ctx) ?? { to: null, reason: NO_ROUTER[ctx.lang], explained: [], tryAt: after(ctx.now, HOUR) }

export const routeTask = (fills: Fills) => {
  const router = fills.of(taskRouter)[0]
  return (state: State, wanted: RoutingWanted, ctx: Ctx): readonly Act[] => {
    const { taskId, taskRow, not } = wanted
    const task = state.get(taskTruth, taskId, taskRow)
    if (!task || !isOpen(task)) return []
    const owner = ownerOf(task)
    // Decided meanwhile, by a person or by an earlier run.
    if (owner !== '' && !not.includes(owner)) return []
    const routed = choose(router, state, task, not, ctx)
    const detail = [routed.reason, ...routed.explained].join(' · ')
    if (routed.to !== null)
      return [
        ...assign(state, task, routed.to, owner === '' ? 'assigned' : 'returned', { by: BY_HILO, detail }, ctx),
        ...returnLater(state, wanted, routed.to, routed.returnAfter, ctx),
      ]
    // Better with somebody who may still act than with nobody.
    if (membersOf(state).some(({ id }) => id === owner)) return []
    return [...enqueueTask(state, task, routed.reason, routed.tryAt, ctx), ...lookAgain(state, taskId, taskRow, routed.tryAt, ctx)]
  }
}

/** One timer for a moment at which many may go on; what is not listed has its own. */
const lookAgain = (state: State, taskId: string, taskRow: number, at: Instant, ctx: Ctx): readonly Act[] => {
  const listed = state.all(taskQueue)
  const key = `queue ${taskId} ${ctx.now}`
  if (listed.length >= LISTED) return [later(at, key, routingWanted(key, { taskId, taskRow, not: [] }), 'fresh')]
  if (listed.some((row) => row.id !== taskId && row.try_at === at)) return []
  return [later(at, key, queueStirred(key, { from: 0, whole: true }), 'fresh')]
}

/** As many as one commit carries easily. */
const TURNS = 25

/** Most urgent first, then who waits longest. */
export const stirQueue = (state: State, { from, whole }: QueueStirred, ctx: Ctx): readonly Act[] => {
  const waiting = [...state.all(taskQueue)].sort(
    (a, b) => (a.rank ?? 9) - (b.rank ?? 9) || (a.since ?? 0) - (b.since ?? 0) || a.id.localeCompare(b.id),
  )
  const turn = waiting.slice(from, from + TURNS)
  state.want(turn.map(({ id, row }) => rowNeed(taskTruth, id, row)))
  const left = whole && waiting.length > from + TURNS
  return [
    ...turn.map(({ id, row }) => raise(routingWanted(`${id} ${ctx.now}`, { taskId: id, taskRow: row ?? 0, not: [] }))),
    ...(left ? [next(queueStirred(`${from} ${ctx.now}`, { from: from + TURNS, whole }))] : []),
  ]
}

/** A desk has room again: whoever waits may have a turn, in the same commit. */
export const roomMade = (state: State, { kind, taskId }: TaskChanged, ctx: Ctx): readonly Act[] =>
  (kind === 'resolved' || kind === 'closed') && state.all(taskQueue).length > 0
    ? [raise(queueStirred(`${taskId} ${ctx.now}`, { from: 0, whole: false }))]
    : []

/** Equipo changed: what lay with somebody who is gone goes to others, and who waited is looked at. */
export const teamStirred = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const here = new Set(membersOf(state).map(({ id }) => id))
  const orphans = state
    .all(desks)
    .flatMap((desk) => (here.has(desk.id) ? [] : (desk.open ?? []).map((task) => ({ ...task, owner: desk.id }))))
  return [
    ...orphans.map(({ id, row, owner }) => raise(routingWanted(`${id} orphan ${ctx.now}`, { taskId: id, taskRow: row, not: [owner] }))),
    ...(state.all(taskQueue).length > 0 ? [raise(queueStirred(`team ${ctx.now}`, { from: 0, whole: true }))] : []),
  ]
}
