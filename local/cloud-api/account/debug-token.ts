/** GET /debug_token: what a token may do and how long. */
import { badParameter } from '../graph/fault'
import { type Answer, type GraphCall, textField } from '../graph/request'
import { appToken, findToken, requireToken, tokenFault } from '../graph/token'
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import type { Token } from '../world'

const seconds = (at: number): number => Math.floor(at / 1_000)
const WITH_TARGETS = ['whatsapp_business_management', 'whatsapp_business_messaging']

const describe = (sim: Sim, token: Token): JsonObject => {
  const { app, waba } = sim.world
  const fault = tokenFault(sim, token)
  return {
    app_id: app.id,
    type: token.type,
    application: app.name,
    data_access_expires_at: 0,
    expires_at: seconds(token.expiresAt),
    is_valid: fault === undefined,
    issued_at: seconds(token.issuedAt),
    scopes: token.scopes,
    granular_scopes: token.scopes.map((scope) => ({
      scope,
      ...(WITH_TARGETS.includes(scope) && token.seesAccount ? { target_ids: [waba.id] } : {}),
    })),
    user_id: token.userId,
    ...(fault === undefined
      ? {}
      : {
          error: {
            code: fault.code,
            message: fault.extra.message ?? 'The token is not valid.',
            ...(fault.extra.subcode === undefined ? {} : { subcode: fault.extra.subcode }),
          },
        }),
  }
}

/** An app's own token may ask about any of its tokens; a system user's about itself and others of the app. */
export const debugToken = (sim: Sim, call: GraphCall): Answer => {
  if (call.token !== appToken(sim)) requireToken(sim, call, [])
  const input = textField(call, 'input_token')
  if (input === undefined) throw badParameter('The parameter input_token is required.')
  const token = findToken(sim, input)
  const unknown: JsonObject = {
    error: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
    is_valid: false,
    scopes: [],
  }
  return { status: 200, json: { data: token === undefined ? unknown : describe(sim, token) } }
}
