/** Money from the estimate to the month's sum: charged once, whatever Meta repeats, and never beyond the cap. */
import { statusOf, textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import {
  answering,
  arrange,
  everybody,
  importPeople,
  minutes,
  refusal,
  schedule,
  sendsOf,
  TEMPLATE_ID,
  teaching,
  type,
  waIdOf,
} from '../../../test/kit/steps'
import { isRecord, listOf } from '../../kernel/json'
import { DAY, HOUR } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { queue } from '../outbox/queue'
import { sends } from '../sends/tables'
import { account } from '../settings/settings'
import { freeAnswers, monthlyCap, rates, spending } from './tables'

const AT = '2027-02-02T10:00:00-03:00'
const UTILITY = 0.026

const ready = (count: number): Programme => {
  const one = teaching({ at: AT })
  importPeople(one, count)
  minutes(one, 16)
  one.host.reset()
  return one
}
const month = (one: Programme) => one.records(spending)[0] ?? {}

const told = (one: Programme, at: number, status: string, pricing: object | null = null): void => {
  const request: { biz_opaque_callback_data: string; to: string } = JSON.parse(sendsOf(one)[at]?.body ?? '{}')
  const wamid = one.records(messages).find((row) => request.biz_opaque_callback_data.includes(String(row['id'])))?.['wamid']
  const body = statusOf(String(wamid), status, request.to.slice(1), one.host.at(), request.biz_opaque_callback_data)
  const [entry] = listOf(body.entry)
  const [change] = isRecord(entry) ? listOf(entry['changes']) : []
  const value = isRecord(change) && isRecord(change['value']) ? change['value'] : {}
  const [first] = listOf(value['statuses'])
  if (pricing && isRecord(first)) Object.assign(first, { pricing: { billable: true, pricing_model: 'PMP', ...pricing } })
  one.post(body)
}

test('Tarifas is there, hidden, with the rates that are known; a row that somebody types counts', () => {
  const one = ready(1)
  expect(one.records(rates)).toHaveLength(12)
  const tab = one.host.file.tabs().find(({ title }) => title === 'Tarifas')
  expect(tab?.hidden).toBe(true)
  type(one, rates, 14, { country: 'Argentina', category: 'Servicio', valid_from: '1/2/2027', usd: 0.5 })
  minutes(one, 1)
  expect(one.records(rates)[12]).toMatchObject({ id: expect.stringMatching(/^rate_/), country: 'Argentina', usd: 0.5 })
  const check = one.call('sends.check', { template: TEMPLATE_ID, mapping: {}, audience: everybody(one), when: 'ahora' })
  expect(check).toMatchObject({ ok: true, value: { cost: 'US$ 0,50 que Meta cobra a tu tarjeta' } })
})

describe('before', () => {
  test.each([
    ['what it costs', () => [], 'US$ 0,08 que Meta cobra a tu tarjeta'],
    [
      'what does not fit the cap',
      () => [0.06],
      'US$ 0,08 que Meta cobra a tu tarjeta; del tope del mes quedan US$ 0,06: lo que no entre espera',
    ],
  ] as const)('%s', (_, caps, cost) => {
    const one = ready(3)
    for (const cap of caps()) arrange(one, (state) => [monthlyCap.set(state, cap)])
    const check = one.call('sends.check', { template: TEMPLATE_ID, mapping: {}, audience: everybody(one), when: 'ahora' })
    expect(check).toMatchObject({ ok: true, value: { cost } })
    expect(schedule(one, 3)).toMatchObject({ ok: true, value: { says: expect.stringContaining(cost) } })
  })
})

describe('after', () => {
  test('charged when it is delivered, once, for the send, the person and the month', () => {
    const one = ready(2)
    schedule(one, 2)
    minutes(one, 2)
    expect(month(one)).toMatchObject({ spent: 0, underway: 2 * UTILITY })
    told(one, 0, 'sent', { type: 'regular', category: 'utility' })
    told(one, 0, 'read')
    told(one, 0, 'delivered', { type: 'regular', category: 'utility' })
    told(one, 0, 'read')
    minutes(one, 1)
    expect(month(one)).toMatchObject({ id: '2027-02', spent: UTILITY, underway: UTILITY, unpriced: 0 })
    expect(one.records(sends)).toMatchObject([{ cost: UTILITY }])
    expect(one.records(contacts).map((row) => row['cost'])).toEqual([UTILITY, null])
    told(one, 1, 'failed')
    minutes(one, 1)
    expect(month(one)).toMatchObject({ spent: UTILITY, underway: 0 })
  })

  test.each([
    ['Meta made it another kind', 'delivered', { type: 'regular', category: 'marketing' }, 0.062],
    ['free, told with the same status', 'delivered', { type: 'free_entry_point', category: 'referral_conversion' }, 0],
    ['a kind that nobody knows', 'delivered', { type: 'regular', category: 'general_purpose_ai' }, null],
  ])('%s', (_, status, pricing, cost) => {
    const one = ready(1)
    schedule(one, 1)
    minutes(one, 2)
    told(one, 0, status, pricing)
    minutes(one, 1)
    expect(one.records(messages)[0]).toMatchObject({ cost })
    expect(month(one)).toMatchObject({ spent: cost ?? 0, underway: 0, unpriced: cost === null ? 1 : 0 })
  })

  test('free is not forgotten between two statuses', () => {
    const one = ready(1)
    schedule(one, 1)
    minutes(one, 2)
    told(one, 0, 'sent', { type: 'free_entry_point', category: 'utility' })
    minutes(one, 1)
    told(one, 0, 'delivered')
    minutes(one, 1)
    expect(month(one)).toMatchObject({ spent: 0, underway: 0 })
  })

  test.each([
    ['free', { type: 'free_entry_point', category: 'utility' }, 0],
    ['another kind', { type: 'regular', category: 'marketing' }, 0.062],
  ])('what Meta says after it was charged is put right: %s', (_, pricing, cost) => {
    const one = ready(1)
    schedule(one, 1)
    minutes(one, 2)
    told(one, 0, 'delivered')
    minutes(one, 1)
    expect(month(one)).toMatchObject({ spent: UTILITY })
    for (let again = 0; again < 2; again++) {
      told(one, 0, 'sent', pricing)
      minutes(one, 1)
    }
    expect(month(one)).toMatchObject({ spent: cost, underway: 0 })
    expect(one.records(contacts)).toMatchObject([{ cost }])
    expect(one.records(sends)).toMatchObject([{ cost }])
  })

  test('the first answers of a month are free', () => {
    const one = ready(1)
    arrange(one, (state) => [freeAnswers.set(state, 1)])
    const id = String(one.records(contacts)[0]?.['id'])
    one.post(textFrom(waIdOf(0), 'hola', 'wamid.in', one.host.at()))
    one.call('person.answer', { id, text: 'Buen día' })
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(2)
    told(one, 0, 'delivered')
    told(one, 1, 'delivered')
    minutes(one, 1)
    expect(month(one)).toMatchObject({ spent: UTILITY, answers: 2 })
  })

  test('a refusal that is tried again is expected once', () => {
    const one = ready(1)
    const good = one.host.answer
    one.host.answer = answering(
      () => refusal(131000),
      (request) => good(request),
    )
    schedule(one, 1)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(2)
    expect(month(one)).toMatchObject({ spent: 0, underway: UTILITY })
  })

  test('practice costs nothing', () => {
    const one = ready(1)
    arrange(one, (state) => [account.set(state, { ...account.of(state), provider: 'practice' })])
    const listed = one.call('templates.list', {})
    const template = (listed.ok && listed.value.templates.find(({ usable }) => usable)?.id) || ''
    const check = one.call('sends.check', { template, mapping: {}, audience: everybody(one), when: 'ahora' })
    expect(check).toMatchObject({ ok: true, value: { cost: '' } })
    expect(one.records(spending)).toEqual([])
  })
})

describe('the cap', () => {
  test('stops sends within one run, never answers; raised, the rest leaves', () => {
    const one = ready(5)
    arrange(one, (state) => [monthlyCap.set(state, 3.5 * UTILITY)])
    schedule(one, 5)
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(3)
    const held = one.records(queue).filter((row) => row['state'] === 'held')
    expect(held.map((row) => row['reason'])).toEqual(
      [1, 2].map(() => expect.stringMatching(/^Se llegó al tope de gasto del mes \(US\$ 0,09\)/)),
    )
    one.post(textFrom(waIdOf(4), 'hola', 'wamid.in', one.host.at()))
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(4)
    arrange(one, (state) => [monthlyCap.set(state, 20)])
    minutes(one, 62)
    expect(sendsOf(one)).toHaveLength(6)
  })

  test('counts anew with the month', () => {
    const one = ready(2)
    arrange(one, (state) => [monthlyCap.set(state, UTILITY)])
    schedule(one, 2, { when: '27/2 12:00' })
    one.host.move(25 * DAY + 2 * HOUR)
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(1)
    one.host.move(2 * DAY - 2 * HOUR)
    minutes(one, 2)
    expect(one.host.at()).toBeGreaterThan(Date.parse('2027-03-01T10:00:00-03:00'))
    expect(sendsOf(one)).toHaveLength(2)
    expect(one.records(spending).map((row) => row['id'])).toEqual(['2027-02', '2027-03'])
  })

  test('a letter at 80 % and one at the end, each once', () => {
    const one = ready(4)
    arrange(one, (state) => [monthlyCap.set(state, 5 * UTILITY)])
    schedule(one, 4)
    minutes(one, 40)
    expect(one.host.letters.map(({ subject }) => subject)).toEqual(['Hilo: el gasto del mes pasó el 80 % del tope'])
    arrange(one, (state) => [monthlyCap.set(state, 4 * UTILITY)])
    minutes(one, 40)
    expect(one.host.letters).toHaveLength(2)
  })
})
