/** A draft sees what it changed on top of what was read, changes nothing that is so already, and asks for what was not read. */
import { append, patch, remove } from './act'
import * as column from './columns'
import { Draft } from './draft'
import { Snapshot } from './snapshot'
import { NotRead } from './state'
import { table } from './table'
import { same } from './text'
import { instant } from './time'

const things = table(
  'things',
  'growing',
  same('Things'),
  { id: column.id(same('id')), name: column.text('hilo', same('name')), due: column.moment(same('due')) },
  { hidden: true, due: 'due' },
)

const KNOWN = { id: 'a', name: 'one', due: null }
const draft = (): Draft => {
  const snapshot = new Snapshot()
  snapshot.put(things, 'a', KNOWN, 4)
  snapshot.putAbsent(things, 'gone')
  snapshot.counts = { things: 7 }
  return new Draft(snapshot)
}
const changesOf = (one: Draft) => Object.fromEntries(one.diff().get(things) ?? [])

const CASES: readonly {
  readonly name: string
  readonly acts: readonly Parameters<Draft['apply']>[0][]
  readonly changes: object
  readonly seen: object
}[] = [
  { name: 'what is so already is no change', acts: [patch(things, 'a', { name: 'one' })], changes: {}, seen: { a: KNOWN } },
  {
    name: 'two changes of a row are one write',
    acts: [patch(things, 'a', { name: 'two' }), patch(things, 'a', { due: instant(5) })],
    changes: { a: { kind: 'patch', values: { name: 'two', due: 5 } } },
    seen: { a: { id: 'a', name: 'two', due: 5 } },
  },
  {
    name: 'a new row that is changed is still one new row',
    acts: [append(things, { id: 'b', name: 'x' }), patch(things, 'b', { name: 'y' })],
    changes: { b: { kind: 'append', values: { id: 'b', name: 'y' } } },
    seen: { b: { id: 'b', name: 'y', due: null } },
  },
  {
    name: 'a new row that is taken away is nothing',
    acts: [append(things, { id: 'b' }), remove(things, 'b')],
    changes: {},
    seen: { gone: undefined },
  },
  {
    name: 'a row made twice by the same cause is changed, not doubled',
    acts: [append(things, { id: 'a', name: 'three' })],
    changes: { a: { kind: 'patch', values: { name: 'three' } } },
    seen: { a: { id: 'a', name: 'three', due: null } },
  },
  {
    name: 'taken away and made again, the row stays and says something else',
    acts: [remove(things, 'a'), append(things, { id: 'a', name: 'new' })],
    changes: { a: { kind: 'patch', values: { name: 'new', due: null } } },
    seen: { a: { id: 'a', name: 'new', due: null } },
  },
  { name: 'nobody changes a row that is not there', acts: [patch(things, 'gone', { name: 'x' })], changes: {}, seen: { gone: undefined } },
]

test.each(CASES)('$name', ({ acts, changes, seen }) => {
  const one = draft()
  for (const act of acts) one.apply(act)
  expect(changesOf(one)).toEqual(changes)
  for (const [id, record] of Object.entries(seen)) expect(one.get(things, id)).toEqual(record)
})

test('a fork that fails leaves no trace, and one that is absorbed is seen', () => {
  const one = draft()
  const failed = one.fork()
  failed.apply(patch(things, 'a', { name: 'lost' }))
  expect(one.get(things, 'a')).toEqual(KNOWN)
  const kept = one.fork()
  kept.apply(append(things, { id: 'b', name: 'x' }))
  one.absorb(kept)
  expect(one.get(things, 'b')).toMatchObject({ name: 'x' })
  expect(one.size).toBe(1)
})

test('what was not read is asked for, by need', () => {
  const one = draft()
  const asked: unknown[] = []
  for (const look of [
    () => one.get(things, 'z', 3),
    () => one.find(things, 'name', 'x', 'soft'),
    () => one.due(things, instant(9), 2),
    () => one.sweep(things),
  ]) {
    try {
      look()
    } catch (thrown) {
      asked.push(thrown instanceof NotRead ? thrown.needs[0] : thrown)
    }
  }
  expect(asked).toMatchObject([
    { need: 'row', id: 'z', hint: 3 },
    { need: 'find', column: 'name', value: 'x', soft: true },
    { need: 'due', before: 9, limit: 2 },
    { need: 'sweep' },
  ])
})

test('the next row counts what is appended in this round', () => {
  const one = draft()
  expect(one.nextRow(things)).toBe(7)
  one.apply(append(things, { id: 'b' }))
  expect(one.nextRow(things)).toBe(8)
  expect(one.rowOf(things, 'a')).toBe(4)
})
