/** What is missing is asked for at once, however many decisions ask: a clock with fifty timers does not read fifty times. */
import { raise } from '../kernel/act'
import * as column from '../kernel/columns'
import { Draft } from '../kernel/draft'
import { type Ctx, event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import { Snapshot } from '../kernel/snapshot'
import { NotRead } from '../kernel/state'
import { table } from '../kernel/table'
import { same } from '../kernel/text'
import { instant } from '../kernel/time'
import { carryOut } from './acts'
import { kitOf } from './kit'

const things = table('things', 'growing', same('Things'), { id: column.id(same('id')) }, { hidden: true })
const all = event<readonly string[]>('test.all', () => undefined)
const one = event<string>('test.one', () => undefined)

const ctx: Ctx = { install: 'i', account: '', now: instant(1), lang: 'es', zone: 'UTC', id: (prefix) => prefix }
const feature: Feature = {
  name: 'test',
  module: 'base',
  title: same('Test'),
  tables: [things],
  on: () => [
    on(all, (_state, ids) => ids.map((id) => raise(one(id, id)))),
    on(one, (state, id) => {
      const thing = state.get(things, id)
      // What was not read is no reason to believe that it is not there.
      if (!thing) throw new Error(`${id} is gone`)
      return []
    }),
    on(one, (state, id) => (state.get(things, `${id} too`) ? [] : [])),
  ],
}

const ask = (snapshot: Snapshot, ids: readonly string[]) => {
  try {
    return carryOut(kitOf([feature]), new Draft(snapshot), all('k', ids), () => ctx, undefined)
  } catch (thrown) {
    return thrown
  }
}

test('fifty that were raised, and all who listen, ask in one go', () => {
  const ids = Array.from({ length: 50 }, (_, at) => `t${at}`)
  const asked = ask(new Snapshot(), ids)
  expect(asked).toBeInstanceOf(NotRead)
  expect(asked instanceof NotRead ? asked.needs : []).toHaveLength(100)
})

test('an error counts only when nothing is missing', () => {
  const snapshot = new Snapshot()
  snapshot.putAbsent(things, 'a')
  expect(ask(snapshot, ['b', 'a'])).toBeInstanceOf(NotRead)
  snapshot.putAbsent(things, 'a too')
  expect(ask(snapshot, ['a'])).toEqual(new Error('a is gone'))
})
