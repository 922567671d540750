/** A course of 2,000: sixty mentors given out by one click, and four dated reminders planned for everybody by the minute that takes them in. */
import { count, exactly, type Row, time } from '../figure'
import { modelled } from '../spent'
import { column, columnReader } from '../tables'
import { TEMPLATE } from '../template'
import type { BenchWorld } from '../world'
import { enrolAll } from '../years'

const MENTORS = 60
/** A run stops before Google's six minutes. */
const RUN_S = 330
const OFFSETS = ['14 días antes', '7 días antes', '3 días antes', '1 día antes'] as const

/** As a person does, with what Sheets fires. */
const typeIn = async ({ town }: BenchWorld, range: string, values: readonly (readonly (string | number | boolean)[])[]): Promise<void> => {
  const typed = town.file.person.edit({ user: town.host.users.owner, range, values })
  if (!typed.ok) throw new Error(`nobody could type into ${range}`)
  await town.host.people.changed(typed.events)
}

/** All that ran for it, how much was done in the end, and the largest of its commits. */
const watched = async (world: BenchWorld, done: () => number, what: () => Promise<unknown>) => {
  let all = done()
  let most = 0
  const stop = world.town.file.changed(() => {
    const now = done()
    most = Math.max(most, now - all)
    all = now
  })
  world.runs()
  await what()
  stop()
  return { spent: modelled(world.runs()), most, all }
}

export const programme = async (world: BenchWorld, people: number): Promise<readonly Row[]> => {
  await typeIn(world, 'Cursos!A2:P2', [
    ['Oficios digitales', true, '', '', '', '', '', '', '1/3/2027', '28/5/2027', 'lunes a las 18', '', '', 'digital', '', '2027-T1'],
  ])
  const mentors = Array.from({ length: MENTORS }, (_, at) => [`Ana ${at}`, `ana${at}@example.org`, '', 'mentores', 'digital', 40])
  await typeIn(world, `Equipo!A2:F${MENTORS + 1}`, mentors)
  await typeIn(world, 'Inscripciones!A2:C2', [['Persona 0', 'Oficios digitales', 'Confirmada']])
  await world.minutes(3)
  enrolAll(world)
  // Whoever looks first after this learns how long the tab is; once a day places are counted.
  await world.minutes(15)
  const [mentorOf, entriesOf] = [columnReader(world, 'enrolments', 'mentor'), columnReader(world, 'plans', 'entries')]
  const given = await watched(
    world,
    () => mentorOf().filter(Boolean).length,
    () => world.ask('mentors.assign', {}),
  )
  const loads = column(world, 'mentoring', 'load').map(Number)
  const planned = await watched(
    world,
    () => entriesOf().filter((cell) => String(cell).split('"planned"').length > OFFSETS.length).length,
    async () => {
      await typeIn(
        world,
        `Avisos!A2:I${OFFSETS.length + 1}`,
        OFFSETS.map((offset) => [offset, 'Inscripciones', offset, 'Empieza', '10:00', TEMPLATE, '', '', true]),
      )
      await world.minutes(1)
    },
  )
  return [
    {
      flow: `assigning ${people} people to ${MENTORS} mentors · from the click`,
      figures: [
        count(given.most, 500, 'rows a commit'),
        time(given.spent, RUN_S, 's'),
        exactly(given.all, people, 'people'),
        count(Math.max(...loads) - Math.min(...loads), 1, 'between loads'),
      ],
    },
    {
      flow: `planning ${people} people × ${OFFSETS.length} reminders · from the minute that takes them in`,
      figures: [count(planned.most, 500, 'rows a commit'), time(planned.spent, RUN_S, 's'), exactly(planned.all, people, 'people')],
    },
  ]
}
