/** One template to 1,000 people: from the first claim to the last result. Statuses are gathered until later: they have a line of their own. */
import type { Execution } from '../../local/apps-script/run/execution'
import { count, type Row, time } from '../figure'
import { bringPeople } from '../people'
import { PATIENCE, sendNow, workedMinutes } from '../sending'
import { calls } from '../spent'
import { readyToSend } from '../template'
import type { BenchWorld } from '../world'

const PEOPLE = 1_000

/** The look that comes every quarter of an hour, whoever sends. */
const nextLook = async (world: BenchWorld): Promise<Execution> => {
  for (let quiet = false, minute = 0; minute < PATIENCE; minute++) {
    world.runs()
    await world.minutes(1)
    const [busy] = workedMinutes(world.runs())
    if (busy && quiet) return busy
    quiet = busy === undefined
  }
  throw new Error(`nothing was looked at in ${PATIENCE} minutes`)
}

export const campaign = async (world: BenchWorld): Promise<readonly Row[]> => {
  await bringPeople(world, PEOPLE)
  await readyToSend(world)
  world.town.cloud.configure({ webhooks: { gatherMs: 24 * 60 * 60 * 1_000 } })
  const look = await nextLook(world)
  const { ticks, span } = await sendNow(world, PEOPLE)
  return [
    { flow: `calls per message sent, campaign of ${PEOPLE}`, figures: [count(calls(ticks) / PEOPLE, 0.2, 'calls', 2)] },
    { flow: `${PEOPLE} template messages, claim to settled`, figures: [time(span, 10, 'min')] },
    {
      flow: `the look of every quarter of an hour, ${PEOPLE} contacts`,
      figures: [count(calls([look]), 36, 'calls'), time(look.tally.ms, 4, 's')],
    },
  ]
}
