/** A whole local world, driven over HTTP with a small script: what a driver, a tool or the desk sees. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Driven, driven, writeScript } from './bench'

const CODE = `
  const props = () => PropertiesService.getScriptProperties()
  function onEdit(e) { props().setProperty('edit', JSON.stringify([e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.user.getEmail(), String(e.authMode)])); try { Sheets.Spreadsheets.get(e.source.getId()) } catch (x) { props().setProperty('refused', x.message) } }
  function add(a, b) { return { sum: a + b, who: Session.getActiveUser().getEmail() } }
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
let on: Driven
beforeAll(async () => {
  on = await driven(writeScript(CODE))
})
afterAll(() => on.stop())

test('GET /sim tells a driver what it needs', async () => {
  const about = await on.get('/sim')
  expect(about).toMatchObject({
    wabaId: expect.any(String),
    phoneNumberId: expect.any(String),
    appSecret: expect.any(String),
    relayUrl: null,
  })
  expect(about.functions).toContain('onEdit')
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v1')
})

test('an edit fires onEdit, which may look and store but not call', async () => {
  const answer = await on.post('/sim/edits', { user: 'colega@hilo.example', range: 'B2', values: [['hola']] })
  expect(answer).toMatchObject({ ok: true })
  expect(JSON.parse(String(await on.call('get', 'edit')))).toEqual(['B2', 'Hoja 1', 'hola', 'colega@hilo.example', 'LIMITED'])
  expect(await on.call('get', 'refused')).toContain('No tienes permiso para llamar a Sheets.spreadsheets.get')
})

test('the API writes and reads, counted in cells, and fires nothing', async () => {
  await on.post('/sim/edits', { range: 'B2', values: [['x']] })
  expect(await on.call('write', '=1+1')).toEqual([['=1+1']])
  expect(JSON.parse(String(await on.call('get', 'edit')))[0]).toBe('B2')
  const [run] = await on.get('/sim/executions?function=write')
  expect(run).toMatchObject({ result: 'completed', counted: 2, cellsRead: 1, cellsWritten: 1, modelledMs: { mid: 750 } })
  expect(await on.get('/v4/spreadsheets/main/values/A1')).toMatchObject({ values: [['=1+1']] })
})

test('an error of the API is told as Apps Script tells it', async () => {
  expect(await on.call('bad')).toEqual([
    'GoogleJsonResponseException',
    expect.stringContaining('API call to sheets.spreadsheets.batchUpdate failed'),
    400,
  ])
})

test('sixty reads a minute', async () => {
  await on.post('/sim/clock', { advance: 'PT2M' })
  expect(await on.call('quota', 60)).toBeNull()
  expect(await on.call('quota', 1)).toEqual([429, expect.stringContaining("Quota exceeded for quota metric 'Read requests'")])
  await on.post('/sim/clock', { advance: 'PT1M' })
  expect(await on.call('quota', 1)).toBeNull()
})

test('a form answer is a row, and a trigger as whoever made it', async () => {
  await on.call('install')
  const sent = await on.post('/sim/forms/f1/responses', { answers: { Nombre: 'Ana', Edad: '31', Cursos: ['a', 'b'], Tel: '+54 9' } })
  expect(JSON.parse(String(await on.call('get', 'form')))).toEqual([
    [expect.stringMatching(/^1\/2\/2027 /), 'Ana', '31', 'a, b', '+54 9'],
    expect.objectContaining({ Nombre: ['Ana'], 'Marca temporal': [expect.any(String)] }),
    sent.row,
    'engine@hilo.example',
  ])
})

test('moving the clock runs every trigger due, and answers when all is quiet', async () => {
  await on.post('/sim/clock', { advance: 'PT10M' })
  expect(await on.call('get', 'ticks')).toBe('10')
  const runs = await on.get('/sim/executions?function=tick&limit=3')
  expect(runs.map((run: { result: string }) => run.result)).toEqual(['completed', 'completed', 'completed'])
})

test('files go to the local Drive, mails to a list, Graph calls to the simulator', async () => {
  const kept = await on.call('keep')
  expect(Buffer.from(await (await fetch(kept.webViewLink)).arrayBuffer())).toEqual(Buffer.from([0, 255]))
  expect(await on.call('mail')).toBe(99)
  expect(await on.get('/sim/mails')).toMatchObject([{ to: 'ana@example.org', subject: 'Asunto' }])
  expect(await on.call('graph')).toBeGreaterThanOrEqual(400)
})

test('new code runs at once for people, and on the web only when it is deployed', async () => {
  const about = await on.get('/sim')
  writeFileSync(join(on.dist, 'code.js'), CODE.replace("'v1'", "'v2'").replace('a + b', 'a * b'))
  expect(await on.call('add', 3, 3)).toMatchObject({ sum: 9 })
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v1')
  await on.post('/sim/deploy')
  expect(await (await fetch(about.webAppUrl)).text()).toBe('v2')
})

test('in a copy the cells are there, and nothing else of the script', async () => {
  await on.call('write', 'copied')
  const before = await on.get('/sim')
  const after = await on.post('/sim/copy', { title: 'Copia' })
  expect(after.spreadsheetId).not.toBe(before.spreadsheetId)
  expect(await on.get('/desk/file')).toMatchObject({ title: 'Copia' })
  expect(await on.get('/v4/spreadsheets/main/values/A1')).toMatchObject({ values: [['copied']] })
  expect([await on.call('get', 'ticks'), await on.get('/sim/triggers')]).toEqual([null, []])
  expect((await fetch(before.webAppUrl)).status).toBe(404)
  await on.post('/sim/deploy')
  expect(await (await fetch((await on.get('/sim')).webAppUrl)).text()).toBe('v2')
})

test('faults by request, and back to the seed', async () => {
  await on.post('/sim/faults', { outcome: 'not-applied', function: 'write', call: 1 })
  await expect(on.call('write', 'x')).rejects.toThrow('Se ha agotado el tiempo de espera del servicio Spreadsheets.')
  await on.post('/sim/reset')
  expect(await on.get('/v4/spreadsheets/main/values/A1')).not.toHaveProperty('values')
  expect(await on.call('get', 'ticks')).toBeNull()
})

test.each([
  ['POST', '/sim/clock', { to: 'x' }, 400],
  ['POST', '/sim/call', {}, 400],
  ['POST', '/sim/faults', { outcome: 'odd' }, 400],
  ['GET', '/sim/nothing', undefined, 404],
  ['GET', '/v4/spreadsheets/other', undefined, 404],
])('%s %s is refused in words', async (method, path, body, status) => {
  const answer = await fetch(on.world.origins.main + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  expect([answer.status, typeof (await answer.json()).error.message]).toEqual([status, 'string'])
})

test('other sites in the browser are kept out', async () => {
  const answer = await fetch(`${on.world.origins.main}/sim/reset`, { method: 'POST', headers: { origin: 'https://evil.example' } })
  expect(answer.status).toBe(403)
})
