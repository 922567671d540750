/** A person writes: the message is built, shown on the phone, opens the window, and is told to the app. */

import { phoneMessage } from '../events'
import { wamid } from '../ids'
import { isJsonObject, isText, type JsonObject } from '../json'
import { RATE } from '../limits'
import type { Sim } from '../sim'
import { notify } from '../webhooks/outbox'
import { contactOf, messagesValue, seconds } from '../webhooks/value'
import type { BusinessNumber, InMessage, Person } from '../world'
import { buildInbound } from './forms'
import { changeNumber } from './moved'

/** Which business number they write to: the one named by id, else the first. */
export const numberFor = (sim: Sim, id: unknown): BusinessNumber => {
  const numbers = Object.values(sim.world.numbers)
  const number = isText(id) ? sim.world.numbers[id] : numbers[0]
  if (number === undefined) throw new Error('There is no such business number.')
  return number
}

/** `context` of a driver's form, `{message_id}` or Meta's `{id}`, as the webhook gives it. */
const contextOf = (sim: Sim, number: BusinessNumber, given: unknown): JsonObject | undefined => {
  if (!isJsonObject(given)) return undefined
  const id = given.message_id ?? given.id
  if (!isText(id)) return given
  const quoted = sim.world.messages[id]
  const by = quoted?.direction === 'in' ? (sim.world.people[quoted.waId]?.from ?? quoted.waId) : number.digits
  const { message_id: _, ...rest } = given
  return { from: by, id, ...rest }
}

const senderOf = (sim: Sim, person: Person): JsonObject => ({
  ...(person.hidesNumber ? {} : { from: person.from }),
  ...(sim.world.settings.userIds || person.hidesNumber ? { from_user_id: person.userId } : {}),
})

/** Sends `form`, for example `{"type":"text","text":{"body":"hola"}}`; `number_id` names the business number, `timestamp` (seconds) another moment. */
export const personWrites = (sim: Sim, person: Person, form: unknown): InMessage => {
  if (!isJsonObject(form) || !isText(form.type)) throw new Error('A message is a JSON object with a "type".')
  if (person.blocked) throw new Error('This phone has blocked the business: unblock it first.')
  const { type } = form
  const number = numberFor(sim, form.number_id)
  const at = form.timestamp === undefined ? sim.now() : Number(form.timestamp) * 1_000
  const id = isText(form.id) ? form.id : wamid(person.waId, 'in', sim.random)
  if (type === 'system') return changeNumber(sim, person, number, id, at, form)
  const { payload, content } = buildInbound(sim, number.id, type, form)
  const context = contextOf(sim, number, form.context)
  const extras: JsonObject = {
    ...(context === undefined ? {} : { context }),
    ...(form.referral === undefined ? {} : { referral: form.referral }),
    ...(form.group_id === undefined ? {} : { group_id: form.group_id }),
    ...(form.errors === undefined ? {} : { errors: form.errors }),
  }
  const message: InMessage = {
    direction: 'in',
    id,
    numberId: number.id,
    waId: person.waId,
    at,
    type,
    content: isText(context?.id) ? { ...content, quotes: context.id } : content,
    payload: { ...senderOf(sim, person), id, timestamp: seconds(at), type, ...payload, ...extras },
    readByBusiness: false,
  }
  sim.world.messages[id] = message
  person.wroteAt[number.id] = Math.max(person.wroteAt[number.id] ?? 0, at)
  if (form.referral !== undefined) person.freeEntryUntil[number.id] = at + RATE.freeEntry
  sim.emit({ type: 'message', waId: person.waId, message: phoneMessage(message) })
  const value = messagesValue(number, { contacts: [contactOf(sim, person)], messages: [message.payload] })
  notify(sim, { field: 'messages', numberId: number.id, value })
  return message
}
