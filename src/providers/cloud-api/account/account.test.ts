import { parseJson } from '../../../kernel/json'
import { instant } from '../../../kernel/time'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { healthRequest, readHealth } from './health'
import { historyRequest, readHistory } from './history'
import { foreignNumber, numberProblem, numberRequest, numbersRequest, type PhoneNumber, readNumber, readNumbers } from './numbers'
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
import { readToken, type TokenInfo, tokenProblem, tokenRequest, tokenWarning } from './token'

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

const KEY: TokenInfo = {
  valid: true,
  appId: '7',
  appName: 'Hilo',
  kind: 'system_user',
  expiresAt: 'never',
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  wabaIds: ['200'],
}

describe('key', () => {
  it('is read', () => {
    const data = {
      app_id: '7',
      application: 'Hilo',
      type: 'SYSTEM_USER',
      is_valid: true,
      expires_at: 0,
      scopes: [...KEY.scopes, 'public_profile'],
      granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: ['200'] }, { scope: 'whatsapp_business_messaging' }],
    }
    expect(readToken(answer({ data }))).toEqual({ ok: true, value: { ...KEY, scopes: [...KEY.scopes, 'public_profile'] } })
    expect(readToken(answer({ data: { is_valid: false } }))).toMatchObject({
      ok: true,
      value: { valid: false, kind: 'other', expiresAt: null },
    })
  })

  const now = instant(1_764_000_000_000)
  const late = instant(1_763_000_000_000)
  it.each([
    ['good', KEY, '200', null],
    ['good, account not known yet', KEY, null, null],
    ['good, accounts not told', { ...KEY, wabaIds: [] }, '200', null],
    ['revoked', { ...KEY, valid: false }, '200', 'venció'],
    ['expired', { ...KEY, expiresAt: late }, '200', 'venció'],
    ['cannot send', { ...KEY, scopes: ['whatsapp_business_management'] }, '200', 'whatsapp_business_messaging'],
    ['can do nothing', { ...KEY, scopes: [] }, '200', 'whatsapp_business_messaging, whatsapp_business_management'],
    ['of another account', KEY, '201', 'otra cuenta'],
  ] as const)('%s', (_, info, wabaId, says) => {
    const problem = tokenProblem(info, wabaId, now)
    if (says === null) expect(problem).toBeNull()
    else expect(problem?.problem.es).toContain(says)
  })

  it('is warned about when it will expire', () => {
    expect(tokenWarning(KEY)).toBeNull()
    expect(tokenWarning({ ...KEY, expiresAt: now })).toMatchObject({ ok: false })
  })
})

describe('numbers', () => {
  const raw = {
    id: '109',
    display_phone_number: '+54 9 11 5555-0000',
    verified_name: 'Centro Esperanza',
    name_status: 'APPROVED',
    quality_rating: 'YELLOW',
    status: 'CONNECTED',
    account_mode: 'LIVE',
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    webhook_configuration: { whatsapp_business_account: 'https://waba', application: 'https://app' },
    health_status: { can_send_message: 'LIMITED', entities: [{ entity_type: 'WABA', id: '200', can_send_message: 'LIMITED' }] },
  }
  const phone: PhoneNumber = {
    id: '109',
    displayPhone: '+54 9 11 5555-0000',
    name: 'Centro Esperanza',
    nameStatus: 'APPROVED',
    quality: 'yellow',
    status: 'CONNECTED',
    live: true,
    onBusinessApp: null,
    peoplePerDay: 2000,
    webhook: 'https://waba',
    health: { canSend: 'limited', parts: [{ kind: 'WABA', id: '200', canSend: 'limited', notes: [], errors: [] }] },
  }

  it('are read, whatever is missing', () => {
    expect(readNumber(answer(raw))).toEqual({ ok: true, value: phone })
    expect(readNumbers(answer({ data: [{ id: '1' }, {}, 7] }))).toMatchObject({
      ok: true,
      value: [{ id: '1', status: null, quality: 'unknown' }],
    })
    expect(
      readNumber(answer({ ...raw, webhook_configuration: { phone_number: 'https://own', application: 'https://app' } })),
    ).toMatchObject({
      value: { webhook: 'https://own' },
    })
  })

  it.each([
    ['CONNECTED', true],
    ['FLAGGED', true],
    ['SOMETHING_NEW', true],
    [null, true],
    ['BANNED', false],
    ['PENDING', false],
  ])('%s works: %s', (status, works) => {
    expect(numberProblem({ ...phone, status }) === null).toBe(works)
  })

  it('must be of the account', () => {
    expect(foreignNumber([phone], '109')).toBeNull()
    expect(foreignNumber([phone], '110')).toMatchObject({ ok: false })
  })
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
