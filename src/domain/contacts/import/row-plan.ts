/** What can become of a row of a list, and what a coordinator may answer to one that is asked about. */
import type { Text } from '../../../kernel/text'
import type { E164, IdentityKey } from '../phone'
import type { Alert, Difference, ListedPerson } from './person'

/** An answer; the plan is made again with it. */
export type Offer =
  | { readonly offer: 'use_phone'; readonly phone: E164 }
  /** `line`: where the other row stands. */
  | { readonly offer: 'same_person'; readonly line: number }
  | { readonly offer: 'same_contact'; readonly contact: string }
  /** Another person with the same phone, as in a family. */
  | { readonly offer: 'other_person' }
  | { readonly offer: 'leave_out' }

interface OfRow {
  readonly line: number
}
interface Entering extends OfRow {
  /** Later lines about the same person, whose values are in here. */
  readonly also: readonly number[]
  /** To look at; they keep nobody out. */
  readonly alerts: readonly Alert[]
}

export interface NewRow extends Entering {
  readonly kind: 'new'
  readonly key: IdentityKey
  /** With the phone. */
  readonly person: ListedPerson
}
export interface HereRow extends Entering {
  readonly kind: 'here'
  readonly key: IdentityKey
  readonly contact: string
  /** Goes into empty cells of the contact; nothing is overwritten. */
  readonly fills: ListedPerson
  /** What the list says otherwise, which changes nothing. */
  readonly differs: readonly Difference[]
  readonly why: Text
}
export interface RepeatedRow extends OfRow {
  readonly kind: 'repeated'
  /** Line of the same person, where the values of this one went. */
  readonly of: number
  readonly why: Text
  readonly alerts: readonly Alert[]
}
export interface ReviewRow extends OfRow {
  readonly kind: 'review'
  readonly cause: 'phone' | 'shared_phone'
  readonly person: ListedPerson
  readonly why: Text
  readonly next: Text
  readonly offers: readonly Offer[]
}
export interface NoPhoneRow extends OfRow {
  readonly kind: 'no_phone'
  readonly person: ListedPerson
  readonly why: Text
  readonly next: Text
}
export interface IdleRow extends OfRow {
  /** `left_out`: by the coordinator. `headings`: the headings once more, as where pages were joined. */
  readonly kind: 'empty' | 'headings' | 'left_out'
}

/** Exactly one for every row of the list. */
export type RowPlan = NewRow | HereRow | RepeatedRow | ReviewRow | NoPhoneRow | IdleRow
