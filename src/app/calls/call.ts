/** How a call of the panel is made: read the input, ask outside if need be, decide on the state, answer in words. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { Outcome } from '../../kernel/outcome'
import type { Need, State } from '../../kernel/state'
import type { HttpAnswer, HttpRequest } from '../../ports'
import type { CallName, InputOf, ValueOf } from '../api'
import type { Connection } from '../connection'

export interface CallCtx extends Ctx {
  /** E-mail of the person in front of the panel. */
  readonly by: string
  /** What this programme's features brought. */
  readonly fills: Fills
}

/** The key of the table that a tab is, as remembered. */
export type TableAt = (sheetId: number) => string | undefined

/** Decided on the spreadsheet, like any event; `acts` are committed before the answer goes out. */
export interface SheetCall<N extends CallName> {
  readonly name: N
  /** Nearly always changes the file: it is decided at once under the lock, without a look before. */
  readonly changes?: true
  parse(input: unknown): Outcome<InputOf<N>>
  /** Requests whose answers the decision needs; made before the lock is taken. */
  ask?(input: InputOf<N>, connection: Connection | undefined): readonly HttpRequest[]
  /** A further request that the answers so far lead to: the next page. */
  more?(input: InputOf<N>, connection: Connection | undefined, answers: readonly HttpAnswer[]): HttpRequest | undefined
  /** What the decision is known to look at beside all that is small: it comes with the first read. */
  prefetch?(input: InputOf<N>, tableAt: TableAt): readonly Need[]
  decide(
    state: State,
    input: InputOf<N>,
    ctx: CallCtx,
    answers: readonly HttpAnswer[],
  ): Outcome<{ readonly value: ValueOf<N>; readonly acts?: readonly Act[] }>
}

/** A call without its types, for the list. */
export interface AnySheetCall {
  readonly name: string
  /** Whether the outside is asked before deciding. */
  readonly asks: boolean
  readonly changes: boolean
  ask(input: unknown, connection: Connection | undefined): readonly HttpRequest[]
  more(input: unknown, connection: Connection | undefined, answers: readonly HttpAnswer[]): HttpRequest | undefined
  prefetch(input: unknown, tableAt: TableAt): readonly Need[]
  parse(input: unknown): Outcome<unknown>
  decide(
    state: State,
    input: unknown,
    ctx: CallCtx,
    answers: readonly HttpAnswer[],
  ): Outcome<{ readonly value: unknown; readonly acts?: readonly Act[] }>
}

/** Every step reads the input through the call's own door again: nothing is trusted because it was looked at before. */
export const sheetCall = <N extends CallName>(call: SheetCall<N>): AnySheetCall => {
  const reading = <V>(input: unknown, use: (input: InputOf<N>) => V, otherwise: V): V => {
    const read = call.parse(input)
    return read.ok ? use(read.value) : otherwise
  }
  return {
    name: call.name,
    asks: call.ask !== undefined,
    changes: call.changes ?? false,
    parse: (input) => call.parse(input),
    ask: (input, connection) => reading(input, (value) => call.ask?.(value, connection) ?? [], []),
    more: (input, connection, answers) => reading(input, (value) => call.more?.(value, connection, answers), undefined),
    prefetch: (input, tableAt) => reading(input, (value) => call.prefetch?.(value, tableAt) ?? [], []),
    decide: (state, input, ctx, answers) => {
      const read = call.parse(input)
      return read.ok ? call.decide(state, read.value, ctx, answers) : read
    },
  }
}
