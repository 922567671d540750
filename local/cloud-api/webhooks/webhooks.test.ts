import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { createCloudApi } from '../index'
import { isRecord, parseJson } from '../json'
import { TIME } from '../limits'
import type { HttpCall, HttpReply } from '../sim'
import { BENCH_START, type Bench, handClock, sentId, setUpBench } from '../testing'

const reply = (status: number, headers: Readonly<Record<string, string>> = {}): HttpReply => ({ status, statusText: '', headers, body: '' })
const TEXT = { type: 'text', text: { body: 'Hola' } }
const WA = '5491155550106'

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

const posts = (bench: Bench) => bench.calls.filter(({ method }) => method === 'POST')

describe('the bytes of a webhook', () => {
  for (const escaped of [true, false])
    test(`are signed as they are, ${escaped ? 'escaped' : 'plain'}`, () =>
      withBench(async (bench) => {
        bench.api.configure({ webhooks: { escape: escaped } })
        bench.api.phone(WA).text('¿Cómo están? 😀 https://x.example/a')
        await bench.api.quiet()
        const [call] = posts(bench)
        const bytes = call?.body ?? Buffer.alloc(0)
        expect(call?.headers['x-hub-signature-256']).toBe(`sha256=${createHmac('sha256', 'app secret').update(bytes).digest('hex')}`)
        expect([...bytes].every((byte) => byte < 128)).toBe(escaped)
        const [got] = bench.got()
        expect(got?.value.messages).toMatchObject([{ text: { body: '¿Cómo están? 😀 https://x.example/a' } }])
      }))
})

describe('an answer that is not 200', () => {
  for (const status of [201, 204, 302, 404, 500, 503])
    test(`${status} is a failure and the same body comes again, at once and then with growing gaps`, () =>
      withBench(
        async (bench) => {
          bench.api.phone(WA).text('hola')
          await bench.pass(0)
          expect(posts(bench)).toHaveLength(2)
          await bench.pass(15 * TIME.SECOND)
          expect(posts(bench)).toHaveLength(3)
          await bench.pass(TIME.MINUTE)
          expect(posts(bench)).toHaveLength(4)
          expect(new Set(posts(bench).map(({ body }) => body?.toString()))).toHaveProperty('size', 1)
          expect(bench.calls.every(({ method }) => method === 'POST')).toBe(true)
        },
        () => reply(status, { location: 'https://elsewhere.example/' }),
      ))

  test('comes for seven days, then is dropped', () =>
    withBench(
      async (bench) => {
        bench.api.phone(WA).text('hola')
        await bench.pass(6.5 * TIME.DAY)
        expect(bench.api.undelivered()).toBe(1)
        await bench.pass(2 * TIME.DAY)
        expect(bench.api.undelivered()).toBe(0)
        const before = posts(bench).length
        await bench.pass(10 * TIME.DAY)
        expect(posts(bench)).toHaveLength(before)
      },
      () => reply(500),
    ))

  test('a broken connection counts as one too, and the first 200 ends it', () => {
    let calls = 0
    return withBench(
      async (bench) => {
        bench.api.phone(WA).text('hola')
        await bench.pass(TIME.DAY)
        expect(calls).toBe(3)
        expect(bench.api.undelivered()).toBe(0)
      },
      () => (++calls < 3 ? Promise.reject(new Error('ECONNRESET')) : reply(200)),
    )
  })
})

test('copies come again although they were taken, disorder shuffles, and the same seed repeats both', async () => {
  const orders: string[][] = []
  for (const _ of [1, 2])
    await withBench(async (bench) => {
      bench.api.configure({ webhooks: { disorder: true, gatherMs: 1_000, duplicates: 0.5, copies: 2, parallel: 5 } })
      for (let nth = 0; nth < 20; nth++) bench.api.phone(WA).text(`m${nth}`)
      await bench.pass(TIME.MINUTE)
      orders.push(bench.got().map(({ value }) => JSON.stringify(value.messages)))
    })
  const [one, two] = orders
  expect(one).toEqual(two)
  expect(new Set(one).size).toBe(20)
  expect(one?.length).toBeGreaterThan(24)
  const bodies = (one ?? []).map((text) => /"m(\d+)"/.exec(text)?.[1])
  expect(bodies).not.toEqual([...bodies].sort((a, b) => Number(a) - Number(b)))
})

test('a batch holds up to what is set, in one POST, and loses nothing', () =>
  withBench(async (bench) => {
    bench.api.configure({ webhooks: { batch: 1_000, gatherMs: 500 } })
    for (let nth = 0; nth < 1_200; nth++) bench.api.phone(WA).text(`m${nth}`)
    await bench.pass(TIME.SECOND)
    expect(posts(bench)).toHaveLength(2)
    expect(bench.got()).toHaveLength(1_200)
  }))

test('no more deliveries are under way at once than are set', () => {
  let now = 0
  let most = 0
  return withBench(
    async (bench) => {
      bench.api.configure({ webhooks: { parallel: 7 } })
      for (let nth = 0; nth < 40; nth++) bench.api.phone(WA).text(`m${nth}`)
      await bench.api.quiet()
      expect([most, bench.got().length]).toEqual([7, 40])
    },
    async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 2))
      now--
      return reply(200)
    },
  )
})

test('message history tells what Meta thinks of each webhook', () => {
  let healthy = false
  return withBench(
    async (bench) => {
      const id = sentId(await bench.send(TEXT))
      bench.api.phone(WA).text('abre la ventana')
      const second = sentId(await bench.send(TEXT))
      await bench.pass(TIME.SECOND)
      const path = `/v26.0/${bench.api.identity().phoneNumberId}/message_history`
      const states = async (message: string) => {
        const { json } = await bench.graph(
          'GET',
          `${path}?message_id=${encodeURIComponent(message)}&fields=message_id,events{delivery_status,webhook_update_state}`,
        )
        return JSON.stringify(json.data)
      }
      expect(await states(second)).toContain('"delivery_status":"SENT","webhook_update_state":"RETRYING"')
      healthy = true
      await bench.pass(TIME.HOUR)
      expect(await states(second)).toContain('"delivery_status":"DELIVERED","webhook_update_state":"DELIVERED"')
      expect(await states(id)).toContain('"delivery_status":"FAILED"')
    },
    () => reply(healthy ? 200 : 500),
  )
})

test('over real HTTP: signed, taken with 200, a redirect is not followed', async () => {
  const seen: string[] = []
  const app = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    const first = seen.length === 1
    response.writeHead(first ? 302 : 200, first ? { location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const address = app.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const clock = handClock(BENCH_START)
  const api = createCloudApi({ clock, seed: 1, webhook: () => ({ url: `http://127.0.0.1:${port}/hook?k=s`, appSecret: 'x' }) })
  api.phone(WA).text('hola')
  await api.quiet()
  expect(seen).toEqual(['POST /hook?k=s', 'POST /hook?k=s'])
  expect(api.undelivered()).toBe(0)
  await new Promise((resolve) => app.close(resolve))
})

test('a broken body never leaves: every webhook parses', () =>
  withBench(async (bench) => {
    bench.api.phone(WA).text('"\\\u2028\u0000/')
    await bench.api.quiet()
    expect(isRecord(parseJson(posts(bench)[0]?.body?.toString('utf8') ?? ''))).toBe(true)
    expect(bench.got()[0]?.value.messages).toMatchObject([{ text: { body: '"\\\u2028\u0000/' } }])
  }))
