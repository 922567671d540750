/** What Hilo believes to have read and written of properties is near to what it has; when campaigns have had their share, people's words still pass. */
import { friendly, statusOf, textFrom } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, teaching, waIdOf } from '../../test/kit/steps'
import { home } from '../domain/home/home'
import { queue, upcoming } from '../domain/outbox/queue'
import { DAY, HOUR, MINUTE } from '../kernel/time'
import { countedLately, countedWith } from './hourly'

const PEOPLE = 60

const sending = (): Programme => {
  const one = teaching({ at: '2027-02-02T09:00:00-03:00', uses: ['sends'] })
  importPeople(one, PEOPLE)
  minutes(one, 16)
  const made = schedule(one, PEOPLE)
  if (!made.ok) throw new Error(made.problem)
  one.host.answer = friendly
  one.host.reset()
  return one
}
const states = (one: Programme): readonly unknown[] => [...new Set(one.records(queue).map(({ state }) => state))]

test('the count is near the truth: a campaign, its statuses, words that come in, and quiet minutes', () => {
  const one = sending()
  one.host.sharedStore.delete('operations')
  minutes(one, 6)
  expect(sendsOf(one)).toHaveLength(PEOPLE)
  for (let at = 0; at < PEOPLE; at++) {
    const wamid = `wamid.${at}`
    for (const state of ['delivered', 'read'] as const) one.post(statusOf(wamid, state, waIdOf(at), one.host.at()))
    if (at % 10 === 9) minutes(one, 1)
    if (at % 3 === 0) one.post(textFrom(waIdOf(at), 'gracias', `in.${at}`, one.host.at()))
  }
  minutes(one, 20)
  const real = one.host.calls.filter((name) => name.includes('Propert')).length
  const idle = (3 * (32 * MINUTE)) / MINUTE
  const believed = countedLately(one.host.sharedStore.get('operations'), one.host.at()) + idle
  expect(believed / real).toBeGreaterThan(0.8)
  expect(believed / real).toBeLessThan(1.3)
})

test('who has pushed a new version and not published it is told so, until the web app runs it', () => {
  const one = sending()
  const light = () => one.records(home).find((row) => String(row['says']).includes('Versión de Hilo'))?.['says']
  const writes = (at: number) => {
    one.post(textFrom(waIdOf(at), 'gracias', `in.${at}`, one.host.at()))
    minutes(one, 16)
  }
  writes(0)
  expect(light()).toBeUndefined()
  one.host.sharedStore.set('door', 'older')
  minutes(one, 16)
  expect(light()).toBe('🟡 Versión de Hilo: lo que llega lo atiende una versión anterior')
  writes(1)
  expect(light()).toBeUndefined()
})

test('a day of which campaigns have had their share: they wait and say why, who writes is answered, and the rest leaves the next day', () => {
  const one = sending()
  one.host.sharedStore.set('operations', countedWith(undefined, one.host.at(), 400_000))
  minutes(one, 16)
  expect(states(one)).toEqual(['queued'])
  expect([...new Set(one.records(upcoming).map((row) => row['skip_reason']))]).toEqual([
    'Lo que queda de lo que Google da por día se guarda para contestar.',
  ])
  expect(
    one
      .records(home)
      .map((row) => `${row['says']} | ${row['next']}`)
      .join('\n'),
  ).toMatch(/🔴 Anotaciones de Hilo: 40\d{4} de 500000 que Google da en 24 horas \| Cuando se acaban, lo que falta espera/)
  const before = sendsOf(one).length
  one.post(textFrom(waIdOf(3), 'BAJA', 'in.3', one.host.at()))
  minutes(one, 2)
  expect(sendsOf(one).length).toBe(before + 1)
  one.host.move(DAY + HOUR)
  minutes(one, 40)
  expect([...states(one)].sort()).toEqual(['done', 'skipped'])
  expect(
    one
      .records(home)
      .map((row) => String(row['says']))
      .join('\n'),
  ).not.toMatch(/Anotaciones/)
})
