/** The host as the desk knows it, in memory: the same addresses and shapes, no script, so that screens can be tested alone. */
import type { Server } from 'node:http'
import { json, listen, type Routes, serve } from '../../server/http'
import { Live } from '../../server/live'
import { record, text } from '../../server/parse'
import { page } from '../page'
import { demo } from './demo'
import { peopleOf } from './people'
import { fakePhones } from './phones'
import { type FakeTab, hiddenRows, viewOf } from './sheet'

type Body = Readonly<Record<string, unknown>>

export interface FakeHost {
  readonly url: string
  /** Every POST, in order, as it came. */
  readonly posts: { readonly path: string; readonly body: Body }[]
  tab(title: string): FakeTab
  tell(event: string, data: unknown): void
  close(): void
}

const PANEL = `<!doctype html><html lang="es"><body style="font:14px system-ui;margin:16px"><h1 style="font-size:17px">Hilo</h1>
<p>Acá va el panel del programa.</p><p id="width"></p><script>document.getElementById('width').textContent = innerWidth + ' px'</script></body></html>`

const ZONE = 'America/Argentina/Buenos_Aires'
const DURATIONS: Readonly<Record<string, number>> = { PT1M: 60_000, PT10M: 600_000, PT1H: 3_600_000, P1D: 86_400_000 }
const MENU = [{ label: 'Abrir el panel', handler: 'openPanel' }, { separator: true }, { label: 'Enviar ahora', handler: 'sendNow' }]

const file = (host: Server | undefined, sheets: readonly FakeTab[], clock: object, panel: string | undefined) => ({
  title: 'Programa Puentes 2027',
  locale: 'es_AR',
  zone: ZONE,
  tabs: sheets.map(({ sheetId, title, hidden, rowCount, widths, tabColor }) => ({
    sheetId,
    title,
    hidden,
    rowCount,
    columnCount: widths.length,
    tabColor,
  })),
  users: ['coordinacion@puentes.org', 'mentora@puentes.org'],
  menu: [{ title: 'Hilo', items: MENU }],
  clock,
  ...(panel === undefined ? {} : { panel: { url: panel, title: 'Hilo' } }),
  open: host?.listening ?? false,
})

const EXECUTIONS = [
  {
    id: 1,
    function: 'tick',
    user: 'coordinacion@puentes.org',
    startedAt: Date.parse('2027-02-01T12:59:00Z'),
    result: 'completed',
    counted: 2,
    modelledMs: { mid: 96 },
  },
  {
    id: 2,
    function: 'doPost',
    user: 'coordinacion@puentes.org',
    startedAt: Date.parse('2027-02-01T12:59:40Z'),
    result: 'threw',
    error: { name: 'Exception', message: 'Se agotó el tiempo de espera del servicio: Hojas de cálculo' },
    counted: 14,
    modelledMs: { mid: 3_420 },
  },
]
const MAILS = [
  {
    at: Date.parse('2027-02-01T12:50:00Z'),
    to: 'coordinacion@puentes.org',
    subject: 'Zoé Gutiérrez espera respuesta',
    body: 'Pide cambiar de día.\nContestale hoy antes de las 18:00.',
  },
]

/** Starts on a free port with the built script and styles of the desk. */
export const fakeHost = async (built: { readonly script: string; readonly styles: string }): Promise<FakeHost> => {
  const live = new Live()
  const posts: FakeHost['posts'] = []
  const sheets = demo()
  const phones = fakePhones()
  const clock = { now: Date.parse('2027-02-01T13:00:00Z'), frozen: true }
  let panel: string | undefined
  let [revision, messages] = [1, 0]
  const people = peopleOf(sheets)

  const tabById = (id: unknown): FakeTab => {
    const found = sheets.find((tab) => tab.sheetId === Number(id))
    if (!found) throw new Error(`There is no tab ${String(id)}.`)
    return found
  }
  const phone = (waId: string | undefined) => {
    const found = phones.find((each) => each.waId === waId)
    if (!found) throw new Error('There is no such phone.')
    return found
  }
  const posted = (path: string, work: (body: Body, waId: string | undefined) => unknown): Routes => ({
    [`POST ${path}`]: async (asked) => {
      const body = record(await asked.json())
      posts.push({ path: asked.url.pathname, body })
      return json(work(body, asked.path.waId) ?? {})
    },
  })
  const edited = (body: Body) => {
    const problem = people.act(body)
    revision++
    live.tell('changed', { revision })
    return problem === undefined ? { ok: true, events: [] } : { ok: false, why: 'validation', message: problem }
  }
  const advance = (body: Body) => {
    if (typeof body.frozen === 'boolean') clock.frozen = body.frozen
    if (typeof body.advance === 'string') clock.now += DURATIONS[body.advance] ?? 0
    if (typeof body.to === 'string') clock.now = Date.parse(body.to)
    return { ...clock }
  }
  const sent = (body: Body, waId: string | undefined) => {
    const type = text(body, 'type')
    const words = type === 'text' ? text(record(body.text), 'body') : undefined
    const quotes = body.context === undefined ? undefined : text(record(body.context), 'message_id')
    const content = {
      type,
      ...(words === undefined ? {} : { text: words }),
      ...(quotes === undefined ? {} : { quotes }),
      ...(type === 'audio' || type === 'image' ? { media: { kind: type } } : {}),
    }
    messages++
    phone(waId).messages.push({
      id: `wamid.new.${messages}`,
      waId: waId ?? '',
      numberId: '100',
      by: 'person',
      at: clock.now,
      content,
      read: false,
    })
    live.tell('phone', { waId })
  }
  const html = (body: string) => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })

  const routes: Routes = {
    'GET /': () => html(page),
    'GET /desk.js': () => ({ headers: { 'Content-Type': 'text/javascript; charset=utf-8' }, body: built.script }),
    'GET /desk.css': () => ({ headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: built.styles }),
    'GET /panel': () => html(PANEL),
    'GET /desk/file': () => json(file(server, sheets, clock, panel)),
    'GET /desk/events': ({ response }) => {
      live.join(response)
      return undefined
    },
    'GET /desk/sheets/{id}': ({ path, url }) =>
      json(viewOf(tabById(path.id), revision, Number(url.searchParams.get('from')), Number(url.searchParams.get('to')))),
    'GET /v4/spreadsheets/main': () =>
      json({
        sheets: sheets.map((tab) => ({
          properties: { sheetId: tab.sheetId },
          data: [{ rowMetadata: hiddenRows(tab) }],
          ...(tab.filter ? { basicFilter: { criteria: tab.filter.criteria } } : {}),
        })),
      }),
    ...posted('/sim/edits', edited),
    ...posted('/desk/selection', () => undefined),
    ...posted('/desk/menu', (body) => {
      if (body.handler === 'openPanel') panel = `${url.replace('localhost', '127.0.0.1')}/panel`
      live.tell('panel', { url: panel, title: 'Hilo' })
      if (body.handler === 'sendNow') live.tell('toast', { title: 'Envío', message: 'Sale en 1 minuto · 8 personas · US$ 0,21' })
    }),
    ...posted('/desk/panel', () => {
      panel = undefined
    }),
    ...posted('/sim/clock', advance),
    'GET /sim/clock': () => json(clock),
    'GET /sim/executions': () => json(EXECUTIONS),
    'GET /sim/mails': () => json(MAILS),
    ...posted('/sim/reset', () => undefined),
    'GET /sim/phones': () =>
      json(
        phones.map(({ waId, name, phoneOn, messages: all }) => {
          const last = all[all.length - 1]
          return { waId, name, phoneOn, unread: 0, ...(last ? { last: { text: last.content.text ?? '🎤', at: last.at } } : {}) }
        }),
      ),
    'GET /sim/phones/{waId}/messages': ({ path }) => json(phone(path.waId).messages),
    ...posted('/sim/phones', (body) => {
      phones.push({ waId: text(body, 'waId'), name: text(body, 'name'), phoneOn: true, messages: [] })
      return { waId: body.waId }
    }),
    ...posted('/sim/phones/{waId}', (body, waId) => {
      phone(waId).phoneOn = body.on === true
    }),
    ...posted('/sim/phones/{waId}/messages', sent),
    ...posted('/sim/phones/{waId}/read', () => undefined),
  }
  const server = serve(routes, () => json({ error: { message: 'nothing here' } }, 404))
  const url = `http://localhost:${await listen(server, 0)}`
  return {
    url,
    posts,
    tab: (title) => tabById(sheets.find((tab) => tab.title === title)?.sheetId),
    tell: (event, data) => live.tell(event, data),
    close: () => {
      live.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
