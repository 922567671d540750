/** What travels through a queue: one thing that happened, with the moment at which the relay took it. */
import type { Fields } from './loose'

interface Arrived {
  /** Milliseconds since 1970. */
  readonly at: number
}
/** A webhook of Meta that holds exactly one message, status or change. */
export interface MetaParcel extends Arrived {
  readonly type: 'meta'
  readonly body: Fields
}
/** What Twilio posts, by name. */
export interface TwilioParcel extends Arrived {
  readonly type: 'twilio'
  readonly params: Readonly<Record<string, string>>
}
/** Somebody opened a short link; bots and previews are not counted. */
export interface ClickParcel extends Arrived {
  readonly type: 'click'
  readonly link: string
}
export type Happened = MetaParcel | TwilioParcel | ClickParcel

/** Something too large for a queue lies on the desk under this name. */
export interface StoredParcel extends Arrived {
  readonly type: 'stored'
  readonly name: string
}
export type Parcel = Happened | StoredParcel
