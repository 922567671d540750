/** Scheduling one message to 2,000 people: how much each commit carries, and whether one run plans it all. */
import { count, exactly, type Row, time } from '../figure'
import { bringPeople } from '../people'
import { tabOf } from '../tables'
import { readyToSend, sendToAll } from '../template'
import type { BenchWorld } from '../world'
import { programme } from './programme'

const PEOPLE = 2_000
/** Minutes for what the first run leaves. */
const PATIENCE = 20
const PLANNED = ['queue', 'upcoming'] as const

/** Rows below the headings of these tabs, read by a client of its own, so that nothing measured is touched. */
const rowCounter = (world: BenchWorld): (() => number) => {
  const api = world.town.file.apiAs(world.town.file.owner)
  const tabs = PLANNED.map((table) => tabOf(world, table))
  return () =>
    (api.values.batchGet({ ranges: tabs.map(({ title }) => `'${title}'!A2:A`) }).valueRanges ?? []).reduce(
      (total, { values }) => total + (values?.length ?? 0),
      0,
    )
}

export const planning = async (world: BenchWorld): Promise<readonly Row[]> => {
  await bringPeople(world, PEOPLE)
  await readyToSend(world)
  const rows = rowCounter(world)
  let before = rows()
  let most = 0
  const stop = world.town.file.changed(() => {
    const now = rows()
    most = Math.max(most, now - before)
    before = now
  })
  world.runs()
  await sendToAll(world, PEOPLE, 'mañana 10:00')
  const [first] = world.runs()
  const inFirst = before
  for (let minute = 0; before < PLANNED.length * PEOPLE && minute < PATIENCE; minute++) await world.minutes(1)
  stop()
  if (first === undefined || before < PLANNED.length * PEOPLE) throw new Error(`only ${before} rows were planned`)
  return [
    {
      flow: `planning ${PEOPLE} people · by the run that schedules`,
      figures: [count(most, 500, 'rows a commit'), time(first.tally.ms, 60, 's'), exactly(inFirst / PLANNED.length, PEOPLE, 'people')],
    },
    ...(await programme(world, PEOPLE)),
  ]
}
