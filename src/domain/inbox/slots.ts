/** Who may answer a message: features fill this place, and the first that takes the message decides its outcome. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Fills, slot } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { contacts } from '../contacts/contacts'
import type { PersonRow } from '../contacts/recognise'
import type { OutBody } from '../outbox/message'
import type { InMessage } from './message'

/** In this order: words that always work, protected words, the bot, rules, and what is left. */
export const PHASES = ['command', 'protected', 'bot', 'rule', 'fallback'] as const

export interface Heard {
  readonly message: InMessage
  readonly person: PersonRow
  readonly contact: RecordOf<typeof contacts> | undefined
  /** Id and row of this message in Mensajes. */
  readonly messageId: string
  readonly messageRow: number
  /** The person wrote for the first time. */
  readonly isNew: boolean
}
export interface Answer {
  /** One word for the record: who took it. */
  readonly outcome: string
  readonly acts: readonly Act[]
  readonly reply?: { readonly key: string; readonly body: OutBody; readonly preview: string; readonly name: string }
  /** Nobody of the team needs to look at it. */
  readonly settled?: boolean
}
export interface Answerer {
  readonly phase: (typeof PHASES)[number]
  /** `fills`: for an answerer that has places of its own left open. */
  answer(state: State, heard: Heard, ctx: Ctx, fills: Fills): Answer | undefined
  prefetch?(message: InMessage): readonly Need[]
}
export const inboxAnswer = slot<Answerer>('inbox.answer')
