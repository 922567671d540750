/** The frame that every `messages` value has. */
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import type { BusinessNumber, Person } from '../world'

export const metadataOf = (number: BusinessNumber): JsonObject => ({
  display_phone_number: number.digits,
  phone_number_id: number.id,
})

/** How a person stands in `contacts[]`: number, user id or both. */
export const contactOf = (sim: Sim, person: Person): JsonObject => ({
  profile: { name: person.name, ...(person.username === undefined ? {} : { username: person.username }) },
  ...(person.hidesNumber ? {} : { wa_id: person.waId }),
  ...(sim.world.settings.userIds || person.hidesNumber ? { user_id: person.userId } : {}),
})

export const messagesValue = (number: BusinessNumber, parts: JsonObject): JsonObject => ({
  messaging_product: 'whatsapp',
  metadata: metadataOf(number),
  ...parts,
})

export const seconds = (at: number): string => String(Math.floor(at / 1_000))
