import { playLoad } from '../bench/load/play'
import { startRelay } from '../relay/local.mjs'

test('people write through the relay while the web app fails, is slow and dies: every message is recorded once', async () => {
  const found = await playLoad(
    process.cwd(),
    {
      messages: 90,
      people: 30,
      repeated: 0.3,
      seconds: 6,
      moods: [
        [0, 'fine'],
        [1.5, 'fails'],
        [3, 'slow'],
        [4.5, 'dead'],
        [7, 'fine'],
      ],
      slowMs: 1_500,
      timed: 20,
      patience: 90,
    },
    startRelay,
    () => undefined,
  )
  expect(found).toMatchObject({ sent: 110, rows: 110, distinct: 110, dead: 0, failing: 0, refused: 0 })
  expect(found.met.fails + found.met.slow + found.met.dead).toBeGreaterThan(0)
}, 180_000)
