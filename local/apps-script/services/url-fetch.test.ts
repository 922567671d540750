/** Requests over real HTTP: parallel, routed, limited, and told as Google tells them. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { listen } from '../../server/http'
import { type Bench, bench, OWNER } from '../bench'

let on: Bench
let server: Server
/** Answers of `/slow` that wait until so many have been asked for: requests that came one after the other would wait for ever. */
const AT_ONCE = 100
let waiting: (() => void)[] = []

const together = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length < AT_ONCE) return
    for (const answer of waiting) answer()
    waiting = []
  })

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const body = await bodyOf(request)
    if (url.pathname === '/slow') await together()
    if (url.pathname === '/redirect') return response.writeHead(302, { Location: '/echo?moved=1' }).end()
    if (url.pathname === '/bytes') return response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from([0, 127, 128, 255]))
    if (url.pathname === '/cut') return response.destroy()
    const status = Number(url.searchParams.get('status') ?? 200)
    response.writeHead(status, { 'Content-Type': 'application/json', 'X-Twice': ['a', 'b'] })
    response.end(
      JSON.stringify({
        method: request.method,
        path: request.url,
        type: request.headers['content-type'],
        auth: request.headers.authorization,
        host: request.headers.host,
        body: body.toString('latin1'),
      }),
    )
  })
  const port = await listen(server, 0)
  on = await bench(`
    function fetch(url, options) { const r = UrlFetchApp.fetch(url, options || {}); return { code: r.getResponseCode(), body: JSON.parse(r.getContentText()) } }
    function all(urls, options) { return UrlFetchApp.fetchAll(urls.map((url) => ({ url, ...(options || {}) }))).map((r) => [r.getResponseCode(), JSON.parse(r.getContentText()).path]) }
    function bytes(url) { const r = UrlFetchApp.fetch(url); return [r.getContent(), r.getBlob().getContentType(), r.getHeaders()['Content-Type'], Utilities.base64Encode(r.getContent())] }
    function headers(url) { return UrlFetchApp.fetch(url).getAllHeaders()['X-Twice'] }
    function upload(url) { return JSON.parse(UrlFetchApp.fetch(url, { method: 'post', payload: { a: 'ñ', file: Utilities.newBlob([0, -1], 'image/png', 'x.png') } }).getContentText()) }
  `)
  on.host.network.route('graph.example', `http://127.0.0.1:${port}`)
})
afterAll(async () => {
  await on.stop()
  server.close()
})

test('a routed host is reached under its own name', async () => {
  expect(await on.call('fetch', 'https://graph.example/v1/me?x=1', { headers: { Authorization: 'Bearer t' } })).toMatchObject({
    code: 200,
    body: { method: 'GET', path: '/v1/me?x=1', auth: 'Bearer t', host: 'graph.example' },
  })
})

test('fetchAll sends all at once and answers in order', async () => {
  const urls = Array.from({ length: AT_ONCE }, (_, n) => `https://graph.example/slow?n=${n}`)
  expect(await on.call('all', urls)).toEqual(urls.map((_, n) => [200, `/slow?n=${n}`]))
})

test.each([
  ['a text', { method: 'post', payload: 'a=b' }, { method: 'POST', type: 'application/x-www-form-urlencoded', body: 'a=b' }],
  ['a payload on GET becomes a POST', { payload: 'x' }, { method: 'POST' }],
  ['JSON', { method: 'post', payload: '{}', contentType: 'application/json' }, { type: 'application/json', body: '{}' }],
  [
    'an object',
    { method: 'put', payload: { a: 'x y', b: 1 } },
    { method: 'PUT', type: 'application/x-www-form-urlencoded', body: 'a=x+y&b=1' },
  ],
])('%s', async (_what, options, expected) => {
  expect(await on.call('fetch', 'https://graph.example/echo', options)).toMatchObject({ body: expected })
})

test('blobs go as multipart, bytes untouched', async () => {
  const seen = await on.call('upload', 'https://graph.example/echo')
  expect(seen).toMatchObject({ type: expect.stringMatching(/^multipart\/form-data; boundary=/) })
  expect(seen).toMatchObject({ body: expect.stringContaining('filename="x.png"\r\nContent-Type: image/png\r\n\r\n\u0000\u00ff\r\n') })
})

test('bytes are signed', async () => {
  expect(await on.call('bytes', 'https://graph.example/bytes')).toEqual([[0, 127, -128, -1], 'image/png', 'image/png', 'AH+A/w=='])
})

test('a header that comes twice is a list', async () => {
  expect(await on.call('headers', 'https://graph.example/echo')).toEqual(['a', 'b'])
})

test('a redirect is followed unless told not to', async () => {
  expect(await on.call('fetch', 'https://graph.example/redirect', { method: 'post', payload: 'x' })).toMatchObject({
    body: { method: 'GET', path: '/echo?moved=1', body: '' },
  })
})

test('a status of 400 throws with the host only, unless muted', async () => {
  await expect(on.call('fetch', 'https://graph.example/secret/path?status=500')).rejects.toThrow(
    'Exception: Request failed for https://graph.example returned code 500. Truncated server response: {',
  )
  expect(await on.call('fetch', 'https://graph.example/x?status=500', { muteHttpExceptions: true })).toMatchObject({ code: 500 })
})

test.each([
  ['https://example.com/x', 'DNS error: https://example.com/x'],
  ['https://graph.example/cut', 'Address unavailable: https://graph.example/cut'],
  [`https://graph.example/${'x'.repeat(2082)}`, 'Limit Exceeded: URLFetch URL Length.'],
])('%.30s throws even when muted', async (url, text) => {
  await expect(on.call('fetch', url, { muteHttpExceptions: true })).rejects.toThrow(`Exception: ${text}`)
})

test('one member that fails throws for all', async () => {
  await expect(on.call('all', ['https://graph.example/a', 'https://graph.example/cut'], { muteHttpExceptions: true })).rejects.toThrow(
    'Address unavailable',
  )
})

test('every member counts for the day', async () => {
  on.host.quotas.leave(on.host.users.of(OWNER), 'urlfetch', 2)
  await expect(on.call('all', ['https://graph.example/a', 'https://graph.example/b', 'https://graph.example/c'])).rejects.toThrow(
    'Service invoked too many times for one day: urlfetch.',
  )
  on.host.quotas.leave(on.host.users.of(OWNER), 'urlfetch', 20_000)
})

test('without permission in the manifest nothing leaves', async () => {
  const strict = await bench(`function fetch() { UrlFetchApp.fetch('https://graph.example') }`, { manifest: { oauthScopes: [] } })
  await expect(strict.call('fetch')).rejects.toThrow('Specified permissions are not sufficient to call UrlFetchApp.fetch')
  await strict.stop()
})
