/** Verifies a callback before it is taken: a GET with a challenge that must come back bare with status 200. */
import { GraphFault } from '../graph/fault'
import type { HttpReply, Sim } from '../sim'

const MOST_HOPS = 5

/** Meta answers 2200 and says what its client saw. */
const failure = (facts: string): GraphFault =>
  new GraphFault(2200, { message: `Callback verification failed with the following errors: ${facts}` })

/** The callback's own query stays; the hub parameters come behind it; a plus sign in the path becomes a blank (public report). */
const withChallenge = (address: string, challenge: string, token: string): string => {
  const [path = '', query] = address.split('?')
  const hub = `hub.mode=subscribe&hub.challenge=${challenge}&hub.verify_token=${encodeURIComponent(token)}`
  return `${path.replace(/\+/g, '%20')}?${query === undefined || query === '' ? '' : `${query}&`}${hub}`
}

const get = async (sim: Sim, url: string): Promise<HttpReply> => {
  const headers = { accept: '*/*', 'user-agent': 'facebookplatform/1.0 (+http://developers.facebook.com)' }
  try {
    return await sim.transport({ method: 'GET', url, headers, timeoutMs: sim.world.settings.webhooks.verifyTimeoutMs })
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw failure(`curl_errno = ${reason.includes('timed out') ? 28 : 7}; curl_error = ${reason}; HTTP Status Code = 0`)
  }
}

/** Redirects are followed or not as `webhooks.followRedirectOnVerify` says: practice shows that they are, Meta does not write it. */
export const verifyCallback = async (sim: Sim, address: string, token: string): Promise<void> => {
  if (!/^https?:\/\/[^\s/]+/i.test(address)) throw new GraphFault(100, { message: 'Param override_callback_uri is not a valid URL.' })
  const challenge = String(sim.random.between(100_000_000, 2_000_000_000))
  let url = withChallenge(address, challenge, token)
  let reply = await get(sim, url)
  for (let hops = 0; sim.world.settings.webhooks.followRedirectOnVerify && hops < MOST_HOPS; hops++) {
    const { location } = reply.headers
    if (reply.status < 300 || reply.status >= 400 || location === undefined) break
    url = new URL(location, url).toString()
    reply = await get(sim, url)
  }
  if (reply.status !== 200) throw failure(`HTTP Status Code = ${reply.status}; HTTP Message = ${reply.statusText}`)
  if (reply.body !== challenge) throw failure('The challenge was not echoed: HTTP Status Code = 200; HTTP Message = OK')
}
