/** What a person said, read once at the border: one shape whichever provider brought it. */
import type { Json } from '../../kernel/json'
import type { Instant } from '../../kernel/time'
import type { Person } from '../contacts/person'
import type { MetaError } from '../outbox/status'

/** `button`: tapped under a template or a message; `list`: picked; `form`: a WhatsApp form (nfm_reply) filled in. */
export const IN_KINDS = [
  'text',
  'image',
  'video',
  'sticker',
  'audio',
  'document',
  'location',
  'contacts',
  'reaction',
  'button',
  'list',
  'form',
  'call_permission',
  'order',
  'system',
  'unsupported',
] as const
export type InKind = (typeof IN_KINDS)[number]

export interface Choice {
  /** What we put into the button or row when it was sent; the label when nothing was. */
  readonly id: string
  readonly title: string
}

export interface InMedia {
  /** To be fetched within 7 days, with the token. */
  readonly id: string
  readonly mime: string
  readonly sha256: string | null
  readonly filename: string | null
  /** A voice note rather than an audio file. */
  readonly voice: boolean
  readonly animated: boolean
  /** Lives 5 minutes and needs the token; absent in older traffic. */
  readonly url: string | null
}

export interface Place {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly name: string | null
  readonly address: string | null
}

export interface SharedContact {
  readonly name: string
  readonly phones: readonly { readonly phone: string; readonly waId: string | null }[]
  readonly emails: readonly string[]
}

export interface Order {
  readonly catalogId: string | null
  readonly items: readonly {
    readonly product: string
    readonly quantity: number
    readonly price: number | null
    readonly currency: string | null
  }[]
}

/** The advertisement or post through which the person came. */
export interface Referral {
  readonly sourceType: string | null
  readonly sourceId: string | null
  readonly sourceUrl: string | null
  readonly headline: string | null
  readonly body: string | null
  readonly clickId: string | null
}

/** What was said, apart from who and when; fields that the kind does not have are null. */
export interface Content {
  readonly kind: InKind
  /** Meta's own type name, also of what is not supported (`poll`, `edit` …). */
  readonly rawType: string
  /** What the person said in words: body, caption, tapped title, note of an order. */
  readonly text: string | null
  readonly choice: Choice | null
  readonly media: InMedia | null
  readonly location: Place | null
  readonly contacts: readonly SharedContact[] | null
  /** `emoji` null: the reaction was taken back. */
  readonly reaction: { readonly wamid: string; readonly emoji: string | null } | null
  /** Answers of a WhatsApp form; null when Meta's JSON text was broken or empty. */
  readonly form: { readonly [key: string]: Json } | null
  readonly order: Order | null
  /** Faults of this message: what could not be fetched or is not supported. */
  readonly errors: readonly MetaError[]
}

export interface InMessage extends Content {
  /** Opaque, up to about 100 characters; identity of the message, compared exactly. */
  readonly wamid: string
  readonly phoneNumberId: string
  readonly from: Person
  /** Meta's time, exact to the second. */
  readonly at: Instant
  /** Message that this one answers or quotes. */
  readonly replyTo: string | null
  readonly forwarded: boolean
  readonly groupId: string | null
  readonly referral: Referral | null
  /** Answers our request for a phone number (`origin` contact_request). */
  readonly sharesOwnContact: boolean
}
