/** Somebody opens a short link: they are led on at once, and the click goes to their programme through the queue. */
import { isPerson } from './bots'
import { enqueue } from './enqueue'
import { type Env, nowOf, programmesOf } from './env'
import { readLink } from './link'
import { languageOf, lostPage } from './page'

export const openLink = async (request: Request, env: Env, ctx: ExecutionContext, token: string): Promise<Response> => {
  const link = await readLink(programmesOf(env), token)
  if (!link) return lostPage(languageOf(request), 'unknown')
  const at = await nowOf(env)
  if (at > link.until) return lostPage(link.language, 'expired')
  if (isPerson(request)) {
    const counted = enqueue(env, link.programme, [{ type: 'click', at, link: link.id }])
    ctx.waitUntil(counted.catch((fault) => console.error(`a click was not counted: ${String(fault)}`)))
  }
  const headers = {
    Location: new URL(link.url).href,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  }
  return new Response(null, { status: 302, headers })
}
