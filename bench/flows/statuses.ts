/** What one status costs: a hundred people open their chat, each with a webhook of its own, and the minute takes them all in. */
import { count, type Row } from '../figure'
import { bringPeople, waIdOf } from '../people'
import { calls } from '../spent'
import { readyToSend, sendToAll } from '../template'
import type { BenchWorld } from '../world'

const PEOPLE = 100

export const statuses = async (world: BenchWorld): Promise<readonly Row[]> => {
  await bringPeople(world, PEOPLE)
  await readyToSend(world)
  await sendToAll(world, PEOPLE, 'ahora')
  await world.minutes(10)
  world.runs()
  for (let number = 0; number < PEOPLE; number++) world.town.cloud.phone(waIdOf(number)).read()
  await world.town.quiet()
  await world.minutes(1)
  const runs = world.runs()
  const posts = runs.filter((run) => run.function === 'doPost').length
  if (posts !== PEOPLE) throw new Error(`${PEOPLE} people read their message, and ${posts} statuses came`)
  return [{ flow: 'calls per status', figures: [count(calls(runs) / posts, 5, 'calls', 1)] }]
}
