/** No door is outrun: neither in one second nor over hours, however chunks come. */
import fc from 'fast-check'
import { SECOND } from '../kernel/time'
import { mayStart, pacedEntry, readPaced, started } from './paced'

const DOORS = [
  { name: 'direct', perSecond: 2, burst: 0, chunk: 25 },
  { name: 'relay', perSecond: 20, burst: 1_000, chunk: 50 },
]
interface Left {
  readonly at: number
  readonly size: number
}

/** Each chunk starts as soon as it may, some time after the one before was asked for; what is noted goes through the store. */
const play = (pace: (typeof DOORS)[number], chunks: readonly { readonly wait: number; readonly size: number }[]): readonly Left[] => {
  let now = 1_800_000_000_000
  let store: Readonly<Record<string, string>> = {}
  return chunks.map(({ wait, size }) => {
    const paced = readPaced(store)
    now = Math.max(now + wait, mayStart(paced, pace))
    store = pacedEntry(started(paced, pace, size, now))
    return { at: now, size }
  })
}
const within = (left: readonly Left[], from: number, ms: number): number =>
  left.filter(({ at }) => at >= from && at < from + ms).reduce((sum, { size }) => sum + size, 0)

test.each(DOORS)('$name', (pace) => {
  const chunks = fc.array(fc.record({ wait: fc.nat(5_000), size: fc.integer({ min: 1, max: pace.chunk }) }), {
    minLength: 2,
    maxLength: 60,
  })
  fc.assert(
    fc.property(chunks, fc.integer({ min: 1, max: 200 }), (given, seconds) => {
      const left = play(pace, given)
      for (const { at } of left) {
        // WhatsApp's own limit is 80.
        expect(within(left, at, SECOND)).toBeLessThanOrEqual(80)
        expect(within(left, at, seconds * SECOND)).toBeLessThanOrEqual(pace.burst + pace.chunk + seconds * pace.perSecond + 1)
      }
    }),
  )
})

test('a thousand leave behind a relay in twenty seconds, the next thousand in fifty', () => {
  const left = play(
    { name: 'relay', perSecond: 20, burst: 1_000, chunk: 50 },
    Array.from({ length: 40 }, () => ({ wait: 0, size: 50 })),
  )
  const seconds = (from: number, to: number): number => ((left[to]?.at ?? 0) - (left[from]?.at ?? 0)) / SECOND
  expect(seconds(0, 20)).toBe(20)
  expect(seconds(20, 39)).toBeLessThanOrEqual(50)
  expect(seconds(0, 39)).toBeGreaterThan(47)
})
