/** The same events in a young file and in one of years: what an event costs must not depend on how much lies there. */

import { sum, WEB_APP_AROUND } from '../../local/apps-script/run/costs'
import type { Execution } from '../../local/apps-script/run/execution'
import { change, count, type Row, time } from '../figure'
import { bringPeople, waIdOf } from '../people'
import { calls, cellsRead } from '../spent'
import { tabOf } from '../tables'
import type { BenchWorld } from '../world'
import { type Age, grow, IMPORTED, WROTE } from '../years'

const YOUNG: Age = { contacts: 1_000, messages: 1_000, queue: 1_000, ledger: 1_000 }
const OLD: Age = { contacts: 50_000, messages: 200_000, queue: 20_000, ledger: 50_000 }

interface Events {
  readonly known: Execution
  readonly stranger: Execution
  /** The webhook of one status, and the minute that takes it in. */
  readonly status: readonly Execution[]
  readonly idle: Execution
  /** The panel follows the selection to the row of somebody who wrote and was answered. */
  readonly view: Execution
}

const most = (runs: readonly Execution[], name: 'doPost' | 'tick'): Execution => {
  const [found] = runs.filter((run) => run.function === name).sort((a, b) => calls([b]) - calls([a]))
  if (found === undefined) throw new Error(`no ${name} ran`)
  return found
}

const playIn = async (world: BenchWorld, age: Age): Promise<Events> => {
  const { cloud, quiet } = world.town
  /** Statuses come beside what is looked for; they cost least. */
  const writes = async (number: number): Promise<Execution> => {
    world.runs()
    cloud.phone(waIdOf(number)).text('hola')
    await quiet()
    const run = most(world.runs(), 'doPost')
    await world.minutes(2)
    return run
  }
  await bringPeople(world, IMPORTED)
  await writes(WROTE)
  grow(world, age)
  // A file does not grow in one leap: the first events after it learn how long the tabs are, then index them. What is measured comes after.
  await writes(age.contacts - 3)
  await writes(age.contacts - 2)
  const known = await writes(age.contacts - 1)
  world.runs()
  cloud.phone(waIdOf(age.contacts - 1)).read()
  await quiet()
  await world.minutes(1)
  const news = world.runs()
  const stranger = await writes(age.contacts + 7)
  world.runs()
  await world.minutes(3)
  const [idle] = [...world.runs()].sort((a, b) => calls([a]) - calls([b]))
  if (idle === undefined) throw new Error('no minute passed')
  const { sheetId } = tabOf(world, 'contacts')
  const select = (row: number) => world.ask('person.read', { sheetId, row })
  // The index forgot where the copied rows stand: the first look renews it.
  await select(age.contacts - 1)
  world.runs()
  await select(age.contacts + 1)
  const [view] = world.runs()
  if (view === undefined) throw new Error('nobody asked for the person')
  return { known, stranger, status: [most(news, 'doPost'), most(news, 'tick')], idle, view }
}

export const growth = async (young: BenchWorld, old: BenchWorld): Promise<readonly Row[]> => {
  const before = await playIn(young, YOUNG)
  const after = await playIn(old, OLD)
  const around = (run: Execution) => sum(run.tally.ms, WEB_APP_AROUND)
  const contacts = OLD.contacts.toLocaleString('en-US')
  const messages = OLD.messages.toLocaleString('en-US')
  return [
    {
      flow: 'one inbound with a reply, known contact',
      figures: [count(calls([before.known]), 14, 'calls'), time(around(before.known), 4, 's')],
    },
    {
      flow: `… from a stranger, ${contacts} contacts`,
      figures: [count(calls([after.stranger]), 15, 'calls'), time(around(after.stranger), 6, 's')],
    },
    { flow: 'idle tick', figures: [count(calls([after.idle]), 2, 'calls'), time(after.idle.tally.ms, 100, 'ms')] },
    {
      flow: `cells read by an inbound, 1,000 → ${contacts} contacts and 1,000 → ${messages} messages`,
      figures: [change(cellsRead([before.known]), cellsRead([after.known]), 0.1, 'cells')],
    },
    { flow: 'cells read by a status, the same', figures: [change(cellsRead(before.status), cellsRead(after.status), 0.1, 'cells')] },
    {
      flow: `panel: the person of a selected row, ${contacts} contacts and ${messages} messages`,
      figures: [time(after.view.tally.ms, 1.5, 's'), change(cellsRead([before.view]), cellsRead([after.view]), 0.1, 'cells')],
    },
  ]
}
