/** The index answers where to look, forgets as a whole or not at all, and never lets a piece pass for the whole. */
import { Finder } from './finder'

const cacheOf = () => {
  const kept = new Map<string, string>()
  let calls = 0
  return {
    kept,
    calls: () => calls,
    getAll: (keys: readonly string[]) => {
      calls++
      return Object.fromEntries(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) ?? '']] : [])))
    },
    putAll: (entries: Readonly<Record<string, string>>) => {
      calls++
      for (const [key, value] of Object.entries(entries)) kept.set(key, value)
    },
  }
}
const place = (value: string) => ({ table: 'people', column: 'key', value })

test.each([10, 10_000, 100_000])('of %s rows it says which, in one call to load and one to save', (rows) => {
  const cache = cacheOf()
  const first = new Finder(cache, 'install', { people: rows })
  first.rebuild('people', 'key', ['a', '', 'b', 'a'])
  first.save()
  const second = new Finder(cache, 'install', { people: rows })
  second.load([place('a'), place('b'), place('c')])
  expect([second.look(place('a')), second.look(place('b')), second.look(place('c'))]).toEqual([0, 2, 'absent'])
  expect(cache.calls()).toBe(2)
})

test('what the cache forgot is unknown, and a note in it is no index', () => {
  const cache = cacheOf()
  const one = new Finder(cache, 'install', { people: 10 })
  one.load([place('a')])
  expect(one.look(place('a'))).toBe('unknown')
  one.note(place('a'), 3)
  expect(one.look(place('a'))).toBe('unknown')
  one.save()
  expect(cache.kept.size).toBe(0)
})

test('a note in a known index is kept', () => {
  const cache = cacheOf()
  const one = new Finder(cache, 'install', { people: 10 })
  one.rebuild('people', 'key', ['a'])
  one.note(place('b'), 7)
  one.save()
  const later = new Finder(cache, 'install', { people: 10 })
  later.load([place('b')])
  expect(later.look(place('b'))).toBe(7)
})

test('another install, or a cache that fails, knows nothing', () => {
  const cache = cacheOf()
  const one = new Finder(cache, 'install', { people: 10 })
  one.rebuild('people', 'key', ['a'])
  one.save()
  const broken = {
    ...cache,
    getAll: () => {
      throw new Error('cache')
    },
  }
  for (const other of [new Finder(cache, 'copy', { people: 10 }), new Finder(broken, 'install', { people: 10 })]) {
    other.load([place('a')])
    expect(other.look(place('a'))).toBe('unknown')
  }
})
