/** What goes in and out of one turn of the conversation. */
import type { Lang } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import type { InMessage } from '../inbox/message'
import type { OutBody } from '../outbox/message'
import type { Action } from './actions'
import type { Option } from './match'
import type { Habits } from './question'
import type { Script } from './script'
import type { Session } from './session'

/** What the script needs to know and does not hold. */
export interface Around {
  readonly script: Script
  readonly now: Instant
  readonly lang: Lang
  readonly habits: Habits
  /** The options of a list of another feature; `undefined` when nobody knows that list. */
  choices(source: string): readonly Option[] | undefined
  /** The value of a {{gap}} that is not an answer; `undefined` when nobody knows it. `key` as names are compared. */
  field(name: string, key: string, answers: Readonly<Record<string, string>>): string | undefined
}

export type Said = Pick<InMessage, 'kind' | 'text' | 'choice'>

/** `gap`: what another feature put into the words was said. */
export type Doing =
  | Action
  | { readonly does: 'gap'; readonly key: string }
  | { readonly does: 'save'; readonly column: string; readonly value: string; readonly option: string | null }

/** How the turn ended, for the record. */
export type Outcome = 'step' | 'not understood' | 'handed over' | 'repeated'

export interface Turn {
  readonly outcome: Outcome
  /** Name of the step that spoke last. */
  readonly step: string
  readonly session: Session
  readonly body: OutBody | undefined
  readonly doings: readonly Doing[]
  /** Row ids of the steps that were reached. */
  readonly reached: readonly string[]
}
