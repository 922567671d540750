/** Everything a provider can tell besides what people say: what became of our messages, templates, number and account. */
import type { Instant } from '../../kernel/time'
import type { Person } from '../contacts/person'
import type { Verdict } from '../outbox/message'
import type { MetaError, StatusUpdate } from '../outbox/status'
import type { Content, InMessage } from './message'

/** Which template; name and language identify it, since webhook ids may have lost digits. */
export interface TemplateRef {
  readonly id: string | null
  readonly name: string
  /** With underscore, as the API wants it: `es_AR`. */
  readonly language: string
}

/** Different people who may be written to in 24 hours without having written to us first. */
export type PeoplePerDay = number | 'unlimited'

export type IdentityChange = 'number' | 'user_id' | 'security_code'

/** One thing that happened. `event` names are Meta's own, in capitals, and may be new ones. */
export type Happening =
  | { readonly type: 'message'; readonly message: InMessage }
  | { readonly type: 'status'; readonly status: StatusUpdate }
  | {
      /** The person switched marketing messages off or on in WhatsApp itself. */
      readonly type: 'preference'
      readonly person: Person
      readonly marketing: 'stop' | 'resume'
      readonly at: Instant
    }
  | {
      readonly type: 'identity'
      readonly change: IdentityChange
      readonly wamid: string
      readonly at: Instant
      readonly old: Person
      readonly new: Person
    }
  | {
      readonly type: 'edit'
      readonly wamid: string
      readonly of: string
      readonly from: Person
      readonly at: Instant
      readonly content: Content
    }
  | { readonly type: 'revoke'; readonly wamid: string; readonly of: string; readonly from: Person; readonly at: Instant }
  | {
      /** Somebody of the team answered from the WhatsApp Business app on a phone. */
      readonly type: 'echo'
      readonly wamid: string
      readonly to: Person
      readonly at: Instant
      readonly content: Content
    }
  | {
      readonly type: 'template_status'
      readonly template: TemplateRef
      readonly event: string
      readonly category: string | null
      readonly reason: string | null
      /** Meta's advice or title of the pause, in its words. */
      readonly detail: string | null
      readonly at: Instant | null
    }
  | {
      readonly type: 'template_quality'
      readonly template: TemplateRef
      readonly from: string | null
      readonly to: string
      readonly at: Instant | null
    }
  | {
      /** `correct` given: notice that it will change at `effectiveAt`; else it changed from `previous`. */
      readonly type: 'template_category'
      readonly template: TemplateRef
      readonly category: string | null
      readonly previous: string | null
      readonly correct: string | null
      readonly effectiveAt: Instant | null
      readonly at: Instant | null
    }
  | { readonly type: 'template_components'; readonly template: TemplateRef; readonly body: string | null; readonly at: Instant | null }
  | {
      readonly type: 'number_quality'
      readonly displayPhone: string | null
      readonly event: string
      readonly peoplePerDay: PeoplePerDay | null
      readonly at: Instant | null
    }
  | {
      readonly type: 'number_name'
      readonly displayPhone: string | null
      readonly decision: string
      readonly name: string | null
      readonly reason: string | null
      readonly at: Instant | null
    }
  | {
      readonly type: 'capability'
      readonly peoplePerDay: PeoplePerDay | null
      readonly at: Instant | null
    }
  | {
      readonly type: 'account'
      readonly event: string
      readonly violation: string | null
      readonly restrictions: readonly { readonly type: string; readonly until: Instant | null }[]
      readonly ban: { readonly state: string; readonly date: string | null } | null
      readonly at: Instant | null
    }
  | {
      readonly type: 'account_alert'
      readonly severity: string
      readonly alert: string
      readonly status: string | null
      readonly description: string | null
      readonly at: Instant | null
    }
  | { readonly type: 'account_review'; readonly decision: string; readonly at: Instant | null }
  | {
      /** A fault of the account or of Meta's delivery, tied to no message. */
      readonly type: 'fault'
      readonly errors: readonly MetaError[]
      /** What follows from the first error. */
      readonly verdict: Verdict
      readonly at: Instant | null
    }
  | { readonly type: 'ignored'; readonly field: string }

export interface Envelope {
  readonly wabaId: string
  readonly phoneNumberId: string | null
  /** Identity for repeats: the wamid of a message, else a text that is the same whenever the same update comes again. */
  readonly key: string
}
export type Update = Envelope & Happening

/** An update that could not be understood; the rest of its batch was. */
export interface Skipped {
  readonly why: 'not_an_object' | 'no_number' | 'no_id' | 'no_time' | 'no_sender' | 'no_template' | 'not_used'
  readonly field: string
  /** The update as it came, to be kept for a look; holds personal data. */
  readonly raw: string
}

export type WebhookReading =
  | { readonly ok: true; readonly updates: readonly Update[]; readonly skipped: readonly Skipped[] }
  | { readonly ok: false; readonly why: 'not_json' | 'not_whatsapp' }
