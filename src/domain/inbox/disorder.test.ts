/** Webhooks repeated, out of order, batched, mixed and damaged: the same rows come of every way in which they can arrive. */
import * as fc from 'fast-check'
import { factsOf, untilQuiet } from '../../../test/kit/flows'
import { friendly, json, statusOf, textFrom, together } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { answering, importPeople, minutes, refusal, schedule, sendsOf, teaching, waIdOf } from '../../../test/kit/steps'
import { strays } from '../../app/strays'
import { DAY } from '../../kernel/time'
import { messages } from '../messages/messages'
import { templates } from '../templates/tables'

type Body = ReturnType<typeof together>
const opaqueOf = (body: string | undefined): string => JSON.parse(body ?? '{}').biz_opaque_callback_data ?? ''
const field = (name: string, value: object): Body => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '100', changes: [{ field: name, value }] }],
})
/** What no code can read: neither an id nor a time. */
const DAMAGED = field('messages', { messaging_product: 'whatsapp', metadata: { phone_number_id: '200' }, statuses: [{ status: 'read' }] })
const UNKNOWN_FIELD = field('moon_phase', { phase: 'full' })

/** Two people got a send; what Meta and people tell of it afterwards. */
const told = () => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 3)
  const made = schedule(one, 3)
  if (!made.ok) throw new Error(made.problem)
  one.host.reset()
  minutes(one, 2)
  const marks = sendsOf(one).map((request) => opaqueOf(request.body))
  const wamids = one.records(messages).map((row) => String(row['wamid']))
  const at = one.host.at()
  const status = (to: number, word: string, late: number): Body => statusOf(wamids[to] ?? '', word, waIdOf(to), at + late, marks[to])
  return {
    one,
    updates: [
      status(0, 'sent', 1000),
      status(0, 'delivered', 2000),
      status(0, 'read', 3000),
      status(1, 'sent', 1000),
      status(1, 'failed', 2000),
      textFrom(waIdOf(2), 'hola', 'wamid.a', at + 4000),
      textFrom(waIdOf(1), 'Baja', 'wamid.b', at + 9000),
      textFrom(waIdOf(70), 'soy nueva', 'wamid.c', at + 5000, 'Nueva'),
      field('message_template_status_update', {
        event: 'PAUSED',
        message_template_id: 1,
        message_template_name: 'recordatorio_clase',
        message_template_language: 'es_AR',
        reason: null,
      }),
      UNKNOWN_FIELD,
    ],
  }
}

const state = (one: Programme): unknown => {
  const { latest: _, ...facts } = factsOf(one)
  return [facts, one.records(templates).map((row) => row['status'])]
}
/** Without what stands in Por salir: from there it goes when it is over. */
const lasting = (one: Programme): unknown => {
  const { latest: _, queue, ...facts } = factsOf(one)
  return { ...facts, queue: queue.map((line) => line.replace(/ \| [^|]*$/, '')) }
}

test('every permutation, batching and repetition of the same updates comes to the same rows', () => {
  const { one, updates } = told()
  const picture = one.host.picture()
  const arrive = (batches: readonly (readonly Body[])[]): unknown => {
    one.host.restore(picture)
    one.host.answer = friendly
    for (const batch of batches) expect(one.post(together(batch))).toBe('stored')
    untilQuiet(one)
    return state(one)
  }
  const calm = arrive(updates.map((update) => [update]))
  const order = fc.shuffledSubarray(updates, { minLength: updates.length })
  const repeats = fc.array(fc.constantFrom(...updates), { maxLength: 6 })
  const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(order, repeats, cuts, (shuffled, again, sizes) => {
      const all = [...shuffled, ...again]
      const batches: (readonly Body[])[] = []
      for (let from = 0, at = 0; from < all.length; from += sizes[at++ % sizes.length] ?? 1)
        batches.push(all.slice(from, from + (sizes[at % sizes.length] ?? 1)))
      expect(arrive(batches.filter((batch) => batch.length > 0).concat([shuffled]))).toEqual(calm)
    }),
    { numRuns: 15, seed: 20270202 },
  )
}, 120_000)

test('the same webhook ten times, in parallel with itself, and again days later', () => {
  const { one, updates } = told()
  const body = together(updates)
  let nested = 0
  one.host.between = () => {
    if (nested++ < 10) one.post(body)
  }
  one.post(body)
  one.host.between = () => undefined
  untilQuiet(one)
  const once = lasting(one)
  const sent = sendsOf(one).length
  one.host.move(5 * DAY)
  one.post(body)
  untilQuiet(one)
  expect(lasting(one)).toEqual(once)
  expect(sendsOf(one).length).toBe(sent)
  expect(one.records(messages).filter((row) => row['direction'] === 'in')).toHaveLength(3)
})

test('one damaged update is set aside, and the others of its batch are taken', () => {
  const { one, updates } = told()
  one.post(together([DAMAGED, ...updates.slice(0, 3), DAMAGED]))
  untilQuiet(one)
  expect(one.records(messages)[0]).toMatchObject({ status: 'read' })
  expect(one.records(strays).length).toBeGreaterThanOrEqual(2)
})

test('a status that comes before the send call returned', () => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 1)
  schedule(one, 1)
  one.host.answer = answering((request) => {
    const mark = opaqueOf(request.body)
    one.post(statusOf('wamid.early', 'delivered', waIdOf(0), one.host.at(), mark))
    return json(200, { messaging_product: 'whatsapp', contacts: [{ input: 'x', wa_id: waIdOf(0) }], messages: [{ id: 'wamid.early' }] })
  })
  minutes(one, 3)
  expect(one.records(messages)).toMatchObject([{ status: 'delivered', wamid: 'wamid.early' }])
})

test('a late status of an earlier attempt stays with that attempt', () => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 1)
  schedule(one, 1)
  one.host.reset()
  one.host.answer = answering(() => refusal(131000), friendly)
  minutes(one, 4)
  const [first, second] = sendsOf(one).map((request) => opaqueOf(request.body))
  const wamid = String(one.records(messages)[1]?.['wamid'])
  one.post(statusOf(wamid, 'read', waIdOf(0), one.host.at(), second))
  one.post(statusOf('wamid.first', 'failed', waIdOf(0), one.host.at(), first))
  minutes(one, 2)
  expect(one.records(messages).map((row) => [row['attempt'], row['status'], row['wamid']])).toEqual([
    [1, 'failed', 'wamid.first'],
    [2, 'read', wamid],
  ])
})

test('a batch of a thousand updates and three megabytes', () => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 5)
  one.host.answer = friendly
  const words = (at: number): string => Array.from({ length: 125 }, () => one.host.random.uuid()).join(' ') + at
  const many = Array.from({ length: 1_000 }, (_, at) => textFrom(waIdOf(at % 5), words(at), `wamid.many${at}`, one.host.at() + at))
  const body = JSON.stringify(together(many))
  expect(body.length).toBeGreaterThan(3_000_000)
  for (let tries = 0; tries < 4 && one.post(body) !== 'stored'; tries++) one.host.move(60_000)
  untilQuiet(one)
  const heard = one.records(messages).filter((row) => row['direction'] === 'in')
  expect(heard).toHaveLength(1_000)
  expect(new Set(heard.map((row) => row['wamid'])).size).toBe(1_000)
}, 120_000)
