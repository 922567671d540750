/** Two variants of the week of 1 to 5 March at their own minute: a task that nobody begins goes on, and a fault that was not mended comes back. */
import { friendly, textFrom } from '../../test/kit/meta'
import { type Programme, readyProgramme } from '../../test/kit/programme'
import { type } from '../../test/kit/steps'
import { LEFT_OVER, phone, TEAM, THEMES, WHO } from '../../test/kit/week-people'
import { themes } from '../domain/intent/tables'
import { board } from '../domain/results/tables'
import { taskEvents, tasks, taskTruth } from '../domain/tasks/tables'
import { team } from '../domain/team/tables'
import type { Rec } from '../kernel/table'
import { MINUTE } from '../kernel/time'

const at = (words: string): number => Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`)
const clock = (ms: unknown): string =>
  typeof ms === 'number' ? new Date(ms - 3 * 60 * MINUTE).toISOString().slice(5, 16).replace('T', ' ') : String(ms)

/** To that minute, with what was due on the way done shortly before it. */
const go = (one: Programme, words: string): void => {
  for (const early of [3 * MINUTE, 2 * MINUTE, MINUTE, 0]) {
    one.host.move(Math.max(0, at(words) - early - one.host.at()))
    one.tick()
  }
}
const staffed = (start: string): Programme => {
  const one = readyProgramme({ at: new Date(at(start) - 5 * MINUTE).toISOString(), uses: ['tasks'] })
  one.host.answer = friendly
  one.tick()
  for (const [place, row] of TEAM.entries()) type(one, team, place + 2, row)
  for (const [place, row] of THEMES.entries()) type(one, themes, place + 2, row)
  for (const row of LEFT_OVER) type(one, themes, row, { type_key: '', keywords: '', first_response: '', resolution: '' })
  go(one, start)
  return one
}
let count = 0
const writes = (one: Programme, waId: string, text: string): void => {
  expect(one.post(textFrom(waId, text, `wamid.v${count++}`, one.host.at(), 'Camila'))).toBe('stored')
}
const idOf = (one: Programme, place: number): string => String(one.records(taskTruth)[place]?.['id'])
const asks = (one: Programme, place: number, what: string, to: string): void => {
  expect(one.call('tasks.ask', { id: idOf(one, place), what, to })).toMatchObject({ ok: true })
}
const named = (one: Programme, id: unknown): unknown => one.records(team).find((row) => row['id'] === id)?.['name'] ?? id ?? ''
const ownerOf = (one: Programme, place: number): unknown => {
  const task = one.records(taskTruth)[place]
  return named(one, task?.['set_to'] || task?.['routed_to'])
}
const story = (one: Programme, place: number): readonly string[] =>
  one
    .records(taskEvents)
    .filter((row) => row['task_id'] === idOf(one, place))
    .map((row) => `${row['event']} ${clock(row['at'])} ${named(one, row['from'])} → ${named(one, row['to'])}`)

test('T1: half an hour of silence from Pablo, and at 10:45 it goes to Lucía', () => {
  const one = staffed('03-02 09:30')
  const step = { method: 'least_busy' as const, area: '', member: '', minutes: 30 }
  const rule = { id: '', theme: 'Ventas', area: '', priority: '' as const, when: '', steps: [step] }
  expect(one.call('routing.save', { rule, order: 0 })).toMatchObject({ ok: true })
  for (const [place, owner] of ['Lucía', 'Lucía', 'Pablo'].entries()) {
    writes(one, phone(100 + place), 'una consulta')
    asks(one, place, 'labels', 'preexistente')
    type(one, tasks, place + 2, { assignee_id: owner, state: 'En curso' })
    one.host.move(MINUTE)
    one.tick()
  }
  go(one, '03-02 10:15')
  writes(one, WHO.T1, 'Hola, ¿tienen disponible el kit escolar talle 8?')
  expect(ownerOf(one, 3)).toBe('Pablo')
  go(one, '03-02 10:44')
  expect(ownerOf(one, 3)).toBe('Pablo')
  go(one, '03-02 10:45')
  expect(ownerOf(one, 3)).toBe('Lucía')
  expect(story(one, 3).at(-1)).toBe('returned 03-02 10:45 Pablo → Lucía')
})

/** Five that were solved when the scenario says so, and one that is open on Friday. */
const WEEK: readonly (readonly [when: string, waId: string, text: string])[] = [
  ['03-01 10:12', WHO.T4, 'Me interesa, contame más'],
  ['03-02 10:15', WHO.T1, 'Hola, ¿tienen disponible el kit escolar talle 8?'],
  ['03-02 17:20', WHO.T2, 'La app no abre, me sale error 502'],
  ['03-03 11:00', WHO.T3, 'Necesito cambiar la dirección de entrega del pedido 4471'],
  ['03-03 20:30', WHO.T5, 'Necesito ayuda, hay violencia en casa'],
  ['03-04 12:00', WHO.T8, '¿La fundación queda en Lanús?'],
]
const SOLVED: readonly (readonly [when: string, place: number])[] = [
  ['03-02 15:12', 0],
  ['03-03 09:50', 1],
  ['03-03 12:05', 2],
  ['03-04 09:30', 4],
  ['03-04 16:30', 3],
]

describe('T2: «Sigue el error» on Thursday at half past nine', () => {
  const one = staffed('03-01 09:00')
  test('opens it again for Carla, who solved it', () => {
    const acts: readonly (readonly [string, () => void])[] = [
      ...WEEK.map(([when, waId, text]) => [when, () => writes(one, waId, text)] as const),
      ...SOLVED.map(([when, place]) => [when, () => asks(one, place, 'move', 'resolved')] as const),
      ['03-03 10:22', () => expect(ownerOf(one, 2)).toBe('Carla')],
      ['03-04 09:30', () => writes(one, WHO.T2, 'Sigue el error')],
    ]
    for (const [when, act] of [...acts].sort(([a], [b]) => a.localeCompare(b))) {
      go(one, when)
      act()
    }
    expect(one.records(taskTruth)).toHaveLength(WEEK.length)
    expect(story(one, 2).slice(-2)).toEqual(['resolved 03-03 12:05 assigned → resolved', 'reopened 03-04 09:30 resolved → assigned'])
    expect([ownerOf(one, 2), one.records(taskTruth)[2]?.['state']]).toEqual(['Carla', 'assigned'])
  })

  test('and on Friday evening one of five was opened again, and two are left', () => {
    go(one, '03-05 18:00')
    expect(one.call('results.refresh', {})).toMatchObject({ ok: true })
    const tiles: Readonly<Record<string, Rec>> = Object.fromEntries(one.records(board).map((row) => [String(row['id']), row]))
    expect(tiles).toMatchObject({ reopen_rate: { value: '20,0 %', n: 5 }, backlog: { value: '2' } })
  })
})
