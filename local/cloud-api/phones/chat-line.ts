/** A phone in the list of chats: its last words, and how many messages wait to be read. */
import type { PhoneMessage } from '../events'

export interface ChatLine {
  readonly shown: number
  /** Messages of the business that were not opened. */
  readonly unread: number
  readonly last?: { readonly words: string; readonly at: number }
}

const wordsOf = ({ content }: PhoneMessage): string =>
  content.text ?? content.media?.caption ?? content.reaction?.emoji ?? content.media?.name ?? content.header?.text ?? content.type

export const chatLine = (messages: readonly PhoneMessage[]): ChatLine => {
  const last = messages.at(-1)
  return {
    shown: messages.length,
    unread: messages.filter(({ by, read }) => by === 'business' && !read).length,
    ...(last === undefined ? {} : { last: { words: wordsOf(last), at: last.at } }),
  }
}
