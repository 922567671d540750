/** A hundred messages, each delivered three times at the same moment by up to thirty deliveries at once: each is one row. */
import { DIRECTION } from '../../src/domain/messages/messages'
import { exactly, type Row } from '../figure'
import { bringPeople, waIdOf } from '../people'
import { column } from '../tables'
import type { BenchWorld } from '../world'

const MESSAGES = 100
const TIMES = 3

export const repeats = async (world: BenchWorld): Promise<readonly Row[]> => {
  await bringPeople(world, MESSAGES)
  // Statuses of the replies come late, so that only the messages are repeated.
  world.town.cloud.configure({ pace: 'slow', webhooks: { parallel: 30, duplicates: 1, copies: TIMES - 1, copyAfterMs: 0 } })
  world.runs()
  for (let number = 0; number < MESSAGES; number++) world.town.cloud.phone(waIdOf(number)).text('hola')
  await world.town.quiet()
  const posts = world.runs().filter((run) => run.function === 'doPost').length
  if (posts < TIMES * MESSAGES) throw new Error(`${TIMES * MESSAGES} deliveries were expected, ${posts} came`)
  world.town.cloud.configure({ webhooks: { duplicates: 0 } })
  await world.minutes(5)
  const came = column(world, 'messages', 'direction').filter((direction) => direction === DIRECTION.in.es)
  return [{ flow: `rows for ${MESSAGES} messages delivered ${TIMES} times in parallel`, figures: [exactly(came.length, MESSAGES, 'rows')] }]
}
