/** What the panel may ask about tasks and the team that attends them. */
import type { Words } from './api'
import type { Conversation } from './views'

export interface TaskLine {
  readonly id: string
  readonly person: string
  readonly subject: string
  readonly owner: string
  readonly state: Words
  readonly priority: Words
  /** «hoy 11:15», or '' without a promise. */
  readonly due: Words
  readonly late: boolean
  readonly next: Words
}

export interface TaskCard extends TaskLine {
  readonly personId: string
  readonly theme: string
  readonly reason: Words
  readonly sensitive: boolean
  readonly labels: readonly string[]
  readonly data: readonly { readonly name: string; readonly value: string }[]
  readonly stateKey: string
  readonly priorityKey: string
  readonly ownerId: string
  readonly open: { readonly now: boolean; readonly says: Words }
  readonly conversation: Conversation
  readonly history: readonly { readonly at: Words; readonly what: Words; readonly by: Words; readonly detail: string }[]
  /** Somebody changed the history by hand. */
  readonly tampered: boolean
  readonly members: readonly { readonly id: string; readonly name: string; readonly says: Words }[]
}

export interface TeamHours {
  /** `team`, `area ventas`, `member m_…`; with the name people read. */
  readonly id: string
  readonly name: Words
  /** As written in «Horario»; '' where the usual ones hold. */
  readonly hours: string
  readonly usual: string
  readonly holidays: boolean
  /** Days off beside the country's, separated by commas. */
  readonly closed: string
}

export interface TaskCalls {
  /** `mine`: of the person in front; `queue`: nobody has them; `waiting`: who waits for an answer and has no task. */
  'tasks.list': { input: { which: 'mine' | 'queue' | 'waiting' }; value: { tasks: readonly TaskLine[]; me: string } }
  'tasks.read': { input: { id: string } | { sheetId: number; row: number }; value: TaskCard | null }
  /** `what`: take, pass, assign, move, note, priority, theme, labels, reply; `to`: words, member, state … as it needs. */
  'tasks.ask': { input: { id: string; what: string; to: string }; value: { says: Words } }
  'team.hours': { input: Record<string, never>; value: { calendars: readonly TeamHours[] } }
  'team.saveHours': { input: { id: string; hours: string; holidays: string; closed: string }; value: { says: Words } }
  'team.away': { input: { member: string; from: string; to: string; standIn: string }; value: { says: Words } }
}
