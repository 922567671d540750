/** What becomes of an accepted message: sent, delivered when the phone is on, read when it is read, failed, or expired. */

import { phoneMessage } from '../events'
import { errorEntry } from '../graph/errors'
import { drawDelay, paceOf } from '../phones/pace'
import { personExactly } from '../phones/people'
import type { Sim } from '../sim'
import { tellStatus } from '../webhooks/status'
import type { DeliveryStatus, OutMessage, WebhookError } from '../world'

const RANK: Readonly<Record<DeliveryStatus, number>> = { accepted: 0, sent: 1, delivered: 2, read: 3, played: 4, failed: 5 }

const outMessage = (sim: Sim, id: string): OutMessage | undefined => {
  const message = sim.world.messages[id]
  return message?.direction === 'out' ? message : undefined
}

const advance = (sim: Sim, message: OutMessage, status: DeliveryStatus): boolean => {
  if (message.status === 'failed' || RANK[status] <= RANK[message.status]) return false
  message.status = status
  /** Reactions get no status beyond `sent`. */
  if (message.type !== 'reaction' || status === 'sent' || status === 'failed') tellStatus(sim, message, status)
  const error = message.error === undefined ? {} : { error: message.error }
  sim.emit({ type: 'status', waId: message.waId, id: message.id, status, ...error })
  return true
}

export const webhookError = (code: number, details?: string): WebhookError => {
  const entry = errorEntry(code)
  return {
    code,
    title: entry.title,
    message: entry.title,
    error_data: { details: details ?? entry.details ?? entry.title },
    href: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
  }
}

/** Gives up on a message; a person counted for it is given back to the portfolio's limit. */
export const fail = (sim: Sim, id: string, code: number, details?: string): void => {
  const message = outMessage(sim, id)
  if (message === undefined || RANK[message.status] >= RANK.delivered) return
  message.error = webhookError(code, details)
  message.waiting = false
  if (message.reached) delete sim.world.reach[message.waId]
  sim.cancel((task) => 'message' in task && task.message === id)
  advance(sim, message, 'failed')
}

export const sent = (sim: Sim, id: string): void => {
  const message = outMessage(sim, id)
  if (message === undefined || !advance(sim, message, 'sent')) return
  const pace = paceOf(sim, personExactly(sim, message.waId))
  sim.later(sim.now() + drawDelay(sim, pace.delivered), { kind: 'delivered', message: id })
  sim.later(message.expiresAt, { kind: 'expire', message: id })
}

/** Reaches the phone if it is on; otherwise waits for it. */
export const delivered = (sim: Sim, id: string): void => {
  const message = outMessage(sim, id)
  if (message === undefined || message.status === 'failed') return
  const person = personExactly(sim, message.waId)
  message.waiting = !person.phoneOn
  if (!person.phoneOn || !advance(sim, message, 'delivered')) return
  sim.cancel((task) => task.kind === 'expire' && task.message === id)
  sim.emit({ type: 'message', waId: message.waId, message: phoneMessage(message) })
  const pace = paceOf(sim, person)
  if (pace.read !== undefined && sim.random.share(pace.readShare))
    sim.later(sim.now() + drawDelay(sim, pace.read), { kind: 'read', message: id })
}

/** The person saw it; the business learns of it only with read receipts on. */
export const read = (sim: Sim, id: string): void => {
  const message = outMessage(sim, id)
  if (message === undefined || RANK[message.status] < RANK.delivered) return
  message.opened = true
  if (personExactly(sim, message.waId).readReceipts) advance(sim, message, 'read')
}

export const played = (sim: Sim, id: string): void => {
  const message = outMessage(sim, id)
  if (message === undefined || message.content.media?.voice !== true || RANK[message.status] < RANK.delivered) return
  read(sim, id)
  advance(sim, message, 'played')
}

/** Undelivered for its whole life: 30 days, or the template's own time to live. */
export const expire = (sim: Sim, id: string): void => fail(sim, id, 131026)
