/** A task is wanted, and a task changed: what other features ask for, and what they are told. */
import { type Act, later } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'
import type { HistoryKind } from './history-kinds'
import { type Extracted, PRIORITIES, type Priority, readExtracted, readTexts, type TaskState } from './tables'

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
  /** Members whom it is not for: who asks for help wants somebody else's. */
  readonly not?: readonly string[]
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
    not: readTexts(raw['not']) ?? [],
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

/** What somebody of the team wants done with a task, wherever they said so: in the tab, in the panel, by quoting a notice. */
export type Ask =
  | { readonly do: 'take' }
  /** Somebody else, please. */
  | { readonly do: 'pass' }
  | { readonly do: 'assign'; readonly to: string }
  | { readonly do: 'move'; readonly to: TaskState }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'priority'; readonly to: Priority }
  | { readonly do: 'theme'; readonly to: string }
  | { readonly do: 'labels'; readonly to: readonly string[] }
  | { readonly do: 'reply'; readonly text: string }
export interface TaskAsked {
  readonly taskId: string
  readonly taskRow: number
  readonly ask: Ask
  readonly by: Actor
}
export const taskAsked = event<TaskAsked>('tasks.asked', () => undefined)

const readPlace = (raw: unknown): { readonly taskId: string; readonly taskRow: number } | undefined =>
  isRecord(raw) && isText(raw['taskId']) && typeof raw['taskRow'] === 'number'
    ? { taskId: raw['taskId'], taskRow: raw['taskRow'] }
    : undefined

/** Choose an owner, or say why there is none. */
export interface RoutingWanted {
  readonly taskId: string
  readonly taskRow: number
  /** Who had it and did not act. */
  readonly not: readonly string[]
}
export const routingWanted = event<RoutingWanted>('tasks.routing_wanted', (raw) => {
  const place = readPlace(raw)
  return place && { ...place, not: isRecord(raw) ? (readTexts(raw['not']) ?? []) : [] }
})

/** The owner has not begun in time: the next one gets it, unless a person decided meanwhile. */
export interface ReturnDue {
  readonly taskId: string
  readonly taskRow: number
  readonly owner: string
  readonly assignedAt: Instant
  /** Who had it before and did not act either. */
  readonly not: readonly string[]
}
export const returnDue = event<ReturnDue>('tasks.return_due', (raw) => {
  const place = readPlace(raw)
  const assignedAt = isRecord(raw) ? moment(raw['assignedAt']) : null
  return place && isRecord(raw) && isText(raw['owner']) && assignedAt !== null
    ? { ...place, owner: raw['owner'], assignedAt, not: readTexts(raw['not']) ?? [] }
    : undefined
})

/** Somebody can take work again: who waits is looked at from this place on; `whole`: all of them, in as many rounds as it takes. */
export interface QueueStirred {
  readonly from: number
  readonly whole: boolean
}
export const queueStirred = event<QueueStirred>('tasks.queue_stirred', (raw) =>
  isRecord(raw) && typeof raw['from'] === 'number' ? { from: raw['from'], whole: raw['whole'] === true } : undefined,
)

/** A resolved task that nobody opened again is closed; a later resolution has a timer of its own. */
export interface Closing {
  readonly taskId: string
  readonly taskRow: number
  readonly resolvedAt: Instant
}
export const closing = event<Closing>('tasks.closing', (raw) => {
  const place = readPlace(raw)
  const resolvedAt = isRecord(raw) ? moment(raw['resolvedAt']) : null
  return place && resolvedAt !== null ? { ...place, resolvedAt } : undefined
})
export const closeLater = (at: Instant, what: Closing): Act => {
  const key = `close ${what.taskId} ${what.resolvedAt}`
  return later(at, key, closing(key, what), 'fresh')
}
