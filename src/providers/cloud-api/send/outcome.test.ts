import fc from 'fast-check'
import type { HttpAnswer } from '../../../ports'
import { readSend } from './outcome'

const answer = (status: number, body: unknown): HttpAnswer => ({
  ok: true,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: {},
})
const refusal = (code: unknown, more: object = {}) => ({
  error: { message: `(#${String(code)}) x`, type: 'OAuthException', code, ...more },
})
const taken = { messaging_product: 'whatsapp', contacts: [{ input: '+549', wa_id: '5491155550101' }], messages: [{ id: 'wamid.A=' }] }

const CASES: readonly (readonly [string, HttpAnswer, object])[] = [
  ['taken', answer(200, taken), { kind: 'accepted', wamid: 'wamid.A=', waId: '5491155550101', userId: null, held: false }],
  [
    'taken for a BSUID, without contacts’ phone',
    answer(200, { contacts: [{ input: 'AR.1', user_id: 'AR.1' }], messages: [{ id: 'wamid.A=', message_status: 'accepted' }] }),
    { kind: 'accepted', wamid: 'wamid.A=', waId: null, userId: 'AR.1', held: false },
  ],
  ['taken with 201 and nothing else', answer(201, { messages: [{ id: 'wamid.A=' }] }), { kind: 'accepted', wamid: 'wamid.A=', waId: null }],
  [
    'taken but held back',
    answer(200, { messages: [{ id: 'wamid.A=', message_status: 'held_for_quality_assessment' }] }),
    { kind: 'accepted', held: true },
  ],
  ['paused', answer(200, { messages: [{ id: 'wamid.A=', message_status: 'paused' }] }), { kind: 'accepted', held: true }],
  ['200 without an id', answer(200, { messages: [] }), { kind: 'unknown', why: 'no_id' }],
  ['200 with an empty id', answer(200, { messages: [{ id: '' }] }), { kind: 'unknown', why: 'no_id' }],
  ['200 that is a page', answer(200, '<html>'), { kind: 'unknown', why: 'unreadable' }],
  ['200 that is empty', answer(200, ''), { kind: 'unknown', why: 'unreadable' }],
  ['502 of a gateway', answer(502, '<html>Bad gateway</html>'), { kind: 'unknown', why: 'unreadable', detail: 'HTTP 502' }],
  ['503 in JSON that is not Meta’s', answer(503, { message: 'try later' }), { kind: 'unknown', why: 'unreadable' }],
  ['429 in JSON that is not Meta’s', answer(429, { error: 'slow down' }), { kind: 'unknown', why: 'unreadable' }],
  ['an error without a code', answer(500, { error: { message: 'x' } }), { kind: 'unknown', why: 'unreadable' }],
  ['no answer', { ok: false, fault: 'Address unavailable' }, { kind: 'unknown', why: 'no_answer', detail: 'Address unavailable' }],
  [
    'a pair limit, whatever the status',
    answer(403, refusal(131056)),
    { kind: 'refused', code: 131056, decision: 'retry person', waitMs: 6_000 },
  ],
  ['a code as text', answer(400, refusal('131056')), { kind: 'refused', code: 131056, decision: 'retry person' }],
  ['an error in a 200', answer(200, refusal(190)), { kind: 'refused', decision: 'stop all' }],
  ['a wrong id', answer(400, refusal(100, { error_subcode: 33 })), { kind: 'refused', decision: 'stop all' }],
  ['it says itself that it will pass', answer(500, refusal(131009, { is_transient: true })), { kind: 'refused', decision: 'retry' }],
  [
    'details as an object',
    answer(400, refusal(131009, { error_data: { messaging_product: 'whatsapp', details: 'Total row count exceed' } })),
    { kind: 'refused', details: 'Total row count exceed' },
  ],
  ['details as a text', answer(400, refusal(131009, { error_data: 'why' })), { kind: 'refused', details: 'why' }],
  [
    'words for people win',
    answer(400, refusal(100, { error_user_title: 'Too long', error_user_msg: 'At most 60.', error_data: { details: 'x' } })),
    { kind: 'refused', details: 'Too long: At most 60.' },
  ],
]

it.each(CASES)('%s', (_, given, outcome) => {
  expect(readSend(given, 1)).toMatchObject(outcome)
})

it('waits longer after each attempt, then leaves it to a person', () => {
  const waits = [1, 2, 3, 4, 5, 6]
    .map((attempt) => readSend(answer(400, refusal(131056)), attempt))
    .map((one) => one.kind === 'refused' && one.waitMs)
  expect(waits).toEqual([6_000, 16_000, 64_000, 256_000, 1_024_000, null])
})

it('asks for another attempt only after an error that Meta itself worded', () => {
  const any = fc.record({
    ok: fc.constant(true as const),
    status: fc.integer({ min: 100, max: 599 }),
    body: fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ error: value })),
    ),
    headers: fc.constant({}),
  })
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 9 }), (given, attempt) => {
      const outcome = readSend(given, attempt)
      if (outcome.kind === 'refused') expect(given.body).toMatch(/"error":\{.*"code":/)
      else expect(outcome).not.toHaveProperty('waitMs')
    }),
  )
})
