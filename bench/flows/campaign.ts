/** One template to 1,000 people: from the first claim to the last result. Statuses are gathered until later: they have a line of their own. */
import type { Ms } from '../../local/apps-script/run/costs'
import type { Execution } from '../../local/apps-script/run/execution'
import { count, type Row, time } from '../figure'
import { bringPeople } from '../people'
import { calls, modelled } from '../spent'
import { column } from '../tables'
import { readyToSend, sendToAll } from '../template'
import type { BenchWorld } from '../world'

const PEOPLE = 1_000
/** Minutes after which a campaign that has not ended is a fault of the flow, not a slow one. */
const PATIENCE = 30

/** A minute beside a run that sends reads both stores and finds nothing to do: it has a line of its own. */
export const IDLE = 2

export const statesOf = (world: BenchWorld): string => {
  const states = column(world, 'queue', 'state')
  return [...new Set(states)].map((state) => `${states.filter((one) => one === state).length} ${state}`).join(', ')
}

/** The look that comes every quarter of an hour, whoever sends. */
const nextLook = async (world: BenchWorld): Promise<Execution> => {
  for (let quiet = false, minute = 0; minute < PATIENCE; minute++) {
    world.runs()
    await world.minutes(1)
    const busy = world.runs().find((run) => run.function === 'tick' && calls([run]) > IDLE)
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
  world.runs()
  await sendToAll(world, PEOPLE, 'ahora')
  for (let minute = 0; column(world, 'queue', 'state').filter((state) => state === 'done').length < PEOPLE; minute++) {
    if (minute === PATIENCE) throw new Error(`after ${PATIENCE} minutes of ${PEOPLE} messages: ${statesOf(world)}`)
    await world.minutes(1)
  }
  const ticks = world.runs().filter((run) => run.function === 'tick' && calls([run]) > IDLE)
  const [first] = ticks.filter((run) => run.tally.byCall.has('UrlFetchApp.fetchAll'))
  if (first === undefined) throw new Error('nothing was sent')
  // Minutes after the last result find nothing to do.
  const working = ticks.filter((run) => run.tally.byCall.has('Sheets.spreadsheets.batchUpdate'))
  const took = Math.max(...working.map((run) => run.endedAt ?? run.startedAt)) - first.startedAt
  const { low, mid, high } = modelled(ticks)
  // The same waits, with cheaper and with dearer calls between them.
  const span: Ms = { low: took - mid + low, mid: took, high: took - mid + high }
  return [
    { flow: `calls per message sent, campaign of ${PEOPLE}`, figures: [count(calls(ticks) / PEOPLE, 0.2, 'calls', 2)] },
    { flow: `${PEOPLE} template messages, claim to settled`, figures: [time(span, 10, 'min')] },
    {
      flow: `the look of every quarter of an hour, ${PEOPLE} contacts`,
      figures: [count(calls([look]), 36, 'calls'), time(look.tally.ms, 4, 's')],
    },
  ]
}
