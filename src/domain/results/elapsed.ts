/** How long somebody waited on a task: minutes on its own clock, in the hours of whichever team had it at each moment. */
import { type Instant, instant, MINUTE } from '../../kernel/time'
import { businessMinutesBetween } from '../calendar/business'
import type { ClockKind } from '../calendar/span'
import type { Readers, Story } from './story'

/** Minutes from one moment to another; 0 when `to` is not after `from`. */
export const elapsed = (story: Story, from: Instant, to: Instant, own: ClockKind, readers: Readers): number => {
  const clock = readers.reading === 'own' ? own : readers.reading
  if (to <= from) return 0
  if (clock === 'calendar') return (to - from) / MINUTE
  return story.turns.reduce((sum, turn, at) => {
    const start = at === 0 ? from : Math.max(from, turn.at)
    const end = Math.min(to, story.turns[at + 1]?.at ?? to)
    return start < end ? sum + businessMinutesBetween(instant(start), instant(end), readers.calendarOf(turn.team)) : sum
  }, 0)
}

/** Minutes between two moments in which the person, and nobody else, had something to do. */
export const paused = (story: Story, from: Instant, to: Instant, own: ClockKind, readers: Readers): number =>
  story.states.reduce((sum, { at, state }, place) => {
    if (state !== 'waiting') return sum
    const end = story.states[place + 1]?.at ?? to
    return sum + elapsed(story, instant(Math.max(from, at)), instant(Math.min(to, end)), own, readers)
  }, 0)
