/** Whatever the network loses, the whole list is left once and all of it enters; a panel that is closed has left it or nothing. */
import fc from 'fast-check'
import type { Importing, ImportRow, InputOf } from '../../app/api'
import type { Answer, Trouble } from '../server/call'
import { askKnown } from './known'
import { bringIn, callsOf, isLeft, type Job, type World } from './parts'

const row = (line: number, words = 0): ImportRow => ({ line, name: 'x'.repeat(words), phone: '', e164: '', fields: {}, own: {} })
const rows = (count: number, words = 0) => Array.from({ length: count }, (_, at) => row(at + 2, words))
const job = (list: readonly ImportRow[]): Job => ({ batch: 'b', rows: list, permission: 'form', left: 0, now: undefined })

const SILENCE: Trouble = { ok: false, problem: 'nothing', next: '', heard: false }
type Fate = 'fine' | 'lost' | 'answer lost'

/** A server that takes each call once and brings in 150 rows at a time, and a network that loses some questions and some answers. */
const file = (fate: (nth: number) => Fate, others: () => number = () => 0) => {
  const came: (readonly ImportRow[])[] = []
  let whole = false
  let entered = 0
  let asked = 0
  const now = (): Importing => {
    const count = came.reduce((sum, one) => sum + one.length, 0)
    const state = !whole ? 'leaving' : entered < count ? 'entering' : 'in'
    return { batch: 'b', at: 0, state, rows: count, waiting: count - entered, added: entered, updated: 0, review: 0, repeated: 0 }
  }
  const step = (most: number) => {
    entered = Math.min(now().rows, entered + most)
  }
  const through = async <V>(act: () => V): Promise<Answer<V>> => {
    const what = fate(asked++)
    if (what === 'lost') return SILENCE
    const value = act()
    return what === 'answer lost' ? SILENCE : { ok: true, value }
  }
  const world: World = {
    leave: ({ part, parts, rows: sent }: InputOf<'contacts.import'>) =>
      through(() => {
        if (part === came.length) came.push(sent)
        whole = came.length === parts
        if (whole && parts === 1 && sent.length <= 150) step(sent.length)
        return now()
      }),
    goOn: () =>
      through(() => {
        step(150 + others())
        return now()
      }),
    wait: async () => undefined,
    tell: () => undefined,
  }
  return { world, came, now, asked: () => asked }
}

test.each([
  ['nobody', rows(0), 0],
  ['a short list, which goes in one call and never waits', rows(150), 1],
  ['a thousand people', rows(1_000), 1],
  ['ten thousand with much about each', rows(10_000, 160), 4],
])('%s', (_, list, calls) => {
  expect(callsOf(list)).toHaveLength(calls)
  expect(callsOf(list).flat()).toEqual(list)
  for (const one of callsOf(list)) expect(JSON.stringify(one).length).toBeLessThanOrEqual(600_000)
})

test('silence is tried again by itself', async () => {
  const server = file((nth) => (nth === 1 ? 'answer lost' : 'fine'))
  const end = await bringIn(job(rows(400)), server.world)
  expect(end).toMatchObject({ trouble: undefined, job: { now: { state: 'in', added: 400 } } })
  expect(server.asked()).toBe(1 + 3)
})

test('what cannot be left stops, and going on leaves it first; from then on the file has it', async () => {
  const dead = file((nth) => (nth === 0 ? 'fine' : 'lost'))
  const stopped = await bringIn(job(rows(7_000, 160)), dead.world)
  expect([stopped.trouble, stopped.job.left, isLeft(stopped.job)]).toEqual([SILENCE, 1, false])
  const end = await bringIn(stopped.job, { ...file(() => 'fine').world, leave: dead.world.leave })
  expect([end.trouble, isLeft(end.job), dead.came.length]).toEqual([SILENCE, false, 1])
})

test('a list that was taken back meanwhile, or that the file forgot, ends', async () => {
  const server = file(() => 'fine')
  const end = await bringIn(job(rows(400)), { ...server.world, goOn: async () => ({ ok: true, value: null }) })
  expect(end).toMatchObject({ trouble: undefined, job: { now: { state: 'undone', waiting: 0 } } })
})

test('whatever the network loses, the list is left whole and enters once, whoever else brings in parts of it', async () => {
  const fates = fc.array(fc.constantFrom<Fate>('fine', 'lost', 'answer lost'), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5_000 }), fates, fc.infiniteStream(fc.nat(300)), async (count, list, others) => {
      let nth = 0
      const server = file(
        () => list[nth++] ?? 'fine',
        () => others.next().value ?? 0,
      )
      const all = rows(count, 160)
      let end = await bringIn(job(all), server.world)
      while (end.trouble) end = await bringIn(end.job, server.world)
      expect(end.job.now).toMatchObject({ state: 'in', waiting: 0, added: count })
      expect(server.came.flat()).toHaveLength(count)
    }),
    { numRuns: 40 },
  )
})

test('phones are asked about in bearable questions', async () => {
  const asked: number[] = []
  const phones = Array.from({ length: 1200 }, (_, at) => `+${at}`)
  const known = await askKnown(phones, async (some) => {
    asked.push(some.length)
    return { ok: true, value: { known: some.slice(0, 1) } }
  })
  expect(asked).toEqual([500, 500, 200])
  expect(known).toEqual({ ok: true, value: ['+0', '+500', '+1000'] })
})
