/** Old messages go to the archive: whatever becomes of any call, each stands in one place in the end, and never in none. */
import { archiveOf, FULL, messageTabs, old } from '../../test/kit/archive'
import { execution } from '../../test/kit/flows'
import { outcomesOf } from '../../test/kit/outcomes'
import type { Programme } from '../../test/kit/programme'
import { messages } from '../domain/messages/messages'
import { MINUTE } from '../kernel/time'

beforeAll(() => {
  jest.replaceProperty(messages, 'rolls', FULL)
})
afterAll(() => {
  jest.restoreAllMocks()
})

const idsOf = (one: Programme): readonly string[] => messageTabs(one).flatMap(({ rows }) => rows.map(({ id }) => String(id)))
const factsOf = (one: Programme) => ({
  tabs: messageTabs(one).map(({ place, rows }) => [place, rows.map((row) => JSON.stringify(row))]),
  known: archiveOf(one).files.length,
  busy: archiveOf(one).busy,
})

/** What died is asked for again after a quarter of an hour, doubles are cleared with the next pass: an hour later. */
const TURNS = 8

test('whatever becomes of any call while a tab is brought over', () => {
  const one = old()
  one.host.move(16 * MINUTE)
  const picture = one.host.picture()
  one.host.reset()
  one.tick()
  const calls = [...one.host.calls]
  one.host.move(16 * MINUTE)
  one.tick()
  const calm = JSON.stringify(factsOf(one))
  expect(factsOf(one).tabs.map(([place]) => place)).toEqual(['book Mensajes', 'archive Mensajes 2027-02-01'])
  const ids = idsOf(one)
  expect(ids).toHaveLength(8)
  // What becomes of the calls of the loop itself is held elsewhere.
  const [from, to] = [calls.indexOf('drive.made') - 3, calls.lastIndexOf('user.setProperties')]
  expect(to - from).toBeGreaterThan(20)
  const found: unknown[] = []
  calls.forEach((call, at) => {
    if (at < from || at > to) return
    for (const outcome of outcomesOf(call)) {
      one.host.restore(picture)
      one.host.reset()
      one.host.fail(at, outcome, 3)
      const seen: string[] = []
      for (let turn = 0; turn < TURNS && seen[seen.length - 1] !== calm; turn++) {
        execution(one, () => one.tick())
        seen.push(JSON.stringify(factsOf(one)))
        const there = new Set(idsOf(one))
        if (ids.some((id) => !there.has(id))) found.push([at, call, outcome, 'a message is in neither place'])
        one.host.move(16 * MINUTE)
      }
      if (seen[seen.length - 1] !== calm) found.push([at, call, outcome, seen])
    }
  })
  expect(found.slice(0, 3)).toEqual([])
})
