import { type Relay, startRelay } from '../local.mjs'
import { deliver, message, programme, until, type WebApp, webApp } from './harness'

const ADMIN = 'word-of-whoever-looks-after-it'
let app: WebApp
let relay: Relay
const alarms: string[] = []

beforeAll(async () => {
  app = await webApp()
  relay = await startRelay({
    programmes: { 1: programme(app.url) },
    queue: { maxRetries: 0 },
    bindings: { ADMIN_TOKENS: `${ADMIN},another-word-that-is-long`, ALARM_URL: 'https://alarm.example/' },
    outbound: async (request) => {
      if (request.url !== 'https://alarm.example/')
        return fetch(request.url, {
          method: request.method,
          redirect: 'manual',
          ...(request.method === 'POST' ? { body: await request.text() } : {}),
        })
      alarms.push(await request.text())
      return new Response()
    },
  })
})
afterAll(async () => {
  await relay.stop()
  await app.stop()
})

const look = (word: string) => fetch(`${relay.url}/dead/1`, { headers: { Authorization: `Bearer ${word}` } })
const dead = async (): Promise<readonly object[]> => (await (await look(ADMIN)).json()).dead

const die = async (id: string): Promise<void> => {
  app.answer = () => 'page'
  await deliver(relay.url, message(id))
  await until(async () => (await dead()).length === 1)
  app.answer = ({ events }) => events.map(() => 'recorded')
}

it('a letter that died is kept, tells so without personal data, and goes back when the hour strikes', async () => {
  await die('wamid.dead')
  expect(await dead()).toMatchObject([{ why: 'retries are spent', parcel: { type: 'meta' } }])
  expect(alarms).toHaveLength(1)
  expect(alarms[0]).not.toMatch(/wamid|549115555|Camila/)
  expect((await (await fetch(`${relay.url}/health`)).json()).programmes[0].dead).toBe(1)
  await relay.hour()
  await until(() => app.recorded.includes('wamid.dead'))
  expect(await dead()).toEqual([])
})

it('goes back at once when somebody asks who may', async () => {
  await die('wamid.asked')
  const answer = await fetch(`${relay.url}/dead/1`, { method: 'POST', headers: { Authorization: 'Bearer another-word-that-is-long' } })
  expect(await answer.json()).toEqual({ replayed: 1 })
  await until(() => app.recorded.includes('wamid.asked'))
  expect(alarms).toHaveLength(1)
})

it.each(['', 'wrong', `${ADMIN},another-word-that-is-long`])('shows nothing to «%s»', async (word) => {
  const answer = await look(word)
  expect([answer.status, await answer.text()]).toEqual([403, ''])
})
