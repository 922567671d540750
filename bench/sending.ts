/** Sends one template to everybody and waits for the last result: the minutes that worked for it, and how long it took them. */
import type { Ms } from '../local/apps-script/run/costs'
import type { Execution } from '../local/apps-script/run/execution'
import { calls, modelled } from './spent'
import { column } from './tables'
import { sendToAll } from './template'
import type { BenchWorld } from './world'

/** Minutes after which a campaign that has not ended is a fault of the flow, not a slow one. */
export const PATIENCE = 30
/** A minute beside a run that sends reads both stores and finds nothing to do: it has a line of its own. */
const IDLE = 2

export const workedMinutes = (runs: readonly Execution[]): readonly Execution[] =>
  runs.filter((run) => run.function === 'tick' && calls([run]) > IDLE)

const statesOf = (world: BenchWorld): string => {
  const states = column(world, 'queue', 'state')
  return [...new Set(states)].map((state) => `${states.filter((one) => one === state).length} ${state}`).join(', ')
}

export const sendNow = async (world: BenchWorld, people: number): Promise<{ readonly ticks: readonly Execution[]; readonly span: Ms }> => {
  world.runs()
  await sendToAll(world, people, 'ahora')
  for (let minute = 0; column(world, 'queue', 'state').filter((state) => state === 'done').length < people; minute++) {
    if (minute === PATIENCE) {
      const reasons = [...new Set(column(world, 'queue', 'reason'))].join(' · ')
      throw new Error(`after ${PATIENCE} minutes of ${people} messages: ${statesOf(world)}; ${reasons}`)
    }
    await world.minutes(1)
  }
  const ticks = workedMinutes(world.runs())
  const [first] = ticks.filter((run) => run.tally.byCall.has('UrlFetchApp.fetchAll'))
  if (first === undefined) throw new Error('nothing was sent')
  // Minutes after the last result find nothing to do.
  const working = ticks.filter((run) => run.tally.byCall.has('Sheets.spreadsheets.batchUpdate'))
  const took = Math.max(...working.map((run) => run.endedAt ?? run.startedAt)) - first.startedAt
  const { low, mid, high } = modelled(ticks)
  // The same waits, with cheaper and with dearer calls between them.
  return { ticks, span: { low: took - mid + low, mid: took, high: took - mid + high } }
}
