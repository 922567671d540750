/** A person changes number: the account moves to a new id, and the app is told with a system message. */
import { businessScopedId } from '../ids'
import { isJsonObject, isText, type JsonObject } from '../json'
import type { Sim } from '../sim'
import { notify } from '../webhooks/outbox'
import { messagesValue, seconds } from '../webhooks/value'
import type { BusinessNumber, InMessage, Person } from '../world'
import { countryOf } from './country'

const move = (sim: Sim, person: Person, waId: string): { before: Person; now: Person } => {
  const before = { ...person }
  const userId = businessScopedId(sim.world.business.id, waId, countryOf(waId))
  const now: Person = { ...person, waId, from: waId, userId }
  delete sim.world.people[before.waId]
  sim.world.people[waId] = now
  for (const message of Object.values(sim.world.messages)) if (message.waId === before.waId) message.waId = waId
  return { before, now }
}

/** `form.system` is `{type: 'user_changed_number', wa_id: 'new digits'}`; other system messages go out as given. */
export const changeNumber = (sim: Sim, person: Person, number: BusinessNumber, id: string, at: number, form: JsonObject): InMessage => {
  const given = isJsonObject(form.system) ? form.system : {}
  const to = isText(given.wa_id) ? given.wa_id.replace(/\D/g, '') : ''
  if (given.type === 'user_changed_number' && to === '') throw new Error('A change of number names the new one in "system.wa_id".')
  const moved = given.type === 'user_changed_number' ? move(sim, person, to) : { before: person, now: person }
  const { before, now } = moved
  const ids = sim.world.settings.userIds ? { previous_user_id: before.userId, user_id: now.userId } : {}
  const system: JsonObject =
    given.type === 'user_changed_number'
      ? { body: `User ${before.name} changed from ${before.from} to ${to}`, wa_id: to, type: 'user_changed_number', ...ids }
      : given
  const payload: JsonObject = { from: before.from, id, timestamp: seconds(at), type: 'system', system }
  const message: InMessage = {
    direction: 'in',
    id,
    numberId: number.id,
    waId: now.waId,
    at,
    type: 'system',
    content: { type: 'system', ...(isText(system.body) ? { text: system.body } : {}) },
    payload,
    readByBusiness: false,
  }
  sim.world.messages[id] = message
  notify(sim, { field: 'messages', numberId: number.id, value: messagesValue(number, { messages: [payload] }) })
  return message
}
