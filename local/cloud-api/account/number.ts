/** A business number: reading it, listing it, its own callback, registering and deregistering. */
import { badParameter, GraphFault } from '../graph/fault'
import { pickFields } from '../graph/fields'
import { page } from '../graph/paging'
import { asObject } from '../graph/reader'
import { type Answer, type GraphCall, textField } from '../graph/request'
import { isText, type JsonObject } from '../json'
import { TIME } from '../limits'
import type { Sim } from '../sim'
import { appCallback } from '../webhooks/where'
import type { BusinessNumber } from '../world'
import { numberHealth } from './health'
import { takeOverride } from './subscriptions'

const USUAL = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'last_onboarded_time',
  'webhook_configuration',
  'id',
]
const KNOWN = [
  ...USUAL,
  ...[
    'name_status',
    'status',
    'account_mode',
    'whatsapp_business_manager_messaging_limit',
    'messaging_limit_tier',
    'is_official_business_account',
  ],
  ...[
    'is_on_biz_app',
    'is_pin_enabled',
    'health_status',
    'certificate',
    'new_certificate',
    'new_name_status',
    'country_dial_code',
    'search_visibility',
    'quality_score',
  ],
]

const numberNode = (sim: Sim, number: BusinessNumber): JsonObject => {
  const { waba, business, settings } = sim.world
  const application = appCallback(sim)?.url
  return {
    verified_name: number.verifiedName,
    code_verification_status: 'VERIFIED',
    display_phone_number: number.displayNumber,
    quality_rating: number.quality,
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    last_onboarded_time: new Date(number.onboardedAt).toISOString().replace(/\.\d+Z$/, '+0000'),
    webhook_configuration: {
      ...(number.override === undefined ? {} : { phone_number: number.override.url }),
      ...(waba.override === undefined ? {} : { whatsapp_business_account: waba.override.url }),
      ...(application === undefined ? {} : { application }),
    },
    name_status: 'APPROVED',
    status: number.registered ? number.status : 'PENDING',
    account_mode: settings.testNumber ? 'SANDBOX' : 'LIVE',
    whatsapp_business_manager_messaging_limit: business.tier,
    is_official_business_account: false,
    is_on_biz_app: false,
    is_pin_enabled: true,
    quality_score: { score: number.quality },
    country_dial_code: number.countryCode,
    search_visibility: 'NON_VISIBLE',
    health_status: numberHealth(sim, number),
    id: number.id,
  }
}

const numberOf = (sim: Sim, call: GraphCall): BusinessNumber => {
  const number = sim.world.numbers[call.node]
  if (number === undefined) throw badParameter('Invalid parameter')
  return number
}

export const readNumber = (sim: Sim, call: GraphCall): Answer => ({
  status: 200,
  json: pickFields(numberNode(sim, numberOf(sim, call)), textField(call, 'fields'), USUAL, KNOWN),
})

export const listNumbers = (sim: Sim, call: GraphCall): Answer => {
  const fields = textField(call, 'fields')
  const items = Object.values(sim.world.numbers).map((number) => pickFields(numberNode(sim, number), fields, USUAL, KNOWN))
  return { status: 200, json: page(call, sim.graphBase(), items, { usual: 25, most: 1_000 }) }
}

/** POST /{number} with `webhook_configuration`; an empty address takes the override away. */
export const changeNumberCallback = async (sim: Sim, call: GraphCall): Promise<Answer> => {
  const number = numberOf(sim, call)
  const given = asObject(call.body.webhook_configuration, 'webhook_configuration', ['override_callback_uri', 'verify_token'])
  const url = given.override_callback_uri
  if (!isText(url)) throw badParameter("The parameter webhook_configuration['override_callback_uri'] is required.")
  if (url === '') delete number.override
  else {
    if (!sim.world.waba.subscribed)
      throw badParameter(
        'Before override the current callback uri, your app must be subscribed to receive messages for WhatsApp Business Account',
      )
    number.override = await takeOverride(sim, url, isText(given.verify_token) ? given.verify_token : undefined)
  }
  return { status: 200, json: { success: true } }
}

/** Registering and deregistering together: ten times in 72 hours (133016). */
const countRegistration = (sim: Sim): void => {
  const recent = sim.world.registrations.filter((at) => at > sim.now() - 3 * TIME.DAY)
  if (recent.length >= 10) throw new GraphFault(133016)
  sim.world.registrations = [...recent, sim.now()]
}

export const registerNumber = (sim: Sim, call: GraphCall): Answer => {
  const number = numberOf(sim, call)
  if (call.body.messaging_product !== 'whatsapp') throw badParameter('The parameter messaging_product is required.')
  const { pin } = call.body
  if (!isText(pin) || !/^\d{6}$/.test(pin)) throw badParameter('Param pin must be a six digit number.')
  countRegistration(sim)
  if (pin !== number.pin) throw new GraphFault(133005)
  number.registered = true
  number.onboardedAt = sim.now()
  return { status: 200, json: { success: true } }
}

export const deregisterNumber = (sim: Sim, call: GraphCall): Answer => {
  const number = numberOf(sim, call)
  countRegistration(sim)
  number.registered = false
  return { status: 200, json: { success: true } }
}
