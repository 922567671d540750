/** What waits for somebody is to be told now; and the message that a Google Chat space gets. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'

export const noticesDue = event<{ readonly to: string }>('notices.due', (raw) =>
  isRecord(raw) && isText(raw['to']) ? { to: raw['to'] } : undefined,
)

/** In the file's language; like a letter it names nobody. */
export interface ChatMessage {
  readonly url: string
  readonly text: string
}
export const chatMessage = effect<ChatMessage>('chat')
