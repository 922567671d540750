/** How one of our messages fared, asked afterwards (Cloud API, "Message history", v23 on); documented, not yet seen at work. */
import type { DeliveryState } from '../../../domain/outbox/status'
import type { Outcome } from '../../../kernel/outcome'
import type { Instant } from '../../../kernel/time'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphGet } from '../graph'
import { fields, list, moment, text } from '../loose'

export interface HistoryEvent {
  readonly wamid: string
  readonly status: DeliveryState
  readonly at: Instant
  /** Whether Meta counts the post to our address as done: PENDING, DELIVERED, FAILED, RETRYING. */
  readonly webhook: string | null
  readonly webhookUrl: string | null
  readonly error: string | null
}

const STATES: ReadonlyMap<string | null, DeliveryState> = new Map([
  ['SENT', 'sent'],
  ['DELIVERED', 'delivered'],
  ['READ', 'read'],
  ['FAILED', 'failed'],
])

const FIELDS = 'id,message_id,events{delivery_status,webhook_update_state,timestamp,webhook_uri,error_description}'

export const historyRequest = (token: string, phoneNumberId: string, wamid: string): HttpRequest =>
  graphGet(token, [phoneNumberId, 'message_history'], { message_id: wamid, fields: FIELDS })

/** Empty when Meta knows nothing; the caller treats a Problem as "not available", never as a fault of the message. */
export const readHistory = (answer: HttpAnswer): Outcome<readonly HistoryEvent[]> =>
  outcomeOf(answer, (body) =>
    Array.isArray(body.data)
      ? list(body.data)
          .map(fields)
          .flatMap((entry) =>
            list(fields(entry.events).data)
              .map(fields)
              .flatMap((event) => {
                const wamid = text(entry.message_id)
                const status = STATES.get(text(event.delivery_status))
                const at = moment(event.timestamp)
                if (wamid === null || status === undefined || at === null) return []
                return [
                  {
                    wamid,
                    status,
                    at,
                    webhook: text(event.webhook_update_state),
                    webhookUrl: text(event.webhook_uri),
                    error: text(event.error_description),
                  },
                ]
              }),
          )
      : null,
  )
