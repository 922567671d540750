/** The Worker: doors for WhatsApp, for people with a short link and for whoever looks after it; consumer of its queues; hourly replay. */
import { admin } from './admin'
import { consume } from './consume'
import { bury, replayAll } from './dead'
import { type Env, queueNamed } from './env'
import { health } from './health'
import { challenge, webhook } from './meta'
import { openLink } from './open'
import type { Parcel } from './parcel'
import { SIGNATURE as TWILIO, twilioWebhook } from './twilio'

export { Desk } from './desk'

type Door = (request: Request, env: Env, ctx: ExecutionContext, name: string) => Response | Promise<Response>

/** The last part of a path that ends in a colon is handed on. */
const doors: Readonly<Record<string, Door>> = {
  'GET /webhook': challenge,
  'POST /webhook': (request, env, ctx) => (request.headers.has(TWILIO) ? twilioWebhook : webhook)(request, env, ctx),
  'GET /f/:': openLink,
  'HEAD /f/:': openLink,
  'GET /dead/:': admin,
  'POST /dead/:': admin,
  'GET /health': (_, env) => health(env),
}

export default {
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url)
    const [, path = '', name = ''] = /^(\/(?:f|dead)\/)([^/]+)$/.exec(pathname) ?? ['', pathname]
    const door = doors[`${request.method} ${name === '' ? path : `${path}:`}`]
    return door ? door(request, env, ctx, name) : new Response(null, { status: 404 })
  },

  async queue({ queue, messages }, env) {
    const { key, dead } = queueNamed(queue)
    await (dead ? bury : consume)(env, key, messages)
  },

  async scheduled(_, env) {
    await replayAll(env)
  },
} satisfies ExportedHandler<Env, Parcel>
