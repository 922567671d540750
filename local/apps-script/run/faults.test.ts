/** The four outcomes of a service call, kills, and what is counted. */
import { type Bench, bench, COLLEAGUE, MONDAY } from '../bench'

let on: Bench
beforeEach(async () => {
  on = await bench(`
    const p = () => PropertiesService.getScriptProperties()
    function write(value) { try { p().setProperty('v', value); return 'written' } catch (e) { return e.name + ': ' + e.message } finally { p().setProperty('finally', 'ran') } }
    function three() { p().setProperty('a', '1'); p().setProperty('b', '2'); p().setProperty('c', '3') }
    function read(key) { return p().getProperty(key) }
    function cached() { CacheService.getScriptCache().get('x') }
    function mixed() { Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'x'); p().getProperties(); CacheService.getScriptCache().putAll({ a: 'b' }); LockService.getScriptLock().tryLock(0) }
    function sleepy() { for (let i = 0; i < 10; i++) Utilities.sleep(60000) }
  `)
})
afterEach(() => on.stop())

const stored = (key: string): unknown => on.records.read('properties script', key)

test.each([
  ['not-applied', undefined, 'ran'],
  ['threw-but-applied', 'x', 'ran'],
] as const)('%s: the exception is the same, the effect is not', async (outcome, value, last) => {
  on.host.faults.add({ outcome, function: 'write', call: 1 })
  expect(await on.call('write', 'x')).toBe("Exception: We're sorry, a server error occurred. Please wait a bit and try again.")
  expect([stored('v'), stored('finally')]).toEqual([value, last])
})

test.each([
  ['kill', undefined],
  ['applied-then-killed', 'x'],
] as const)('%s: no finally runs', async (outcome, value) => {
  on.host.faults.add({ outcome, function: 'write', call: 1 })
  await expect(on.call('write', 'x')).rejects.toMatchObject({ why: 'killed' })
  expect([stored('v'), stored('finally')]).toEqual([value, undefined])
})

test('threw and applied later: after the next call of somebody else to the same service', async () => {
  on.host.faults.add({ outcome: 'threw-and-applied-later', function: 'write', method: 'setProperty', call: 1 })
  expect(await on.call('write', 'late')).toContain('server error')
  expect(stored('v')).toBeUndefined()
  await on.call('cached')
  expect(stored('v')).toBeUndefined()
  expect(await on.call('read', 'v')).toBeNull()
  expect(stored('v')).toBe('late')
})

test('threw and applied later: after some time', async () => {
  on.host.faults.add({ outcome: 'threw-and-applied-later', function: 'write', call: 1, afterMs: 5_000 })
  await on.call('write', 'late')
  await on.clock.moveTo(MONDAY + 4_999)
  expect(stored('v')).toBeUndefined()
  await on.clock.moveTo(MONDAY + 5_000)
  expect(stored('v')).toBe('late')
})

test('by the n-th call, once', async () => {
  on.host.faults.add({ outcome: 'kill', function: 'three', call: 2 })
  await expect(on.call('three')).rejects.toMatchObject({ why: 'killed' })
  expect([stored('a'), stored('b')]).toEqual(['1', undefined])
  await on.call('three')
  expect(stored('c')).toBe('3')
})

test('by share, service and user', async () => {
  on.host.faults.add({ outcome: 'not-applied', service: 'PropertiesService', user: COLLEAGUE, share: 1 })
  await on.call('three')
  expect(await on.host.people.call(COLLEAGUE, 'three', [])).toMatchObject({ ok: false })
  on.host.faults.clear()
  expect(await on.host.people.call(COLLEAGUE, 'three', [])).toMatchObject({ ok: true })
})

test('a slow call takes virtual time', async () => {
  on.host.faults.add({ outcome: 'slow', function: 'three', call: 2, ms: 30_000 })
  await on.call('three')
  expect(on.clock.now()).toBe(MONDAY + 30_000)
})

test('calls that reach a server are counted and priced, others are not', async () => {
  await on.call('mixed')
  const [run] = on.host.executions.history.slice(-1)
  expect(run).toMatchObject({
    tally: {
      trace: ['PropertiesService.getProperties', 'CacheService.putAll', 'LockService.tryLock'],
      ms: { low: 20 + 56 + 10, mid: 30 + 60 + 20, high: 84 + 93 + 60 },
    },
  })
})

test('six virtual minutes are all that a run has', async () => {
  await expect(on.call('sleepy')).rejects.toMatchObject({ why: 'time' })
  expect(on.clock.now()).toBe(MONDAY + 360_000)
})

test('with the latency model, calls take the time that they cost', async () => {
  const slow = await bench(
    `function three() { const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 3; i++) p.setProperty('a', 'b') }`,
    {
      latency: 'mid',
    },
  )
  await slow.call('three')
  expect(slow.clock.now()).toBe(MONDAY + 3 * 62)
  await slow.stop()
})
