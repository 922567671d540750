/** Nothing configured but four names and mails: messages become tasks, handed out evenly, promised, told, reminded of, and told when they are late. */
import { friendly, textFrom } from '../../test/kit/meta'
import { type Programme, readyProgramme } from '../../test/kit/programme'
import { seen, type } from '../../test/kit/steps'
import { taskEvents, tasks, taskTruth } from '../domain/tasks/tables'
import { team } from '../domain/team/tables'
import { HOUR, MINUTE } from '../kernel/time'

const NAMES = ['Beto', 'Caro', 'Dani', 'Emi']
/** Who set Hilo up: nobody leads, so that alarms go there. */
const FOUNDER = 'ana@example.org'
const mailOf = (name: string): string => `${name.toLowerCase()}@example.org`

const at = (words: string): number => Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`)
const clock = (ms: unknown): string =>
  typeof ms === 'number' ? new Date(ms - 3 * 60 * MINUTE).toISOString().slice(5, 16).replace('T', ' ') : String(ms)
/** To a minute and a half before it in strides, then minute by minute to a minute after. */
const pass = (one: Programme, words: string): void => {
  while (one.host.at() < at(words) + MINUTE) {
    const far = at(words) - 90_000 - one.host.at()
    one.host.move(far > 0 ? Math.min(far, 2 * HOUR) : MINUTE / 2)
    one.tick()
  }
}
const staffed = (start: string): Programme => {
  const one = readyProgramme({ at: new Date(at(start) - 3 * MINUTE).toISOString(), uses: ['tasks'] })
  one.host.answer = friendly
  for (const [place, name] of NAMES.entries()) type(one, team, place + 2, { name, email: mailOf(name) })
  one.host.move(2 * MINUTE)
  one.tick()
  one.host.move(MINUTE)
  one.host.reset()
  return one
}
const writes = (one: Programme, person: number): void => {
  const body = textFrom(`54911555${20000 + person}`, 'Hola, tengo una consulta', `wamid.c${person}`, one.host.at(), 'Camila')
  expect(one.post(body)).toBe('stored')
}
const loads = (one: Programme): readonly number[] => one.records(team).map((row) => Number(row['open_now'] ?? 0))
const spread = (one: Programme): number => Math.max(...loads(one)) - Math.min(...loads(one))
const told = (one: Programme, word: RegExp): readonly string[] =>
  [...new Set(one.host.letters.filter(({ text }) => word.test(text)).map(({ to }) => to))].sort()
const moments = (one: Programme, event: string): readonly string[] => [
  ...new Set(
    one
      .records(taskEvents)
      .filter((row) => row['event'] === event)
      .map((row) => clock(row['at'])),
  ),
]

interface Case {
  readonly name: string
  readonly people: number
  readonly written: string
  readonly handed: string
  readonly reminded: string
  readonly due: string
}
/** Attention from Monday to Friday, 9 to 18; an answer within four hours of it, a reminder when three have gone by. */
const CASES: readonly Case[] = [
  { name: 'in the morning', people: 6, written: '03-02 10:00', handed: '03-02 10:00', reminded: '03-02 13:00', due: '03-02 14:00' },
  {
    name: 'near the end of the day',
    people: 4,
    written: '03-02 16:00',
    handed: '03-02 16:00',
    reminded: '03-03 10:00',
    due: '03-03 11:00',
  },
  { name: 'at night', people: 7, written: '03-02 21:30', handed: '03-03 09:00', reminded: '03-03 12:00', due: '03-03 13:00' },
  { name: 'on a Friday evening', people: 5, written: '03-05 17:00', handed: '03-05 17:00', reminded: '03-08 11:00', due: '03-08 12:00' },
  { name: 'before a holiday', people: 4, written: '03-23 17:30', handed: '03-23 17:30', reminded: '03-25 11:30', due: '03-25 12:30' },
]

describe.each(CASES)('$people people write $name', ({ people, written, handed, reminded, due }) => {
  const one = staffed(written)

  test('each message becomes a task with its promise, and loads never differ by more than one', () => {
    for (let person = 0; person < people; person++) {
      writes(one, person)
      expect(spread(one)).toBeLessThanOrEqual(1)
    }
    if (handed !== written) pass(one, handed)
    expect(one.records(tasks)).toHaveLength(people)
    expect(one.records(taskTruth).map((row) => clock(row['due_at']))).toEqual(Array(people).fill(due))
    expect(moments(one, 'assigned')).toEqual([handed])
    expect([loads(one).reduce((sum, load) => sum + load, 0), spread(one)]).toEqual([people, people % NAMES.length === 0 ? 0 : 1])
    expect(seen(one, tasks, 2)).toMatchObject({
      state: 'Asignada',
      assignee_id: expect.stringMatching(NAMES.join('|')),
      next_step: expect.stringMatching(/^Responder antes/),
    })
  })

  test('its owner is told at once, again at three quarters, and whoever set Hilo up when it is late; it stays where it is', () => {
    one.tick()
    expect(told(one, /Tarea nueva/)).toEqual(NAMES.map(mailOf))
    pass(one, reminded)
    expect(moments(one, 'reminded')).toEqual([reminded])
    expect(told(one, /Está por vencer/)).toEqual(NAMES.map(mailOf))
    expect(told(one, /Venció/)).toEqual([])
    pass(one, due)
    expect(moments(one, 'escalated')).toEqual([due])
    expect(told(one, /Venció/)).toEqual([FOUNDER])
    expect(one.records(taskEvents).filter((row) => row['event'] === 'escalated' && row['from'] !== row['to'])).toEqual([])
    expect(JSON.stringify(one.host.letters)).not.toMatch(/Camila|54911555|consulta/)
  })
})
