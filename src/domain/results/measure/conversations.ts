/** What happens outside of tasks: conversations whose last word is the person's, and sessions that the bot ended by itself. */
import { type Instant, MINUTE } from '../../../kernel/time'
import { type Period, within } from '../story'

export interface Conversation {
  readonly contactId: string
  readonly lastIn: Instant | null
  /** The last word of a person of the team, or an automatic answer that settled it. */
  readonly lastOut: Instant | null
  readonly hasOpenTask: boolean
  /** The last message was ended by a rule: a courtesy, an answer to a survey, BAJA. */
  readonly settled: boolean
}

/** K-12: conversations that wait longer than the limit with nobody on them. The target is none. */
export const unanswered = (conversations: readonly Conversation[], cut: Instant, limitMinutes: number): readonly Conversation[] =>
  conversations.filter(
    ({ lastIn, lastOut, hasOpenTask, settled }) =>
      lastIn !== null && !settled && !hasOpenTask && (lastOut === null || lastOut < lastIn) && cut - lastIn > limitMinutes * MINUTE,
  )

export interface BotSession {
  readonly startedAt: Instant
  /** It ended in a step that is a goal, and no person was asked for. */
  readonly contained: boolean
}

/** K-13: the share of sessions begun in the period that the bot ended alone; null of nothing. */
export const botContainment = (sessions: readonly BotSession[], period: Period): { readonly n: number; readonly share: number | null } => {
  const begun = sessions.filter(({ startedAt }) => within(startedAt, period))
  return { n: begun.length, share: begun.length === 0 ? null : begun.filter(({ contained }) => contained).length / begun.length }
}
