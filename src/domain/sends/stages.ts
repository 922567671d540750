/** How far a send got with each person: from the rows of Mensajes and, for what never left, from the queue. */
import type { RecordOf } from '../../kernel/table'
import { ARRIVED, LEFT, type messages, READ } from '../messages/messages'
import type { queue } from '../outbox/queue'

export const STAGES = ['sent', 'delivered', 'read', 'replied', 'unread', 'silent', 'not_sent'] as const
/** `unread`: it arrived and was not read · `silent`: it left and nobody answered · the others as in the row of Envíos. */
export type Stage = (typeof STAGES)[number]
export const isStage = (word: string): word is Stage => STAGES.some((stage) => stage === word)

export interface Standing {
  readonly contactId: string
  /** Why it did not leave or arrive; '' when nothing went wrong. */
  readonly why: string
}

type MessageRow = Pick<RecordOf<typeof messages>, 'contact_id' | 'direction' | 'status' | 'send_id' | 'exact_at' | 'error_text'>
type QueueRow = Pick<RecordOf<typeof queue>, 'contact_id' | 'send_id' | 'state' | 'reason'>

const NEVER = new Set(['failed', 'skipped', 'expired', 'cancelled', 'held'])

/** People whose first word after this send came before any other send: what the row counts as an answer. */
const answerers = (rows: readonly MessageRow[], sendId: string): ReadonlySet<string> => {
  const last = new Map<string, string>()
  const found = new Set<string>()
  for (const row of [...rows].sort((a, b) => (a.exact_at ?? 0) - (b.exact_at ?? 0))) {
    const id = row.contact_id ?? ''
    if (row.direction === 'out' && row.send_id) last.set(id, row.send_id)
    if (row.direction === 'in' && last.get(id) === sendId) found.add(id)
  }
  return found
}

export const standingsAt = (
  stage: Stage,
  sendId: string,
  all: { readonly messages: readonly MessageRow[]; readonly queue: readonly QueueRow[] },
): readonly Standing[] => {
  if (stage === 'not_sent') {
    const never = all.queue.filter((row) => row.send_id === sendId && row.state !== null && NEVER.has(row.state))
    return never.map((row) => ({ contactId: row.contact_id ?? '', why: row.reason ?? '' }))
  }
  const answered = answerers(all.messages, sendId)
  const is = (row: MessageRow): boolean => {
    if (row.status === null || row.contact_id === null) return false
    switch (stage) {
      case 'sent':
        return LEFT.has(row.status)
      case 'delivered':
        return ARRIVED.has(row.status)
      case 'read':
        return READ.has(row.status)
      case 'replied':
        return answered.has(row.contact_id)
      case 'unread':
        return LEFT.has(row.status) && !READ.has(row.status) && row.status !== 'unknown' && !answered.has(row.contact_id)
      case 'silent':
        return LEFT.has(row.status) && row.status !== 'unknown' && !answered.has(row.contact_id)
    }
  }
  return all.messages
    .filter((row) => row.send_id === sendId && row.direction === 'out' && is(row))
    .map((row) => ({ contactId: row.contact_id ?? '', why: row.error_text ?? '' }))
}
