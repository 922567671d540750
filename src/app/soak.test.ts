/** A short life with faults at random, the same each time; `npm run soak` plays the long one. */
import { soak } from '../../test/kit/soak'
import { messages } from '../domain/messages/messages'

/** Rows after which a tab is full: tabs step back several times in so short a life. */
const FULL = 150
beforeAll(() => {
  jest.replaceProperty(messages, 'rolls', FULL)
})
afterAll(() => {
  jest.restoreAllMocks()
})

test('nothing is lost, nothing is sent twice, nobody who said BAJA hears from us', () => {
  const { events, sent, faults, inDoubt, twice, lost, unwanted } = soak({ events: 500, seed: 7, people: 12 })
  expect(events).toBeGreaterThanOrEqual(500)
  expect(sent).toBeGreaterThan(50)
  expect(Object.keys(faults)).toHaveLength(4)
  expect({ inDoubt, twice, lost, unwanted }).toEqual({ inDoubt: 0, twice: [], lost: [], unwanted: [] })
}, 120_000)
