/** A promise comes due: its owner is reminded once, and when time is over it goes, step by step, to whoever the theme says. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { toJson } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { assign, tell } from '../tasks/change'
import { BY_HILO, routingWanted } from '../tasks/events'
import type { Task } from '../tasks/slots'
import { tasks, taskTruth } from '../tasks/tables'
import { isOpen, ownerOf } from '../tasks/task'
import { leadsOf, memberNamed, membersOf, nameOf } from '../team/members'
import { dueAfter } from './clock'
import { calendarOf } from './follow'
import { type Kept, type Promised, readKept } from './kept'
import type { Step } from './spans'
import { type PromiseDue, ring } from './timers'

const NAMES: Readonly<Record<Promised, Text>> = {
  first: t('responder', 'responder', 'to answer'),
  next: t('volver a responder', 'responder de novo', 'to answer again'),
  resolution: t('resolver', 'resolver', 'to solve'),
}

/** Whether this promise still stands as it did when the timer was set, and nobody has kept it. */
const stands = (task: Task, kept: Kept, { promise, due }: PromiseDue): boolean => {
  if (!isOpen(task) || kept.pausedAt !== null) return false
  switch (promise) {
    case 'first':
      return task.first_reply_at === null && kept.firstDue === due
    case 'next':
      return task.waiting_since !== null && kept.nextDue === due
    case 'resolution':
      return task.resolve_by === due
  }
}

/** «responder antes de hoy 10:20». */
const before = ({ promise, due }: PromiseDue, ctx: Ctx): Text =>
  join(NAMES[promise], t(' antes de ', ' antes de ', ' before '), sayMoment(due, ctx.now, zone(ctx.zone)))

export const comeDue = (state: State, what: PromiseDue, ctx: Ctx): readonly Act[] => {
  const task = state.get(taskTruth, what.taskId, what.taskRow)
  const kept = readKept(task?.promise)
  if (!task || !kept || !stands(task, kept, what)) return []
  return what.rings === 'remind' ? remind(task, what, ctx) : overdue(state, task, kept, what, ctx)
}

const remind = (task: Task, what: PromiseDue, ctx: Ctx): readonly Act[] => [
  tell(task, 'reminded', { by: BY_HILO, to: ownerOf(task), detail: before(what, ctx)[ctx.lang] }, ctx),
  ring(what.due, { ...what, rings: 'overdue' }, true),
]

const overdue = (state: State, task: Task, kept: Kept, what: PromiseDue, ctx: Ctx): readonly Act[] => {
  const clock = kept[what.promise]?.clock ?? 'business'
  const calendar = calendarOf(state, task, ctx)
  const following = kept.steps[what.step + 1]
  return [
    ...(kept.missed.includes(what.promise)
      ? []
      : [patch(taskTruth, task.id, { promise: toJson({ ...kept, missed: [...kept.missed, what.promise] }) })]),
    // Time to close: whoever has it hears of it, whatever else is decided.
    ...(what.promise === 'resolution' && what.step === 0 && ownerOf(task) !== ''
      ? [tell(task, 'reminded', { by: BY_HILO, to: ownerOf(task), detail: before(what, ctx)[ctx.lang] }, ctx)]
      : []),
    ...take(state, task, kept.steps[what.step], what, ctx),
    ...(following ? [ring(dueAfter(what.due, following.after, clock, calendar), { ...what, step: what.step + 1 }, true)] : []),
  ]
}

const LATE = t('Venció: ', 'Venceu: ', 'Overdue: ')

/** Somebody other than whoever was late; the owner's own lead is told when there is nobody else. */
const leadFor = (state: State, owner: string): string => {
  const leads = leadsOf(membersOf(state))
  return (leads.find(({ id }) => id !== owner) ?? leads[0])?.id ?? ''
}

/** Every step is written into the history and onto the row, whatever came of it. */
const take = (state: State, task: Task, step: Step | undefined, what: PromiseDue, ctx: Ctx): readonly Act[] => {
  const owner = ownerOf(task)
  const said = join(LATE, before(what, ctx))[ctx.lang]
  const onRow = patch(tasks, task.id, { reason: said })
  const lead = leadFor(state, owner)
  if (step?.kind === 'other' && owner !== '')
    return [
      onRow,
      told(task, owner, said, ctx),
      raise(routingWanted(`${task.id} ${what.promise} ${what.due}`, { taskId: task.id, taskRow: task.own_row ?? 0, not: [owner] })),
    ]
  const to = step?.kind === 'member' ? (memberNamed(membersOf(state), step.name)?.id ?? '') : step?.kind === 'lead' ? lead : ''
  if (to !== '' && to !== owner) {
    const moved = `${said} · ${nameOf(state, owner) || '–'} → ${nameOf(state, to)}`
    return [patch(tasks, task.id, { reason: moved }), ...assign(state, task, to, 'escalated', { by: BY_HILO, detail: said }, ctx)]
  }
  return [onRow, ...(step ? [told(task, owner, said, ctx)] : [])]
}

/** Nothing changed hands: who leads hears of it through the notices. */
const told = (task: Task, owner: string, detail: string, ctx: Ctx): Act =>
  tell(task, 'escalated', { by: BY_HILO, from: owner, to: owner, detail }, ctx)
