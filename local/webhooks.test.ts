/** Meta and the script in one world: webhooks arrive, sends leave, and virtual time waits for both. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWorkers } from './apps-script/bench'
import { parseOptions } from './options'
import { startWorld, type World } from './world'

const CODE = `
  const add = (key) => { const l = LockService.getScriptLock(); l.waitLock(60000); const p = PropertiesService.getScriptProperties(); p.setProperty(key, String(Number(p.getProperty(key) || 0) + 1)); l.releaseLock() }
  function doPost(e) {
    Utilities.sleep(300)
    const change = JSON.parse(e.postData.contents).entry[0].changes[0].value
    add(change.messages ? 'messages' : 'statuses')
    return HtmlService.createHtmlOutput('ok')
  }
  function send(token, number, to) {
    const answer = UrlFetchApp.fetch('https://graph.facebook.com/v23.0/' + number + '/messages', { method: 'post', contentType: 'application/json', headers: { Authorization: 'Bearer ' + token }, payload: JSON.stringify({ messaging_product: 'whatsapp', to, type: 'text', text: { body: 'hola' } }), muteHttpExceptions: true })
    return [answer.getResponseCode(), answer.getContentText()]
  }
  function read() { const all = PropertiesService.getScriptProperties().getProperties(); return [Number(all.messages || 0), Number(all.statuses || 0)] }
`
const MANIFEST = { timeZone: 'America/Argentina/Buenos_Aires', webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } }

const dist = mkdtempSync(join(tmpdir(), 'hilo-dist-'))
let world: World

const start = async (...args: string[]): Promise<void> => {
  const options = parseOptions([
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
  if (options === undefined) throw new Error('help')
  world = await startWorld(options, { dist, build: await buildWorkers() })
  await post('/sim/properties', { store: 'user', set: { connection: JSON.stringify({ doorSecret: 'secret' }) } })
}

beforeAll(() => {
  writeFileSync(join(dist, 'code.js'), CODE)
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST))
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))
afterEach(() => world.close())

const get = async (path: string) => JSON.parse(await (await fetch(world.origins.main + path)).text())
const post = async (path: string, body: object = {}) =>
  JSON.parse(await (await fetch(world.origins.main + path, { method: 'POST', body: JSON.stringify(body) })).text())
const call = async (name: string, ...args: unknown[]) => (await post('/sim/call', { function: name, args })).value

test('what people write reaches doPost, what is sent reaches their phones, statuses come back', async () => {
  await start()
  for (let n = 1; n <= 5; n++) await post(`/sim/phones/549115555010${n}/messages`, { type: 'text', text: { body: `hola ${n}` } })
  await post('/sim/clock', { advance: 'PT1M' })
  expect(await call('read')).toEqual([5, 0])
  const { token, phoneNumberId } = await get('/sim')
  const [status, body] = await call('send', token, phoneNumberId, '+5491155550101')
  expect([status, body]).toEqual([200, expect.stringContaining('wamid.')])
  await post('/sim/clock', { advance: 'PT10M' })
  expect(await get('/sim/phones/5491155550101/messages')).toMatchObject([{ by: 'person' }, { by: 'business', content: { text: 'hola' } }])
  const [, statuses] = await call('read')
  expect(statuses).toBeGreaterThanOrEqual(2)
})

test('with modelled latency, thirty webhooks in parallel cost virtual seconds and real milliseconds', async () => {
  await start('--latency', 'mid')
  await post('/sim/graph', { webhooks: { parallel: 25 } })
  for (let n = 10; n < 40; n++) await post(`/sim/phones/54911555501${n}/messages`, { type: 'text', text: { body: 'x' } })
  const real = performance.now()
  await post('/sim/clock', { advance: 'PT5M' })
  expect(performance.now() - real).toBeLessThan(10_000)
  expect(await call('read')).toEqual([30, 0])
  const runs = await get('/sim/executions?function=doPost')
  expect(Math.max(...runs.map((run: { startedAt: number; endedAt: number }) => run.endedAt - run.startedAt))).toBeGreaterThan(1_000)
})
