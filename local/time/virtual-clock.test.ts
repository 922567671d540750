/** Virtual time: what it runs, in which order, and for whom it waits. */
import { setTimeout as real } from 'node:timers/promises'
import fc from 'fast-check'
import { VirtualClock } from './virtual-clock'

test('what is due runs in order of time, then of asking, and sees its own time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 40 }), async (times) => {
      const clock = new VirtualClock(0, true)
      const seen: [number, number][] = []
      times.forEach((time, index) => {
        clock.at(time, () => {
          seen.push([clock.now(), index])
        })
      })
      await clock.moveTo(30)
      const due = times.map((time, index): [number, number] => [time, index]).filter(([time]) => time <= 30)
      expect(seen).toEqual(due.sort(([a, i], [b, j]) => a - b || i - j))
      expect(clock.now()).toBe(30)
      clock.close()
    }),
    { numRuns: 20 },
  )
})

test('a frozen clock stands, and a cancelled entry does not run', async () => {
  const clock = new VirtualClock(1_000, true)
  let ran = false
  clock.at(1_001, () => {
    ran = true
  })()
  await real(20)
  expect([clock.now(), ran]).toEqual([1_000, false])
  await clock.moveTo(2_000)
  expect(ran).toBe(false)
  clock.close()
})

test('a clock that flows runs what comes due by itself', async () => {
  const clock = new VirtualClock(5_000, false)
  const due = new Promise<number>((resolve) => {
    clock.at(5_020, () => resolve(clock.now()))
  })
  expect(await due).toBeGreaterThanOrEqual(5_020)
  clock.close()
})

test('after it was moved, a clock that flows goes on from there', async () => {
  const clock = new VirtualClock(0, false)
  await clock.moveTo(3_600_000)
  await real(15)
  expect(clock.now()).toBeGreaterThan(3_600_000)
  expect(clock.now()).toBeLessThan(3_610_000)
  clock.close()
})

test('time stands still while something works, and passes while it sleeps', async () => {
  const clock = new VirtualClock(0, true)
  const seen: string[] = []
  const work = async (name: string, ms: number): Promise<void> => {
    const activity = clock.activity(true)
    await real(5)
    seen.push(`${name} ${clock.now()}`)
    await activity.sleep(ms)
    seen.push(`${name} ${clock.now()}`)
    activity.end()
  }
  await Promise.all([work('a', 30), work('b', 10)])
  expect(seen).toEqual(['a 0', 'b 0', 'b 10', 'a 30'])
  clock.close()
})

test('moving waits for what it started, also beyond its goal', async () => {
  const clock = new VirtualClock(0, true)
  let ended = false
  clock.at(10, () => {
    const activity = clock.activity(false)
    void activity.sleep(1_000).then(() => {
      ended = true
      activity.end()
    })
  })
  await clock.moveTo(10)
  expect([ended, clock.now()]).toEqual([true, 1_010])
  clock.close()
})

test('moving waits for what is on its way, and goes on when that itself waits for time', async () => {
  const clock = new VirtualClock(0, true)
  let arrived = 0
  clock.at(5, () =>
    real(15).then(() => {
      arrived = clock.now()
    }),
  )
  let answered = 0
  clock.at(
    6,
    () =>
      new Promise<void>((resolve) => {
        clock.at(500, () => {
          answered = clock.now()
          resolve()
        })
      }),
  )
  await clock.moveTo(600)
  expect([arrived, answered]).toEqual([5, 500])
  clock.close()
})

test('who waits gets what comes first: the answer or the end of patience', async () => {
  const clock = new VirtualClock(0, true)
  const activity = clock.activity(true)
  const granted = await activity.block(100, 'late', (resume) => {
    clock.at(50, () => resume('granted'))
  })
  expect([granted, clock.now()]).toEqual(['granted', 50])
  expect([await activity.block(100, 'late', () => {}), clock.now()]).toEqual(['late', 100])
  activity.end()
  clock.close()
})
