/** Properties, cache and locks: limits, scopes, and what survives. */
import { type Bench, bench, COLLEAGUE, OWNER } from '../bench'

let on: Bench
beforeAll(async () => {
  on = await bench(`
    const stores = { script: () => PropertiesService.getScriptProperties(), user: () => PropertiesService.getUserProperties() }
    function set(kind, entries, others) { stores[kind]().setProperties(entries, others); return stores[kind]().getProperties() }
    function all(kind) { return stores[kind]().getProperties() }
    function setOne(kind, key, value) { return stores[kind]().setProperty(key, value).getProperty(key) }
    function one(kind, key) { return stores[kind]().getProperty(key) }
    function fill(kind, parts, size) { for (let i = 0; i < parts; i++) stores[kind]().setProperty('p' + i, 'x'.repeat(size)) }
    function put(key, value, seconds) { CacheService.getScriptCache().put(key, value, seconds) }
    function get(key) { return CacheService.getScriptCache().get(key) }
    function getAll(keys) { return CacheService.getScriptCache().getAll(keys) }
    function putMany(count) { const e = {}; for (let i = 0; i < count; i++) e['k' + i] = String(i); CacheService.getScriptCache().putAll(e, 100 + count); }
    function countCached(count) { return Object.keys(CacheService.getScriptCache().getAll(Array.from({ length: count }, (_, i) => 'k' + i))).length }
    function under(ms, wait, after) { Utilities.sleep(after || 0); const l = LockService.getScriptLock(); const from = Date.now(); l.waitLock(wait); const got = Date.now() - from; Utilities.sleep(ms); return got }
    function tryLock(ms) { Utilities.sleep(100); const l = LockService.getScriptLock(); const got = l.tryLock(ms); return [got, l.hasLock()] }
    function twice() { const l = LockService.getScriptLock(); return [l.tryLock(0), l.tryLock(0), LockService.getScriptLock().hasLock()] }
    function add(wait) {
      const l = LockService.getScriptLock(); l.waitLock(wait)
      const p = PropertiesService.getScriptProperties()
      const n = Number(p.getProperty('n') || 0); Utilities.sleep(50); p.setProperty('n', String(n + 1)); l.releaseLock()
    }
    function dies() { LockService.getScriptLock().waitLock(1000); Utilities.sleep(500); PropertiesService.getScriptProperties().setProperty('x', 'y'); Utilities.sleep(5000) }
  `)
})
afterAll(() => on.stop())

test('values become text, other keys stay unless all are replaced', async () => {
  expect(await on.call('set', 'script', { a: 1, b: true }, false)).toEqual({ a: '1', b: 'true' })
  expect(await on.call('set', 'script', { c: 'x' }, false)).toEqual({ a: '1', b: 'true', c: 'x' })
  expect(await on.call('set', 'script', { d: 'y' }, true)).toEqual({ d: 'y' })
})

test('each user has properties of their own', async () => {
  await on.call('set', 'user', { mine: 'secret' }, false)
  expect(await on.host.people.call(COLLEAGUE, 'all', ['user'])).toEqual({ ok: true, value: '{}' })
})

test.each([
  ['a value above 9 KB', ['setOne', 'user', 'big', 'x'.repeat(9 * 1024 + 1)], 'Argument too large: value'],
  ['a store above 500 KB', ['fill', 'user', 60, 9_000], 'You have exceeded the property storage quota'],
  ['a key above 250 characters', ['put', 'k'.repeat(251), 'v', 60], 'Argument too large: key'],
  ['a cached value above 100 KB', ['put', 'k', 'x'.repeat(100 * 1024 + 1), 60], 'Argument too large: value'],
] as const)('%s is refused', async (_what, [name, ...args], text) => {
  await expect(on.call(name, ...args)).rejects.toThrow(`Exception: ${text}`)
})

test('a value of 9 KB exactly is taken', async () => {
  expect(await on.call('setOne', 'script', 'edge', 'x'.repeat(9 * 1024))).toHaveLength(9 * 1024)
})

test('a spent day of property operations throws, and comes back the next day', async () => {
  on.host.quotas.leave(on.host.users.of(OWNER), 'properties', 1)
  expect(await on.call('one', 'script', 'edge')).toHaveLength(9 * 1024)
  await expect(on.call('one', 'script', 'edge')).rejects.toThrow('Service invoked too many times for one day: properties.')
  await on.clock.moveTo(on.clock.now() + 86_400_001)
  expect(await on.call('one', 'script', 'none')).toBeNull()
})

test('the cache forgets in time and leaves out what it has not', async () => {
  await on.call('put', 'a', 'b', 60)
  expect(await on.call('getAll', ['a', 'none'])).toEqual({ a: 'b' })
  await on.clock.moveTo(on.clock.now() + 60_000)
  expect(await on.call('get', 'a')).toBeNull()
})

test('a thousand items stay; one more leaves 900', async () => {
  await on.call('putMany', 1000)
  expect(await on.call('countCached', 1001)).toBe(1000)
  await on.call('putMany', 1001)
  expect(await on.call('countCached', 1001)).toBe(900)
})

test('who waits for a lock gets it when the holder has ended', async () => {
  const [first, second] = await Promise.all([on.call('under', 300, 1000), on.call('under', 0, 1000, 100)])
  expect([first, second]).toEqual([0, 200])
})

test('who waits too long is told so', async () => {
  const [, late] = await Promise.allSettled([on.call('under', 300, 1000), on.call('under', 0, 100, 100)])
  expect(late).toMatchObject({ reason: { message: 'Exception: Lock timeout: another process was holding the lock for too long.' } })
})

test('tryLock answers instead of throwing, and is true for the holder', async () => {
  const [, other] = await Promise.all([on.call('under', 300, 1000), on.call('tryLock', 0)])
  expect(other).toEqual([false, false])
  expect(await on.call('twice')).toEqual([true, true, true])
})

test('twenty read-modify-writes under the lock lose nothing', async () => {
  await Promise.all(Array.from({ length: 20 }, () => on.call('add', 60_000)))
  expect(await on.call('one', 'script', 'n')).toBe('20')
})

test('a killed holder frees its lock', async () => {
  on.host.faults.add({ outcome: 'kill', function: 'dies', method: 'setProperty', call: 1 })
  const [dead, waiting] = await Promise.allSettled([on.call('dies'), on.call('under', 0, 60_000, 100)])
  expect(dead).toMatchObject({ status: 'rejected', reason: { why: 'killed' } })
  expect(waiting).toEqual({ status: 'fulfilled', value: 400 })
})
