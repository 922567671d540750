/** Who calls: the bearer token must be alive, have the scope, and may see the account. */
import { createHmac } from 'node:crypto'
import type { Sim } from '../sim'
import type { Token } from '../world'
import { GraphFault, noSuchObject } from './fault'
import { type GraphCall, textField } from './request'

export type Scope = 'whatsapp_business_messaging' | 'whatsapp_business_management'

/** Sentences of error 190 by subcode (general Graph). */
const WHY: Readonly<Record<number, string>> = {
  458: 'Error validating access token: The user has not authorized application.',
  460: 'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  463: 'Error validating access token: Session has expired.',
  464: 'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
  467: 'Error validating access token: The session is invalid because the user logged out.',
}

export const appToken = (sim: Sim): string => `${sim.world.app.id}|${sim.world.app.secret}`

export const findToken = (sim: Sim, value: string): Token | undefined => sim.world.tokens.find((token) => token.value === value)

/** Why this token cannot be used now, or `undefined`. */
export const tokenFault = (sim: Sim, token: Token | undefined): GraphFault | undefined => {
  if (token === undefined) return new GraphFault(190)
  if (token.broken === 'exception') return new GraphFault(0)
  const subcode = token.broken ?? (token.expiresAt !== 0 && token.expiresAt <= sim.now() ? 463 : undefined)
  return subcode === undefined ? undefined : new GraphFault(190, { subcode, message: WHY[subcode] ?? 'Error validating access token.' })
}

const checkProof = (sim: Sim, call: GraphCall, token: Token): void => {
  if (!sim.world.settings.requireProof) return
  const wanted = createHmac('sha256', sim.world.app.secret).update(token.value).digest('hex')
  if (textField(call, 'appsecret_proof') !== wanted)
    throw new GraphFault(100, { message: 'API calls from the server require an appsecret_proof argument', type: 'GraphMethodException' })
}

/** Since 2026 a call without any token is answered with 200 like one without permission. */
export const requireToken = (sim: Sim, call: GraphCall, scopes: readonly Scope[]): Token => {
  if (call.token === undefined) throw new GraphFault(200, { message: 'Provide valid app ID' })
  const token = findToken(sim, call.token)
  const fault = tokenFault(sim, token)
  if (token === undefined || fault !== undefined) throw fault ?? new GraphFault(190)
  checkProof(sim, call, token)
  const missing = scopes.find((scope) => !token.scopes.includes(scope))
  if (missing !== undefined)
    throw new GraphFault(200, {
      message: `You do not have the necessary permissions required to send messages on behalf of this WhatsApp Business Account (missing ${missing})`,
    })
  if (!token.seesAccount) throw noSuchObject(call.node, call.method)
  return token
}

export const requireAppToken = (sim: Sim, call: GraphCall): void => {
  if (call.token !== appToken(sim)) throw new GraphFault(190, { message: 'This method must be called with an app access_token.' })
}
