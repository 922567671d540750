/** Doors of the web app on the main origin: `/exec`, and the long address that the script knows as its own. */
import type { AppsScript } from '../apps-script/host'
import type { Version } from '../apps-script/run/version'
import { errorPage } from '../apps-script/web/pages'
import type { VirtualClock } from '../time/virtual-clock'
import type { Asked, Handler, Reply, Routes } from './http'

const HTML = { 'Content-Type': 'text/html; charset=utf-8' } as const

export const webRoutes = (host: AppsScript, clock: VirtualClock, deploymentId: () => string): Routes => {
  const answer = async (asked: Asked, version: Version): Promise<Reply> => {
    const body = await asked.body()
    const answered = clock.answer()
    asked.response.once('close', answered)
    asked.response.once('finish', answered)
    return host.webApp.answer(
      {
        method: asked.method === 'POST' ? 'POST' : 'GET',
        query: asked.url.search.slice(1),
        body,
        contentType: asked.headers['content-type'],
      },
      version,
    )
  }
  const deployed: Handler = (asked) => answer(asked, host.deployments.deployed)
  const byId: Handler = (asked) =>
    asked.path.id === deploymentId()
      ? deployed(asked)
      : { status: 404, headers: HTML, body: errorPage('Sorry, unable to open the file at this time.') }
  // Google answers HEAD with 403, and nothing at all to OPTIONS: there is no CORS preflight.
  const forbidden: Handler = () => ({ status: 403, headers: HTML, body: errorPage('403') })
  return {
    'GET /exec': deployed,
    'POST /exec': deployed,
    'HEAD /exec': forbidden,
    'GET /macros/s/{id}/exec': byId,
    'POST /macros/s/{id}/exec': byId,
    'HEAD /macros/s/{id}/exec': forbidden,
    'GET /macros/s/{id}/dev': (asked) => answer(asked, host.deployments.head),
    'POST /macros/s/{id}/dev': (asked) => answer(asked, host.deployments.head),
  }
}
