/** What lies with the team: open tasks and their age, how soon they found somebody, how often they changed hands, what they cost in time. */
import { DAY, type Instant } from '../../../kernel/time'
import { elapsed } from '../elapsed'
import { type Measured, measured } from '../measured'
import { isOpen, type Period, type Readers, type Story, stateAt, turnAt, within } from '../story'

/** K-08: every task not solved at the cut, with its age in days. */
export const backlog = (stories: readonly Story[], cut: Instant): readonly Measured[] =>
  stories.flatMap((story) => (isOpen(stateAt(story, cut)) ? [measured(story, turnAt(story, cut), cut, (cut - story.createdAt) / DAY)] : []))

/** Bands of age in days, upper bound excluded. */
export const AGE_BANDS = [1, 3, 7, Number.POSITIVE_INFINITY] as const
export const byAge = (open: readonly Measured[]): readonly number[] =>
  AGE_BANDS.map((to, at) => open.filter(({ value }) => value < to && value >= (AGE_BANDS[at - 1] ?? 0)).length)

/** K-09: the share by which open tasks went down; negative means more; null of nothing. */
export const backlogReduction = (stories: readonly Story[], { from, to }: Period): number | null => {
  const before = backlog(stories, from).length
  return before === 0 ? null : (before - backlog(stories, to).length) / before
}

/** K-15: from creation to the first person who had it; of tasks made in the period. */
export const assignTimes = (stories: readonly Story[], period: Period, readers: Readers): readonly Measured[] =>
  stories.flatMap((story) => {
    const first = story.turns.find(({ person }) => person !== null)
    return story.targets && first && within(story.createdAt, period)
      ? [
          measured(
            story,
            first,
            story.createdAt,
            elapsed(story, story.createdAt, first.at, story.targets.first?.clock ?? 'business', readers),
          ),
        ]
      : []
  })

/** K-16: how often each task of the period went from one person to another. */
export const reassignments = (stories: readonly Story[], period: Period): readonly Measured[] =>
  stories.flatMap((story) => {
    if (!story.targets || !within(story.createdAt, period)) return []
    const owners = story.turns.flatMap(({ person, at }) => (person !== null && at < period.to ? [person] : []))
    const changes = owners.filter((owner, at) => at > 0 && owner !== owners[at - 1]).length
    return [measured(story, turnAt(story, period.to), story.createdAt, changes)]
  })

/** K-14: minutes of work that people noted on tasks of the period. */
export const workMinutes = (stories: readonly Story[], period: Period): readonly Measured[] =>
  stories.flatMap((story) =>
    story.workMinutes !== null && within(story.createdAt, period)
      ? [measured(story, turnAt(story, period.to), story.createdAt, story.workMinutes)]
      : [],
  )

/** Beside K-14: hours that automatic messages saved, at so many minutes for one written by hand. */
export const hoursSaved = (automaticMessages: number, minutesPerMessage: number): number => (automaticMessages * minutesPerMessage) / 60
