/** How long people waited for a person: the first answer, each one after it, and whether the first came in time. */
import type { Instant } from '../../../kernel/time'
import type { ClockKind } from '../../calendar/span'
import { elapsed } from '../elapsed'
import { type Measured, measured } from '../measured'
import { type Period, type Readers, type Said, type Story, turnAt, within } from '../story'

const clockOf = (story: Story, which: 'first' | 'next'): ClockKind =>
  story.targets?.[which]?.clock ?? story.targets?.first?.clock ?? 'business'

/** The first word of the team after somebody began to wait. */
export const firstAnswer = (story: Story): Said | undefined => story.said.find((one) => one.by === 'staff' && one.at >= story.startedAt)

/** K-01: from the hand-over or creation to the first word of a person, by whoever wrote it; of tasks made in the period. */
export const firstResponses = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    const answer = firstAnswer(story)
    if (!story.targets || !answer || !within(story.createdAt, period) || answer.at >= period.to) return []
    const minutes = elapsed(story, story.startedAt, answer.at, clockOf(story, 'first'), readers)
    return [measured(story, turnAt(story, answer.at), story.createdAt, minutes, answer.author)]
  })

/** Tasks of the period that nobody has answered yet, each with its age: never hidden by a mean. */
export const unansweredTasks = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    const answer = firstAnswer(story)
    if (!story.targets || !within(story.createdAt, period) || (answer && answer.at < period.to)) return []
    const age = elapsed(story, story.startedAt, period.to, clockOf(story, 'first'), readers)
    return [measured(story, turnAt(story, period.to), story.createdAt, age)]
  })

interface Wait {
  readonly from: Instant
  /** Undefined: still waiting. */
  readonly answer: Said | undefined
}

/** Every time the person wrote after the first answer, until somebody of the team wrote back. A courtesy starts none. */
export const nextWaits = (story: Story): readonly Wait[] => {
  const first = firstAnswer(story)
  if (!first) return []
  const waits: Wait[] = []
  let since: Instant | undefined
  for (const one of story.said) {
    if (one.at <= first.at) continue
    if (one.by === 'contact') since ??= one.courtesy ? undefined : one.at
    else if (since !== undefined) {
      waits.push({ from: since, answer: one })
      since = undefined
    }
  }
  return since === undefined ? waits : [...waits, { from: since, answer: undefined }]
}

/** K-02: each wait after the first one, by whoever ended it; of waits that began in the period. */
export const nextResponses = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) =>
    story.targets
      ? nextWaits(story).flatMap(({ from, answer }) =>
          answer && within(from, period) && answer.at < period.to
            ? [
                measured(
                  story,
                  turnAt(story, answer.at),
                  from,
                  elapsed(story, from, answer.at, clockOf(story, 'next'), readers),
                  answer.author,
                ),
              ]
            : [],
        )
      : [],
  )

/** K-03: all waits together. */
export const allResponses = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] => [
  ...firstResponses(stories, period, readers),
  ...nextResponses(stories, period, readers),
]

/** Whether a promise about the first answer was kept; undefined while it may still be. */
export const firstKept = (story: Story, cut: Instant, readers: Readers): boolean | undefined => {
  const target = story.targets?.first
  if (!target) return undefined
  const answer = firstAnswer(story)
  const answered = answer !== undefined && answer.at < cut
  const minutes = elapsed(story, story.startedAt, answered ? answer.at : cut, target.clock, { ...readers, reading: 'own' })
  if (answered) return minutes <= target.minutes
  return minutes > target.minutes ? false : undefined
}

/** K-06: 1 when the first answer came in time, 0 when not or when it is overdue; what is still open counts in neither. */
export const firstInTime = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    if (!within(story.createdAt, period)) return []
    const kept = firstKept(story, period.to, readers)
    return kept === undefined ? [] : [measured(story, turnAt(story, story.createdAt), story.createdAt, kept ? 1 : 0)]
  })
