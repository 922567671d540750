/** Meta and the script in one world: webhooks arrive, sends leave, and virtual time waits for both. */
import { type Driven, driven, writeScript } from './bench'

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
let on: Driven
afterEach(() => on.stop())

const start = async (...args: string[]): Promise<void> => {
  on = await driven(writeScript(CODE), ...args)
  await on.post('/sim/properties', { store: 'user', set: { connection: JSON.stringify({ doorSecret: 'secret' }) } })
}

test('what people write reaches doPost, what is sent reaches their phones, statuses come back', async () => {
  await start()
  for (let n = 1; n <= 5; n++) await on.post(`/sim/phones/549115555010${n}/messages`, { type: 'text', text: { body: `hola ${n}` } })
  await on.post('/sim/clock', { advance: 'PT1M' })
  expect(await on.call('read')).toEqual([5, 0])
  const { token, phoneNumberId } = await on.get('/sim')
  const [status, body] = await on.call('send', token, phoneNumberId, '+5491155550101')
  expect([status, body]).toEqual([200, expect.stringContaining('wamid.')])
  await on.post('/sim/clock', { advance: 'PT10M' })
  expect(await on.get('/sim/phones/5491155550101/messages')).toMatchObject([
    { by: 'person' },
    { by: 'business', content: { text: 'hola' } },
  ])
  const [, statuses] = await on.call('read')
  expect(statuses).toBeGreaterThanOrEqual(2)
})

test('with modelled latency, thirty webhooks in parallel cost virtual seconds and real milliseconds', async () => {
  await start('--latency', 'mid')
  await on.post('/sim/graph', { webhooks: { parallel: 25 } })
  for (let n = 10; n < 40; n++) await on.post(`/sim/phones/54911555501${n}/messages`, { type: 'text', text: { body: 'x' } })
  const real = performance.now()
  await on.post('/sim/clock', { advance: 'PT5M' })
  expect(performance.now() - real).toBeLessThan(60_000)
  expect(await on.call('read')).toEqual([30, 0])
  const runs = await on.get('/sim/executions?function=doPost')
  expect(Math.max(...runs.map((run: { startedAt: number; endedAt: number }) => run.endedAt - run.startedAt))).toBeGreaterThan(1_000)
})
