/** What reminders can speak of: a feature that has rows with dates and states (appointments, enrolments) fills this place. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import type { Text } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import type { ShownColumn, ShownRow } from '../audience/columns'

export interface Subject {
  readonly id: string
  /** Row in its tab: a hint. */
  readonly row: number | null
  /** `null` while nobody knows who it is. */
  readonly contactId: string | null
  readonly contactRow: number | null
  readonly peopleRow: number | null
  /** Key of its state. */
  readonly state: string
  /** Its dates by key. */
  readonly dates: Readonly<Record<string, Instant | null>>
  /** Nothing more is to be said about it: cancelled, over, paused. Why, in a coordinator's words. */
  readonly closed: Text | null
  /** Its cells as people read them, by column key: for «Solo si». */
  readonly shown: ShownRow
}

export interface ReminderSource {
  readonly key: string
  readonly table: Table
  /** As in «Para». */
  readonly name: Text
  readonly states: Readonly<Record<string, Text>>
  readonly dates: readonly { readonly key: string; readonly name: Text }[]
  columns(ctx: Ctx): readonly ShownColumn[]
  needs(id: string, row: number | null): readonly Need[]
  read(state: State, id: string, row: number | null, ctx: Ctx): Subject | undefined
  /** All rows, for whoever changes a reminder: never on a message's path. */
  all(state: State, ctx: Ctx): readonly Subject[]
  /** Names of the gaps it fills, as they are compared. */
  readonly fields: readonly string[]
  /** Gaps that are named by people, such as a form of theirs. */
  knows?(key: string): boolean
  /** Why a gap that is known cannot be filled as things stand. */
  lacks?(state: State, key: string): Text | undefined
  /** The words for the gaps of one message that speaks of all of them, which are of one person; `undefined`: this gap is not ours. */
  fill(subjects: readonly Subject[], key: string, state: State, ctx: Ctx): string | undefined
  /** What is to be kept when this gap was filled. */
  said?(subjects: readonly Subject[], key: string, state: State, ctx: Ctx): readonly Act[]
  /** What a tapped button brings back. */
  payload(button: string, subjects: readonly Subject[]): string | undefined
  /** Puts the row's date back to what it was; absent where a date is not the row's own. */
  moveBack?(subject: Subject, date: Instant): readonly Act[]
  /** Shows on the row what comes next, or why nothing does. */
  show(state: State, subject: Subject, told: { readonly next: string | null; readonly why: string | null }, ctx: Ctx): readonly Act[]
}
export const reminderSource = slot<ReminderSource>('reminders.source')
