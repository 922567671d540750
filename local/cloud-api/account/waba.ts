/** GET /{waba}: the account's own fields. */
import { pickFields } from '../graph/fields'
import { type Answer, type GraphCall, textField } from '../graph/request'
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import { wabaHealth } from './health'

const USUAL = ['id', 'name', 'timezone_id', 'message_template_namespace']
const KNOWN = [
  ...USUAL,
  ...[
    'currency',
    'status',
    'account_review_status',
    'business_verification_status',
    'country',
    'ownership_type',
    'health_status',
    'owner_business_info',
    'on_behalf_of_business_info',
    'marketing_messages_lite_api_status',
    'is_enabled_for_insights',
  ],
]

export const readWaba = (sim: Sim, call: GraphCall): Answer => {
  const { waba, business } = sim.world
  const node: JsonObject = {
    id: waba.id,
    name: waba.name,
    timezone_id: waba.timezoneId,
    message_template_namespace: `${waba.id.slice(0, 8)}_hilo`,
    currency: waba.currency,
    status: 'ACTIVE',
    account_review_status: 'APPROVED',
    business_verification_status: business.verified ? 'verified' : 'not_verified',
    country: 'AR',
    ownership_type: 'CLIENT_OWNED',
    owner_business_info: { name: business.name, id: business.id },
    is_enabled_for_insights: false,
    health_status: wabaHealth(sim),
  }
  return { status: 200, json: pickFields(node, textField(call, 'fields'), USUAL, KNOWN) }
}
