import fc from 'fast-check'
import type { ImportRow, InputOf, ValueOf } from '../../app/api'
import type { Answer } from '../server/call'
import { askKnown } from './known'
import { type Job, NOTHING, PART, partsOf, sendParts } from './parts'

const row = (line: number): ImportRow => ({ line, name: `P${line}`, phone: '', e164: '', fields: {}, own: {} })
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 2))
const job = (count: number): Job => ({ batch: 'b', rows: rows(count), permission: 'form', done: 0, totals: NOTHING })

const silence: Answer<ValueOf<'contacts.import'>> = { ok: false, problem: 'nothing', next: '', heard: false }

/** A server that knows what it has taken, and a network that loses some questions and some answers. */
const serverThatKnows = (fate: (nth: number) => 'fine' | 'lost' | 'answer lost') => {
  const taken = new Map<number, number>()
  let nth = 0
  const send = async ({ part, rows: sent }: InputOf<'contacts.import'>): Promise<Answer<ValueOf<'contacts.import'>>> => {
    const what = fate(nth++)
    if (what === 'lost') return silence
    taken.set(part, sent.length)
    return what === 'answer lost' ? silence : { ok: true, value: { added: sent.length, updated: 0, review: 0, repeated: 0, says: '' } }
  }
  return { send, taken, asked: () => nth }
}
const world = (send: ReturnType<typeof serverThatKnows>['send']) => ({ send, wait: async () => undefined, tell: () => undefined })

test.each([
  [0, 0],
  [1, 1],
  [PART, 1],
  [PART + 1, 2],
  [1000, 7],
])('%d rows are %d parts', (count, parts) => {
  expect(partsOf(rows(count))).toHaveLength(parts)
  expect(partsOf(rows(count)).flat()).toEqual(rows(count))
})

test('silence is tried again by itself, under the same number', async () => {
  const server = serverThatKnows((nth) => (nth === 1 ? 'answer lost' : 'fine'))
  const end = await sendParts(job(400), world(server.send))
  expect(end).toMatchObject({ trouble: undefined, job: { done: 3, totals: { added: 400 } } })
  expect(server.asked()).toBe(4)
})

test('a part that does not arrive stops the rest, and going on sends it again first', async () => {
  const dead = serverThatKnows((nth) => (nth === 0 ? 'fine' : 'lost'))
  const stopped = await sendParts(job(400), world(dead.send))
  expect(stopped.trouble).toBeDefined()
  expect(stopped.job).toMatchObject({ done: 1, totals: { added: PART } })
  const alive = serverThatKnows(() => 'fine')
  const end = await sendParts(stopped.job, world(alive.send))
  expect([...alive.taken.keys()]).toEqual([1, 2])
  expect(end.job.totals.added).toBe(400)
})

test('whatever the network loses, every row arrives in its own part and is counted once', async () => {
  const fates = fc.array(fc.constantFrom('fine', 'lost', 'answer lost'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fates, async (count, list) => {
      let nth = 0
      const server = serverThatKnows(() => list[nth++] ?? 'fine')
      let now = await sendParts(job(count), world(server.send))
      while (now.trouble) now = await sendParts(now.job, world(server.send))
      return now.job.totals.added === count && [...server.taken.values()].reduce((sum, part) => sum + part, 0) === count
    }),
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
