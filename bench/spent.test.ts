import { costOf, type Ms } from '../local/apps-script/run/costs'
import { Tally } from '../local/apps-script/run/tally'
import { locks } from './spent'

const NONE = { cellsRead: 0, cellsWritten: 0, members: 0 }
const TAKE = 'LockService.tryLock'
const RELEASE = 'LockService.releaseLock'
const READ = 'PropertiesService.getProperties'
const WRITE = 'Sheets.spreadsheets.batchUpdate'

const tallyOf = (calls: readonly string[], remark?: string): Tally => {
  const tally = new Tally()
  for (const call of calls) tally.add(call, NONE, costOf(call, NONE), remark)
  return tally
}
const mids = (times: readonly Ms[]): number[] => times.map(({ mid }) => mid)

test.each([
  ['never taken', [READ, WRITE], []],
  ['taken and released', [READ, TAKE, READ, WRITE, RELEASE, WRITE], [30 + 400 + 20]],
  ['twice', [TAKE, RELEASE, WRITE, TAKE, READ, RELEASE], [20, 50]],
  ['held to the end', [TAKE, WRITE], [400]],
  ['asked for again while held', [TAKE, TAKE, RELEASE], [40]],
])('the time that a lock was held: %s', (_, calls, held) => {
  expect(mids(locks(tallyOf(calls)))).toEqual(held)
  // A call that threw, or was struck by a fault, took its time all the same.
  expect(mids(locks(tallyOf(calls, 'threw something')))).toEqual(held)
})

test('a call counts with what it cost itself', () => {
  const large = { ...NONE, cellsWritten: 1_000 }
  const tally = new Tally()
  tally.add(WRITE, large, costOf(WRITE, large), undefined)
  tally.add(TAKE, NONE, costOf(TAKE, NONE), undefined)
  tally.add(WRITE, NONE, costOf(WRITE, NONE), undefined)
  // 520 ms outside of the lock and 400 inside.
  expect(mids(locks(tally))).toEqual([400])
})
