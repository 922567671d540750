/** What one person is after two rows of them were joined: the row that stays wins, gaps are filled, and of two permissions the stricter counts. */
import type { RecordOf } from '../../kernel/table'
import { type Instant, instant } from '../../kernel/time'
import { withLabel } from '../audience/labels'
import { alike } from '../calendar/fold'
import { type contacts, THREAD, type Thread } from '../contacts/contacts'
import type { PersonRow } from '../contacts/recognise'

type ContactRow = RecordOf<typeof contacts>
export type Consent = NonNullable<PersonRow['consent']>

/** From the strictest. */
const STRICT = ['out', 'no', 'unknown', 'yes'] as const satisfies readonly Consent[]

export const stricter = (one: Consent | null, other: Consent | null): Consent =>
  STRICT.find((consent) => consent === (one ?? 'unknown') || consent === (other ?? 'unknown')) ?? 'unknown'

const latest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : instant(Math.max(one, other))

const both = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null && !alike(one, other) ? `${one}\n${other}` : (one ?? other)

/** What people wrote in the two rows. */
export const blendContact = (stays: ContactRow, goes: ContactRow, phone: string | null) => ({
  full_name: stays.full_name ?? goes.full_name,
  phone,
  preferred_name: stays.preferred_name ?? goes.preferred_name,
  labels: [goes.labels ?? ''].reduce(withLabels, stays.labels ?? '') || null,
  owner_id: stays.owner_id ?? goes.owner_id,
  notes: both(stays.notes, goes.notes),
  cost: stays.cost === null && goes.cost === null ? null : (stays.cost ?? 0) + (goes.cost ?? 0),
})
const withLabels = (cell: string, more: string): string => more.split(',').reduce((all, label) => withLabel(all, label), cell)

/** Newest first; `order` says when each was. */
const thread = (one: Thread | null, other: Thread | null, order: (id: string) => number): Thread =>
  [...(one ?? []), ...(other ?? []).filter(({ id }) => !one?.some((known) => known.id === id))]
    .sort((a, b) => order(b.id) - order(a.id))
    .slice(0, THREAD)

/** The hidden truth about both; a phone belongs to the row that has a valid one, the one that stays first. */
export const blendPerson = (stays: PersonRow, goes: PersonRow, order: (id: string) => number) => {
  const reached = stays.key === null && stays.user_id === null ? goes : stays
  return {
    key: reached.key,
    user_id: stays.user_id ?? goes.user_id,
    wa_id: reached.wa_id,
    phone: reached.phone,
    unreachable: reached.unreachable,
    profile_name: stays.profile_name ?? goes.profile_name,
    consent: stricter(stays.consent, goes.consent),
    // A word older than what either said must not overrule the stricter one.
    consent_at: latest(stays.consent_at, goes.consent_at),
    marketing_stopped_at: latest(stays.marketing_stopped_at, goes.marketing_stopped_at),
    // Freely written to only where the phone that stays has written: the other one's 24 hours are of another conversation.
    last_in_at: reached.key === goes.key || goes.key === null ? latest(stays.last_in_at, goes.last_in_at) : stays.last_in_at,
    last_out_at: latest(stays.last_out_at, goes.last_out_at),
    last_auto_at: latest(stays.last_auto_at, goes.last_auto_at),
    reached_at: reached.reached_at,
    rest_until: latest(stays.rest_until, goes.rest_until),
    acknowledged_at: latest(stays.acknowledged_at, goes.acknowledged_at),
    last_send: stays.last_send ?? goes.last_send,
    last_send_replied: stays.last_send === null ? goes.last_send_replied : stays.last_send_replied,
    thread: thread(stays.thread, goes.thread, order),
    tasks: [...(stays.tasks ?? []), ...(goes.tasks ?? [])].slice(0, THREAD),
    held_text: both(stays.held_text, goes.held_text),
    memory: stays.memory ?? goes.memory,
  }
}
