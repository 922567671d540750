/** How tasks end: how long until they are solved, how many come back, how many kept every promise. */
import { DAY } from '../../../kernel/time'
import { elapsed, paused } from '../elapsed'
import { type Measured, measured } from '../measured'
import { isOpen, type Period, type Readers, resolvedAt, type Story, turnAt, within } from '../story'
import { firstKept, nextWaits } from './answers'

/** A task that comes back within this time was not solved. */
const COMES_BACK = 7 * DAY

/** Minutes from creation to the last solution, without the time in which the person had something to do. */
const minutesToSolve = (story: Story, period: Period, readers: Readers): number | undefined => {
  const end = resolvedAt(story, period.to)
  if (end === undefined) return undefined
  const clock = story.targets?.resolution?.clock ?? 'business'
  return elapsed(story, story.createdAt, end, clock, readers) - paused(story, story.createdAt, end, clock, readers)
}

/** K-04: of tasks solved in the period and still solved at its end, by whoever had them then. */
export const resolutions = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    const end = resolvedAt(story, period.to)
    const minutes = minutesToSolve(story, period, readers)
    return !story.targets || end === undefined || minutes === undefined || !within(end, period)
      ? []
      : [measured(story, turnAt(story, end), end, minutes)]
  })

/** K-05: of tasks solved in the period, 1 for each that was opened again within seven days. */
export const reopenings = (stories: readonly Story[], period: Period): readonly Measured[] =>
  stories.flatMap((story) => {
    const solved = story.states.filter((one) => one.state === 'resolved' && within(one.at, period))
    const [first] = solved
    if (!first) return []
    const again = solved.some(({ at }) =>
      story.states.some((later) => later.at > at && later.at - at <= COMES_BACK && later.at < period.to && isOpen(later.state)),
    )
    return [measured(story, turnAt(story, first.at), first.at, again ? 1 : 0)]
  })

/** Whether no promise of a task was missed until the cut. */
export const keptAll = (story: Story, period: Period, readers: Readers): boolean => {
  const own: Readers = { ...readers, reading: 'own' }
  const { next, resolution } = story.targets ?? {}
  const solved = minutesToSolve(story, period, own)
  const late = next
    ? nextWaits(story).some(({ from, answer }) => elapsed(story, from, answer?.at ?? period.to, next.clock, own) > next.minutes)
    : false
  return firstKept(story, period.to, own) !== false && !late && !(resolution && solved !== undefined && solved > resolution.minutes)
}

/** K-07: of tasks with a promise that ended in the period, 1 for each that missed none. */
export const keptPromises = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    const end = resolvedAt(story, period.to)
    return story.targets && end !== undefined && within(end, period)
      ? [measured(story, turnAt(story, end), end, keptAll(story, period, readers) ? 1 : 0)]
      : []
  })

/** Beside K-07, so that nothing hides: open tasks that have missed a promise already. */
export const openAndLate = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    if (!story.targets || resolvedAt(story, period.to) !== undefined || story.createdAt >= period.to) return []
    const { resolution } = story.targets
    const own: Readers = { ...readers, reading: 'own' }
    const clock = resolution?.clock ?? 'business'
    const age = elapsed(story, story.createdAt, period.to, clock, own) - paused(story, story.createdAt, period.to, clock, own)
    const late = !keptAll(story, period, own) || (resolution !== null && age > resolution.minutes)
    return late ? [measured(story, turnAt(story, period.to), period.to, age)] : []
  })
