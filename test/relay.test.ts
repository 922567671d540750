import { playLoad } from '../bench/load/play'
import { startRelay } from '../relay/local.mjs'

test('people write through the relay while the web app fails, is slow and dies: every message is recorded once, and what became of each answer', async () => {
  const found = await playLoad(
    process.cwd(),
    {
      messages: 90,
      people: 30,
      repeated: 0.3,
      seconds: 6,
      moods: [],
      turns: [
        [1, 'fails'],
        [3, 'slow'],
        [4, 'dead'],
        [5, 'fine'],
      ],
      slowMs: 1_500,
      timed: 20,
      patience: 120,
    },
    startRelay,
    () => undefined,
  )
  expect(found).toMatchObject({ sent: 110, rows: 110, distinct: 110, behind: 0, dead: 0, failing: 0, refused: 0 })
  expect([found.met.fails, found.met.slow, found.met.dead]).toEqual([2, 1, 1])
}, 240_000)
