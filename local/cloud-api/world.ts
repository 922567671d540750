/** Everything the simulator remembers, as plain JSON: accounts, people, messages, templates, and what is still to happen. */
import type { JsonObject } from './json'
import type { Tier } from './limits'
import type { Message } from './message'
import type { PaceName, Settings } from './settings'

export type * from './message'

export interface App {
  id: string
  name: string
  secret: string
  /** Set by POST /{app}/subscriptions; without it the host's `webhook()` stands in. */
  callback?: { url: string; verifyToken: string }
  fields: string[]
}

export interface Token {
  value: string
  type: 'SYSTEM_USER' | 'USER'
  userId: string
  scopes: string[]
  issuedAt: number
  /** Epoch milliseconds; 0 = never. */
  expiresAt: number
  /** Why it no longer works: a subcode of error 190, or `exception` for error 0. */
  broken?: number | 'exception'
  /** Whether the system user was given the WhatsApp account; else 100/33. */
  seesAccount: boolean
}

export interface Override {
  url: string
  verifyToken: string
}

export interface Waba {
  id: string
  name: string
  currency: string
  timezoneId: string
  subscribed: boolean
  override?: Override
}

export interface BusinessNumber {
  id: string
  /** Digits only. */
  digits: string
  displayNumber: string
  countryCode: string
  verifiedName: string
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA'
  status: string
  registered: boolean
  pin: string
  override?: Override
  onboardedAt: number
}

export interface Person {
  /** The account's id at WhatsApp: digits, which may differ from the number that people write. */
  waId: string
  /** What webhooks give as sender; differs from `waId` for some people in Argentina, Mexico and Brazil. */
  from: string
  name: string
  username?: string
  userId: string
  onWhatsApp: boolean
  phoneOn: boolean
  readReceipts: boolean
  blocked: boolean
  marketing: 'open' | 'stopped' | 'capped'
  /** A person with a username whose number the business may not see. */
  hidesNumber: boolean
  pace?: PaceName
  /** Last time they wrote to a business number, by its id. */
  wroteAt: Record<string, number>
  /** End of the free entry point after an ad click, by number id. */
  freeEntryUntil: Record<string, number>
}

export interface Media {
  id: string
  numberId: string
  mime: string
  sha256: string
  base64: string
  name?: string
  expiresAt: number
}

export interface Upload {
  id: string
  /** Signature that stands in the id's query. */
  seal: string
  name?: string
  mime: string
  length: number
  handle?: string
}

export interface Template {
  id: string
  name: string
  language: string
  status: string
  category: string
  previousCategory?: string
  correctCategory?: string
  parameterFormat: 'POSITIONAL' | 'NAMED'
  components: JsonObject[]
  quality: { score: string; at: number }
  rejectedReason: string
  ttlSeconds?: number
  updatedAt: number
  pauses: number
  edits: number[]
}

/** Something that will happen at a moment of the clock. */
export type Task =
  | { kind: 'sent' | 'delivered' | 'read' | 'expire'; message: string }
  | { kind: 'fail'; message: string; code: number; details?: string }
  | { kind: 'review'; template: string }
  | { kind: 'category'; template: string; category: string }
  | { kind: 'unpause'; template: string }
  | { kind: 'flush' }
  | { kind: 'attempt'; delivery: string }

export interface Due {
  seq: number
  at: number
  task: Task
}

/** One update on its way to the app. */
export interface Update {
  field: string
  wabaId: string
  numberId?: string
  value: JsonObject
  at: number
  /** The status event of a message that this update tells. */
  event?: { message: string; id: string }
}

export interface Delivery {
  id: string
  updates: Update[]
  body: string
  firstAt: number
  attempts: number
  state: 'waiting' | 'later' | 'delivered' | 'dropped'
  copy: boolean
}

export interface PairState {
  start: number
  count: number
}

export interface World {
  version: 1
  random: number
  seq: number
  settings: Settings
  app: App
  business: { id: string; name: string; verified: boolean; tier: Tier }
  waba: Waba
  numbers: Record<string, BusinessNumber>
  tokens: Token[]
  people: Record<string, Person>
  messages: Record<string, Message>
  media: Record<string, Media>
  uploads: Record<string, Upload>
  templates: Template[]
  /** Names of deleted approved templates and until when they may not be used. */
  blockedNames: Record<string, number>
  pairs: Record<string, PairState>
  /** Moments of recent messages by number, for the limit a second. */
  recent: Record<string, number[]>
  /** When each person was last counted against the portfolio's limit. */
  reach: Record<string, number>
  /** Free-form messages delivered, by number and month. */
  service: Record<string, number>
  marketing: Record<string, number[]>
  calls: { hour: number; count: number }
  registrations: number[]
  agenda: Due[]
  updates: Update[]
  deliveries: Record<string, Delivery>
}
