/** What the rules of each message type make of a request: what the phone will show and what else matters for sending. */
import type { Node } from '../graph/reader'
import type { Sim } from '../sim'
import type { BusinessNumber, Content, Template } from '../world'

export interface Draft {
  readonly content: Content
  readonly template?: Template
  /** Links that Meta has to fetch. */
  readonly links?: readonly string[]
  /** Needs a phone number: authentication templates cannot go to a user id (131062). */
  readonly phoneOnly?: boolean
}

export interface DraftInput {
  readonly sim: Sim
  readonly number: BusinessNumber
  readonly body: Node
}
