import fc from 'fast-check'
import { RATE } from '../limits'
import type { PairState } from '../world'
import { nextPairState } from './pair-limit'

/** Moments at which messages are tried, and those that were taken. */
const taken = (gaps: readonly number[]): readonly number[] => {
  let state: PairState | undefined
  let now = 0
  const moments: number[] = []
  for (const gap of gaps) {
    now += gap
    const next = nextPairState(state, now)
    if (next === undefined) continue
    state = next
    moments.push(now)
  }
  return moments
}

const gaps = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 400 })

test('one message every six seconds is never refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: RATE.pairGap, max: 60_000 }), { minLength: 1, maxLength: 200 }),
      (slow) => taken(slow).length === slow.length,
    ),
  )
})

test('no six seconds hold more than a burst', () => {
  fc.assert(
    fc.property(gaps, (tried) => {
      const moments = taken(tried)
      return moments.every((start) => moments.filter((at) => at >= start && at < start + RATE.pairGap).length <= RATE.pairBurst)
    }),
  )
})

test('over any stretch the burst is paid back: one per six seconds, plus one burst', () => {
  fc.assert(
    fc.property(gaps, (tried) => {
      const moments = taken(tried)
      return moments.every((start, from) =>
        moments.every((end, to) => to < from || to - from + 1 <= Math.ceil((end - start) / RATE.pairGap) + RATE.pairBurst),
      )
    }),
  )
})

test('a burst of n blocks until n times six seconds have passed since its first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: RATE.pairBurst }), (count) => {
      const burst = Array.from({ length: count }, () => 0)
      const whole = count * RATE.pairGap
      return taken([...burst, whole - 1]).length === count && taken([...burst, whole]).length === count + 1
    }),
  )
})
