import { isRecord } from '../json'
import { TIME } from '../limits'
import type { HttpCall, HttpReply } from '../sim'
import { type Bench, codeOf, type Reply, setUpBench } from '../testing'

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
