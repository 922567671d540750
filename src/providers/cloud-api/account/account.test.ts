import { parseJson } from '../../../kernel/json'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { healthRequest, readHealth } from './health'
import { historyRequest, readHistory } from './history'
import { numberRequest, numbersRequest, readNumbers } from './numbers'
import {
  appSubscribeRequest,
  appSubscriptionsRequest,
  callbackProblem,
  numberCallbackRequest,
  readAppSubscription,
  readSubscribedApps,
  readSuccess,
  subscribeRequest,
  unsubscribeRequest,
} from './subscription'
import { readToken, tokenRequest } from './token'

const answer = (body: unknown, status = 200): HttpAnswer => ({
  ok: true,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: {},
})
const CALLBACK = { url: 'https://script.google.com/macros/s/x/exec?k=1', verifyToken: 'v' }

const REQUESTS: readonly (readonly [string, HttpRequest, string, unknown])[] = [
  ['key', tokenRequest('T'), 'get /debug_token?input_token=T', undefined],
  [
    'numbers',
    numbersRequest('T', '200'),
    'get /200/phone_numbers?fields=id%2Cdisplay_phone_number%2Cverified_name%2Cquality_rating%2Cstatus&limit=100',
    undefined,
  ],
  ['health', healthRequest('T', '109'), 'get /109?fields=health_status', undefined],
  ['subscribe', subscribeRequest('T', '200'), 'post /200/subscribed_apps', {}],
  [
    'subscribe here',
    subscribeRequest('T', '200', CALLBACK),
    'post /200/subscribed_apps',
    { override_callback_uri: CALLBACK.url, verify_token: 'v' },
  ],
  ['unsubscribe', unsubscribeRequest('T', '200'), 'delete /200/subscribed_apps', undefined],
  [
    'number here',
    numberCallbackRequest('T', '109', CALLBACK),
    'post /109',
    { webhook_configuration: { override_callback_uri: CALLBACK.url, verify_token: 'v' } },
  ],
  ['number as before', numberCallbackRequest('T', '109', null), 'post /109', { webhook_configuration: { override_callback_uri: '' } }],
  ['an id cannot leave its place', numberRequest('T', '../me?x='), 'get /..%2Fme%3Fx%3D?fields=', undefined],
]

it.each(REQUESTS)('%s', (_, request, line, body) => {
  const path = request.url.replace(/^https:\/\/graph\.facebook\.com\/v\d+\.0/, '')
  expect(`${request.method} ${path}`.startsWith(line)).toBe(true)
  expect(request.headers.authorization).toBe('Bearer T')
  expect(request.body === undefined ? undefined : parseJson(request.body)).toEqual(body)
})

it('asks the app with the app’s own secret', () => {
  expect(appSubscriptionsRequest('1', 's').headers.authorization).toBe('Bearer 1|s')
  expect(parseJson(appSubscribeRequest('1', 's', CALLBACK).body ?? '')).toMatchObject({
    object: 'whatsapp_business_account',
    callback_url: CALLBACK.url,
    fields: expect.stringContaining('messages,'),
  })
})

it.each([
  [CALLBACK.url, true],
  [`https://e.org/${'x'.repeat(186)}`, true],
  [`https://e.org/${'x'.repeat(187)}`, false],
  ['http://e.org/', false],
])('address for Meta: %s', (url, fits) => {
  expect(callbackProblem({ url, verifyToken: 'v' }) === null).toBe(fits)
})

it('reads why nothing can be sent', () => {
  const health_status = {
    can_send_message: 'BLOCKED',
    entities: [
      {
        entity_type: 'PHONE_NUMBER',
        id: 109,
        can_send_message: 'BLOCKED',
        additional_info: ['a'],
        errors: [{ error_code: 141000, error_description: 'b', possible_solution: 'c' }],
      },
    ],
  }
  expect(readHealth(answer({ health_status, id: '109' }))).toEqual({
    ok: true,
    value: {
      canSend: 'blocked',
      parts: [
        { kind: 'PHONE_NUMBER', id: '109', canSend: 'blocked', notes: ['a'], errors: [{ code: 141000, description: 'b', solution: 'c' }] },
      ],
    },
  })
})

describe('subscriptions', () => {
  it('are read', () => {
    expect(
      readSubscribedApps(
        answer({ data: [{ whatsapp_business_api_data: { id: '7', name: 'Hilo' }, override_callback_uri: 'https://x' }, {}] }),
      ),
    ).toEqual({
      ok: true,
      value: [{ id: '7', name: 'Hilo', callback: 'https://x' }],
    })
    const own = {
      object: 'whatsapp_business_account',
      callback_url: 'https://x',
      active: true,
      fields: [{ name: 'messages', version: 'v26.0' }],
    }
    expect(readAppSubscription(answer({ data: [{ object: 'page' }, own] }))).toEqual({
      ok: true,
      value: { callback: 'https://x', active: true, fields: ['messages'] },
    })
    expect(readAppSubscription(answer({ data: [] }))).toEqual({ ok: true, value: null })
  })
})

it('reads how a message fared, and whether Meta counts our address as told', () => {
  expect(historyRequest('T', '109', 'wamid.A=').url).toContain('/109/message_history?message_id=wamid.A%3D&fields=')
  const events = {
    data: [
      {
        id: '1',
        delivery_status: 'DELIVERED',
        webhook_update_state: 'FAILED',
        timestamp: 1764000000,
        webhook_uri: 'https://x',
        error_description: 'HTTP 500',
      },
      { id: '2', delivery_status: 'DELETED', timestamp: 1764000000 },
      { id: '3', delivery_status: 'READ' },
    ],
  }
  expect(readHistory(answer({ data: [{ id: '1', message_id: 'wamid.A=', events }, { message_id: 'wamid.B=' }] }))).toEqual({
    ok: true,
    value: [{ wamid: 'wamid.A=', status: 'delivered', at: 1764000000000, webhook: 'FAILED', webhookUrl: 'https://x', error: 'HTTP 500' }],
  })
})

describe('each failure says what to do', () => {
  it.each([
    ['an expired key', answer({ error: { code: 190, error_subcode: 463, message: 'x' } }, 401), 'venció'],
    ['a missing right', answer({ error: { code: 200, message: 'x' } }, 403), 'no alcanza'],
    ['a wrong id', answer({ error: { code: 100, error_subcode: 33, message: 'x' } }, 400), 'no encuentra'],
    ['an address that Meta could not verify', answer({ error: { code: 2200, message: 'x' } }, 400), 'dirección'],
    [
      'an app that is not subscribed',
      answer({ error: { code: 100, message: 'your app must be subscribed' } }, 400),
      'todavía no está conectada',
    ],
    ['no answer', { ok: false, fault: 'timeout for https://graph…?input_token=T' } as const, 'no contestó'],
    ['a page', answer('<html>', 502), 'no se entiende'],
    ['something else', answer({ hello: 1 }), 'no se entiende'],
  ])('%s', (_, given, says) => {
    for (const outcome of [readToken(given), readNumbers(given), readSuccess(given), readSubscribedApps(given), readHistory(given)]) {
      expect(outcome.ok ? 'read' : outcome.problem.es).toContain(says)
      expect(JSON.stringify(outcome)).not.toContain('input_token')
      expect(outcome.ok || outcome.next.es.length > 10).toBe(true)
    }
  })
})
