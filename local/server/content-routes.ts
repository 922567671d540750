/** The second origin, where Google serves what scripts make: one-time texts, and pages with `google.script`. */
import type { AppsScript } from '../apps-script/host'
import type { Finished } from '../apps-script/run/execution'
import { isPublic } from '../apps-script/run/function-names'
import type { OpenPage } from '../apps-script/web/page-store'
import { contentPage, errorPage } from '../apps-script/web/pages'
import { type Asked, BadRequest, type Handler, json, type Routes } from './http'
import { list, record, text } from './parse'

const HTML = { 'Content-Type': 'text/html; charset=utf-8' } as const

/** As `google.script.run` and `/sim/call` tell an outcome. */
export const outcomeOf = (finished: Finished): object =>
  finished.ok
    ? { ok: true, value: JSON.parse(finished.value) }
    : { ok: false, error: { name: finished.error.name, message: finished.error.message }, why: finished.why }

export const contentRoutes = (host: AppsScript, mainOrigin: () => string): Routes => {
  const open = (asked: Asked): OpenPage => {
    const page = host.page(asked.path.id ?? '')
    if (page === undefined) throw new BadRequest('There is no such page any more.', 404)
    return page
  }
  const show: Handler = async (asked) => {
    const page = open(asked)
    const functions = (await host.functions(page.version)).filter(isPublic)
    const config = { path: `/page/${asked.path.id ?? ''}`, functions, host: mainOrigin(), inDocument: page.scene === 'panel' }
    return { headers: HTML, body: contentPage(page.page, config) }
  }
  const run: Handler = async (asked) => {
    const page = open(asked)
    const body = record(await asked.json())
    return json(outcomeOf(await host.people.callFrom(page, text(body, 'function'), list(body, 'args'))))
  }
  return {
    'GET /macros/echo': (asked) => host.webApp.echo(asked.url.searchParams.get('user_content_key') ?? ''),
    'POST /macros/echo': () => ({ status: 405, headers: HTML, body: errorPage('405') }),
    'GET /page/{id}': show,
    'POST /page/{id}/run': run,
    'POST /page/{id}/close': (asked) => {
      host.screen.close(asked.path.id ?? '')
      return json({})
    },
    'POST /page/{id}/focus': (asked) => {
      host.screen.focus(open(asked).user)
      return json({})
    },
  }
}
