/** Meta's own answer to "why can I not send" (Cloud API, "Health status"): for a number, an account or a template. */
import type { Outcome } from '../../../kernel/outcome'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphGet } from '../graph'
import { type Fields, fields, list, number, text, texts } from '../loose'

export type CanSend = 'available' | 'limited' | 'blocked' | 'unknown'

export interface Health {
  readonly canSend: CanSend
  readonly parts: readonly {
    /** PHONE_NUMBER, WABA, BUSINESS, APP, MESSAGE_TEMPLATE. */
    readonly kind: string
    readonly id: string | null
    readonly canSend: CanSend
    /** In Meta's words, mostly English. */
    readonly notes: readonly string[]
    readonly errors: readonly { readonly code: number | null; readonly description: string; readonly solution: string | null }[]
  }[]
}

const CAN_SEND: ReadonlyMap<string | null, CanSend> = new Map([
  ['AVAILABLE', 'available'],
  ['LIMITED', 'limited'],
  ['BLOCKED', 'blocked'],
])
const canSend = (value: unknown): CanSend => CAN_SEND.get(text(value)) ?? 'unknown'

export const parseHealth = (raw: Fields): Health => ({
  canSend: canSend(raw.can_send_message),
  parts: list(raw.entities)
    .map(fields)
    .map((entity) => ({
      kind: text(entity.entity_type) ?? '',
      id: text(entity.id),
      canSend: canSend(entity.can_send_message),
      notes: texts(entity.additional_info),
      errors: list(entity.errors)
        .map(fields)
        .map((error) => ({
          code: number(error.error_code),
          description: text(error.error_description) ?? '',
          solution: text(error.possible_solution),
        })),
    })),
})

export const healthRequest = (token: string, nodeId: string): HttpRequest => graphGet(token, [nodeId], { fields: 'health_status' })

export const readHealth = (answer: HttpAnswer): Outcome<Health> => outcomeOf(answer, (body) => parseHealth(fields(body.health_status)))
