/** What is promised to somebody who asks: by the row of the theme, its priority, and what a team of this size does as a rule. */
import type { State } from '../../kernel/state'
import { alike, fold } from '../calendar/fold'
import type { Span } from '../calendar/span'
import { themesNow } from '../intent/classify'
import type { ThemeRow } from '../intent/rule'
import { setting } from '../settings/settings'
import type { Task } from '../tasks/slots'
import { membersOf, worksByArea } from '../team/members'
import type { Kept } from './kept'
import { readSpans, readSteps, type Step, spanFor } from './spans'

/** An answer within half a working day, where nothing else is said. */
const USUAL: Span = { minutes: 240, clock: 'business' }
/** A small team is told; a larger one hands over after an hour. */
const TOLD: readonly Step[] = [{ after: 0, kind: 'tell', name: '' }]
const HANDED_OVER: readonly Step[] = [...TOLD, { after: 60, kind: 'lead', name: '' }]

/** How much of a promise may pass before somebody is reminded; 0 reminds nobody. */
export const remindShare = setting<number>('remind_share', (stored) =>
  typeof stored === 'number' && stored >= 0 && stored < 1 ? stored : 0.75,
)

const themeOf = (state: State, task: Task): ThemeRow | undefined =>
  themesNow(state, { lang: 'es' }).find(({ name }) => alike(name, task.theme ?? ''))?.row

/** A task with this label was there before Hilo promised anything: it is work to do, and nothing of it is timed or measured. */
const UNMEASURED = new Set(['preexistente', 'sin medir', 'pre-existente', 'preexisting', 'not measured'])
export const isUnmeasured = ({ labels }: Pick<Task, 'labels'>): boolean => (labels ?? []).some((label) => UNMEASURED.has(fold(label)))
const NOTHING: Promises = { first: null, next: null, resolution: null, steps: [] }

type Promises = Pick<Kept, 'first' | 'next' | 'resolution' | 'steps'>

/** A cell that cannot be read promises what is usual; its row says what is wrong. */
export const promisesFor = (state: State, task: Task): Promises => {
  if (isUnmeasured(task)) return NOTHING
  const row = themeOf(state, task)
  const priority = task.priority ?? 'normal'
  const read = (cell: string | null | undefined): Span | null => {
    const spans = readSpans(cell ?? '')
    return spans.ok ? spanFor(spans.value, priority) : null
  }
  const first = read(row?.first_response) ?? USUAL
  const steps = readSteps(row?.on_breach ?? '')
  const usual = worksByArea(membersOf(state)) ? HANDED_OVER : TOLD
  return { first, next: first, resolution: read(row?.resolution), steps: (steps.ok ? steps.value : undefined) ?? usual }
}
