/** What people said about how they were attended: who was content, and how many answered at all. */
import { type Measured, measured } from '../measured'
import { type Period, resolvedAt, type Story, turnAt, within } from '../story'

/** Four and five of five. */
const CONTENT = 4

/** Scores of 1 to 5 given in the period, by whoever solved the task. */
export const scores = (stories: readonly Story[], period: Period): readonly Measured[] =>
  stories.flatMap((story) => {
    const { score, answeredAt } = story.survey ?? {}
    if (score == null || answeredAt == null || !within(answeredAt, period)) return []
    return [measured(story, turnAt(story, resolvedAt(story, answeredAt) ?? answeredAt), answeredAt, score)]
  })

/** K-10: 1 for each answer of four or five. */
export const content = (stories: readonly Story[], period: Period): readonly Measured[] =>
  scores(stories, period).map((one) => ({ ...one, value: one.value >= CONTENT ? 1 : 0 }))

/** K-11: of surveys that reached somebody in the period, 1 for each that was answered. */
export const surveyAnswers = (stories: readonly Story[], period: Period): readonly Measured[] =>
  stories.flatMap((story) => {
    const { deliveredAt, score, answeredAt } = story.survey ?? {}
    if (deliveredAt == null || !within(deliveredAt, period)) return []
    const answered = score != null && answeredAt != null && answeredAt < period.to
    return [measured(story, turnAt(story, deliveredAt), deliveredAt, answered ? 1 : 0)]
  })
