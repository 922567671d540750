/** What one fault changes for others: told in the answer to a send or days later by webhook, and written to the team once. */
import { statusOf } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { answering, importPeople, minutes, refusal, schedule, sendsOf, TEMPLATE_ID, teaching, waIdOf } from '../../../test/kit/steps'
import { isRecord, listOf } from '../../kernel/json'
import type { Rec } from '../../kernel/table'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { settings, stopped } from '../settings/settings'
import { templates } from '../templates/tables'
import { slow } from './slow'

const sending = (count: number): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, count)
  const made = schedule(one, count)
  if (!made.ok) throw new Error(made.problem)
  return one
}

const failedWith = (one: Programme, code: number): void => {
  const [row] = one.records(messages)
  const opaque: unknown = JSON.parse(sendsOf(one)[0]?.body ?? '{}').biz_opaque_callback_data
  const body = statusOf(String(row?.['wamid']), 'failed', waIdOf(0), one.host.at(), String(opaque))
  for (const entry of listOf(body.entry))
    for (const change of isRecord(entry) ? listOf(entry['changes']) : []) {
      const value = isRecord(change) ? change['value'] : undefined
      for (const status of isRecord(value) ? listOf(value['statuses']) : [])
        if (isRecord(status)) Object.assign(status, { errors: [{ code, title: 'x', message: 'x', error_data: { details: 'x' } }] })
    }
  one.post(body)
  one.tick()
}

interface After {
  readonly person: Rec | undefined
  readonly template: unknown
  readonly stopped: string
  readonly slow: number
  readonly letters: number
}
const after = (one: Programme): After => {
  const stored = (key: string): unknown => one.records(settings).find((row) => row['id'] === key)?.['value']
  const stop = stored(stopped.key)
  const pause = stored(slow.key)
  return {
    person: one.records(people)[0],
    template: one.records(templates).find((row) => row['id'] === TEMPLATE_ID)?.['status'],
    stopped: isRecord(stop) ? String(stop['reason']) : '',
    slow: isRecord(pause) ? Number(pause['until']) : 0,
    letters: one.host.letters.length,
  }
}

describe('told by webhook, after the message was taken', () => {
  const CASES: readonly (readonly [string, number, (now: number) => object])[] = [
    ['no card: everything stops and a letter says so', 131042, () => ({ stopped: expect.stringMatching(/forma de pago/), letters: 1 })],
    ['many complaints: everything waits for hours', 131048, (now) => ({ slow: now + 4 * HOUR, stopped: '', letters: 0 })],
    ['a paused template holds its messages', 132015, () => ({ template: 'paused', stopped: '' })],
    [
      'not now for this person: they rest for a day',
      131049,
      (now) => ({ person: expect.objectContaining({ rest_until: now + DAY }), slow: 0 }),
    ],
    [
      'cannot be reached',
      131026,
      () => ({ person: expect.objectContaining({ unreachable: expect.stringMatching(/no se pudo entregar/) }) }),
    ],
    ['wants no promotions', 131050, (now) => ({ person: expect.objectContaining({ marketing_stopped_at: now }), template: 'approved' })],
    ['a fault of that moment changes nothing else', 131000, () => ({ template: 'approved', stopped: '', slow: 0, letters: 0 })],
  ]
  test.each(CASES)('%s', (_, code, expected) => {
    const one = sending(1)
    minutes(one, 1)
    one.host.letters.length = 0
    failedWith(one, code)
    expect(one.records(messages)[0]).toMatchObject({ status: 'failed', error_text: expect.stringMatching(/\w/) })
    expect(after(one)).toMatchObject(expected(one.host.at()))
    // Nothing is sent again by itself.
    one.host.reset()
    one.host.move(3 * DAY)
    one.tick()
    expect(sendsOf(one)).toEqual([])
  })
})

describe('a fault that concerns everybody', () => {
  const WIDE = [
    [190, 'key'],
    [131042, 'card'],
    [132001, 'template'],
    [80007, 'calls'],
  ] as const
  test.each(WIDE)('%d (%s): the first chunk is the last, and what was not asked goes back', (code) => {
    const one = sending(70)
    one.host.answer = answering(() => refusal(code))
    one.host.reset()
    minutes(one, 1)
    expect(sendsOf(one)).toHaveLength(25)
    expect(one.host.letters).toHaveLength(code === 190 || code === 131042 ? 1 : 0)
  })

  test('the letter is written once, without a name or a phone, and again for a new fault', () => {
    const one = sending(70)
    one.host.answer = answering(() => refusal(190))
    one.host.reset()
    for (let at = 0; at < 8; at++) minutes(one, 16)
    expect(one.host.letters).toMatchObject([
      { subject: 'Hilo: no está saliendo ningún mensaje', text: expect.stringMatching(/clave de acceso/) },
    ])
    expect(JSON.stringify(one.host.letters)).not.toMatch(/Persona|5555/)
    expect(one.call('line.resume', {})).toMatchObject({ ok: true })
    one.host.answer = answering(() => refusal(131042))
    minutes(one, 20)
    expect(one.host.letters).toHaveLength(2)
    expect(one.call('line.resume', {})).toMatchObject({ ok: true })
    one.host.answer = answering()
    for (let at = 0; at < 4; at++) minutes(one, 16)
    expect(one.records(messages).filter((row) => row['status'] === 'accepted')).toHaveLength(70)
    expect(one.host.letters).toHaveLength(2)
  }, 60_000)

  test('a throttle never uses up the attempts of a message', () => {
    const one = sending(1)
    one.host.answer = answering(...Array.from({ length: 9 }, () => () => refusal(130429)), (request) => {
      throw new Error(`answered by the kit: ${request.url}`)
    })
    one.host.reset()
    for (let at = 0; at < 9; at++) {
      one.host.move(2 * MINUTE)
      one.tick()
    }
    expect(sendsOf(one)).toHaveLength(9)
    expect(one.records(messages).filter((row) => row['status'] === 'refused')).toHaveLength(9)
  })
})
