/** Subscribing the app to the account, overriding the callback, and choosing the app's own callback and fields. */
import { badParameter } from '../graph/fault'
import { lengthOf } from '../graph/reader'
import { type Answer, type GraphCall, textField } from '../graph/request'
import { requireAppToken } from '../graph/token'
import { LENGTH } from '../limits'
import type { Sim } from '../sim'
import { verifyCallback } from '../webhooks/verify'
import type { Override } from '../world'
import { KNOWN_FIELDS } from './webhook-fields'

const DONE: Answer = { status: 200, json: { success: true } }

/** Checks an override and verifies its address, which the call waits for. */
export const takeOverride = async (sim: Sim, url: string, verifyToken: string | undefined): Promise<Override> => {
  if (lengthOf(url) > LENGTH.overrideUri)
    throw badParameter(`Param override_callback_uri must be at most ${LENGTH.overrideUri} characters long.`)
  if (verifyToken === undefined) throw badParameter('The parameter verify_token is required.')
  await verifyCallback(sim, url, verifyToken)
  return { url, verifyToken }
}

/** POST: empty subscribes the token's app and takes an override away; with `override_callback_uri` the app must be subscribed already. */
export const subscribeApp = async (sim: Sim, call: GraphCall): Promise<Answer> => {
  const { waba } = sim.world
  const url = textField(call, 'override_callback_uri')
  if (url === undefined) {
    waba.subscribed = true
    delete waba.override
    return DONE
  }
  if (!waba.subscribed)
    throw badParameter(
      'Before override the current callback uri, your app must be subscribed to receive messages for WhatsApp Business Account',
    )
  waba.override = await takeOverride(sim, url, textField(call, 'verify_token'))
  return DONE
}

export const listSubscribed = (sim: Sim): Answer => {
  const { waba, app } = sim.world
  const entry = {
    whatsapp_business_api_data: {
      category: 'Business',
      link: `https://www.facebook.com/games/?app_id=${app.id}`,
      name: app.name,
      id: app.id,
    },
    ...(waba.override === undefined ? {} : { override_callback_uri: waba.override.url }),
  }
  return { status: 200, json: { data: waba.subscribed ? [entry] : [] } }
}

export const unsubscribeApp = (sim: Sim): Answer => {
  sim.world.waba.subscribed = false
  delete sim.world.waba.override
  return DONE
}

/** POST /{app}/subscriptions, with the app's own token. */
export const subscribeFields = async (sim: Sim, call: GraphCall): Promise<Answer> => {
  requireAppToken(sim, call)
  if (textField(call, 'object') !== 'whatsapp_business_account')
    throw badParameter('Param object must be one of {WHATSAPP_BUSINESS_ACCOUNT}.')
  const given = textField(call, 'fields') ?? call.body.fields
  const fields = (Array.isArray(given) ? given.map(String) : String(given ?? '').split(',')).map((name) => name.trim()).filter(Boolean)
  const strange = fields.find((name) => !KNOWN_FIELDS.includes(name))
  if (fields.length === 0 || strange !== undefined)
    throw badParameter(`Param fields must be one or more of {${KNOWN_FIELDS.join(', ')}} - got "${strange ?? ''}".`)
  const [url, verifyToken] = [textField(call, 'callback_url'), textField(call, 'verify_token')]
  if (url === undefined || verifyToken === undefined) throw badParameter('The parameter callback_url is required.')
  await verifyCallback(sim, url, verifyToken)
  sim.world.app.callback = { url, verifyToken }
  sim.world.app.fields = [...new Set(fields)]
  return DONE
}

export const listFields = (sim: Sim, call: GraphCall): Answer => {
  requireAppToken(sim, call)
  const { app } = sim.world
  const callback = app.callback?.url ?? sim.webhook()?.url
  if (callback === undefined) return { status: 200, json: { data: [] } }
  const fields = app.fields.map((name) => ({ name, version: `v${sim.world.settings.webhookVersion}.0` }))
  return { status: 200, json: { data: [{ object: 'whatsapp_business_account', callback_url: callback, active: true, fields }] } }
}
