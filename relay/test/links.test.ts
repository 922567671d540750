import { createHmac } from 'node:crypto'
import { shortLink } from '../../src/domain/links/short-link'
import { instant } from '../../src/kernel/time'
import { type Relay, startRelay } from '../local.mjs'
import { programme, SECRETS, until, type WebApp, webApp } from './harness'

let app: WebApp
let relay: Relay
const NOW = Date.parse('2027-02-01T13:00:00Z')
const DAY = 86_400_000
const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1=ñ'

beforeAll(async () => {
  app = await webApp()
  relay = await startRelay({
    programmes: { 1: programme(app.url, { secrets: [SECRETS.secrets[0], 'secret-of-before-0123456789'] }) },
    now: () => NOW,
  })
})
afterAll(async () => {
  await relay.stop()
  await app.stop()
})

const link = (id: string, more: { readonly until?: number; readonly url?: string; readonly secret?: string; readonly key?: string } = {}) =>
  shortLink(
    {
      address: relay.url,
      programme: more.key ?? '1',
      sign: (text) =>
        createHmac('sha256', more.secret ?? SECRETS.secrets[0])
          .update(text)
          .digest('hex'),
    },
    { id, url: more.url ?? FORM, until: instant(more.until ?? NOW + DAY), lang: 'pt' },
  )

const PERSON = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36' }
const open = (url: string, headers: Readonly<Record<string, string>> = PERSON, method = 'GET') =>
  fetch(url, { headers, method, redirect: 'manual' })
const clicks = (): readonly unknown[] => app.envelopes.flatMap(({ events }) => events.map(({ type, at, link }) => [type, at, link]))

it('leads on at once, and the click comes to the file', async () => {
  const answer = await open(link('l_1'))
  expect([answer.status, answer.headers.get('location')]).toEqual([302, encodeURI(FORM)])
  await until(() => app.recorded.length > 0)
  expect(clicks()).toEqual([['click', NOW, 'l_1']])
})

it.each([
  ['WhatsApp’s preview', { 'User-Agent': 'WhatsApp/2.23.20.0' }, 'GET'],
  ['Meta’s preview', { 'User-Agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }, 'GET'],
  ['a crawler', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
  ['a browser that looks ahead', { ...PERSON, 'Sec-Purpose': 'prefetch;prerender' }, 'GET'],
  ['who asks for the head only', PERSON, 'HEAD'],
])('%s is led on and not counted', async (_, headers, method) => {
  expect((await open(link('l_bot'), headers, method)).status).toBe(302)
})

it.each([
  [
    'an expired one says so in the language of the link',
    () => link('l_2', { until: NOW - DAY }),
    {},
    410,
    'O prazo deste formulário já passou',
  ],
  [
    'an unknown one in the language of the browser',
    () => `${relay.url}/f/nothing`,
    { 'Accept-Language': 'en-GB,en;q=0.9' },
    404,
    'This link does not open',
  ],
  ['… or in Spanish', () => `${relay.url}/f/nothing`, {}, 404, 'Este enlace no abre'],
  ['one with another signature', () => link('l_3', { secret: 'somebody-elses-secret' }), {}, 404, 'Este enlace no abre'],
  ['one that was cut off', () => link('l_4').slice(0, -5), {}, 404, 'Este enlace no abre'],
  ['one of another programme', () => link('l_5', { key: '2' }), {}, 404, 'Este enlace no abre'],
  ['one that leads out of https', () => link('l_6', { url: 'javascript:alert(1)' }), {}, 404, 'Este enlace no abre'],
])('%s', async (_, url, headers, status, says) => {
  const answer = await open(url(), { ...PERSON, ...headers })
  const page = await answer.text()
  expect([answer.status, page.includes(says)]).toEqual([status, true])
})

it('opens while its secret is one of the two', async () => {
  expect((await open(link('l_7', { secret: 'secret-of-before-0123456789' }))).status).toBe(302)
  await until(() => clicks().length === 2)
  expect(clicks()).toEqual([
    ['click', NOW, 'l_1'],
    ['click', NOW, 'l_7'],
  ])
})
