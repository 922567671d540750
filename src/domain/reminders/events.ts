/** What makes reminders think: a row they speak of changed, their own tab changed, a message of theirs has not arrived. */
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'

export interface SubjectChanged {
  readonly source: string
  readonly id: string
  readonly row: number | null
  /** The row is new: nothing can be planned for it yet. */
  readonly fresh: boolean
}
/** Raised in the commit of the change. */
export const subjectChanged = event<SubjectChanged>('reminders.subject_changed', (raw) =>
  isRecord(raw) && isText(raw['source']) && isText(raw['id'])
    ? { source: raw['source'], id: raw['id'], row: typeof raw['row'] === 'number' ? raw['row'] : null, fresh: raw['fresh'] === true }
    : undefined,
)

/** A reminder was written anew: the rows of its source are planned again, part by part. */
export const replan = event<{ readonly from: number }>('reminders.replan', (raw) =>
  isRecord(raw) && typeof raw['from'] === 'number' ? { from: raw['from'] } : undefined,
)

export interface Unarrived {
  readonly messageId: string
  readonly messageRow: number
  readonly contactId: string
  readonly rule: string
}
export const unarrived = event<Unarrived>('reminders.unarrived', (raw) =>
  isRecord(raw) && isText(raw['messageId']) && typeof raw['messageRow'] === 'number' && isText(raw['contactId']) && isText(raw['rule'])
    ? { messageId: raw['messageId'], messageRow: raw['messageRow'], contactId: raw['contactId'], rule: raw['rule'] }
    : undefined,
)
