/** Clock triggers in virtual time, simple and installable ones, and what each may do. */
import { type Bench, bench, COLLEAGUE, MONDAY, OWNER } from '../bench'
import { Execution } from '../run/execution'

let on: Bench
beforeEach(async () => {
  on = await bench(`
    const log = (line) => { const l = LockService.getScriptLock(); l.waitLock(10000); const p = PropertiesService.getScriptProperties(); p.setProperty('log', (p.getProperty('log') || '') + line + ';'); l.releaseLock() }
    const at = () => Math.round((Date.now() - ${MONDAY}) / 1000)
    function minutely(handler, n) { return ScriptApp.newTrigger(handler).timeBased().everyMinutes(n).create().getUniqueId() }
    function daily(handler, hour) { ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create() }
    function after(handler, ms) { ScriptApp.newTrigger(handler).timeBased().after(ms).create() }
    function on(handler, kind) { ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive())[kind]().create() }
    function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]) }
    function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)) }
    function tick(e) { log('tick ' + at()) }
    function tock(e) { log('tock ' + at()) }
    function hour(e) { log(Utilities.formatDate(new Date(), 'America/Argentina/Buenos_Aires', 'd H') + ' ' + Session.getEffectiveUser().getEmail()) }
    function event(e) { log(JSON.stringify([String(e.authMode), typeof e.triggerUid, e.timezone, e.hour])) }
    function slow() { Utilities.sleep(90000); log('slow ' + at()) }
    function read() { return PropertiesService.getScriptProperties().getProperty('log') }
    function many(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('tick').timeBased().after(1e9).create() }
    function onOpen(e) { log('open ' + e.authMode); try { UrlFetchApp.fetch('http://localhost') } catch (x) { log(x.message) } }
  `)
})
afterEach(() => on.stop())

const lines = async (): Promise<string[]> =>
  String(await on.call('read'))
    .split(';')
    .slice(0, -1)

test('a minute trigger fires once in each minute, in order with the others', async () => {
  await on.call('minutely', 'tick', 1)
  await on.call('minutely', 'tock', 5)
  // Google picks the second: half a minute after the tenth, wherever that is.
  await on.clock.moveTo(MONDAY + 90_000)
  const [first = 0] = (await lines()).flatMap((line) => (line.startsWith('tick') ? [Number(line.split(' ')[1])] : []))
  await on.clock.moveTo(MONDAY + (first + 9.5 * 60) * 1_000)
  const seen = (await lines()).map((line) => line.split(' '))
  const ticks = seen.filter(([name]) => name === 'tick').map(([, at]) => Number(at))
  expect(ticks).toHaveLength(10)
  expect(ticks.map((at) => Math.floor(at / 60))).toEqual([...new Set(ticks.map((at) => Math.floor(at / 60)))])
  const tocks = seen.filter(([name]) => name === 'tock').map(([, at]) => Math.floor((Number(at) - first) / 300))
  expect(tocks.length).toBeGreaterThanOrEqual(1)
  expect(new Set(tocks).size).toBe(tocks.length)
  const times = seen.map(([, at]) => Number(at))
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('runs of one trigger overlap; time is given to those that began in it, and to no others', async () => {
  await on.call('minutely', 'slow', 1)
  await on.clock.moveTo(MONDAY + 3 * 60_000)
  const runs = on.host.executions.history.flatMap((entry) => (entry instanceof Execution && entry.function === 'slow' ? [entry] : []))
  const begun = runs.filter((run) => run.startedAt < MONDAY + 3 * 60_000).map((run) => run.finished?.ok)
  expect(begun.length).toBeGreaterThanOrEqual(2)
  expect(begun).toEqual(begun.map(() => true))
  expect(runs[1]?.startedAt).toBeLessThan(runs[0]?.endedAt ?? 0)
  expect(on.clock.now()).toBeLessThan(MONDAY + 4.6 * 60_000)
})

test('triggers that are held back fire once each when they are let go, then as ever', async () => {
  await on.call('minutely', 'tick', 1)
  await on.call('after', 'tock', 120_000)
  on.host.triggers.hold()
  await on.clock.moveTo(MONDAY + 600_000)
  expect(await on.call('read')).toBeNull()
  on.host.triggers.release()
  await on.clock.moveTo(MONDAY + 690_000)
  const [third = 0] = (await lines()).slice(2).map((line) => Number(line.split(' ')[1]))
  await on.clock.moveTo(MONDAY + (third + 90) * 1_000)
  const seen = await lines()
  expect(seen.filter((line) => line === 'tick 600' || line === 'tock 600').sort()).toEqual(['tick 600', 'tock 600'])
  expect(seen).toHaveLength(4)
})

test("a daily trigger fires in its hour of the script's zone, as who made it", async () => {
  await on.host.people.call(COLLEAGUE, 'daily', ['hour', 9])
  await on.clock.moveTo(MONDAY + 49 * 3_600_000)
  expect(await lines()).toEqual([`2 9 ${COLLEAGUE}`, `3 9 ${COLLEAGUE}`])
})

test('a one-shot fires once and stays listed', async () => {
  await on.call('after', 'event', 60_000)
  await on.clock.moveTo(MONDAY + 3_600_000)
  expect(await lines()).toEqual(['["FULL","string","UTC",13]'])
  expect(await on.call('list')).toEqual([['event', 'CLOCK']])
  await on.call('removeAll')
  expect(await on.call('list')).toEqual([])
})

test('twenty triggers a user, of which others see nothing', async () => {
  await on.call('many', 20)
  await expect(on.call('many', 1)).rejects.toThrow('This script has too many triggers.')
  expect(await on.host.people.call(COLLEAGUE, 'list', [])).toEqual({ ok: true, value: '[]' })
})

test('a spent day of trigger time fails every trigger of that user', async () => {
  await on.call('minutely', 'tick', 1)
  on.host.quotas.leave(on.host.users.of(OWNER), 'triggerMs', 0)
  await on.clock.moveTo(MONDAY + 60_000)
  expect(on.host.executions.history.slice(-1)).toMatchObject([
    { finished: { ok: false, error: { message: 'Service using too much computer time for one day' } } },
  ])
})

test('a simple trigger may not do what needs authorisation', async () => {
  await on.host.people.open(COLLEAGUE)
  expect(await lines()).toEqual([
    'open LIMITED',
    'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
  ])
})
