/** A task is wanted, and a task changed: what other features ask for, and what they are told. */
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'
import type { HistoryKind } from './history-kinds'
import { type Extracted, PRIORITIES, type Priority, readExtracted, readTexts } from './tables'

/** Decided at once: the task, its row, its history and its owner are in the commit of whoever raises this. */
export interface TaskWanted {
  readonly contactId: string
  /** Key of the topic; '' when none was found. */
  readonly theme: string
  readonly subject: string
  readonly priority: Priority
  /** The message that made it; '' when none did (a call to make, a daily check). */
  readonly messageId: string
  readonly messageRow: number
  /** When the person wrote; the clock of the first answer begins here, or at `startedAt` after a bot. */
  readonly at: Instant
  readonly startedAt: Instant
  /** Promises in minutes already turned into moments; `null` leaves them to who keeps promises (a follower). */
  readonly dueAt: Instant | null
  readonly resolveBy: Instant | null
  /** The rule that decided, and why in words of the file's language. */
  readonly rule: string
  readonly reason: string
  readonly data: Extracted
  readonly skills: readonly string[]
  readonly area: string
  readonly sensitive: boolean
  readonly labels: readonly string[]
  /** The send that the person answered; '' when none. */
  readonly sendId: string
}

const moment = (value: unknown): Instant | null => (typeof value === 'number' && Number.isFinite(value) ? instant(value) : null)
const word = (value: unknown): string => (isText(value) ? value : '')

const readWanted = (raw: unknown): TaskWanted | undefined => {
  if (!isRecord(raw)) return undefined
  const at = moment(raw['at'])
  const contactId = word(raw['contactId'])
  if (at === null || contactId === '') return undefined
  return {
    contactId,
    theme: word(raw['theme']),
    subject: word(raw['subject']),
    priority: PRIORITIES.find((one) => one === raw['priority']) ?? 'normal',
    messageId: word(raw['messageId']),
    messageRow: typeof raw['messageRow'] === 'number' ? raw['messageRow'] : 0,
    at,
    startedAt: moment(raw['startedAt']) ?? at,
    dueAt: moment(raw['dueAt']),
    resolveBy: moment(raw['resolveBy']),
    rule: word(raw['rule']),
    reason: word(raw['reason']),
    data: readExtracted(raw['data']) ?? {},
    skills: readTexts(raw['skills']) ?? [],
    area: word(raw['area']),
    sensitive: raw['sensitive'] === true,
    labels: readTexts(raw['labels']) ?? [],
    sendId: word(raw['sendId']),
  }
}
export const taskWanted = event<TaskWanted>('tasks.wanted', readWanted)

/** `hilo`, `contact`, a member's id, or an e-mail of somebody who is not in Equipo. */
export type Actor = string
export const BY_HILO: Actor = 'hilo'
export const BY_CONTACT: Actor = 'contact'

/** Raised after the rows have changed: whoever is told sees the task as it is now. */
export interface TaskChanged {
  readonly taskId: string
  readonly taskRow: number
  readonly kind: HistoryKind
  /** Owner before and after for `assigned`, `returned`, `escalated`; state, priority or topic for the others; '' for none. */
  readonly from: string
  readonly to: string
  readonly by: Actor
  readonly at: Instant
  readonly detail: string
  /** Message that belongs to it; '' for none. */
  readonly messageId: string
  /** `heard` only: «gracias» asks for nothing and starts no clock. */
  readonly courtesy: boolean
}
export const taskChanged = event<TaskChanged>('tasks.changed', () => undefined)
