/** Once a day: every conversation whose last word is the person's, that nobody answered and nobody has as a task; there should be none. */
import { type Act, later } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isText, listOf } from '../../kernel/json'
import { type Need, type State, whole } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { HOUR } from '../../kernel/time'
import { plusDays } from '../calendar/day'
import { momentOf, wallOf, zone } from '../calendar/zone'
import { waiting } from '../inbox/tables'
import { leads } from '../notices/follow'
import { tellMember } from '../notices/tell'
import { setting } from '../settings/settings'
import { withOpenTask } from '../tasks/task'

export const checkDue = event<Record<string, never>>('unanswered.due', () => ({}))

/** When whoever leads begins the day. */
const AT = 9 * HOUR
/** Hours for which a word of a person may stand unanswered. */
export const unansweredHours = setting<number>('unanswered_hours', (stored) => (typeof stored === 'number' && stored > 0 ? stored : 24))
/** More than this nobody reads; the oldest come first. */
const LOOKED = 200

const nextCheck = setting<number>('unanswered_next', (stored) => (typeof stored === 'number' ? stored : 0))
/** Whom the last check found. */
const found = setting<readonly string[]>('unanswered_found', (stored) => listOf(stored).filter(isText))

/** The clock begins with the first look at a file. */
export const lookAtCheck = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  if (nextCheck.of(state) > ctx.now) return []
  const where = zone(ctx.zone)
  const wall = wallOf(ctx.now, where)
  const at = momentOf({ day: wall.time < AT ? wall.day : plusDays(wall.day, 1), time: AT }, where)
  const key = `unanswered ${at}`
  return [nextCheck.set(state, at), later(at, key, checkDue(key, {}))]
}

export const checkNeeds = (): readonly Need[] => [whole(waiting)]

export const checkUnanswered = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const before = ctx.now - unansweredHours.of(state) * HOUR
  const old = [...state.all(waiting)]
    .filter(({ since }) => since !== null && since <= before)
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
    .slice(0, LOOKED)
  const attended = withOpenTask(
    state,
    old.map(({ id }) => id),
  )
  const ids = old.flatMap(({ id }) => (attended.has(id) ? [] : [id]))
  const said = found.of(state)
  const says = sayUnanswered(ids.length)[ctx.lang]
  return [
    ...(ids.length === 0 && said.length === 0 ? [] : [found.set(state, ids)]),
    ...(ids.length === 0
      ? []
      : leads(state).flatMap((to) => tellMember(state, to, { news: 'unanswered', says, task: '', row: 0 }, 'soon', ctx))),
  ]
}

/** Whom the last check found and nobody has answered since. */
export const unansweredNow = (state: State): number => {
  const still = new Set(state.all(waiting).map(({ id }) => id))
  return found.of(state).filter((id) => still.has(id)).length
}

export const sayUnanswered = (count: number): Text =>
  count === 1
    ? t('1 persona sin respuesta ni tarea.', '1 pessoa sem resposta nem tarefa.', '1 person with neither answer nor task.')
    : t(
        `${count} personas sin respuesta ni tarea.`,
        `${count} pessoas sem resposta nem tarefa.`,
        `${count} people with neither answer nor task.`,
      )
export const UNANSWERED_NEXT = t('En el panel: Tareas › Esperan.', 'No painel: Tarefas › Esperam.', 'In the panel: Tasks › Waiting.')
