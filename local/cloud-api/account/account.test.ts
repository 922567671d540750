import { isRecord } from '../json'
import { TIME } from '../limits'
import type { HttpCall, HttpReply } from '../sim'
import { type Bench, codeOf, detailsOf, type Reply, sentId, setUpBench } from '../testing'

const reply = (status: number, body = '', headers: Readonly<Record<string, string>> = {}): HttpReply => ({
  status,
  statusText: status === 200 ? 'OK' : 'Other',
  headers,
  body,
})
const challengeOf = ({ url }: HttpCall): string => new URL(url).searchParams.get('hub.challenge') ?? ''
const messageOf = ({ json }: Reply): string => (isRecord(json.error) ? String(json.error.message) : '')

const withBench = async (
  work: (bench: Bench) => Promise<void>,
  answer?: (call: HttpCall) => HttpReply | Promise<HttpReply>,
): Promise<void> => {
  const bench = await setUpBench(answer)
  try {
    await work(bench)
  } finally {
    await bench.close()
  }
}
const CALLBACK = 'https://script.example/macros/s/AKfy/exec?k=secret'
const override = (bench: Bench, url = CALLBACK) =>
  bench.graph('POST', `/v26.0/${bench.api.identity().wabaId}/subscribed_apps`, {
    override_callback_uri: url,
    verify_token: 'palabra clave',
  })

describe('verifying a callback', () => {
  const hop = (call: HttpCall): HttpReply =>
    call.url.startsWith('https://script.example')
      ? reply(302, '', { location: `https://echo.example/?hub.challenge=${challengeOf(call)}` })
      : reply(200, challengeOf(call))
  const CASES: readonly (readonly [
    what: string,
    answer: (call: HttpCall) => HttpReply | Promise<HttpReply>,
    follow: boolean,
    refusal: RegExp | undefined,
  ])[] = [
    ['200 and the bare challenge', (call) => reply(200, challengeOf(call)), true, undefined],
    ['the challenge behind a redirect, as Apps Script answers', hop, true, undefined],
    ['the same when redirects are not followed', hop, false, /HTTP Status Code = 302/],
    ['the challenge in quotes', (call) => reply(200, `"${challengeOf(call)}"`), true, /not echoed/],
    ['an HTML page', () => reply(200, '<html></html>'), true, /not echoed/],
    ['404', () => reply(404), true, /HTTP Status Code = 404; HTTP Message = Other/],
    ['201', (call) => reply(201, challengeOf(call)), true, /HTTP Status Code = 201/],
    ['nothing', () => Promise.reject(new Error('Operation timed out')), true, /curl_errno = 28/],
    ['redirects without end', (call) => reply(302, '', { location: call.url }), true, /HTTP Status Code = 302/],
  ]
  for (const [what, answer, follow, refusal] of CASES)
    test(`${what}: ${refusal === undefined ? 'taken' : 'refused with 2200'}`, () =>
      withBench(async (bench) => {
        bench.api.configure({ webhooks: { followRedirectOnVerify: follow } })
        const answered = await override(bench)
        expect(codeOf(answered)).toBe(refusal === undefined ? undefined : 2200)
        if (refusal !== undefined) expect(messageOf(answered)).toMatch(refusal)
        const [call] = bench.calls
        expect(call?.url).toMatch(
          /^https:\/\/script\.example\/macros\/s\/AKfy\/exec\?k=secret&hub\.mode=subscribe&hub\.challenge=\d+&hub\.verify_token=palabra%20clave$/,
        )
      }, answer))

  test('an address of more than 200 characters, or without the app subscribed, is refused before any call', () =>
    withBench(async (bench) => {
      expect(codeOf(await override(bench, `https://x.example/${'a'.repeat(190)}`))).toBe(100)
      await bench.graph('DELETE', `/v26.0/${bench.api.identity().wabaId}/subscribed_apps`)
      expect(messageOf(await override(bench))).toMatch(/your app must be subscribed/)
      expect(bench.calls).toEqual([])
    }))
})

describe('where webhooks go', () => {
  const ECHO = (call: HttpCall) => reply(200, call.method === 'GET' ? challengeOf(call) : '')

  test('number before account before app; other fields stay with the app', () =>
    withBench(async (bench) => {
      const { phoneNumberId } = bench.api.identity()
      const target = async (work: () => void) => {
        bench.calls.length = 0
        work()
        await bench.pass(0)
        return bench.calls.map(({ url }) => url)
      }
      const writes = () => bench.api.phone('5491155550106').text('hola')
      expect(await target(writes)).toEqual(['https://app.example/hook?k=secret'])
      await override(bench)
      expect(await target(writes)).toEqual([CALLBACK])
      expect(await target(() => bench.api.meta.templateQuality('retomar_contacto', 'es', 'GREEN'))).toEqual([
        'https://app.example/hook?k=secret',
      ])
      const own = { webhook_configuration: { override_callback_uri: 'https://number.example/in', verify_token: 'x' } }
      expect((await bench.graph('POST', `/v26.0/${phoneNumberId}`, own)).json).toEqual({ success: true })
      expect(await target(writes)).toEqual(['https://number.example/in'])
      const read = await bench.graph('GET', `/v26.0/${phoneNumberId}?fields=webhook_configuration`)
      expect(read.json.webhook_configuration).toEqual({
        phone_number: 'https://number.example/in',
        whatsapp_business_account: CALLBACK,
        application: 'https://app.example/hook?k=secret',
      })
      await bench.graph('POST', `/v26.0/${phoneNumberId}`, { webhook_configuration: { override_callback_uri: '' } })
      await bench.graph('POST', `/v26.0/${bench.api.identity().wabaId}/subscribed_apps`)
      expect(await target(writes)).toEqual(['https://app.example/hook?k=secret'])
    }, ECHO))

  test('nowhere, and lost, when the app is not subscribed', () =>
    withBench(async (bench) => {
      await bench.graph('DELETE', `/v26.0/${bench.api.identity().wabaId}/subscribed_apps`)
      bench.api.phone('5491155550106').text('hola')
      await bench.pass(TIME.DAY)
      expect(bench.calls).toEqual([])
      expect(bench.api.undelivered()).toBe(0)
    }))

  test('the app chooses its own callback and fields with its own token', () =>
    withBench(async (bench) => {
      const { appId, appSecret, token } = bench.api.identity()
      const body = {
        object: 'whatsapp_business_account',
        callback_url: 'https://own.example/h',
        verify_token: 'v',
        fields: 'messages,user_preferences',
      }
      expect(codeOf(await bench.graph('POST', `/v26.0/${appId}/subscriptions`, body, token))).toBe(190)
      expect(
        codeOf(await bench.graph('POST', `/v26.0/${appId}/subscriptions`, { ...body, fields: 'mensajes' }, `${appId}|${appSecret}`)),
      ).toBe(100)
      expect((await bench.graph('POST', `/v26.0/${appId}/subscriptions`, body, `${appId}|${appSecret}`)).json).toEqual({ success: true })
      bench.calls.length = 0
      bench.api.meta.templateQuality('retomar_contacto', 'es', 'GREEN')
      bench.api.phone('5491155550106').text('hola')
      await bench.pass(0)
      expect(bench.calls.map(({ url }) => url)).toEqual(['https://own.example/h'])
    }, ECHO))
})

describe('reading the account', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await setUpBench()
  })
  afterAll(() => bench.close())
  const get = (path: string) => bench.graph('GET', `/v26.0/${path}`)

  test('number, numbers, account, health, token', async () => {
    const { phoneNumberId, wabaId, token, appId } = bench.api.identity()
    expect(
      (await get(`${phoneNumberId}?fields=status,quality_rating,whatsapp_business_manager_messaging_limit,verified_name`)).json,
    ).toEqual({
      id: phoneNumberId,
      status: 'CONNECTED',
      quality_rating: 'GREEN',
      whatsapp_business_manager_messaging_limit: 'TIER_250',
      verified_name: 'Jóvenes en Oficio',
    })
    expect((await get(`${wabaId}/phone_numbers?fields=id,display_phone_number`)).json).toMatchObject({
      data: [{ id: phoneNumberId, display_phone_number: '+54 11 5026-3000' }],
    })
    expect((await get(`${wabaId}?fields=name,currency`)).json).toEqual({ id: wabaId, name: 'Jóvenes en Oficio', currency: 'USD' })
    expect((await get(`${phoneNumberId}?fields=health_status`)).json).toMatchObject({
      health_status: {
        can_send_message: 'LIMITED',
        entities: [{ entity_type: 'PHONE_NUMBER', can_send_message: 'AVAILABLE' }, {}, {}, {}],
      },
    })
    expect((await get(`debug_token?input_token=${token}`)).json).toMatchObject({
      data: {
        app_id: appId,
        type: 'SYSTEM_USER',
        expires_at: 0,
        is_valid: true,
        granular_scopes: expect.arrayContaining([{ scope: 'whatsapp_business_management', target_ids: [wabaId] }]),
      },
    })
    expect((await get('debug_token?input_token=nonsense')).json).toMatchObject({ data: { is_valid: false } })
    expect(codeOf(await get(`${wabaId}?fields=colour`))).toBe(100)
  })

  test('registering: the right PIN, ten times in three days; unregistered sends are 133010', async () => {
    const { phoneNumberId, pin } = bench.api.identity()
    const register = (digits: string) =>
      bench.graph('POST', `/v26.0/${phoneNumberId}/register`, { messaging_product: 'whatsapp', pin: digits })
    await bench.graph('POST', `/v26.0/${phoneNumberId}/deregister`)
    expect(codeOf(await bench.send({ type: 'text', text: { body: 'hola' } }))).toBe(133010)
    expect(codeOf(await register('000000'))).toBe(133005)
    expect((await register(pin)).json).toEqual({ success: true })
    for (let nth = 0; nth < 7; nth++) await register(pin)
    expect(codeOf(await register(pin))).toBe(133016)
    await bench.pass(3 * TIME.DAY)
    expect((await register(pin)).json).toEqual({ success: true })
  })

  test('management calls have an hourly limit, sends are not counted', async () => {
    const { wabaId } = bench.api.identity()
    bench.api.configure({ managementPerHour: 3 })
    await bench.pass(TIME.HOUR)
    const codes = []
    for (let nth = 0; nth < 4; nth++) codes.push(codeOf(await get(wabaId)))
    expect(codes).toEqual([undefined, undefined, undefined, 80007])
    expect(codeOf(await bench.send({ type: 'text', text: { body: 'hola' } }))).toBeUndefined()
    bench.api.configure({ managementPerHour: 5_000 })
  })

  test('headers of use', async () => {
    const { headers } = await get(bench.api.identity().wabaId)
    expect(headers.get('x-business-use-case-usage')).toContain('"call_count"')
    expect(headers.get('x-fb-trace-id')).toBeTruthy()
  })
})

describe('media', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await setUpBench()
  })
  afterAll(() => bench.close())

  const upload = async (mime: string, bytes: Uint8Array<ArrayBuffer>, type = mime): Promise<Reply> => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', type)
    form.set('file', new Blob([bytes], { type: mime }), 'archivo')
    const { phoneNumberId, token } = bench.api.identity()
    const response = await fetch(`${bench.api.graphBase()}/v26.0/${phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    const text = await response.text()
    const json: unknown = JSON.parse(text)
    return { status: response.status, json: isRecord(json) ? json : {}, text, headers: response.headers }
  }
  const bytesOf = (...values: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values)

  test('goes up, is read, comes down with the token, and is sent', async () => {
    const { token } = bench.api.identity()
    const id = String((await upload('image/png', bytesOf(137, 80, 78, 71, 13, 10, 26, 10, 0, 255))).json.id)
    const { json } = await bench.graph('GET', `/v26.0/${id}`)
    expect(json).toMatchObject({ id, mime_type: 'image/png', file_size: 10, messaging_product: 'whatsapp', sha256: expect.any(String) })
    const address = String(json.url)
    expect((await fetch(address)).status).toBe(401)
    const down = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    expect([...new Uint8Array(await down.arrayBuffer())]).toEqual([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])
    expect(codeOf(await bench.send({ type: 'image', image: { id } }))).toBeUndefined()
    expect(codeOf(await bench.send({ type: 'document', document: { id } }))).toBe(131053)
    await bench.pass(5 * TIME.MINUTE)
    expect((await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status).toBe(404)
    await bench.pass(30 * TIME.DAY)
    expect(codeOf(await bench.graph('GET', `/v26.0/${id}`))).toBe(100)
  })

  test('is deleted', async () => {
    const id = String((await upload('application/pdf', bytesOf(37, 80, 68, 70))).json.id)
    expect((await bench.graph('DELETE', `/v26.0/${id}`)).json).toEqual({ success: true })
    expect(codeOf(await bench.graph('GET', `/v26.0/${id}`))).toBe(100)
  })

  test('what WhatsApp does not take', async () => {
    expect(codeOf(await upload('image/gif', bytesOf(1)))).toBe(100)
    expect(codeOf(await upload('image/png', bytesOf(1), 'video/mp4'))).toBe(100)
    expect(detailsOf(await upload('image/webp', new Uint8Array(512_001)))).toMatch(/larger than 512000/)
  })

  test('of a person: real files with the digest that was told', async () => {
    bench.calls.length = 0
    bench.api.phone('5491155550106').send({ type: 'audio', audio: { seconds: 2 } })
    await bench.pass(0)
    const messages = bench.got()[0]?.value.messages
    const first: unknown = Array.isArray(messages) ? messages[0] : undefined
    const audio = isRecord(first) && isRecord(first.audio) ? first.audio : {}
    const down = await fetch(String(audio.url), { headers: { authorization: `Bearer ${bench.api.identity().token}` } })
    const bytes = Buffer.from(await down.arrayBuffer())
    expect(bytes.subarray(0, 4).toString()).toBe('OggS')
    const { createHash } = await import('node:crypto')
    expect(createHash('sha256').update(bytes).digest('base64')).toBe(audio.sha256)
  })
})

test('history of a message, with paging and nested fields', () =>
  withBench(async (bench) => {
    const { phoneNumberId } = bench.api.identity()
    bench.api.phone('5491155550106').text('hola')
    const ids = [
      sentId(await bench.send({ type: 'text', text: { body: 'uno' } })),
      sentId(await bench.send({ type: 'text', text: { body: 'dos' } })),
    ]
    await bench.pass(TIME.SECOND)
    const usual = await bench.graph('GET', `/v26.0/${phoneNumberId}/message_history?limit=1`)
    expect(usual.json.data).toEqual([{ id: expect.any(String), message_id: ids[1] }])
    expect(usual.json.paging).toMatchObject({ next: expect.stringContaining('after=') })
    const full = await bench.graph(
      'GET',
      `/v26.0/${phoneNumberId}/message_history?message_id=${encodeURIComponent(ids[0] ?? '')}&fields=events{delivery_status}`,
    )
    expect(full.json.data).toEqual([
      {
        id: expect.any(String),
        events: {
          data: [
            { id: expect.any(String), delivery_status: 'SENT' },
            { id: expect.any(String), delivery_status: 'DELIVERED' },
          ],
        },
      },
    ])
    const [entry] = Array.isArray(full.json.data) ? full.json.data.filter(isRecord) : []
    expect((await bench.graph('GET', `/v26.0/${String(entry?.id)}/events`)).json.data).toHaveLength(2)
  }))
