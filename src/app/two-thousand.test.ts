/** A list of two thousand: proposed over as many days as WhatsApp asks for, each person told once or left out with a reason, paid as delivered. */
import { execution, factsOf, post, untilQuiet } from '../../test/kit/flows'
import { friendly, json, statusOf, textFrom, together } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { Chance } from '../../test/kit/random'
import { arrange, everybody, importPeople, minutes, schedule, TEMPLATE_ID, teaching } from '../../test/kit/steps'
import { queue } from '../domain/outbox/queue'
import { sends } from '../domain/sends/tables'
import { account } from '../domain/settings/settings'
import { MINUTE, SECOND } from '../kernel/time'

const PEOPLE = 2_000
const NO_PERMISSION = 20
const REACHABLE = PEOPLE - NO_PERMISSION
/** Who says BAJA while the list is leaving, and whose phones WhatsApp does not reach. */
const OUT = 5
const FAILED = 15
const RATE = 0.026
const RUN = 330 * SECOND
/** What the dearest calls of a service take, by the mid column of the latency model. */
const CALL = 0.4 * SECOND
const SMALL = 0.06 * SECOND

const waId = (at: number): string => `54911${40_000_000 + at}`
const PART = 150
const bring = (one: Programme, from: number, to: number, permission: string): void => {
  for (let start = from; start < to; start += PART) {
    const rows = Array.from({ length: Math.min(PART, to - start) }, (_, at) => {
      const phone = `+${waId(start + at)}`
      return { line: at + 2, name: `Persona${start + at} Pérez`, phone, e164: phone, fields: {}, own: {} }
    })
    const answer = one.call('contacts.import', { batch: `b${start}`, part: 0, parts: 1, permission, rows })
    if (!answer.ok) throw new Error(answer.problem)
  }
}

/** What the panel proposes with this limit of people a day. */
const proposed = (one: Programme, peoplePerDay: number) => {
  arrange(one, (state) => [account.set(state, { ...account.of(state), provider: 'cloud_api', peoplePerDay })])
  const answer = one.call('sends.check', { template: TEMPLATE_ID, mapping: {}, audience: everybody(one), when: 'ahora' })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

test('2,000 people: 8 days or 1, nobody twice, everybody sent or skipped with a reason, paid as delivered', () => {
  const one = teaching({ at: '2027-02-02T09:00:00-03:00', uses: ['sends'] })
  bring(one, 0, REACHABLE, 'form')
  bring(one, REACHABLE, PEOPLE, 'unknown')
  expect(one.call('money.cap', { usd: 500 })).toMatchObject({ ok: true })
  minutes(one)
  expect(proposed(one, 250).when).toBe('Sale en 1 min. 1.980 personas: 8 días, 250 por día')
  const { when, count, skipped, cost } = proposed(one, PEOPLE)
  expect([when, count]).toEqual(['Sale en 1 min. 1.980 personas, hoy te quedan 2.000', REACHABLE])
  expect(skipped.map(({ why }) => why)).toEqual(Array(NO_PERMISSION).fill('Falta su permiso: mandale antes el pedido de permiso.'))
  expect([cost, REACHABLE * RATE]).toEqual([expect.stringContaining('US$ 51,48'), 51.48])

  const got: string[] = []
  const told: { readonly wamid: string; readonly to: string; readonly mark: string }[] = []
  one.host.answer = (request) => {
    if (!request.url.includes('/messages')) return friendly(request)
    const body: { to: string; type: string; biz_opaque_callback_data: string } = JSON.parse(request.body ?? '{}')
    const { to, biz_opaque_callback_data: mark } = body
    if (body.type === 'template') got.push(to)
    const wamid = `wamid.two.${told.length}`
    told.push({ wamid, to, mark })
    return json(200, { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id: wamid }] })
  }
  // Calls take their time, as chunks do that wait for their turn.
  one.host.between = (call) => one.host.move(/^(sheets|http)/.test(call) ? CALL : SMALL)
  expect(schedule(one, REACHABLE)).toMatchObject({ ok: true })
  let longest = 0
  let heard = 0
  for (let minute = 0; minute < 40 && one.records(sends)[0]?.['state'] !== 'done'; minute++) {
    one.host.move(MINUTE)
    const before = one.host.at()
    one.tick()
    longest = Math.max(longest, one.host.at() - before)
    if (minute === 0)
      for (let at = REACHABLE - OUT; at < REACHABLE; at++) one.post(textFrom(waId(at), 'Baja', `wamid.out${at}`, one.host.at()))
    for (let some = told.slice(heard, heard + 100); some.length > 0; some = told.slice(heard, heard + 100)) {
      one.post(
        together(
          some.map(({ wamid, to, mark }, at) => statusOf(wamid, heard + at < FAILED ? 'failed' : 'delivered', to, one.host.at(), mark)),
        ),
      )
      heard += some.length
    }
  }
  one.host.between = () => undefined
  minutes(one, 2)
  expect(longest).toBeLessThanOrEqual(RUN)
  expect([got.length, new Set(got).size]).toEqual([REACHABLE - OUT, REACHABLE - OUT])
  const rows = one.records(queue).filter((row) => row['origin'] === 'send')
  expect(rows).toHaveLength(REACHABLE)
  expect(rows.filter((row) => row['state'] === 'skipped' && /\S/.test(String(row['reason'] ?? '')))).toHaveLength(OUT)
  expect(rows.filter((row) => row['state'] === 'done')).toHaveLength(REACHABLE - OUT)
  const delivered = REACHABLE - OUT - FAILED
  expect(one.records(sends)).toMatchObject([
    { sent: REACHABLE - OUT, delivered, not_sent: OUT, cost: Number((delivered * RATE).toFixed(4)) },
  ])
}, 60_000)

describe('the worker is killed in mid-batch at one of twenty points', () => {
  const CROWD = 60
  const CHUNK = 25
  const KILLS = 20
  const one = teaching({ at: '2027-02-02T09:00:00-03:00', uses: ['sends'] })
  importPeople(one, CROWD)
  minutes(one)
  schedule(one, CROWD)
  const picture = one.host.picture()

  /** What the run did before it died, and what came of all in the end. */
  const leave = (killedAt?: number) => {
    one.host.restore(picture)
    const left = new Map<string, { readonly wamid: string; readonly to: string }>()
    const twice: string[] = []
    one.host.answer = (request) => {
      if (!request.url.includes('/messages')) return friendly(request)
      const { to, biz_opaque_callback_data: mark }: { to: string; biz_opaque_callback_data: string } = JSON.parse(request.body ?? '{}')
      if ([...left.values()].some((known) => known.to === to)) twice.push(to)
      const wamid = `wamid.kill.${left.size}`
      left.set(mark, { wamid, to })
      return json(200, { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id: wamid }] })
    }
    one.host.reset()
    if (killedAt !== undefined) one.host.fail(killedAt, 'applied, then killed')
    one.host.move(MINUTE)
    execution(one, () => one.tick())
    const calls = one.host.calls.length
    untilQuiet(one)
    post(one, together([...left].map(([mark, { wamid, to }]) => statusOf(wamid, 'delivered', to, one.host.at(), mark))))
    untilQuiet(one)
    return { calls, twice, facts: factsOf(one), phones: [...left.values()].map(({ to }) => to).sort() }
  }
  const calm = leave()
  const chance = new Chance(20270201)

  const points = new Set<number>()
  while (points.size < KILLS) points.add(chance.below(calm.calls))

  test.each([...points])('call %i', (at) => {
    const { twice, facts, phones } = leave(at)
    expect(twice).toEqual([])
    // What had been marked as begun and was not heard of since is in doubt: one chunk at most, and it says so.
    const doubt = facts.messages.filter((line) => line.endsWith('unknown')).length
    expect(doubt).toBeLessThanOrEqual(CHUNK)
    expect(phones.length + doubt).toBe(CROWD)
    if (doubt === 0) expect(facts).toEqual(calm.facts)
  })
})
