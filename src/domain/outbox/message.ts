/** What Hilo asks a provider to send and what may come of it; plain data that survives a cell. */
import type { Text } from '../../kernel/text'
import type { MediaSource, TemplateComponent } from '../templates/template'

/** A phone with plus and country code (`+5491155550000`), or the BSUID of somebody whose phone is hidden. */
export type Recipient = { readonly phone: string } | { readonly userId: string }

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker'

export type Header =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'video' | 'document'; readonly source: MediaSource; readonly filename?: string }

export interface Button {
  readonly id: string
  readonly title: string
}
export interface ListRow extends Button {
  readonly description?: string
}
export interface ListSection {
  readonly title?: string
  readonly rows: readonly ListRow[]
}

/** All but `template` need an open conversation: the person wrote within 24 hours. */
export type OutBody =
  | {
      readonly kind: 'template'
      readonly name: string
      /** Exactly the approved code; `es` and `es_AR` are two templates. */
      readonly language: string
      readonly components: readonly TemplateComponent[]
    }
  | { readonly kind: 'text'; readonly text: string; readonly previewUrl?: boolean }
  | {
      readonly kind: 'buttons'
      readonly text: string
      readonly buttons: readonly Button[]
      readonly header?: Header
      readonly footer?: string
    }
  | {
      readonly kind: 'list'
      readonly text: string
      /** Label that opens the list. */
      readonly open: string
      readonly sections: readonly ListSection[]
      readonly header?: string
      readonly footer?: string
    }
  | {
      readonly kind: 'link'
      readonly text: string
      readonly label: string
      readonly url: string
      readonly header?: Header
      readonly footer?: string
    }
  | {
      readonly kind: 'media'
      readonly media: MediaKind
      readonly source: MediaSource
      readonly caption?: string
      readonly filename?: string
      readonly voice?: boolean
    }
  | {
      readonly kind: 'location'
      /** Degrees. */
      readonly latitude: number
      readonly longitude: number
      readonly name?: string
      readonly address?: string
    }
  /** An empty emoji takes the reaction back. */
  | { readonly kind: 'reaction'; readonly to: string; readonly emoji: string }
  /** A button with which the person shares where they are, or their phone number. */
  | { readonly kind: 'ask'; readonly what: 'location' | 'phone'; readonly text: string }

export interface OutMessage {
  readonly to: Recipient
  /** Comes back in every status of this message; at most 512 characters. */
  readonly opaque: string
  /** Message to quote. */
  readonly replyTo: string | null
  readonly body: OutBody
}

/** Marks a message of a person (and earlier ones) as read; `typing` shows "writing…" for up to 25 s. */
export interface Seen {
  readonly wamid: string
  readonly typing: boolean
}

/** Where a fault lies, which is what decides: see `Decision`. */
export type FaultClass = 'transient' | 'throttle' | 'pair' | 'deferred' | 'setup' | 'message' | 'template' | 'marketing' | 'person'

/**
 * What a refusal means for what comes next:
 * `retry` this message after the wait · `retry person`: nothing to this person before the wait · `slow down`: everything waits ·
 * `later`: not before a day, once or twice · `stop person`, `stop marketing to person` · `hold template` · `stop all` until the
 * account is put right · `fail message`: only this one.
 */
export type Decision =
  | 'retry'
  | 'retry person'
  | 'slow down'
  | 'later'
  | 'stop person'
  | 'stop marketing to person'
  | 'hold template'
  | 'stop all'
  | 'fail message'

export interface Verdict {
  /** Meta's number for the fault; null when it gave none. */
  readonly code: number | null
  readonly fault: FaultClass
  readonly decision: Decision
  /** Milliseconds to wait before trying again; null when nothing is to be tried again by itself. */
  readonly waitMs: number | null
  /** What happened and what to do, in the words of a coordinator. */
  readonly reason: Text
  readonly next: Text
  /** Meta's own words, for whoever helps; may hold a phone number. */
  readonly details: string | null
}

export type SendOutcome =
  | {
      readonly kind: 'accepted'
      readonly wamid: string
      readonly waId: string | null
      readonly userId: string | null
      /** Meta keeps it back while it judges a new template: it may leave late or fail (132015). */
      readonly held: boolean
    }
  | ({ readonly kind: 'refused' } & Verdict)
  /** Nobody knows whether it left: never sent again by itself. */
  | { readonly kind: 'unknown'; readonly why: 'no_answer' | 'unreadable' | 'no_id'; readonly detail: string }
