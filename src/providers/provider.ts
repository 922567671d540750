/** What a way to WhatsApp must be able to do; all of it pure, so that callers never know which one is behind. */
import type { WebhookReading } from '../domain/inbox/update'
import type { OutMessage, Seen, SendOutcome } from '../domain/outbox/message'
import type { Outcome } from '../kernel/outcome'
import type { Instant } from '../kernel/time'
import type { HttpAnswer, HttpRequest } from '../ports'

/** The number that speaks and the key that lets it. The token never reaches a log, a cell or an error. */
export interface Channel {
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly token: string
}

/** A message either becomes a request whose answer `readSend` reads, or is settled here without a network. */
export type Sending =
  | { readonly via: 'http'; readonly request: HttpRequest }
  | {
      readonly via: 'here'
      readonly outcome: SendOutcome
      /** What `readWebhook` will be given in time: how the message fared, in the provider's own format. */
      readonly webhooks: readonly string[]
    }

export interface Provider {
  readonly name: 'cloud_api' | 'practice'
  /** One body of the webhook as a list of updates. */
  readWebhook(raw: string): WebhookReading
  /** A Problem when WhatsApp would surely refuse the message; then nothing must be sent. */
  buildSend(channel: Channel, message: OutMessage, now: Instant): Outcome<Sending>
  /** What an answer means; `attempt` from 1 decides how long to wait, and when to give up. */
  readSend(answer: HttpAnswer, attempt: number): SendOutcome
  /** Asks for next to nothing, to see whether anybody answers; null: there is nobody to ask. */
  buildKnock(channel: Channel): HttpRequest | null
  /** Marks as read, shows "writing…"; its answer need not be read. Null: nothing to tell anybody. */
  buildSeen(channel: Channel, seen: Seen): HttpRequest | null
}
