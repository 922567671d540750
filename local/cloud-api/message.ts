/** Messages in both directions as the simulator keeps them, and what a phone shows of them. */
import type { JsonObject } from './json'

export interface WebhookError {
  code: number
  title: string
  message: string
  error_data: { details: string }
  href: string
}

export type DeliveryStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed'

export interface HistoryEvent {
  id: string
  status: string
  at: number
  webhook: 'PENDING' | 'DELIVERED' | 'RETRYING' | 'FAILED'
  url?: string
  error?: string
}

export interface Pricing {
  billable: boolean
  pricing_model: 'PMP'
  type: 'regular' | 'free_customer_service' | 'free_entry_point'
  category: string
}

export interface MediaView {
  kind: string
  id?: string
  link?: string
  mime?: string
  name?: string
  caption?: string
  voice?: boolean
}

export interface ButtonView {
  kind: 'reply' | 'quick_reply' | 'url' | 'phone' | 'copy_code' | 'flow' | 'list' | 'location' | 'contact'
  title: string
  /** Reply id, payload, address, number or code. */
  value: string
}

export interface RowView {
  id: string
  title: string
  description?: string
  section?: string
}

/** What a phone shows of a message. */
export interface Content {
  type: string
  text?: string
  header?: { text?: string; media?: MediaView }
  footer?: string
  media?: MediaView
  buttons?: ButtonView[]
  rows?: RowView[]
  location?: JsonObject
  contacts?: JsonObject[]
  reaction?: { messageId: string; emoji: string }
  quotes?: string
}

export interface OutMessage {
  direction: 'out'
  id: string
  historyId: string
  numberId: string
  waId: string
  at: number
  type: string
  content: Content
  request: JsonObject
  status: DeliveryStatus
  error?: WebhookError
  opaque?: string
  pricing: Pricing
  template?: { id: string; name: string; language: string }
  /** Counted against the portfolio's 24-hour limit. */
  reached: boolean
  /** The person saw it, whether or not the business is told. */
  opened: boolean
  /** Statuses that wait for the phone to be switched on. */
  waiting: boolean
  expiresAt: number
  priced: boolean
  events: HistoryEvent[]
}

export interface InMessage {
  direction: 'in'
  id: string
  numberId: string
  waId: string
  at: number
  type: string
  content: Content
  payload: JsonObject
  readByBusiness: boolean
}
export type Message = OutMessage | InMessage
