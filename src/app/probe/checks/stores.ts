/** Limits of properties and cache, and how a lock behaves within one run. */
import { type Check, check } from '../check'
import { PROBE_PREFIX, type Scratch } from '../scratch'

/** Of these lengths, those that a store takes; what it refuses throws. */
const taken =
  (lengths: readonly number[], keep: (tools: Scratch['tools'], length: number) => void): Check['ask'] =>
  (scratch) =>
    lengths.filter((length) => scratch.refusal(() => keep(scratch.tools, length)) === 'done')

const key = (name: string): string => `${PROBE_PREFIX}${name}`

export const stores: readonly Check[] = [
  // Mail is stored in parts of 8,000 characters; whether the limit counts characters or bytes.
  check(
    'characters that a property takes',
    [8_000, 9_000, 9_216],
    taken([8_000, 9_000, 9_216, 9_217, 10_240, 20_000], ({ properties }, length) => properties.set({ [key('long')]: 'x'.repeat(length) })),
  ),
  check(
    'two-byte characters that a property takes',
    [4_000, 4_608],
    taken([4_000, 4_608, 4_609, 9_000], ({ properties }, length) => properties.set({ [key('long')]: 'ñ'.repeat(length) })),
  ),
  // Runs store beside each other.
  check('setProperties keeps what is not named', ['1', '2'], ({ tools: { properties } }) => {
    properties.set({ [key('a')]: '1' })
    properties.set({ [key('b')]: '2' })
    const all = properties.all()
    return [all[key('a')] ?? null, all[key('b')] ?? null]
  }),
  // Keys of the index carry names and numbers; a shard of it must fit.
  check(
    'letters of a cache key',
    [250],
    taken([250, 251], ({ cache }, length) => cache.put('k'.repeat(length), 'x', 10)),
  ),
  check(
    'characters that the cache takes',
    [100_000, 102_400],
    taken([100_000, 102_400, 102_401], ({ cache }, length) => cache.put(key('cache'), 'x'.repeat(length), 10)),
  ),
  check(
    'two-byte characters that the cache takes',
    [51_200],
    taken([51_200, 51_201], ({ cache }, length) => cache.put(key('cache'), 'ñ'.repeat(length), 10)),
  ),
  // What the cache forgot is told from what is empty.
  check('missing keys are left out of getAll', ['there'], ({ tools: { cache } }) => {
    cache.put('there', 'x', 10)
    const found = Object.keys(cache.getAll(['there', key('missing')]))
    cache.remove(['there', key('cache')])
    return found
  }),
  // Nothing of Hilo takes the lock twice; a slip must not wait for itself.
  check('a second lock object of one run: taken, taken again, held, released', [true, true, true, false], ({ tools }) => {
    const [first, second] = [tools.lock(), tools.lock()]
    const got = [first.take(10_000), second.take(0), second.has()]
    second.release()
    const still = first.has()
    first.release()
    return [...got, still]
  }),
]
