/** A whole local world, driven over HTTP with a small script: what a driver, a tool or the desk sees. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWorkers } from './apps-script/bench'
import { type ClientConfig, installGoogleScript } from './apps-script/web/client'
import { type Options, parseOptions } from './options'
import { startWorld, type World } from './world'

const CODE = `
  const props = () => PropertiesService.getScriptProperties()
  function onOpen() { SpreadsheetApp.getUi().createMenu('Hilo').addItem('Panel', 'panel').addSeparator().addItem('Saludar', 'greet').addToUi() }
  function onEdit(e) { props().setProperty('edit', JSON.stringify([e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.user.getEmail(), String(e.authMode)])); try { Sheets.Spreadsheets.get(e.source.getId()) } catch (x) { props().setProperty('refused', x.message) } }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Hilo')) }
  function greet() { const ui = SpreadsheetApp.getUi(); const answer = ui.alert('Hola', '¿Sí?', ui.ButtonSet.YES_NO); SpreadsheetApp.getActive().toast('dijo ' + answer); props().setProperty('said', String(answer)) }
  function where() { const a = SpreadsheetApp.getActive().getActiveRange(); return [a.getSheet().getSheetId(), a.getRow(), a.getLastRow(), a.getColumn()] }
  function add(a, b) { return { sum: a + b, who: Session.getActiveUser().getEmail() } }
  function fails() { throw new Error('no') }
  function write(value) {
    const id = SpreadsheetApp.getActive().getId()
    Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }], fields: 'userEnteredValue' } }] }, id)
    return Sheets.Spreadsheets.Values.get(id, 'A1').values
  }
  function bad() { try { Sheets.Spreadsheets.batchUpdate({ requests: [{ nothing: {} }] }, SpreadsheetApp.getActive().getId()) } catch (e) { return [e.name, e.message.slice(0, 60), e.details.code] } }
  function reads(n) { const id = SpreadsheetApp.getActive().getId(); for (let i = 0; i < n; i++) Sheets.Spreadsheets.Values.get(id, 'A1') }
  function quota(n) { try { reads(n) } catch (e) { return [e.details.code, e.message] } }
  function install() { ScriptApp.newTrigger('answered').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create() }
  function answered(e) { props().setProperty('form', JSON.stringify([e.values, e.namedValues, e.range.getRow(), Session.getEffectiveUser().getEmail()])) }
  function tick() { props().setProperty('ticks', String(Number(props().getProperty('ticks') || 0) + 1)) }
  function get(key) { return props().getProperty(key) }
  function keep() {
    const body = ['--x', 'Content-Type: application/json', '', '{"name":"foto.jpg"}', '--x', 'Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64', '', 'AP8=', '--x--', ''].join('\\r\\n')
    const answer = UrlFetchApp.fetch('https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id,webViewLink', { method: 'post', payload: body, contentType: 'multipart/related; boundary=x', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } })
    return JSON.parse(answer.getContentText())
  }
  function mail() { MailApp.sendEmail('ana@example.org', 'Asunto', 'Texto'); return MailApp.getRemainingDailyQuota() }
  function graph() { return UrlFetchApp.fetch('https://graph.facebook.com/v23.0/me', { muteHttpExceptions: true }).getResponseCode() }
  function doGet() { return ContentService.createTextOutput('v1') }
`
const PANEL = '<!DOCTYPE html><html><head><title>x</title></head><body><div id="root"></div></body></html>'
const MANIFEST = { timeZone: 'America/Argentina/Buenos_Aires', webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } }

const options = (...args: string[]): Options => {
  const parsed = parseOptions([
    '--port',
    '0',
    '--data',
    'none',
    '--seed',
    'empty',
    '--no-open',
    '--at',
    '2027-02-01T10:00:00-03:00',
    '--frozen',
    ...args,
  ])
  if (parsed === undefined) throw new Error('help')
  return parsed
}

const dist = mkdtempSync(join(tmpdir(), 'hilo-dist-'))
let world: World

beforeAll(async () => {
  writeFileSync(join(dist, 'code.js'), CODE)
  writeFileSync(join(dist, 'panel.html'), PANEL)
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST))
  world = await startWorld(options(), { dist, build: await buildWorkers() })
})
afterAll(async () => {
  await world.close()
  rmSync(dist, { recursive: true, force: true })
})

const get = async (path: string) => JSON.parse(await (await fetch(world.origins.main + path)).text())
const post = async (path: string, body: object = {}) =>
  JSON.parse(await (await fetch(world.origins.main + path, { method: 'POST', body: JSON.stringify(body) })).text())
const call = async (name: string, ...args: unknown[]) => {
  const answer = await post('/sim/call', { function: name, args })
  if (answer.ok !== true) throw new Error(answer.error.message)
  return answer.value
}

test('the outline has the tabs, and the menu that onOpen made', async () => {
  expect(await get('/desk/file')).toMatchObject({
    locale: 'es_AR',
    tabs: [{ sheetId: 0, index: 0 }],
    menu: [{ title: 'Hilo', items: [{ label: 'Panel', handler: 'panel' }, { separator: true }, { label: 'Saludar', handler: 'greet' }] }],
    clock: { now: Date.parse('2027-02-01T13:00:00Z'), frozen: true },
  })
})

test('GET /sim tells a driver what it needs', async () => {
  const about = await get('/sim')
  expect(about).toMatchObject({
    wabaId: expect.any(String),
    phoneNumberId: expect.any(String),
    appSecret: expect.any(String),
    relayUrl: null,
  })
  expect(about.functions).toContain('onOpen')
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v1')
})

test('an edit fires onEdit, which may look and store but not call', async () => {
  const answer = await post('/sim/edits', { user: 'colega@hilo.example', range: 'B2', values: [['hola']] })
  expect(answer).toMatchObject({ ok: true })
  expect(JSON.parse(String(await call('get', 'edit')))).toEqual(['B2', 'Hoja 1', 'hola', 'colega@hilo.example', 'LIMITED'])
  expect(await call('get', 'refused')).toContain('No tienes permiso para llamar a Sheets.spreadsheets.get')
})

test('the API writes and reads, counted in cells, and fires nothing', async () => {
  await post('/sim/edits', { range: 'B2', values: [['x']] })
  expect(await call('write', '=1+1')).toEqual([['=1+1']])
  expect(JSON.parse(String(await call('get', 'edit')))[0]).toBe('B2')
  const [run] = await get('/sim/executions?function=write')
  expect(run).toMatchObject({ result: 'completed', counted: 2, cellsRead: 1, cellsWritten: 1, modelledMs: { mid: 750 } })
  expect(await get('/v4/spreadsheets/main/values/A1')).toMatchObject({ values: [['=1+1']] })
})

test('an error of the API is told as Apps Script tells it', async () => {
  expect(await call('bad')).toEqual([
    'GoogleJsonResponseException',
    expect.stringContaining('API call to sheets.spreadsheets.batchUpdate failed'),
    400,
  ])
})

test('sixty reads a minute', async () => {
  await post('/sim/clock', { advance: 'PT2M' })
  expect(await call('quota', 60)).toBeNull()
  expect(await call('quota', 1)).toEqual([429, expect.stringContaining("Quota exceeded for quota metric 'Read requests'")])
  await post('/sim/clock', { advance: 'PT1M' })
  expect(await call('quota', 1)).toBeNull()
})

test('the selection is what getActiveRange sees', async () => {
  await post('/desk/selection', { sheetId: 0, range: 'C3:D5' })
  expect(await call('where')).toEqual([0, 3, 5, 3])
})

test('an alert waits for the person', async () => {
  const events = await fetch(`${world.origins.main}/desk/events`)
  const reader = events.body?.getReader()
  const clicked = post('/desk/menu', { handler: 'greet' })
  let heard = ''
  while (!/event: alert\n.*\n\n/.test(heard)) heard += new TextDecoder().decode((await reader?.read())?.value)
  const alert = JSON.parse(/event: alert\ndata: (.*)\n/.exec(heard)?.[1] ?? '{}')
  expect(alert).toMatchObject({ title: 'Hola', message: '¿Sí?', buttons: 'YES_NO' })
  await post('/desk/alert', { id: alert.id, button: 'YES' })
  expect(await clicked).toMatchObject({ ok: true })
  while (!heard.includes('event: toast')) heard += new TextDecoder().decode((await reader?.read())?.value)
  expect(heard).toContain('dijo YES')
  await reader?.cancel()
})

test('the panel comes from another origin, with a working google.script.run', async () => {
  await post('/desk/menu', { handler: 'panel' })
  const [panel] = await get('/desk/panel')
  expect(panel.title).toBe('Hilo')
  expect(new URL(panel.url).origin).toBe(world.origins.content)
  const page = await (await fetch(panel.url)).text()
  expect(page).toMatch(/<head><base target="_top"><script>/)
  const config: ClientConfig = JSON.parse(/\)\((\{.*\})\)<\/script>/.exec(page)?.[1] ?? '{}')
  expect(config.functions).toEqual(expect.arrayContaining(['add', 'fails']))
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => real(new URL(String(input), world.origins.content), init)
  try {
    installGoogleScript(config)
    const google = Reflect.get(globalThis, 'google')
    const asked = (name: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve) => {
        const run = google.script.run.withUserObject('o').withSuccessHandler((value: unknown, object: unknown) => resolve([value, object]))
        run.withFailureHandler((error: Error) => resolve(error.message))[name](...args)
      })
    expect(await asked('add', 1, 2)).toEqual([{ sum: 3, who: 'engine@hilo.example' }, 'o'])
    expect(await asked('fails')).toBe('no')
    expect(() => google.script.run.add(new Date())).toThrow('illegal value')
    expect(await Promise.all(Array.from({ length: 25 }, (_, n) => asked('add', n, 0)))).toHaveLength(25)
    google.script.host.close()
    while ((await get('/desk/panel')).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  } finally {
    globalThis.fetch = real
  }
})

test('a form answer is a row, and a trigger as whoever made it', async () => {
  await call('install')
  const sent = await post('/sim/forms/f1/responses', { answers: { Nombre: 'Ana', Edad: '31', Cursos: ['a', 'b'], Tel: '+54 9' } })
  expect(JSON.parse(String(await call('get', 'form')))).toEqual([
    [expect.stringMatching(/^1\/2\/2027 /), 'Ana', '31', 'a, b', '+54 9'],
    expect.objectContaining({ Nombre: ['Ana'], 'Marca temporal': [expect.any(String)] }),
    sent.row,
    'engine@hilo.example',
  ])
})

test('moving the clock runs every trigger due, and answers when all is quiet', async () => {
  await post('/sim/clock', { advance: 'PT10M' })
  expect(await call('get', 'ticks')).toBe('10')
  const runs = await get('/sim/executions?function=tick&limit=3')
  expect(runs.map((run: { result: string }) => run.result)).toEqual(['completed', 'completed', 'completed'])
})

test('files go to the local Drive, mails to a list, Graph calls to the simulator', async () => {
  const kept = await call('keep')
  expect(Buffer.from(await (await fetch(kept.webViewLink)).arrayBuffer())).toEqual(Buffer.from([0, 255]))
  expect(await call('mail')).toBe(99)
  expect(await get('/sim/mails')).toMatchObject([{ to: 'ana@example.org', subject: 'Asunto' }])
  expect(await call('graph')).toBeGreaterThanOrEqual(400)
})

test('new code runs at once for people, and on the web only when it is deployed', async () => {
  const about = await get('/sim')
  writeFileSync(join(dist, 'code.js'), CODE.replace("'v1'", "'v2'").replace('a + b', 'a * b'))
  expect(await call('add', 3, 3)).toMatchObject({ sum: 9 })
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v1')
  await post('/sim/deploy')
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v2')
})

test('in a copy the cells are there, and nothing else of the script', async () => {
  await call('write', 'copied')
  const before = await get('/sim')
  const after = await post('/sim/copy', { title: 'Copia' })
  expect(after.spreadsheetId).not.toBe(before.spreadsheetId)
  expect(await get('/desk/file')).toMatchObject({ title: 'Copia' })
  expect(await get('/v4/spreadsheets/main/values/A1')).toMatchObject({ values: [['copied']] })
  expect([await call('get', 'ticks'), await get('/sim/triggers')]).toEqual([null, []])
  expect((await fetch(before.webAppUrl)).status).toBe(404)
  await post('/sim/deploy')
  expect(await (await fetch((await get('/sim')).webAppUrl)).text()).toBe('v2')
})

test('faults by request, and back to the seed', async () => {
  await post('/sim/faults', { outcome: 'not-applied', function: 'write', call: 1 })
  await expect(call('write', 'x')).rejects.toThrow('Se ha agotado el tiempo de espera del servicio Spreadsheets.')
  await post('/sim/reset')
  expect(await get('/v4/spreadsheets/main/values/A1')).not.toHaveProperty('values')
  expect(await call('get', 'ticks')).toBeNull()
})

test.each([
  ['POST', '/sim/clock', { to: 'x' }, 400],
  ['POST', '/sim/call', {}, 400],
  ['POST', '/sim/faults', { outcome: 'odd' }, 400],
  ['GET', '/sim/nothing', undefined, 404],
  ['GET', '/v4/spreadsheets/other', undefined, 404],
])('%s %s is refused in words', async (method, path, body, status) => {
  const answer = await fetch(world.origins.main + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  expect([answer.status, typeof (await answer.json()).error.message]).toEqual([status, 'string'])
})

test('other sites in the browser are kept out', async () => {
  const answer = await fetch(`${world.origins.main}/sim/reset`, { method: 'POST', headers: { origin: 'https://evil.example' } })
  expect(answer.status).toBe(403)
})
