/** Whatever runs between any two calls of an execution that hands out a task, the task has one owner, and its history says one thing. */
import { execution } from '../../test/kit/flows'
import { friendly, textFrom } from '../../test/kit/meta'
import { type Programme, readyProgramme } from '../../test/kit/programme'
import { minutes, type, waIdOf } from '../../test/kit/steps'
import { isIntact, ownerAt } from '../domain/tasks/history'
import { taskEvents, taskQueue, tasks, taskTruth } from '../domain/tasks/tables'
import { isOpen, ownerOf } from '../domain/tasks/task'
import { desks, team } from '../domain/team/tables'
import type { Rec, RecordOf, Table } from '../kernel/table'
import { HOUR, instant, MINUTE } from '../kernel/time'

const rowsOf = <T extends Table>(one: Programme, table: T): readonly RecordOf<T>[] => one.records(table) as readonly RecordOf<T>[]
const writes = (one: Programme, person: number, id: string): void => {
  one.post(textFrom(waIdOf(person), 'El enlace no abre', `wamid.${id}`, one.host.at(), `Persona${person}`))
}
const idIn = (one: Programme, table: Table, place: number): string => String(one.records(table)[place]?.['id'])
/** Somebody whose panel was told «ocupado» presses again, later. */
const asks = (one: Programme, place: number, what: string, to = ''): void => {
  one.call('tasks.ask', { id: idIn(one, tasks, place), what, to })
}

const ACTS: Readonly<Record<string, (one: Programme) => void>> = {
  'a webhook': (one) => writes(one, 1, 'one'),
  'the same webhook again': (one) => writes(one, 1, 'one'),
  'another webhook of the same person': (one) => writes(one, 1, 'two'),
  'a webhook of somebody else': (one) => writes(one, 2, 'three'),
  'the minute': (one) => {
    one.tick()
  },
  'somebody takes it in the panel': (one) => asks(one, 0, 'take'),
  'it is given to Leo in the panel': (one) => asks(one, 0, 'assign', idIn(one, team, 1)),
  'it is passed on in the panel': (one) => asks(one, 0, 'pass'),
  'the first is solved in the panel': (one) => asks(one, 0, 'move', 'resolved'),
}

const staffed = (at: string, rows: readonly Rec[]): Programme => {
  const one = readyProgramme({ at: `2027-03-02T${at}:00-03:00`, uses: ['tasks'] })
  one.host.answer = friendly
  for (const [place, row] of rows.entries()) type(one, team, place + 2, row)
  minutes(one, 2)
  return one
}
const ANA = { name: 'Ana Paz', email: 'ana@example.org' }
const LEO = { name: 'Leo Gil' }

/** Moments at which a task is about to be handed out. */
const MOMENTS: Readonly<Record<string, () => Programme>> = {
  'in their hours': () => staffed('10:00', [ANA, LEO]),
  'when the day begins': () => {
    const one = staffed('08:50', [ANA, LEO])
    writes(one, 0, 'night')
    one.host.move(8 * MINUTE)
    return one
  },
  'after an hour in which its owner did not begin': () => {
    const one = staffed('10:00', [
      { ...ANA, team: 'ventas' },
      { ...LEO, team: 'ventas' },
    ])
    writes(one, 0, 'idle')
    one.host.move(HOUR)
    return one
  },
  'when a desk has room again': () => {
    const one = staffed('10:00', [{ ...ANA, capacity: 1 }])
    for (const person of [0, 3]) writes(one, person, `room${person}`)
    return one
  },
}

type Case = readonly [moment: string, outer: string, inner: string]
const CASES: readonly Case[] = [
  ['in their hours', 'a webhook', 'a webhook of somebody else'],
  ['in their hours', 'a webhook', 'another webhook of the same person'],
  ['in their hours', 'a webhook', 'the same webhook again'],
  ['in their hours', 'a webhook', 'the minute'],
  ['when the day begins', 'the minute', 'a webhook'],
  ['when the day begins', 'the minute', 'the minute'],
  ['when the day begins', 'the minute', 'somebody takes it in the panel'],
  ['when the day begins', 'it is given to Leo in the panel', 'the minute'],
  ['after an hour in which its owner did not begin', 'the minute', 'somebody takes it in the panel'],
  ['after an hour in which its owner did not begin', 'it is passed on in the panel', 'the minute'],
  ['when a desk has room again', 'the first is solved in the panel', 'a webhook'],
]

const OWNED: ReadonlySet<unknown> = new Set(['assigned', 'returned', 'escalated', 'queued'])

/** What contradicts «one owner»: in the record, in the history, on the desks, in the queue. */
const contradictions = (one: Programme): readonly string[] => {
  const found = rowsOf(one, taskTruth).flatMap((task) => {
    const rows = rowsOf(one, taskEvents).filter((row) => row.task_id === task.id)
    const owner = ownerOf(task)
    let before = ''
    const broken = rows.flatMap((row) => {
      if (!OWNED.has(row.event)) return []
      const fits = (row.from ?? '') === before
      before = row.to ?? ''
      return fits ? [] : [`${row.event} from ${row.from}, who did not have it`]
    })
    const on = rowsOf(one, desks).flatMap((desk) => (desk.open ?? []).filter(({ id }) => id === task.id).map(() => desk.id))
    const queued = rowsOf(one, taskQueue).filter(({ id }) => id === task.id).length
    return [
      ...broken,
      ...(rows.filter((row) => row.event === 'assigned' && !row.from && row.by === 'hilo').length > 1 ? ['handed out twice'] : []),
      ...(ownerAt(rows, instant(one.host.at())) === owner ? [] : [`the history says ${ownerAt(rows, one.host.at())}, the record ${owner}`]),
      ...(isIntact(task, rows) ? [] : [`${rows.length} rows of history for ${task.events?.length}`]),
      ...(on.join() === (isOpen(task) ? owner : '') ? [] : [`on the desks of [${on.join()}] and owned by ${owner}`]),
      ...(queued === (isOpen(task) && owner === '' ? 1 : 0) ? [] : [`${queued} times in the queue and owned by ${owner || 'nobody'}`]),
    ]
  })
  const people = rowsOf(one, taskTruth).map(({ contact_id: id }) => id)
  return [...found, ...(new Set(people).size === people.length ? [] : ['two tasks of one person'])]
}

test.each(CASES)(
  '%s: %s, and in the middle of it %s',
  (moment, outer, inner) => {
    const one = MOMENTS[moment]?.()
    if (!one) throw new Error(`no moment ${moment}`)
    const picture = one.host.picture()
    const play = (at: number): readonly string[] => {
      one.host.restore(picture)
      one.host.move(outer === 'the minute' ? 2 * MINUTE : 0)
      let done = at < 0
      one.host.between = (_call, number) => {
        if (done || number !== at) return
        done = true
        ACTS[inner]?.(one)
      }
      execution(one, () => ACTS[outer]?.(one))
      one.host.between = () => undefined
      // Whoever came too late, or was told to try again, does so.
      execution(one, () => ACTS[inner]?.(one))
      execution(one, () => ACTS[outer]?.(one))
      minutes(one, 2)
      const tasksLeft = one.records(taskTruth).length > 0 ? [] : ['no task']
      return [...contradictions(one), ...tasksLeft].map((line) => `before call ${at}: ${line}`)
    }
    one.host.restore(picture)
    one.host.move(outer === 'the minute' ? 2 * MINUTE : 0)
    execution(one, () => ACTS[outer]?.(one))
    const calls = one.host.calls.length
    expect(calls).toBeGreaterThan(4)
    expect(Array.from({ length: calls + 1 }, (_, at) => at - 1).flatMap(play)).toEqual([])
  },
  60_000,
)
