/** The web app over real HTTP: what Google gives to `doPost`, and how it answers. */
import { type Bench, bench, OWNER } from '../bench'

let on: Bench
beforeAll(async () => {
  on = await bench(
    `
    function doGet(e) {
      if (e.parameter.html) return HtmlService.createHtmlOutput('<p>hola</p>').setTitle('T').addMetaTag('viewport', 'width=1')
      if (e.parameter.nothing) return
      if (e.parameter.wrong) return { a: 1 }
      if (e.parameter.throws) throw new Error('<broken> & so')
      if (e.parameter.who) return ContentService.createTextOutput(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), LockService.getDocumentLock() === null]))
      if (e.parameter.ui) SpreadsheetApp.getUi()
      return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON)
    }
    function doPost(e) {
      if (e.parameter.slow) { Utilities.sleep(1000); PropertiesService.getScriptProperties().setProperty('done', 'yes') }
      return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON)
    }
    function hold() { LockService.getScriptLock().waitLock(1000); Utilities.sleep(1000) }
    function echo(value) { return value }
    function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }
    function secret_() { return 'no' }
    function version() { return 1 }
  `,
  )
})
afterAll(() => on.stop())

const exec = (query: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${on.origin}/exec${query}`, { redirect: 'manual', ...init })

test('a text is a 302 to a one-time address on the other origin', async () => {
  const answer = await exec('?a=1&a=2&b=')
  expect(answer.status).toBe(302)
  const location = answer.headers.get('location') ?? ''
  expect(location).toMatch(new RegExp(`^${on.contentOrigin}/macros/echo\\?user_content_key=`))
  expect((await fetch(location, { method: 'POST' })).status).toBe(405)
  const text = await fetch(location)
  expect([text.status, text.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
  expect(await text.json()).toEqual({
    contextPath: '',
    contentLength: -1,
    queryString: 'a=1&a=2&b=',
    parameter: { a: '1', b: '' },
    parameters: { a: ['1', '2'], b: [''] },
  })
  expect((await fetch(location)).status).toBe(404)
})

test('a POST carries its body and no headers', async () => {
  const body = '{"á":"ñ"}'
  const answer = await fetch(`${on.origin}/macros/s/deployed/exec?k=v`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-hub-signature-256': 'sha256=1' },
  })
  expect(await answer.json()).toEqual({
    contextPath: '',
    contentLength: 11,
    queryString: 'k=v',
    parameter: { k: 'v' },
    parameters: { k: ['v'] },
    postData: { contents: body, length: 11, name: 'postData', type: 'application/json' },
  })
})

test('a form is merged into the parameters', async () => {
  const answer = await fetch(`${on.origin}/exec?a=1`, { method: 'POST', body: new URLSearchParams({ a: '2', b: 'x y' }) })
  expect(await answer.json()).toMatchObject({ parameter: { a: '1', b: 'x y' }, parameters: { a: ['1', '2'], b: ['x y'] } })
})

test("a page is a 200 with the script's own page in a frame of the other origin", async () => {
  const answer = await exec('?html=1')
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain('<title>T</title><meta name="viewport" content="width=1">')
  const [, address] = /src="([^"]+)"/.exec(text) ?? []
  const page = await fetch(address ?? '')
  expect(await page.text()).toContain('<p>hola</p>')
})

test('google.script.run of an anonymous page runs as who deployed it', async () => {
  const [, address] = /src="([^"]+)"/.exec(await (await exec('?html=1')).text()) ?? []
  const run = async (name: string, ...args: unknown[]): Promise<unknown> =>
    (await fetch(`${address}/run`, { method: 'POST', body: JSON.stringify({ function: name, args }) })).json()
  expect(await run('who')).toEqual({ ok: true, value: ['', OWNER] })
  expect(await run('echo', { a: [1, null] })).toEqual({ ok: true, value: { a: [1, null] } })
  expect(await run('secret_')).toMatchObject({ ok: false, error: { message: 'Script function not found: secret_' } })
})

test.each([
  ['?throws=1', 'Error: &lt;broken&gt; &amp; so (line'],
  ['?nothing=1', 'The script completed but did not return anything.'],
  ['?wrong=1', 'the returned value is not a supported return type'],
  ['?ui=1', 'Cannot call SpreadsheetApp.getUi() from this context.'],
])('%s is a 200 with an error page', async (query, text) => {
  const answer = await exec(query)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const page = await answer.text()
  expect(page).toContain('<title>Error</title>')
  expect(page).toContain(text)
})

test('nobody is in front of a web app, and no document', async () => {
  expect(await (await fetch(`${on.origin}/exec?who=1`)).json()).toEqual(['', OWNER, true])
})

test.each([
  ['HEAD', '', 403],
  ['GET', '?sid=1', 405],
  ['GET', '?c=1', 405],
])('%s %s is answered with %d', async (method, query, status) => {
  expect((await exec(query, { method })).status).toBe(status)
})

test('the thirty-first gets an error page', async () => {
  const held = Array.from({ length: 30 }).map(() => on.call('hold').catch(() => undefined))
  const page = await (await exec('')).text()
  expect(page).toContain('There are too many scripts running simultaneously for this Google user account.')
  await Promise.all(held)
})

test('a run goes on when the client hangs up', async () => {
  const hangUp = new AbortController()
  const sent = exec('?slow=1', { method: 'POST', body: '{}', signal: hangUp.signal }).catch(() => 'gone')
  setTimeout(() => hangUp.abort(), 5)
  expect(await sent).not.toBe(undefined)
  await on.clock.quiet()
  expect(on.records.read('properties script', 'done')).toBe('yes')
})

test('Google speaks the language of the account', async () => {
  on.host.users.change(OWNER, { language: 'es' })
  expect(await (await exec('?nothing=1')).text()).toContain('La secuencia de comandos se completó, pero no devolvió nada.')
  on.host.users.change(OWNER, { language: 'en' })
})
