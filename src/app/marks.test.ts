/** Marks say which chunks have started, whoever asks later; a lease says whether a sender is still at work. */
import { MINUTE } from '../kernel/time'
import { isAlone, isSenderAtWork, leaseEnd, leaseOf, oldMarks, startedChunks, startOf } from './marks'

const NOW = 1_800_000_000_000

test('the last chunk of each run is known, and a run that never began is not', () => {
  const engine = { ...startOf(['a:tick 1'], 0, NOW), ...startOf(['a:tick 1'], 2, NOW + 1), ...startOf(['a:reply m_2'], 0, NOW), other: 'x' }
  expect(startedChunks(engine)).toEqual({ 'a:tick 1': 2, 'a:reply m_2': 0 })
})

test('every reply that leaves with others is known to have started', () => {
  const engine = startOf(['a:reply m_1', 'a:reply m_2', 'a:reply m_3', 'a:reply m_1'], 0, NOW)
  expect(Object.keys(engine)).toHaveLength(1)
  expect(startedChunks(engine)).toEqual({ 'a:reply m_1': 0, 'a:reply m_2': 0, 'a:reply m_3': 0 })
})

const LEASES: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
  ['nobody', {}, false],
  ['somebody a minute ago', leaseOf('a:tick 1', NOW - MINUTE), true],
  ['somebody who has not marked anything for two minutes', leaseOf('a:tick 1', NOW - 2 * MINUTE), false],
  ['somebody who has finished', { ...leaseOf('a:tick 1', NOW), ...leaseEnd }, false],
]
test.each(LEASES)('a lease of %s', (_name, engine, isAtWork) => {
  expect(isSenderAtWork(engine, NOW)).toBe(isAtWork)
})

test('the run that holds the lease goes on; another one, and one without a name, waits until it has run out', () => {
  const engine = leaseOf('ana@example.org:tick 1 0', NOW)
  expect(['tick 1', 'tick 2', 'tick', ''].map((name) => isAlone(engine, NOW + MINUTE, name))).toEqual([true, false, false, false])
  expect(isAlone(engine, NOW + 2 * MINUTE, 'tick 2')).toBe(true)
})

test('marks go when no claim of their run can be open any more', () => {
  const engine = { ...startOf(['a'], 0, NOW - 31 * MINUTE), ...startOf(['b'], 0, NOW - 29 * MINUTE), 'm.1.x.0.1': 'mail' }
  expect(oldMarks(engine, NOW)).toEqual(Object.keys(startOf(['a'], 0, NOW - 31 * MINUTE)))
})
