/** One template to 1,000 people behind a relay: from the first claim to the last result; its statuses come in envelopes and are counted elsewhere. */
import type { Ms } from '../../local/apps-script/run/costs'
import { count, type Row, time } from '../figure'
import { IDLE, statesOf } from '../flows/campaign'
import { bringPeople } from '../people'
import { calls, modelled } from '../spent'
import { column } from '../tables'
import { readyToSend, sendToAll } from '../template'
import type { RelayedWorld } from './world'

const PEOPLE = 1_000
const PATIENCE = 30

export const relayedCampaign = async (world: RelayedWorld): Promise<readonly Row[]> => {
  await bringPeople(world, PEOPLE)
  await readyToSend(world)
  // What the account may send a day comes by webhook, too.
  await world.deliver()
  world.runs()
  await sendToAll(world, PEOPLE, 'ahora')
  for (let minute = 0; column(world, 'queue', 'state').filter((state) => state === 'done').length < PEOPLE; minute++) {
    if (minute === PATIENCE)
      throw new Error(
        `after ${PATIENCE} minutes of ${PEOPLE} messages: ${statesOf(world)}; ${[...new Set(column(world, 'queue', 'reason'))].join(' · ')}`,
      )
    await world.minutes(1)
  }
  const ticks = world.runs().filter((run) => run.function === 'tick' && calls([run]) > IDLE)
  const senders = ticks.filter((run) => run.tally.byCall.has('UrlFetchApp.fetchAll'))
  const [first] = senders
  if (first === undefined) throw new Error('nothing was sent')
  // Minutes after the last result find nothing to do.
  const working = ticks.filter((run) => run.tally.byCall.has('Sheets.spreadsheets.batchUpdate'))
  const took = Math.max(...working.map((run) => run.endedAt ?? run.startedAt)) - first.startedAt
  const { low, mid, high } = modelled(ticks)
  const span: Ms = { low: took - mid + low, mid: took, high: took - mid + high }
  return [
    {
      flow: `calls per message sent, campaign of ${PEOPLE} · relay`,
      door: 'relay',
      figures: [count(calls(ticks) / PEOPLE, 0.1, 'calls', 2)],
    },
    { flow: `${PEOPLE} template messages, claim to settled · relay`, door: 'relay', figures: [time(span, 25, 's')] },
  ]
}
