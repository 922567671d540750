/** What the cache does not have is asked for once a run; what is laid there since is found. */
import { askedOnce } from './missing'

test('a part that is missing is asked for once, until somebody lays it there', () => {
  const stored = new Map([['known', 'a']])
  const asked: string[][] = []
  const cache = askedOnce({
    getAll: (keys) => {
      asked.push([...keys])
      return Object.fromEntries(keys.flatMap((key) => (stored.has(key) ? [[key, stored.get(key) ?? '']] : [])))
    },
    putAll: (entries) => {
      for (const [key, value] of Object.entries(entries)) stored.set(key, value)
    },
  })
  expect([cache.getAll(['known', 'gone']), cache.getAll(['gone', 'known']), cache.getAll(['gone'])]).toEqual([
    { known: 'a' },
    { known: 'a' },
    {},
  ])
  expect(asked).toEqual([['known', 'gone'], ['known']])
  cache.putAll({ gone: 'b' }, 60)
  expect(cache.getAll(['gone'])).toEqual({ gone: 'b' })
})
