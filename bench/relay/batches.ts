/** One envelope of a hundred events: statuses of our messages, people who write and are answered, and the same with strangers among them. */
import { sum, WEB_APP_AROUND } from '../../local/apps-script/run/costs'
import { count, exactly, type Row, time } from '../figure'
import { bringPeople, waIdOf } from '../people'
import { calls } from '../spent'
import { readyToSend, sendToAll } from '../template'
import type { RelayedWorld } from './world'

const EVENTS = 100
const STRANGERS = 20

/** What one envelope of a hundred cost; more or fewer executions are a fault of the flow. */
const envelope = async (world: RelayedWorld) => {
  await world.town.quiet()
  if (world.waiting() !== EVENTS) throw new Error(`${world.waiting()} events wait, not ${EVENTS}`)
  world.runs()
  const verdicts = await world.deliverOne()
  const [run, ...others] = world.runs().filter((one) => one.function === 'doPost')
  if (run === undefined || others.length > 0) throw new Error(`${others.length + 1} runs for one envelope`)
  const commits = run.tally.byCall.get('Sheets.spreadsheets.batchUpdate')?.calls ?? 0
  return {
    calls: calls([run]),
    ms: sum(run.tally.ms, WEB_APP_AROUND),
    own: run.tally.ms,
    recorded: verdicts.filter((one) => one === 'recorded').length,
    commits,
  }
}

const rest = async (world: RelayedWorld, minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute++) {
    await world.minutes(1)
    await world.deliver()
  }
}

export const batches = async (world: RelayedWorld): Promise<readonly Row[]> => {
  const phone = (number: number) => world.town.cloud.phone(waIdOf(number))
  await bringPeople(world, EVENTS)
  await readyToSend(world)
  await sendToAll(world, EVENTS, 'ahora')
  await rest(world, 10)
  for (let number = 0; number < EVENTS; number++) phone(number).read()
  const statuses = await envelope(world)
  await rest(world, 5)
  for (let number = 0; number < EVENTS; number++) phone(number).text('hola')
  const known = await envelope(world)
  // Statuses of the replies come behind: a line of their own above.
  await rest(world, 10)
  for (let number = 0; number < EVENTS; number++) phone(number < EVENTS - STRANGERS ? number : number + 10_000).text('¿hay lugar?')
  const strangers = await envelope(world)
  const perSecond = (ms: number): number => EVENTS / (ms / 1_000)
  return [
    {
      flow: `${EVENTS} statuses in one envelope`,
      door: 'relay',
      figures: [count(statuses.calls, 12, 'calls'), time(statuses.ms, 2, 's'), exactly(statuses.commits, 1, 'commit')],
    },
    { flow: 'calls per status · relay', door: 'relay', figures: [count(statuses.calls / EVENTS, 0.1, 'calls', 2)] },
    {
      flow: `${EVENTS} inbound with replies in one envelope, known · ${STRANGERS} of them strangers`,
      door: 'relay',
      figures: [
        count(known.calls, 12, 'calls'),
        time(known.ms, 5, 's'),
        count(strangers.calls, 14, 'calls'),
        time(strangers.ms, 5, 's'),
        exactly(known.recorded + strangers.recorded, 2 * EVENTS, 'recorded'),
      ],
    },
    {
      flow: 'events a second through one programme: statuses · inbound with replies',
      door: 'relay',
      figures: [atLeast(perSecond(statuses.ms.mid), 50), atLeast(perSecond(known.ms.mid), 20)],
    },
  ]
}

const atLeast = (value: number, least: number) => ({
  mid: -value,
  most: -least,
  budget: `≥ ${least} a second`,
  shown: `${Math.round(value)} a second`,
})
