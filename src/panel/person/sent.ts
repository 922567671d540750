/** Tells from the conversation whether a message has got there: one on its way, or one of which nobody answered. */
import type { Conversation } from '../../app/views'

/** `before`: ids of the messages that were there when it was sent. */
export interface Leaving {
  readonly text: string
  readonly before: ReadonlySet<string>
  /** Epoch milliseconds. */
  readonly at: number
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const hasLeft = (conversation: Conversation, { text, before }: Pick<Leaving, 'text' | 'before'>): boolean =>
  conversation.some((message) => message.mine && !before.has(message.id) && words(message.text) === words(text))

/** Longer than any queue keeps an answer waiting: what is not there by now tells its story elsewhere. */
const FORGOTTEN = 10 * 60_000

export const stillLeaving = (all: readonly Leaving[], conversation: Conversation, now: number): readonly Leaving[] =>
  all.filter((one) => !hasLeft(conversation, one) && now - one.at < FORGOTTEN)
