/** Promises as a team lives them: due in its hours, reminded once, handed over when late, standing still while the person has something to do. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { seen, type } from '../../../test/kit/steps'
import { MINUTE } from '../../kernel/time'
import { themes } from '../intent/tables'
import { taskEvents, tasks, taskTruth } from '../tasks/tables'
import { team } from '../team/tables'
import { readKept } from './kept'
import { readSpans, readSteps } from './spans'

const at = (words: string): number => Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`)
const clock = (ms: unknown): string =>
  typeof ms === 'number' ? new Date(ms - 3 * 60 * MINUTE).toISOString().slice(5, 16).replace('T', ' ') : String(ms)

/** Minute by minute, as the clock of the engine account does; long stretches in steps of a quarter of an hour. */
const until = (one: Programme, words: string): void => {
  while (one.host.at() < at(words)) {
    const left = at(words) - one.host.at()
    one.host.move(Math.min(left, 5 * MINUTE))
    one.tick()
  }
}
let count = 0
const writes = (one: Programme, text: string, from = '5491155550101'): void => {
  expect(one.post(textFrom(from, text, `wamid.p${count++}`, one.host.at(), 'Camila'))).toBe('stored')
  one.tick()
}
const answers = (one: Programme, row: number, text: string): void => {
  type(one, tasks, row, { reply: text, send: true })
  one.tick()
  one.host.move(MINUTE)
  one.tick()
}
const SUPPORT = 4

const staffed = (start: string, theme: Readonly<Record<string, unknown>> = {}): Programme => {
  const one = readyProgramme({ at: new Date(at(start)).toISOString() })
  one.host.answer = friendly
  one.tick()
  type(one, team, 2, { name: 'Marta', email: 'marta@example.org' })
  type(one, team, 3, { name: 'Carla', email: 'carla@example.org', is_lead: true, capacity: 0 })
  type(one, themes, SUPPORT, { on_breach: 'pasar a quien coordina', ...theme })
  one.host.move(MINUTE)
  one.tick()
  one.host.reset()
  return one
}
const history = (one: Programme) =>
  one
    .records(taskEvents)
    .map((row) => `${row['event']} ${clock(row['at'])}`)
    .sort((a, b) => a.slice(-11).localeCompare(b.slice(-11)))
const truth = (one: Programme) => one.records(taskTruth)[0]

describe('a fault that nobody answers', () => {
  const one = staffed('03-02 17:00')
  until(one, '03-02 17:20')
  writes(one, 'La app no abre, me sale error 502')
  test('is due within the hours of the team', () => {
    expect(clock(truth(one)?.['due_at'])).toBe('03-03 10:20')
    expect(clock(truth(one)?.['resolve_by'])).toBe('03-03 16:20')
    expect(seen(one, tasks, 2)).toMatchObject({ type_key: 'Soporte', assignee_id: 'Marta', state: 'Asignada', reason: 'Soporte: «error»' })
  })
  test('is reminded of once at three quarters, and goes to whoever leads when it is late', () => {
    until(one, '03-03 10:30')
    expect(history(one)).toEqual(expect.arrayContaining(['reminded 03-03 09:50', 'escalated 03-03 10:20']))
    expect(history(one).filter((line) => /reminded|escalated/.test(line))).toHaveLength(2)
    expect(seen(one, tasks, 2)).toMatchObject({ assignee_id: 'Carla', reason: 'Venció: responder antes de hoy 10:20 · Marta → Carla' })
    expect(readKept(truth(one)?.['promise'])?.missed).toEqual(['first'])
  })
  test('answered late, it waits for its solution, and stands still while the person has something to do', () => {
    until(one, '03-03 10:40')
    answers(one, 2, 'Probá de nuevo, por favor')
    expect(clock(truth(one)?.['due_at'])).toBe('03-03 16:20')
    type(one, tasks, 2, { state: 'Espera a la persona' })
    until(one, '03-03 10:46')
    expect(truth(one)?.['due_at']).toBeNull()
    until(one, '03-03 12:00')
    writes(one, '¿Lo pueden ver hoy?')
    expect(clock(truth(one)?.['due_at'])).toBe('03-03 14:00')
    const moved = clock(truth(one)?.['resolve_by'])
    expect(moved > '03-03 17:30' && moved < '03-03 17:40').toBe(true)
  })
})

test('a sale that was answered and not closed reminds its owner at three quarters of a day and after a day', () => {
  const one = staffed('03-02 10:00')
  writes(one, '¿qué precio tiene el curso?')
  answers(one, 2, 'Es gratis, ¿te anoto?')
  const close = clock(truth(one)?.['resolve_by'])
  one.host.letters.length = 0
  until(one, '03-03 14:00')
  expect([close, history(one).filter((line) => line.startsWith('reminded'))]).toEqual([
    '03-03 10:01',
    ['reminded 03-03 04:02', 'reminded 03-03 10:02'],
  ])
  expect(one.host.letters.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'marta@example.org Hilo: Está por vencer · Ventas · antes de hoy 10:01',
    'marta@example.org Hilo: Venció · Ventas · antes de hoy 10:01',
    'carla@example.org Hilo: Venció · Ventas · antes de hoy 10:01',
  ])
})

describe('what is promised beside the usual', () => {
  test('a courtesy starts no clock', () => {
    const one = staffed('03-03 10:00')
    writes(one, 'me sale un error')
    answers(one, 2, 'Listo')
    const before = truth(one)?.['due_at']
    writes(one, 'Gracias!!')
    expect(truth(one)?.['due_at']).toBe(before)
    expect(readKept(truth(one)?.['promise'])?.nextDue).toBeNull()
  })
  test('by priority, and all round the clock', () => {
    const one = staffed('03-03 17:30', { first_response: '2 h; alta 30 min 24/7' })
    writes(one, 'me sale un error')
    expect(clock(truth(one)?.['due_at'])).toBe('03-03 18:01')
  })
  test('a steps list tells first and hands over later', () => {
    const one = staffed('03-03 10:00', { first_response: '30 min', on_breach: 'avisar; a los 60 min pasar a Carla' })
    writes(one, 'me sale un error')
    until(one, '03-03 11:50')
    expect(history(one).filter((line) => line.startsWith('escalated'))).toEqual(['escalated 03-03 10:31', 'escalated 03-03 11:31'])
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Carla')
  })
})

const WRONG: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['a negative target', { first_response: '-30 min' }, 'Un plazo de «-30 min» ya estaría vencido.'],
  ['a target in other words', { resolution: 'pronto' }, 'No entiendo «pronto» como plazo.'],
  ['solved before it is answered', { first_response: '4 h', resolution: '2 h' }, 'Resolver en es menos que Responder en'],
  ['an unknown step', { on_breach: 'rezar' }, 'No entiendo «rezar» en Si vence.'],
  ['handed to a stranger', { on_breach: 'pasar a Zoe' }, 'no hay nadie que se llame «zoe» en Equipo.'],
]
describe('what cannot be promised is told on the row', () => {
  const one = staffed('03-03 10:00')
  for (const [at_, [, row]] of WRONG.entries()) type(one, themes, at_ + 3, { on_breach: '', ...row })
  one.host.move(MINUTE)
  one.tick()
  test.each(WRONG.map(([name, , says], index) => [name, index + 3, says] as const))('%s', (_, row, says) => {
    expect(seen(one, themes, row)['problem']).toContain(says)
  })
})

test.each<[string, unknown]>([
  ['', undefined],
  ['nada', []],
  ['avisar a quien coordina', [{ after: 0, kind: 'tell', name: '' }]],
  ['pasar a otra persona', [{ after: 0, kind: 'other', name: '' }]],
  [
    'a las 2 h: pasar a quien coordina; avisar',
    [
      { after: 0, kind: 'tell', name: '' },
      { after: 120, kind: 'lead', name: '' },
    ],
  ],
  ['hand over to Ana', [{ after: 0, kind: 'member', name: 'ana' }]],
])('Si vence «%s»', (cell, steps) => {
  expect(readSteps(cell)).toEqual({ ok: true, value: steps })
})
test('Responder en reads a span for every priority', () => {
  expect(readSpans('4 h; urgente 15 min corridos; baja: 2 días')).toEqual({
    ok: true,
    value: {
      usual: { minutes: 240, clock: 'business' },
      by: { urgent: { minutes: 15, clock: 'calendar' }, low: { minutes: 960, clock: 'business' } },
    },
  })
})
