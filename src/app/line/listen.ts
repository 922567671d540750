/** Has Meta post what happens to the web app: proves its address, chooses what we want to hear, sets the callback. */
import { fail, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { appSubscribeRequest, callbackProblem, readSuccess, subscribeRequest } from '../../providers/cloud-api/account/subscription'
import type { LineState, Reply } from '../api'

import { ODD, read } from '../calls/parse'
import { CONNECT_FIRST } from '../calls/words'
import { type Connection, keepConnection, readConnection } from '../connection'
import { readState } from '../memory'
import { sorry, WHY_LEFT } from '../reply'
import type { World } from '../world'
import { answerAtDoor, doorProblem, QUESTION, readAddress } from './door'
import { newWords, webhookOf } from './door-words'
import { foreign, viewLine } from './view'

const lineAtHand = (world: World): Connection | Problem => {
  const connection = readConnection(world.host.engine.all())
  return connection?.provider === 'cloud_api' ? connection : (foreign(world) ?? CONNECT_FIRST)
}

/** Asked from outside as anybody would; `Accept` keeps Google from answering with a page. */
const proven = ({ host }: World, connection: Connection, address: string): Problem | null => {
  const question = host.random.uuid()
  const [answer] = host.http.fetchAll([{ url: `${address}?${QUESTION}=${question}`, method: 'get', headers: {} }])
  return doorProblem(answer, answerAtDoor(host, connection, question))
}

const SECRET = t(
  'Mirá que la «Clave secreta de la app» sea la de esta misma app, y pegala de nuevo.',
  'Veja se a «Chave secreta do app» é deste mesmo app, e cole de novo.',
  'See that the “App secret” is that of this very app, and paste it again.',
)

/** The app's own callback carries every field; the account's override makes sure that messages come here whatever the app's is. */
const listen = ({ host }: World, connection: Connection): Problem | null => {
  const callback = { url: webhookOf(connection), verifyToken: connection.verifyToken }
  const wrong = callbackProblem(callback)
  if (wrong) return wrong
  const { token, wabaId, appSecret, progress } = connection
  const tell = (request: ReturnType<typeof subscribeRequest>): Problem | null => {
    const [answer] = host.http.fetchAll([request])
    const read = answer ? readSuccess(answer) : { ok: false as const, ...WHY_LEFT.unknown }
    return read.ok ? null : read
  }
  const app = tell(appSubscribeRequest(progress.appId, appSecret, callback))
  if (app) return fail(app.problem, SECRET)
  // First without an address: the override is refused until the app is subscribed.
  return tell(subscribeRequest(token, wabaId)) ?? tell(subscribeRequest(token, wabaId, callback))
}

export const listening = (world: World, connection: Connection): Reply<LineState> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  // Kept before Meta is asked: it tries the new word during the call.
  keepConnection(host, connection)
  const problem = listen(world, connection)
  if (problem) return sorry(problem, lang)
  keepConnection(host, { ...connection, progress: { ...connection.progress, listensAt: host.clock.now() } })
  return viewLine(world)
}

export const proveAddress = (world: World, input: unknown): Reply<LineState> => {
  const { lang } = readState(world.host.shared.all())
  const connection = lineAtHand(world)
  if ('ok' in connection) return sorry(connection, lang)
  const fields = read(input, { address: 'text' })
  const address = fields.ok ? readAddress(fields.value.address) : ODD
  if (!address.ok) return sorry(address, lang)
  const problem = proven(world, connection, address.value)
  if (problem) return sorry(problem, lang)
  return listening(world, { ...connection, progress: { ...connection.progress, address: address.value } })
}

/** The word of before stays valid until the next change, and no change is made while Meta has not taken the last one. */
export const renewWords = (world: World): Reply<LineState> => {
  const { lang } = readState(world.host.shared.all())
  const connection = lineAtHand(world)
  if ('ok' in connection) return sorry(connection, lang)
  const { progress } = connection
  if (progress.listensAt === 0) return listening(world, connection)
  return listening(world, { ...connection, ...newWords(world.host.random, connection), progress: { ...progress, listensAt: 0 } })
}
