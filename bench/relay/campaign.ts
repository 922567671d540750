/** One template to 1,000 people behind a relay: from the first claim to the last result; its statuses come in envelopes and are counted elsewhere. */
import { count, type Row, time } from '../figure'
import { bringPeople } from '../people'
import { sendNow } from '../sending'
import { calls } from '../spent'
import { readyToSend } from '../template'
import type { RelayedWorld } from './world'

const PEOPLE = 1_000

export const relayedCampaign = async (world: RelayedWorld): Promise<readonly Row[]> => {
  await bringPeople(world, PEOPLE)
  await readyToSend(world)
  // What the account may send a day comes by webhook, too.
  await world.deliver()
  const { ticks, span } = await sendNow(world, PEOPLE)
  return [
    {
      flow: `calls per message sent, campaign of ${PEOPLE} · relay`,
      door: 'relay',
      figures: [count(calls(ticks) / PEOPLE, 0.1, 'calls', 2)],
    },
    { flow: `${PEOPLE} template messages, claim to settled · relay`, door: 'relay', figures: [time(span, 25, 's')] },
  ]
}
