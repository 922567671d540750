/** Timers that ring together: each is decided by itself, all that they miss is read at once, and none holds back the others. */
import { type programme, readyProgramme } from '../../test/kit/programme'
import { contacts } from '../domain/contacts/contacts'
import { append, later } from '../kernel/act'
import { event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import { isRecord, isText } from '../kernel/json'
import { same } from '../kernel/text'
import { MINUTE } from '../kernel/time'
import { agenda } from './agenda'
import { features } from './features'
import { tick } from './intakes/tick'
import { kitsOf } from './kit'
import { runOne } from './run-one'
import { strays } from './strays'

const toy = event<{ readonly does: string }>('toy.due', (raw) => (isRecord(raw) && isText(raw['does']) ? { does: raw['does'] } : undefined))
let asked = 0
const toyFeature: Feature = {
  name: 'toy',
  module: 'base',
  title: same('toy'),
  tables: [],
  on: () => [
    on(toy, (state, { does }, ctx) => {
      if (does === 'throws') throw new TypeError('a mistake of ours')
      // Two looks, the second after the first; who never has enough asks for another row each time.
      for (const part of ['first', 'second']) state.get(contacts, `c_${does} ${part}`)
      if (does === 'greedy') state.get(contacts, `c_${asked++}`)
      return [append(contacts, { id: ctx.id('c'), full_name: does })]
    }),
  ],
}

const rings = (what: readonly string[]) => {
  const one = readyProgramme({ uses: ['sends'] })
  const world = { ...one.world, kitFor: kitsOf([...features, toyFeature]) }
  one.host.move(MINUTE)
  tick(world)
  runOne(world, (_state, { now }) => what.map((does, at) => later(now, `${at}`, toy(`${at}`, { does }), 'fresh')))
  one.host.reset()
  one.host.move(MINUTE)
  tick(world)
  return { one, world, reads: one.host.calls.filter((call) => call.includes('batchGet')).length }
}
const names = (one: ReturnType<typeof programme>) => one.records(contacts).map((row) => row['full_name'])

test('forty that look twice each cost two reads more than one', () => {
  const [few, many] = [rings(['1']), rings(Array.from({ length: 40 }, (_, at) => `${at}`))]
  expect(names(many.one)).toHaveLength(40)
  expect(many.reads).toBe(few.reads)
})

test.each([
  ['goes wrong', 'throws', 'TypeError: a mistake of ours'],
  ['never has enough', 'greedy', 'not read'],
])('one that %s is set aside alone, once', (_, does, why) => {
  const { one, world } = rings(['a', does, 'b'])
  expect(names(one)).toEqual(['a', 'b'])
  expect(one.records(strays)).toEqual([expect.objectContaining({ what: 'clock.rang', why: expect.stringContaining(why) })])
  expect(one.records(agenda).filter((row) => row['event'] === 'toy.due')).toEqual([])
  one.host.move(MINUTE)
  tick(world)
  expect(one.records(strays)).toHaveLength(1)
})
