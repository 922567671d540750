/** What the desk and tests can listen to as it happens. */
import type { Content, DeliveryStatus, Message, WebhookError } from './world'

export interface PhoneMessage {
  readonly id: string
  readonly waId: string
  readonly numberId: string
  /** Who wrote it. */
  readonly by: 'business' | 'person'
  /** Epoch milliseconds. */
  readonly at: number
  readonly content: Content
  /** Of messages by the business. */
  readonly status?: DeliveryStatus
  readonly error?: WebhookError
  /** Whether the other side saw it: the person, or the business by marking it as read. */
  readonly read?: boolean
  readonly template?: { readonly name: string; readonly language: string }
}

export type CloudEvent =
  | { readonly type: 'message'; readonly waId: string; readonly message: PhoneMessage }
  | { readonly type: 'accepted'; readonly waId: string; readonly id: string; readonly opaque?: string }
  | { readonly type: 'status'; readonly waId: string; readonly id: string; readonly status: DeliveryStatus; readonly error?: WebhookError }
  | { readonly type: 'typing'; readonly waId: string; readonly numberId: string; readonly until: number }
  | { readonly type: 'seen'; readonly waId: string; readonly id: string }
  | { readonly type: 'template'; readonly id: string; readonly name: string; readonly language: string; readonly status: string }
  | { readonly type: 'request'; readonly method: string; readonly path: string; readonly status: number; readonly code?: number }
  | {
      readonly type: 'webhook'
      readonly delivery: string
      readonly attempt: number
      readonly updates: number
      readonly url: string
      /** HTTP status, 0 when no answer came. */
      readonly status: number
      readonly outcome: 'delivered' | 'retry' | 'dropped' | 'nowhere'
    }

export type Listener = (event: CloudEvent) => void

/** A message as its phone shows it. */
export const phoneMessage = (message: Message): PhoneMessage => {
  const { id, waId, numberId, at, content } = message
  if (message.direction === 'in') return { id, waId, numberId, at, content, by: 'person', read: message.readByBusiness }
  const { status, error, template, opened } = message
  return {
    id,
    waId,
    numberId,
    at,
    content,
    by: 'business',
    read: opened,
    status,
    ...(error === undefined ? {} : { error }),
    ...(template === undefined ? {} : { template: { name: template.name, language: template.language } }),
  }
}
