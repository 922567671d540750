import fc from 'fast-check'
import { ascii } from '../src/envelope'
import { readProgramme } from '../src/programme'
import { larger, sizeOf, smaller, waitOf } from '../src/retry'
import { split } from '../src/split'

const person = fc.constantFrom('541', '542', '543')
const value = fc.record({
  metadata: fc.constant({ phone_number_id: '200' }),
  contacts: fc.array(fc.record({ wa_id: person })),
  messages: fc.array(fc.record({ id: fc.uuid(), from: person })),
  statuses: fc.array(fc.record({ id: fc.uuid(), recipient_id: person })),
})
const webhook = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 3 }).map((entries) => ({
  object: 'whatsapp_business_account',
  entry: entries.map((values) => ({ id: '100', changes: values.map((one) => ({ field: 'messages', value: one })) })),
}))

const eventsOf = (body: unknown): readonly string[] =>
  [...JSON.stringify(body).matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')

it('every event goes into exactly one piece, with its number, its account and the contact of its person', () => {
  fc.assert(
    fc.property(webhook, (whole) => {
      const pieces = split(whole) ?? []
      expect(pieces.flatMap(({ body }) => eventsOf(body)).sort()).toEqual([...eventsOf(whole)].sort())
      for (const { body, waba, number } of pieces) {
        expect(eventsOf(body).length).toBeLessThanOrEqual(1)
        expect([waba, number]).toEqual(['100', '200'])
      }
    }),
  )
})

it.each([
  ['of another product', { object: 'page', entry: [] }],
  ['without entries', { object: 'whatsapp_business_account' }],
  ['that is a list', []],
  ['that is nothing', null],
])('a webhook %s is none', (_, body) => {
  expect(split(body)).toBeUndefined()
})

it('a change without a list is an event itself', () => {
  const change = { field: 'message_template_status_update', value: { event: 'APPROVED' } }
  const body = { object: 'whatsapp_business_account', entry: [{ id: '100', changes: [change] }] }
  expect(split(body)).toEqual([{ waba: '100', number: null, body }])
})

it('what waits, waits from five seconds to two hours, or to a minute where the web app only has no time, in ever smaller company', () => {
  expect([1, 2, 3, 11, 12, 100].map((attempt) => waitOf(attempt, 'page'))).toEqual([5, 10, 20, 5_120, 7_200, 7_200])
  expect([1, 2, 4, 5, 100].map((attempt) => waitOf(attempt, 'busy'))).toEqual([5, 10, 40, 60, 60])
  expect([1, 2, 3, 4, 5, 100].map(sizeOf)).toEqual([100, 100, 10, 10, 1, 1])
  expect([smaller(100), smaller(10), smaller(3), larger(1), larger(100)]).toEqual([10, 1, 1, 10, 100])
})

it('an envelope’s body is ASCII and says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = ascii(JSON.stringify({ text }))
      expect(/^[ -~]*$/.test(written)).toBe(true)
      expect(JSON.parse(written)).toEqual({ text })
    }),
  )
})

it.each([
  ['no JSON', '{'],
  ['no address', '{"secrets":["0123456789abcdef"]}'],
  ['no secret', '{"webApp":"https://x"}'],
  ['a secret that can be guessed', '{"webApp":"https://x","secrets":["short"]}'],
])('a programme with %s is not served', (_, text) => {
  expect(readProgramme('1', text)).toBeUndefined()
})
