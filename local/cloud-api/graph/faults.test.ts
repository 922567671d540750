import { TIME } from '../limits'
import { type Bench, codeOf, sentId, setUpBench } from '../testing'

const TEXT = { type: 'text', text: { body: 'Hola' } }
let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
  bench.api.phone('5491155550106').text('hola')
})
afterEach(() => bench.close())

/** What a client sees of a send: the error code, `ok`, the kind of body, or `broken`. */
const tried = async (): Promise<string | number> => {
  try {
    const reply = await bench.send(TEXT)
    if (reply.text !== '' && Object.keys(reply.json).length === 0) return `${reply.status} no JSON`
    return codeOf(reply) ?? 'ok'
  } catch {
    return 'broken'
  }
}

describe('a fault', () => {
  const CASES: readonly (readonly [fault: object, seen: readonly (string | number)[], applied: number])[] = [
    [{ error: 131000, path: '/messages', nth: 2 }, ['ok', 131000, 'ok'], 2],
    [{ error: 131016, times: 2 }, [131016, 131016, 'ok'], 1],
    [{ error: 130429, contains: 'nada de esto' }, ['ok'], 1],
    [{ error: 130429, contains: 'Hola' }, [130429], 0],
    [{ error: 4, method: 'get' }, ['ok'], 1],
    [{ reset: 'before', times: 1 }, ['broken', 'ok'], 1],
    [{ reset: 'after', times: 1 }, ['broken', 'ok'], 2],
    [{ html: 502, times: 1 }, ['502 no JSON', 'ok'], 1],
    [{ html: 502, when: 'after', times: 1 }, ['502 no JSON', 'ok'], 2],
    [{ body: 'not JSON', times: 1 }, ['200 no JSON', 'ok'], 1],
    [{ slow: 30, times: 1 }, ['ok'], 1],
  ]
  for (const [fault, seen, applied] of CASES)
    test(JSON.stringify(fault), async () => {
      bench.api.faults.add(fault)
      const got: (string | number)[] = []
      for (const _ of seen) got.push(await tried())
      expect(got).toEqual(seen)
      expect(bench.api.accepted()).toHaveLength(applied)
    })

  for (const [when, applied] of [
    ['before', 0],
    ['after', 1],
  ] as const)
    test(`hangs, ${when} the send is applied`, async () => {
      bench.api.faults.add({ hang: when })
      const { phoneNumberId, token } = bench.api.identity()
      const call = fetch(`${bench.api.graphBase()}/v26.0/${phoneNumberId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ messaging_product: 'whatsapp', to: '+5491155550106', ...TEXT }),
        signal: AbortSignal.timeout(200),
      })
      await expect(call).rejects.toThrow(/timeout|aborted/)
      expect(bench.api.accepted()).toHaveLength(applied)
    })

  test('by share meets about that many, and the same ones with the same seed', async () => {
    bench.api.configure({ pairLimit: false, perSecond: 0 })
    bench.api.faults.add({ error: 131000, share: 0.3 })
    const seen: (string | number)[] = []
    for (let nth = 0; nth < 60; nth++) seen.push(await tried())
    const met = seen.filter((each) => each === 131000).length
    expect(met).toBeGreaterThan(8)
    expect(met).toBeLessThan(30)
  })

  test('carries subcode, status and transience as asked, and can be taken away', async () => {
    const { id } = bench.api.faults.add({ error: 190, subcode: 463, http: 400, transient: true, details: 'x' })
    const reply = await bench.send(TEXT)
    expect([reply.status, reply.json.error]).toMatchObject([
      400,
      { code: 190, error_subcode: 463, is_transient: true, error_data: { details: 'x' } },
    ])
    bench.api.faults.remove(id)
    expect(bench.api.faults.list()).toEqual([])
    expect(await tried()).toBe('ok')
  })

  test('after an applied send whose answer was lost, its statuses still come', async () => {
    bench.api.faults.add({ reset: 'after', times: 1 })
    await tried()
    await bench.pass(TIME.SECOND)
    expect(bench.statuses().map(([, status]) => status)).toEqual(['sent', 'delivered'])
    expect(bench.statuses()[0]?.[0]).toBe(bench.api.accepted()[0]?.id)
  })

  test('that is none says what faults there are', () => {
    expect(() => bench.api.faults.add({ boom: 1 })).toThrow('A fault names one of')
  })
})

test('a state is stored and restored: what was to come still comes', async () => {
  bench.api.configure({ pace: 'quick' })
  bench.api.phone('5491155550106').set({ name: 'Camila' })
  const id = sentId(await bench.send(TEXT))
  const stored: unknown = JSON.parse(JSON.stringify(bench.api.state()))
  bench.api.reset()
  expect(bench.api.accepted()).toEqual([])
  bench.api.restore(stored)
  await bench.pass(TIME.MINUTE)
  expect(
    bench
      .statuses()
      .filter(([message]) => message === id)
      .map(([, status]) => status),
  ).toEqual(['sent', 'delivered'])
  expect(bench.api.phones()).toMatchObject([{ name: 'Camila', shown: 2 }])
  expect(() => bench.api.restore({ kind: 'cloud-api', world: {} })).toThrow('not a stored state')
})

test('a webhook under way when the state was stored comes again', async () => {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const held = await setUpBench(async () => {
    await gate
    return { status: 200, statusText: 'OK', headers: {}, body: '' }
  })
  held.api.phone('5491155550106').text('hola')
  expect(held.got()).toHaveLength(1)
  const stored = held.api.state()
  held.api.restore(stored)
  open()
  await held.pass(0)
  expect(held.got()).toHaveLength(2)
  expect(held.got()[0]).toEqual(held.got()[1])
  await held.close()
})

describe('settings', () => {
  const WRONG: readonly (readonly [patch: unknown, says: string])[] = [
    [{ pairLimits: false }, 'There is no setting "pairLimits".'],
    [{ webhooks: { batch: 5_000 } }, 'The setting "webhooks.batch" must be a number from 1 to 1000.'],
    [{ pace: 'warp' }, 'The setting "pace" must be one of instant, quick, everyday, slow.'],
    [{ allowed: '+54' }, 'The setting "allowed" must be a list of texts.'],
    ['x', 'Settings are given as a JSON object.'],
  ]
  for (const [patch, says] of WRONG)
    test(says, () => {
      const before = structuredClone(bench.api.settings())
      expect(() => bench.api.configure(patch)).toThrow(says)
      expect(bench.api.settings()).toEqual(before)
    })
})
