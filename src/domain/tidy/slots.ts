/** The place where features say which of their rows go when they are old. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import type { Rec, Table } from '../../kernel/table'

export interface Fading {
  /** Its rows are looked at from the oldest on, as far as they are over. */
  readonly table: Table
  isOver(row: Rec, ctx: Ctx): boolean
  /** What is read beside the rows that go. */
  needs?(rows: readonly Rec[]): readonly Need[]
  /** What is decided beside, of the rows that go and of the one that holds up those behind it. */
  beside?(state: State, rows: readonly Rec[], stuck: Rec | undefined, ctx: Ctx): readonly Act[]
}
export const fading = slot<Fading>('tidy.fading')

/** For tables with a moment in the column `at`. */
export const fadesAfter = (table: Table, ms: number): Fading => ({
  table,
  isOver: (row, { now }) => typeof row['at'] === 'number' && row['at'] < now - ms,
})
