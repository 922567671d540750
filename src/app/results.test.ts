/** Where a sender lays what came of its messages: beside nobody else's, and never over anything that is not committed. */
import { testHost } from '../../test/kit/host'
import { placeOfRun } from './results'

const host = testHost()
const of = (engine: Readonly<Record<string, string>>, run = 'a:tick 1'): string => placeOfRun(host, engine, run)
const first = of({})
const second = of({ [`${first}.0.0`]: 'packed' })

test('two places by turns, each only while nothing lies there', () => {
  expect(second).not.toBe(first)
  expect(of({ [`${first}.0.0`]: '', [`${first}.0.1`]: '', [`${second}.0.0`]: 'packed' })).toBe(first)
  expect(of({ [`${first}.0.0`]: '', [`${first}.0.1`]: 'packed' })).toBe(second)
})

test('where both are taken it is a place of its own', () => {
  expect([first, second]).not.toContain(of({ [`${first}.0.0`]: 'packed', [`${second}.150.0`]: 'packed' }))
})

test('another run has other places', () => {
  expect([first, second]).not.toContain(of({}, 'a:tick 2'))
})
