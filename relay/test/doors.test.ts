import { createHmac } from 'node:crypto'
import { type Relay, startRelay } from '../local.mjs'
import { deliver, message, programme, SECRETS, signatureOf, until, type WebApp, webApp } from './harness'

let ours: WebApp
let other: WebApp
let relay: Relay

const TWILIO = { accountSid: 'AC1', authTokens: ['auth-token-of-the-account'] }
const OTHER_APP = 'app-secret-of-another-meta-app'

beforeAll(async () => {
  ours = await webApp()
  other = await webApp()
  relay = await startRelay({
    programmes: {
      1: programme(ours.url, {
        appSecrets: [...SECRETS.appSecrets, 'app-secret-of-before'],
        verifyTokens: [...SECRETS.verifyTokens, 'verify-token-of-before'],
        twilio: TWILIO,
      }),
      2: programme(other.url, { appSecrets: [OTHER_APP], verifyTokens: ['word-of-the-other-programme'], wabas: ['300'], numbers: [] }),
    },
  })
})
afterAll(async () => {
  await relay.stop()
  await Promise.all([ours.stop(), other.stop()])
})

const ask = (query: Readonly<Record<string, string>>) => fetch(`${relay.url}/webhook?${new URLSearchParams(query)}`)
const QUESTION = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': SECRETS.verifyTokens[0] }

it.each([
  ['the word of a programme', QUESTION, 200, '1158201444'],
  ['the word of another one', { ...QUESTION, 'hub.verify_token': 'word-of-the-other-programme' }, 200, '1158201444'],
  ['the word of before, while it is changed', { ...QUESTION, 'hub.verify_token': 'verify-token-of-before' }, 200, '1158201444'],
  ['a wrong word', { ...QUESTION, 'hub.verify_token': 'something' }, 403, ''],
  ['no word', { ...QUESTION, 'hub.verify_token': '' }, 403, ''],
  ['another mode', { ...QUESTION, 'hub.mode': 'unsubscribe' }, 403, ''],
  ['no challenge', { ...QUESTION, 'hub.challenge': '' }, 403, ''],
])('Meta checks the address with %s', async (_, query, status, text) => {
  const answer = await ask(query)
  expect([answer.status, await answer.text()]).toEqual([status, text])
})

const JSON_TYPE = { 'Content-Type': 'application/json' }
const GOOD = JSON.stringify(message('wamid.refused'))
const LARGE = JSON.stringify(message('wamid.refused', { text: 'x'.repeat(4_000_000) }))
const NOT_OURS = JSON.stringify(message('wamid.refused', { waba: '300', number: '400' }))
const WRONG_NUMBER = JSON.stringify(message('wamid.refused', { number: '999' }))
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' }

const REFUSED: readonly (readonly [string, Readonly<Record<string, string>>, string, number, string])[] = [
  ['no signature', JSON_TYPE, GOOD, 401, 'no signature'],
  ['a signature of nothing', { ...JSON_TYPE, 'X-Hub-Signature-256': 'sha256=' }, GOOD, 401, 'bad signature'],
  ['a signature by another secret', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(GOOD, 'guess') }, GOOD, 401, 'bad signature'],
  [
    'a body altered on its way',
    { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(GOOD) },
    GOOD.replace('hola', 'hole'),
    401,
    'bad signature',
  ],
  ['a body with one space more', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(GOOD) }, `${GOOD} `, 401, 'bad signature'],
  ['the old kind of signature', { ...JSON_TYPE, 'X-Hub-Signature': signatureOf(GOOD) }, GOOD, 401, 'no signature'],
  ['4 MB', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(LARGE) }, LARGE, 413, 'too large'],
  ['text', { 'Content-Type': 'text/plain', 'X-Hub-Signature-256': signatureOf(GOOD) }, GOOD, 415, 'not json'],
  ['something that is no JSON', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf('{') }, '{', 400, 'not a webhook'],
  [
    'a webhook of something else',
    { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf('{"object":"page"}') },
    '{"object":"page"}',
    400,
    'not a webhook',
  ],
  ['ids of another programme, signed by us', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(NOT_OURS) }, NOT_OURS, 403, 'not ours'],
  ['a number that nobody knows', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(WRONG_NUMBER) }, WRONG_NUMBER, 403, 'not ours'],
  ['our ids, signed by another programme', { ...JSON_TYPE, 'X-Hub-Signature-256': signatureOf(GOOD, OTHER_APP) }, GOOD, 403, 'not ours'],
  ['Twilio with a wrong signature', { ...FORM_TYPE, 'X-Twilio-Signature': 'AAAA' }, form({ AccountSid: 'AC1' }), 401, 'bad signature'],
  ['Twilio without a known account', { ...FORM_TYPE, 'X-Twilio-Signature': 'AAAA' }, form({ AccountSid: 'AC2' }), 401, 'bad signature'],
]

const refusals = async (): Promise<Readonly<Record<string, number>>> => (await (await fetch(`${relay.url}/health`)).json()).refused

it.each(REFUSED)('%s is refused, counted, and told nothing', async (_, headers, body, status, why) => {
  const before = (await refusals())[why] ?? 0
  const answer = await fetch(`${relay.url}/webhook`, { method: 'POST', headers, body })
  expect([answer.status, await answer.text()]).toEqual([status, ''])
  // The relay hangs up on a body that it does not want: a question on that connection fails once.
  await until(async () => (await refusals().catch(() => undefined))?.[why] === before + 1)
})

it('nothing of what was refused went anywhere', async () => {
  await deliver(relay.url, message('wamid.last'))
  await until(() => ours.recorded.includes('wamid.last'))
  expect(ours.recorded).toEqual(['wamid.last'])
  expect(other.envelopes).toEqual([])
})

it('a secret that is being changed is believed beside the new one', async () => {
  expect((await deliver(relay.url, message('wamid.rotated'), 'app-secret-of-before')).status).toBe(200)
  await until(() => ours.recorded.includes('wamid.rotated'))
})

it('each programme gets its own, and only its own, from one delivery', async () => {
  const mixed = message('wamid.mixed')
  const foreign = message('wamid.foreign', { waba: '300' })
  expect((await deliver(relay.url, { ...mixed, entry: [...mixed.entry, ...foreign.entry] })).status).toBe(200)
  await until(() => ours.recorded.includes('wamid.mixed'))
  expect((await deliver(relay.url, message('wamid.theirs', { waba: '300' }), OTHER_APP)).status).toBe(200)
  await until(() => other.recorded.includes('wamid.theirs'))
  expect(other.recorded).not.toContain('wamid.foreign')
  expect(ours.recorded).not.toContain('wamid.foreign')
})

it('Twilio uses the same door', async () => {
  const params = { AccountSid: 'AC1', MessageSid: 'SM1', Body: 'hola ñ', From: 'whatsapp:+5491155550101' }
  const text = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((all, [name, value]) => all + name + value, `${relay.url}/webhook`)
  const signature = createHmac('sha1', TWILIO.authTokens[0] ?? '')
    .update(text)
    .digest('base64')
  const answer = await fetch(`${relay.url}/webhook`, {
    method: 'POST',
    headers: { ...FORM_TYPE, 'X-Twilio-Signature': signature },
    body: form(params),
  })
  expect([answer.status, await answer.text()]).toEqual([200, '<Response/>'])
  await until(() => ours.recorded.includes('twilio'))
  expect(ours.envelopes.at(-1)?.events.at(-1)).toMatchObject({ type: 'twilio', params })
})

it.each(['/', '/f/', '/dead', '/webhook/1', '/health/1'])('there is nothing at %s', async (path) => {
  expect((await fetch(relay.url + path)).status).toBe(404)
})
