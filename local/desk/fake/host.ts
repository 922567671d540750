/** A host for tests of the desk: the real spreadsheet in memory and the addresses of the real host, but no script and no simulator. */

import type { SpreadsheetFile } from '../../apps-script/workbook'
import { json, listen, type Routes, serve } from '../../server/http'
import { Live } from '../../server/live'
import { record } from '../../server/parse'
import { page } from '../page'
import { demo, NOON } from './demo'
import { happenings } from './happenings'
import { fakePhones, phoneRoutes } from './phones'

export type Body = Readonly<Record<string, unknown>>

export interface FakeHost {
  readonly url: string
  /** Every POST, in order, as it came. */
  readonly posts: { readonly path: string; readonly body: Body }[]
  readonly file: SpreadsheetFile
  tell(event: string, data: unknown): void
  /** Ends the streams of events, as a host that stops and starts again. */
  cut(): void
  close(): void
}

const PANEL = `<!doctype html><html lang="es"><body style="font:14px system-ui;margin:16px"><h1 style="font-size:17px">Hilo</h1>
<p>Acá va el panel del programa.</p><p id="width"></p><script>
new ResizeObserver(() => { document.getElementById('width').textContent = innerWidth + ' px' }).observe(document.documentElement)</script></body></html>`

const DURATIONS: Readonly<Record<string, number>> = { PT1M: 60_000, PT10M: 600_000, PT1H: 3_600_000, P1D: 86_400_000 }
const MENU = [{ label: 'Abrir el panel', handler: 'openPanel' }, { separator: true }, { label: 'Enviar ahora', handler: 'sendNow' }]
const USERS = [{ email: 'coordinacion@puentes.org' }, { email: 'mentora@puentes.org' }]

const html = (body: string) => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })

/** One deed of a person, as the host's `/sim/edits` takes it. */
const edit = (file: SpreadsheetFile, body: Body): unknown => {
  const kind = Object.keys(body).find((key) => key in file.person) ?? 'edit'
  const deed: unknown = Reflect.get(file.person, kind)
  if (typeof deed !== 'function') throw new Error(`There is no deed ${kind}.`)
  return Reflect.apply(deed, file.person, [{ ...(kind === 'edit' ? body : record(body[kind])), user: body.user }])
}

/** Starts on a free port with the built script and styles of the desk. */
export const fakeHost = async (built: { readonly script: string; readonly styles: string }): Promise<FakeHost> => {
  const live = new Live()
  const posts: FakeHost['posts'] = []
  const clock = { now: NOON, frozen: true }
  const file = demo(() => clock.now)
  let panel: string | undefined
  file.changed((revision) => {
    live.tell('file', {})
    live.tell('changed', { revision })
  })

  const posted = (path: string, work: (body: Body, names: Readonly<Record<string, string>>) => unknown): Routes => ({
    [`POST ${path}`]: async (asked) => {
      const body = record(await asked.json())
      posts.push({ path: asked.url.pathname, body })
      return json(work(body, asked.path) ?? {})
    },
  })
  const moveClock = (body: Body) => {
    if (typeof body.frozen === 'boolean') clock.frozen = body.frozen
    if (typeof body.advance === 'string') clock.now += DURATIONS[body.advance] ?? 0
    if (typeof body.to === 'string') clock.now = Date.parse(body.to)
    return clock
  }
  const runMenu = ({ handler, user }: Body) => {
    if (handler === 'openPanel') panel = `${url.replace('localhost', '127.0.0.1')}/panel`
    if (handler === 'openPanel') live.tell('panel', { user, kind: 'sidebar', title: 'Hilo', url: panel })
    if (handler === 'sendNow') live.tell('toast', { user, title: 'Envío', message: 'Sale en 1 minuto · 8 personas · US$ 0,21' })
  }
  const outline = () => ({
    title: file.title,
    locale: file.locale,
    zone: file.timeZone,
    tabs: file.tabs(),
    users: USERS,
    menu: [{ title: 'Hilo', items: MENU }],
    clock,
    questions: [],
    ...(panel === undefined ? {} : { panel: { url: panel, title: 'Hilo', kind: 'sidebar' } }),
  })

  const routes: Routes = {
    'GET /': () => html(page),
    'GET /desk.js': () => ({ headers: { 'Content-Type': 'text/javascript; charset=utf-8' }, body: built.script }),
    'GET /desk.css': () => ({ headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: built.styles }),
    'GET /panel': () => html(PANEL),
    'GET /desk/file': () => json(outline()),
    'GET /desk/events': ({ response }) => {
      live.join(response)
      return undefined
    },
    'GET /desk/sheets/{id}': ({ path, url: { searchParams } }) => {
      const view = file.view(Number(path.id), Number(searchParams.get('from')), Number(searchParams.get('to')))
      return json(view ?? { error: { message: 'gone' } }, view ? 200 : 404)
    },
    'GET /v4/spreadsheets/main': ({ url: { searchParams } }) => json(file.api.get(Object.fromEntries(searchParams))),
    'GET /desk/download.xlsx': () => ({ headers: { 'Content-Type': 'application/octet-stream' }, body: 'PK' }),
    ...posted('/sim/edits', (body) => edit(file, body)),
    ...posted('/desk/selection', () => undefined),
    ...posted('/desk/alert', () => undefined),
    ...posted('/desk/menu', runMenu),
    ...posted('/desk/panel', () => {
      panel = undefined
    }),
    ...posted('/sim/clock', moveClock),
    ...posted('/sim/reset', () => undefined),
    ...happenings,
    ...phoneRoutes(posted, fakePhones(), () => clock.now, live),
  }
  const server = serve(routes, () => json({ error: { message: 'nothing here' } }, 404))
  const url = `http://localhost:${await listen(server, 0)}`
  return {
    url,
    posts,
    file,
    tell: (event, data) => live.tell(event, data),
    cut: () => live.close(),
    close: () => {
      live.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
