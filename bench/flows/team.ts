/** A busy team: fifty thousand people, five thousand open tasks and sixty finer rules must not make a message or an idle minute dearer. */
import { sum, WEB_APP_AROUND } from '../../local/apps-script/run/costs'
import { count, type Row, time } from '../figure'
import { bringPeople, waIdOf } from '../people'
import { calls } from '../spent'
import type { BenchWorld } from '../world'
import { type Age, type Busy, busy, grow, IMPORTED, WROTE } from '../years'

const AGE: Age = { contacts: 50_000, messages: 5_000, queue: 5_000, ledger: 5_000 }
const BUSY: Busy = { tasks: 5_000, rules: 60 }
const TEAM = 10

const RULE = {
  id: '',
  name: 'fina',
  keywords: 'beca',
  when: 'Etiquetas incluye socia y Días sin hablar > 30 y Tarea abierta es Soporte',
  does: 'task',
  theme: 'Programa',
  priority: '',
  labels: '',
  active: true,
} as const

export const team = async (world: BenchWorld): Promise<readonly Row[]> => {
  const { town } = world
  /** The run that took the message in, and the minutes behind it. */
  const writes = async (number: number, text: string) => {
    world.runs()
    town.cloud.phone(waIdOf(number)).text(text)
    await town.quiet()
    const [found] = world
      .runs()
      .filter((run) => run.function === 'doPost')
      .sort((a, b) => calls([b]) - calls([a]))
    if (found === undefined) throw new Error('no doPost ran')
    await world.minutes(2)
    return found
  }
  const values = Array.from({ length: TEAM }, (_, at) => [`Ana ${at}`, `ana${at}@example.org`, '', '', '', 2_000])
  town.file.person.edit({ user: town.host.users.owner, range: `Equipo!A2:F${TEAM + 1}`, values })
  await world.minutes(2)
  await bringPeople(world, IMPORTED)
  for (let at = 0; at < TEAM; at++) await writes(AGE.contacts + at, '¿qué precio tiene?')
  await world.ask('topics.save', { rule: RULE, order: 0 })
  await writes(WROTE, 'hola')
  grow(world, AGE)
  busy(world, BUSY)
  await writes(AGE.contacts - 3, 'hola')
  await writes(AGE.contacts - 2, 'hola')
  const known = await writes(AGE.contacts - 1, '¿hay una beca?')
  world.runs()
  await world.minutes(3)
  const [idle] = [...world.runs()].sort((a, b) => calls([a]) - calls([b]))
  if (idle === undefined) throw new Error('no minute passed')
  const where = `${AGE.contacts.toLocaleString('en-US')} contacts, ${BUSY.tasks.toLocaleString('en-US')} open tasks, ${BUSY.rules} rules`
  return [
    {
      flow: `one inbound that becomes a task, ${where}`,
      figures: [count(calls([known]), 14, 'calls'), time(sum(known.tally.ms, WEB_APP_AROUND), 4, 's')],
    },
    { flow: 'idle tick, the same', figures: [count(calls([idle]), 2, 'calls'), time(idle.tally.ms, 100, 'ms')] },
  ]
}
