/** A message approved by WhatsApp, as far as Hilo needs to know it. */

/** Only `approved` can be sent; `unknown` is a state Meta added later. */
export const TEMPLATE_STATUSES = [
  'approved',
  'pending',
  'rejected',
  'paused',
  'disabled',
  'in_appeal',
  'pending_deletion',
  'deleted',
  'limit_exceeded',
  'archived',
  'unknown',
] as const
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number]

export const TEMPLATE_CATEGORIES = ['marketing', 'utility', 'authentication', 'other'] as const
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number]

export type TemplateQuality = 'green' | 'yellow' | 'red' | 'unknown'

export type TemplateHeader =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'video' | 'document' | 'gif' | 'location'; readonly example: string | null }

export interface TemplateButton {
  readonly kind: 'quick_reply' | 'url' | 'phone' | 'copy_code' | 'flow' | 'ask_phone' | 'code' | 'other'
  readonly text: string
  /** Address with its `{{1}}` at the end, phone number, or example of a code. */
  readonly target: string | null
}

/** A gap to be filled; `id` addresses it in the values: `header.1`, `body.nombre`, `button.0`. */
export interface TemplateVariable {
  readonly id: string
  readonly where: 'header' | 'body' | 'button'
  /** What stands in the braces: `1` or `first_name`; for a code, `code`. */
  readonly key: string
  /** Position among the gaps of its part, from 0; for a button, the button's position. */
  readonly index: number
  readonly example: string | null
}

export interface TemplateInfo {
  /** Digits; opaque. */
  readonly id: string
  readonly name: string
  /** Exactly as approved, such as `es_AR`. */
  readonly language: string
  readonly status: TemplateStatus
  readonly category: TemplateCategory
  readonly previousCategory: TemplateCategory | null
  /** Category that Meta holds to be right, when it differs. */
  readonly correctCategory: TemplateCategory | null
  readonly quality: TemplateQuality
  /** Meta's code, such as `INVALID_FORMAT`; null when it was not rejected. */
  readonly rejectedReason: string | null
  readonly format: 'named' | 'positional'
  readonly header: TemplateHeader | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly TemplateButton[]
  readonly variables: readonly TemplateVariable[]
  /** What must be added to each send, besides the variables. */
  readonly mediaHeader: 'image' | 'video' | 'document' | 'gif' | 'location' | null
}

/** Words by `TemplateVariable.id`. */
export type TemplateValues = Readonly<Record<string, string>>

/** By the id of an upload (kept 30 days), or a public address that Meta fetches and caches for 10 minutes. */
export type MediaSource = { readonly id: string } | { readonly link: string }

/** What fills one part of a template; built by `templates`, sent as it is. */
export type TemplateParameter =
  | { readonly type: 'text'; readonly text: string; readonly name?: string }
  | { readonly type: 'image' | 'video' | 'document'; readonly source: MediaSource; readonly filename?: string }
  | {
      readonly type: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name: string
      readonly address: string
    }
  | { readonly type: 'payload'; readonly payload: string }
  | { readonly type: 'coupon_code'; readonly code: string }
  | { readonly type: 'flow'; readonly token: string }

export type TemplateComponent =
  | { readonly type: 'header' | 'body'; readonly parameters: readonly TemplateParameter[] }
  | {
      readonly type: 'button'
      readonly subType: 'quick_reply' | 'url' | 'copy_code' | 'flow'
      /** Position of the button in the template, from 0. */
      readonly index: number
      readonly parameters: readonly TemplateParameter[]
    }
