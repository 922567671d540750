import { createHmac } from 'node:crypto'
import { type Relay, startRelay } from '../local.mjs'
import { type Answer, deliver, message, nameOf, programme, SECRETS, until, type WebApp, webApp } from './harness'

/** Four programmes side by side: one whose web app works, one that is dead, one that chokes, one that has no time at first. */
const KINDS = ['good', 'gone', 'chokes', 'busy'] as const
type Kind = (typeof KINDS)[number]

const apps = new Map<Kind, WebApp>()
let relay: Relay
const app = (kind: Kind): WebApp => {
  const found = apps.get(kind)
  if (!found) throw new Error(kind)
  return found
}
const to = (kind: Kind, id: string, text?: string) =>
  deliver(relay.url, message(id, { waba: kind, number: kind, ...(text === undefined ? {} : { text }) }))
const POISON = 'wamid.poison'

beforeAll(async () => {
  for (const kind of KINDS) apps.set(kind, await webApp())
  let isBusy = true
  app('gone').answer = () => 'hang up'
  app('chokes').answer = ({ events }): Answer => (events.some((event) => nameOf(event) === POISON) ? 'page' : events.map(() => 'recorded'))
  app('busy').answer = ({ events }): Answer => {
    const said = events.map((_, at) => (isBusy && at > 0 ? 'busy' : at === 0 && isBusy ? 'already' : 'recorded'))
    isBusy = false
    return said
  }
  relay = await startRelay({
    programmes: Object.fromEntries(KINDS.map((kind) => [kind, programme(app(kind).url, { wabas: [kind], numbers: [kind] })])),
  })
})
afterAll(async () => {
  await relay.stop()
  await Promise.all([...apps.values()].map((one) => one.stop()))
})

const stateOf = async (kind: Kind) =>
  (await (await fetch(`${relay.url}/health`)).json()).programmes.find((one: { readonly programme: string }) => one.programme === kind)

it('a dead programme holds nobody up; its events wait, come again under a fresh signature, and lose nothing', async () => {
  await to('gone', 'wamid.patient')
  await until(() => app('gone').envelopes.length > 0)
  await to('good', 'wamid.quick')
  await until(() => app('good').recorded.includes('wamid.quick'), 5)
  await until(async () => (await stateOf('gone')).failing === 1)
  const waits = await stateOf('gone')
  expect(waits).toMatchObject({ lastSuccess: null, lastFailure: { why: 'silent' } })
  expect(waits.oldestWaiting).toBeGreaterThan(Date.now() - 60_000)
  app('gone').answer = ({ events }) => events.map(() => 'recorded')
  await until(() => app('gone').recorded.length > 0)
  const [first, second] = app('gone').envelopes
  expect(second?.nonce).not.toBe(first?.nonce)
  expect(second?.time).toBeGreaterThan(first?.time ?? 0)
  expect(second?.events).toEqual(first?.events)
  expect(app('gone').recorded).toEqual(['wamid.patient'])
  await until(async () => (await stateOf('gone')).failing === 0)
  expect((await stateOf('gone')).oldestWaiting).toBeNull()
})

it('every envelope is signed over time, nonce and a body of ASCII', async () => {
  await to('good', 'wamid.signed', 'año ☀ «ñandú» 𝄞')
  await until(() => app('good').recorded.includes('wamid.signed'))
  for (const { time, nonce, mac, body } of app('good').envelopes) {
    expect(mac).toBe(createHmac('sha256', SECRETS.secrets[0]).update(`${time}.${nonce}.${body}`).digest('hex'))
    expect(/^[ -~]*$/.test(body)).toBe(true)
  }
  expect(JSON.stringify(app('good').envelopes.at(-1)?.events)).toContain('año ☀ «ñandú» 𝄞')
})

it('many go in envelopes of a hundred at most, each once', async () => {
  const ids = Array.from({ length: 230 }, (_, at) => `wamid.many.${at}`)
  const all = ids.map((id) => message(id, { waba: 'good', number: 'good' }))
  const one = { ...all[0], entry: all.flatMap(({ entry }) => entry) }
  expect((await deliver(relay.url, one)).status).toBe(200)
  await until(() => ids.every((id) => app('good').recorded.includes(id)))
  expect(app('good').recorded.filter((id) => id.startsWith('wamid.many.'))).toHaveLength(230)
  expect(Math.max(...app('good').envelopes.map(({ events }) => events.length))).toBeLessThanOrEqual(100)
})

it('one event on which the web app chokes stops none of the others', async () => {
  const ids = Array.from({ length: 30 }, (_, at) => (at === 7 ? POISON : `wamid.beside.${at}`))
  const all = ids.map((id) => message(id, { waba: 'chokes', number: 'chokes' }))
  await deliver(relay.url, { ...all[0], entry: all.flatMap(({ entry }) => entry) })
  await until(() => app('chokes').recorded.length === 29)
  await until(async () => (await stateOf('chokes')).failing === 1)
  expect(app('chokes').recorded).not.toContain(POISON)
})

it('what the web app had no time for comes again; what it knew already does not', async () => {
  const all = ['wamid.known', 'wamid.later'].map((id) => message(id, { waba: 'busy', number: 'busy' }))
  await deliver(relay.url, { ...all[0], entry: all.flatMap(({ entry }) => entry) })
  await until(() => app('busy').recorded.length > 0)
  expect(app('busy').envelopes.map(({ events }) => events.map(nameOf))).toEqual([['wamid.known', 'wamid.later'], ['wamid.later']])
})

it('an event too large for a queue goes by way of the desk, whole', async () => {
  const text = 'ñ'.repeat(200_000)
  expect((await to('good', 'wamid.large', text)).status).toBe(200)
  await until(() => app('good').recorded.includes('wamid.large'))
  expect(JSON.stringify(app('good').envelopes.at(-1)?.events)).toContain(text)
})

it('an event too large for the desk is left with Meta, not dropped', async () => {
  expect((await to('good', 'wamid.huge', 'x'.repeat(2_000_000))).status).toBe(503)
})
