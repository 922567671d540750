import { hash, shard } from './hash'

/** Keys as they are hashed to make ids: long, and alike but for a number. */
const keys = Array.from({ length: 300_000 }, (_, at) => `install\ninbox.received\nwamid.HBgN${at * 7919}\nm\n${at % 3}`)

test('keys that differ little get different hashes of one length', () => {
  const seen = new Set(keys.map(hash))
  expect(seen.size).toBe(keys.length)
  expect(new Set([...seen].map((one) => one.length))).toEqual(new Set([14]))
})

test('shards fill evenly', () => {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(shard(key, 64), (counts.get(shard(key, 64)) ?? 0) + 1)
  const even = keys.length / 64
  expect(counts.size).toBe(64)
  expect(Math.max(...counts.values())).toBeLessThan(even * 1.1)
  expect(Math.min(...counts.values())).toBeGreaterThan(even * 0.9)
})

test.each([
  ['', '00000000000000'],
  ['hilo', hash('hilo')],
])('the same words have the same hash: %j', (words) => expect(hash(words)).toBe(hash(words)))
