/** A network that is down, and a day's requests that are used up: few messages are in doubt, the rest waits, says why, and goes on by itself. */
import { friendly, json } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, schedule, sendsOf, teaching } from '../../../test/kit/steps'
import { fetchedEntry, fetchedLately, fetchesLeft } from '../../app/fetches'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import type { HttpAnswer } from '../../ports'
import { home } from '../home/home'
import { pulse } from '../home/pulse'
import { queue, upcoming } from './queue'

const sending = (people: number): Programme => {
  const one = teaching({ at: '2027-02-02T09:00:00-03:00', uses: ['sends'] })
  importPeople(one, people)
  minutes(one, 16)
  const made = schedule(one, people)
  if (!made.ok) throw new Error(made.problem)
  one.host.reset()
  return one
}
const states = (one: Programme): Readonly<Record<string, number>> => {
  const count: Record<string, number> = {}
  for (const row of one.records(queue)) count[String(row['state'])] = (count[String(row['state'])] ?? 0) + 1
  return count
}
const page = (one: Programme): string =>
  one
    .records(home)
    .map((row) => `${row['says']} | ${row['next']}`)
    .join('\n')
const reasons = (one: Programme): readonly unknown[] => [
  ...new Set(one.records(upcoming).flatMap((row) => (row['state'] === 'queued' ? [row['skip_reason']] : []))),
]

const DOWN: Readonly<Record<string, HttpAnswer>> = {
  'nobody answers': { ok: false, fault: 'Address unavailable' },
  'a page in place of an answer': json(503, '<html>Service unavailable</html>'),
}

test.each(Object.entries(DOWN))(
  '%s for an hour: one chunk is in doubt, whoever is left gets it when somebody answers again',
  (_name, answer) => {
    const one = sending(60)
    one.host.answer = () => answer
    minutes(one, 60)
    expect(states(one)).toEqual({ unknown: 25, queued: 35 })
    expect(sendsOf(one)).toHaveLength(25)
    expect(reasons(one)).toEqual(['WhatsApp no contesta.'])
    expect(page(one)).toMatch(/WhatsApp no contesta\. \| Sigue solo hoy/)
    one.host.answer = friendly
    minutes(one, 8)
    expect(states(one)).toEqual({ unknown: 25, done: 35 })
    // Claimed together: one, then ten, then the rest.
    const runs = one.records(queue).flatMap((row) => (row['state'] === 'done' ? [row['run']] : []))
    const sizes = [...new Set(runs)].map((run) => runs.filter((other) => other === run).length).sort((a, b) => a - b)
    expect(sizes).toEqual([1, 10, 24])
    minutes(one, 16)
    expect(page(one)).not.toMatch(/no contesta/)
  },
)

test('a refusal is an answer: nobody waits longer than for it', () => {
  const one = sending(3)
  one.host.answer = () => json(400, { error: { message: 'x', code: 131026 } })
  minutes(one, 2)
  expect(states(one)).toEqual({ failed: 3 })
})

describe('requests of a day', () => {
  test('are counted by the hour, and forgotten after a day', () => {
    const now = Date.parse('2027-02-02T12:00:00Z')
    let engine = fetchedEntry({}, now, 3)
    engine = fetchedEntry(engine, now + 5 * MINUTE, 4)
    engine = fetchedEntry(engine, now + 2 * HOUR, 5)
    expect(fetchedLately(engine, now + 2 * HOUR)).toBe(12)
    expect(fetchedLately(engine, now + DAY + 2 * HOUR)).toBe(5)
    expect(fetchedLately({ fetched: 'x 1:2: ' }, now)).toBe(0)
  })

  test('the last of them are kept back: what does not fit waits, Inicio says so, and it leaves as the hours pass', () => {
    const one = sending(4)
    one.host.engineStore.set('fetched', fetchedEntry({}, one.host.at(), 94_998)['fetched'] ?? '')
    minutes(one, 16)
    expect(states(one)).toEqual({ done: 2, queued: 2 })
    expect(reasons(one)).toEqual(['Se acabaron los pedidos que Google da por día.'])
    expect(page(one)).toMatch(/🔴 Pedidos a WhatsApp: 95000 de 100000 que Google da en 24 horas \| Cuando se acaban, lo que falta espera/)
    one.host.move(DAY + HOUR)
    minutes(one, 40)
    expect(states(one)).toEqual({ done: 4 })
    expect(page(one)).not.toMatch(/Pedidos a WhatsApp|Se acabaron/)
    expect(fetchesLeft(one.host, Object.fromEntries(one.host.engineStore), one.host.at())).toBe(94_998)
  })
})

test.each([
  [0, /🔴 Avisos por mail: hoy quedan 0 \| Sin avisos por mail lo mismo se lee acá/],
  [7, /🟡 Avisos por mail: hoy quedan 7/],
])('mails of a day: %s left', (left, says) => {
  const one = teaching({ uses: ['sends'] })
  arrange(one, (state) => [pulse.set(state, { ...pulse.of(state), mailsLeft: left })])
  const read = one.call('home.read', {})
  const lines = read.ok
    ? read.value.lights.map((light) => `${light.state === 'bad' ? '🔴' : '🟡'} ${light.name}: ${light.says} | ${light.next}`)
    : []
  expect(lines.join('\n')).toMatch(says)
  minutes(one, 16)
  expect(page(one)).not.toMatch(/Avisos por mail/)
})
