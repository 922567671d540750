/** `health_status`: why a number, account or template can or cannot send. */
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import type { BusinessNumber } from '../world'

type Can = 'AVAILABLE' | 'LIMITED' | 'BLOCKED'

const entity = (
  entity_type: string,
  id: string,
  can: Can,
  errors: readonly JsonObject[] = [],
  info: readonly string[] = [],
): JsonObject => ({
  entity_type,
  id,
  can_send_message: can,
  ...(info.length === 0 ? {} : { additional_info: info }),
  ...(errors.length === 0 ? {} : { errors }),
})

const worst = (entities: readonly JsonObject[]): Can => {
  const cans = entities.map(({ can_send_message }) => can_send_message)
  if (cans.includes('BLOCKED')) return 'BLOCKED'
  return cans.includes('LIMITED') ? 'LIMITED' : 'AVAILABLE'
}

const NOT_REGISTERED: JsonObject = {
  error_code: 133010,
  error_description: 'The phone number is not registered.',
  possible_solution: 'Register the phone number with the register endpoint.',
}

/** An unverified business is limited, as Meta shows it, and can send all the same. */
const commonEntities = (sim: Sim): readonly JsonObject[] => {
  const { waba, business, app } = sim.world
  const info = business.verified ? [] : ['Your business has not been verified: it can reach fewer people in 24 hours.']
  return [
    entity('WABA', waba.id, 'AVAILABLE'),
    entity('BUSINESS', business.id, business.verified ? 'AVAILABLE' : 'LIMITED', [], info),
    entity('APP', app.id, 'AVAILABLE'),
  ]
}

export const numberHealth = (sim: Sim, number: BusinessNumber): JsonObject => {
  const own = entity('PHONE_NUMBER', number.id, number.registered ? 'AVAILABLE' : 'BLOCKED', number.registered ? [] : [NOT_REGISTERED])
  const entities = [own, ...commonEntities(sim)]
  return { can_send_message: worst(entities), entities }
}

export const wabaHealth = (sim: Sim): JsonObject => {
  const entities = commonEntities(sim)
  return { can_send_message: worst(entities), entities }
}
