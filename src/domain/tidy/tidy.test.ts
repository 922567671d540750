/** What is old goes in the night, and only that: rows keep their numbers, occasions are never taken for new, nothing that waits is touched. */
import { execution, untilQuiet } from '../../../test/kit/flows'
import { friendly, statusOf, textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, schedule, sendsOf, teaching, waIdOf } from '../../../test/kit/steps'
import { strayed, strays } from '../../app/strays'
import { raise } from '../../kernel/act'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { ledger } from '../inbox/tables'
import { enqueue } from '../outbox/enqueue'
import { queue, upcoming } from '../outbox/queue'
import { spent } from '../outbox/spent'

const ready = (): Programme => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 3)
  minutes(one, 16)
  one.host.answer = friendly
  schedule(one, 3)
  minutes(one, 3)
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.in', one.host.at(), 'Persona0'))
  arrange(one, () => [raise(strayed('a stray', { why: 'test', raw: 'x' }))])
  minutes(one, 2)
  return one
}
/** Days pass, of which only the last night is lived through. */
const pass = (one: Programme, days: number): void => {
  one.host.move(days * DAY)
  minutes(one, 2)
  untilQuiet(one)
}
const wish = (one: Programme, key: string, notBefore: number) => ({
  key,
  contactId: String(one.records(people)[0]?.['id']),
  personName: 'Ana',
  origin: 'notice' as const,
  originName: 'Aviso',
  author: 'Hilo',
  body: { kind: 'text', text: 'x' } as const,
  preview: 'x',
  notBefore: notBefore as never,
})

test.each([
  ['the next day nothing', 1, { queue: 4, upcoming: 4, ledger: 1, strays: 1, spent: 0 }],
  ['after three days what is over leaves Por salir', 3, { queue: 4, upcoming: 0, ledger: 1, strays: 1, spent: 0 }],
  ['after a month what was seen is forgotten', 32, { queue: 4, upcoming: 0, ledger: 0, strays: 0, spent: 0 }],
  ['after 41 days the queue, but for the keys of its occasions', 42, { queue: 0, upcoming: 0, ledger: 0, strays: 0, spent: 4 }],
])('%s goes', (_, days, left) => {
  const one = ready()
  pass(one, days)
  const tables = { queue, upcoming, ledger, strays, spent }
  expect(Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, one.records(table).length]))).toEqual(left)
})

test('rows that stay keep their numbers: what is claimed later is found without a search', () => {
  const one = ready()
  pass(one, 42)
  const sent = sendsOf(one).length
  schedule(one, 3, { name: 'Otra' })
  minutes(one, 3)
  expect(sendsOf(one).length).toBe(sent + 3)
  const rows = one.records(queue)
  expect(rows.map((row) => row['state'])).toEqual(['done', 'done', 'done'])
  const last = sendsOf(one).slice(-1)[0]
  const { to, biz_opaque_callback_data: opaque } = JSON.parse(last?.body ?? '{}')
  one.host.reset()
  one.post(statusOf('wamid.later', 'read', to, one.host.at(), opaque))
  minutes(one, 1)
  expect(one.host.cells.read).toBeLessThan(2_500)
})

test('an occasion whose row is gone is not taken for new', () => {
  const one = ready()
  arrange(one, (state, ctx) => enqueue(state, wish(one, 'notice x', ctx.now), ctx))
  minutes(one, 3)
  pass(one, 42)
  expect(one.records(queue)).toEqual([])
  arrange(one, (state, ctx) => enqueue(state, wish(one, 'notice x', ctx.now + HOUR), ctx))
  arrange(one, (state, ctx) => enqueue(state, wish(one, 'notice y', ctx.now + HOUR), ctx))
  expect(one.records(queue).map((row) => row['key'])).toEqual(['notice y'])
})

test('what waits for its day holds up those behind it; what was held too long expires and is told', () => {
  const one = ready()
  arrange(one, (state, ctx) => enqueue(state, wish(one, 'far', ctx.now + 100 * DAY), ctx))
  minutes(one, 3)
  pass(one, 45)
  expect(one.records(queue).map(({ key, state }) => [key, state])).toEqual([['far', 'queued']])
  const held = ready()
  arrange(held, (state, ctx) => enqueue(state, wish(held, 'held', ctx.now), ctx))
  minutes(held, 1)
  const id = String(held.records(queue).find(({ key }) => key === 'held')?.['id'])
  arrange(held, () => [{ act: 'patch', table: queue, id, values: { state: 'held', due: null } }])
  pass(held, 45)
  pass(held, 1)
  expect(held.records(queue)).toEqual([])
  expect(held.records(spent).map((row) => row['id'])).toContain(id)
})

test('cut short at any call, the next night comes to the same end', () => {
  const one = ready()
  one.host.move(45 * DAY)
  const picture = one.host.picture()
  const facts = () => [queue, upcoming, ledger, strays, spent].map((table) => one.records(table).length)
  one.host.reset()
  one.tick()
  const count = one.host.calls.length
  untilQuiet(one)
  const calm = facts()
  expect(calm).toEqual([0, 0, 0, 0, 4])
  for (let at = 0; at < count; at++) {
    one.host.restore(picture)
    one.host.reset()
    one.host.fail(at, 'applied, then killed')
    execution(one, () => one.tick())
    untilQuiet(one)
    one.host.move(DAY)
    minutes(one, 1)
    untilQuiet(one)
    one.host.move(16 * MINUTE)
    expect([at, facts()]).toEqual([at, calm])
  }
})
