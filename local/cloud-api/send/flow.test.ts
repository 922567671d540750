import { isRecord } from '../json'
import { TIME } from '../limits'
import { type Bench, codeOf, type Got, sentId, setUpBench } from '../testing'

const WA = '5491155550106'
const TEXT = { type: 'text', text: { body: 'Hola' } }
const filled = (name: string, ...values: readonly string[]) => ({
  type: 'template',
  template: { name, language: { code: 'es' }, components: [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }] },
})
const AGAIN = filled('retomar_contacto', 'Zoe')
const CODE = { type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'PASE9' }] }
const GRANT = { ...filled('beca_transporte', 'Kevin') }
const MARKETING = { ...GRANT, template: { ...GRANT.template, components: [...GRANT.template.components, CODE] } }

let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
})
afterEach(() => bench.close())

const statusesOf = (id: string) =>
  bench
    .statuses()
    .filter(([message]) => message === id)
    .map(([, status, code]) => (code === undefined ? status : `${status} ${code}`))
const statusValues = () => bench.got().flatMap(({ value }: Got) => (Array.isArray(value.statuses) ? value.statuses.filter(isRecord) : []))

describe('what becomes of an accepted message', () => {
  test('sent, delivered, and read once the phone opens the chat', async () => {
    const id = sentId(await bench.send(AGAIN))
    await bench.pass(TIME.SECOND)
    expect(statusesOf(id)).toEqual(['sent', 'delivered'])
    bench.api.phone(WA).read()
    await bench.pass(0)
    expect(statusesOf(id)).toEqual(['sent', 'delivered', 'read'])
  })

  test('nothing is read without receipts', async () => {
    bench.api.phone(WA).set({ readReceipts: false })
    const id = sentId(await bench.send(AGAIN))
    bench.api.phone(WA).read()
    await bench.pass(TIME.HOUR)
    expect(statusesOf(id)).toEqual(['sent', 'delivered'])
  })

  test('a phone that is off gets all in order when it comes back', async () => {
    const phone = bench.api.phone(WA)
    phone.power(false)
    const ids = [sentId(await bench.send(AGAIN)), sentId(await bench.send(filled('retomar_contacto', 'Ana')))]
    await bench.pass(TIME.DAY)
    expect(phone.messages()).toEqual([])
    expect(ids.map(statusesOf)).toEqual([['sent'], ['sent']])
    phone.power(true)
    await bench.pass(0)
    expect(phone.messages().map(({ id }) => id)).toEqual(ids)
    expect(ids.map(statusesOf)).toEqual([
      ['sent', 'delivered'],
      ['sent', 'delivered'],
    ])
  })

  test('after 30 days undelivered it has failed', async () => {
    bench.api.phone(WA).power(false)
    const id = sentId(await bench.send(AGAIN))
    await bench.pass(29 * TIME.DAY)
    expect(statusesOf(id)).toEqual(['sent'])
    await bench.pass(2 * TIME.DAY)
    bench.api.phone(WA).power(true)
    await bench.pass(TIME.DAY)
    expect(statusesOf(id)).toEqual(['sent', 'failed 131026'])
  })

  const FAILURES: readonly (readonly [what: string, code: number, message: object, prepare: () => void])[] = [
    ['free text without a window', 131047, TEXT, () => undefined],
    ['nobody on WhatsApp', 131026, AGAIN, () => bench.api.phone(WA).set({ onWhatsApp: false })],
    ['a person who blocked the business', 131026, AGAIN, () => bench.api.phone(WA).block(true)],
    ['a stop to marketing', 131050, MARKETING, () => bench.api.phone(WA).marketing('stop')],
    ['one marketing message too many', 131049, MARKETING, () => bench.api.phone(WA).set({ marketing: 'capped' })],
    ['marketing to the United States', 131049, { ...MARKETING, to: '+12125550123' }, () => undefined],
    [
      'a link that cannot be fetched',
      131053,
      { type: 'image', image: { link: 'https://down.example/a.jpg' } },
      () => {
        bench.api.phone(WA).text('hola')
        bench.api.configure({ brokenLinks: ['https://down.example/'] })
      },
    ],
    ['a code given as a fault', 131000, AGAIN, () => bench.api.faults.add({ status_error: 131000 })],
  ]
  for (const [what, code, message, prepare] of FAILURES)
    test(`fails later: ${what}`, async () => {
      prepare()
      const reply = await bench.send({ ...message })
      expect(codeOf(reply)).toBeUndefined()
      await bench.pass(TIME.SECOND)
      expect(statusesOf(sentId(reply))).toEqual([`failed ${code}`])
      expect(
        bench.api
          .phone(WA)
          .messages()
          .filter(({ by }) => by === 'business'),
      ).toEqual([])
    })

  test('marketing goes to Canada and the Dominican Republic', async () => {
    for (const to of ['+14165550123', '+18095550123']) {
      const id = sentId(await bench.send({ ...MARKETING, to }))
      await bench.pass(TIME.SECOND)
      expect(statusesOf(id)).toEqual(['sent', 'delivered'])
    }
  })

  test('the opaque comes back in every status, prices only where Meta puts them', async () => {
    const id = sentId(await bench.send({ ...AGAIN, biz_opaque_callback_data: 'install/m1/1/7:3' }))
    bench.api.phone(WA).read()
    await bench.pass(0)
    const own = statusValues().filter((status) => status.id === id)
    expect(own.map(({ status, biz_opaque_callback_data, pricing }) => [status, biz_opaque_callback_data, pricing !== undefined])).toEqual([
      ['sent', 'install/m1/1/7:3', true],
      ['delivered', 'install/m1/1/7:3', true],
      ['read', 'install/m1/1/7:3', false],
    ])
    expect(own[0]).toMatchObject({
      recipient_id: WA,
      recipient_user_id: expect.stringMatching(/^AR\./),
      pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' },
    })
    expect(own[0]).not.toHaveProperty('conversation')
  })
})

describe('the window', () => {
  test('is open for 24 hours after the last message, to the millisecond', async () => {
    bench.api.phone(WA).text('hola')
    await bench.pass(TIME.DAY - 1)
    const inside = sentId(await bench.send(TEXT))
    await bench.pass(1)
    const outside = sentId(await bench.send(TEXT))
    await bench.pass(TIME.SECOND)
    expect([statusesOf(inside), statusesOf(outside)]).toEqual([['sent', 'delivered'], ['failed 131047']])
  })

  test('can be refused at once', async () => {
    bench.api.configure({ windowClosed: 'at once' })
    expect(codeOf(await bench.send(TEXT))).toBe(131047)
  })
})

describe('limits', () => {
  const people = (count: number) => Array.from({ length: count }, (_, nth) => `+54911${String(55_560_000 + nth)}`)

  test('the portfolio reaches 250 distinct people in 24 hours, then 131048; people in a window do not count', async () => {
    bench.api.configure({ perSecond: 0 })
    bench.api.phone(WA).text('hola')
    await bench.send(AGAIN)
    const ids: string[] = []
    for (const to of people(251)) ids.push(sentId(await bench.send({ ...AGAIN, to })))
    await bench.pass(TIME.SECOND)
    const failed = bench
      .statuses()
      .filter(([, , code]) => code === 131048)
      .map(([id]) => id)
    expect(failed).toEqual(ids.slice(250))
    await bench.pass(TIME.DAY)
    const later = sentId(await bench.send({ ...AGAIN, to: people(251)[250] }))
    await bench.pass(TIME.SECOND)
    expect(statusesOf(later)).toEqual(['sent', 'delivered'])
  })

  test('a message that expires gives its place back, a second to the same person takes none', async () => {
    bench.api.meta.tier('TIER_50')
    bench.api.configure({ perSecond: 0, reachUsedUp: 'at once', pairLimit: false, review: { afterMs: 0 } })
    const components = [{ type: 'BODY', text: 'Tu clase empieza en media hora, te esperamos.' }]
    const created = { name: 'ya_empieza', language: 'es', category: 'UTILITY', message_send_ttl_seconds: 60, components }
    await bench.graph('POST', `/v26.0/${bench.api.identity().wabaId}/message_templates`, created)
    await bench.pass(0)
    for (const to of people(49)) await bench.send({ ...AGAIN, to })
    const [first] = people(1)
    expect(codeOf(await bench.send({ ...AGAIN, to: first }))).toBeUndefined()
    bench.api.phone('5491144440000').power(false)
    const soon = { type: 'template', template: { name: 'ya_empieza', language: { code: 'es' } } }
    const id = sentId(await bench.send({ ...soon, to: '+5491144440000' }))
    expect(codeOf(await bench.send({ ...AGAIN, to: '+5491144440001' }))).toBe(131048)
    await bench.pass(TIME.MINUTE)
    expect(statusesOf(id)).toEqual(['sent', 'failed 131026'])
    expect(codeOf(await bench.send({ ...AGAIN, to: '+5491144440001' }))).toBeUndefined()
  })

  test('80 messages a second, the 81st is 130429', async () => {
    const codes: (number | undefined)[] = []
    for (const to of people(81)) codes.push(codeOf(await bench.send({ ...AGAIN, to })))
    expect(codes.filter((code) => code === undefined)).toHaveLength(80)
    expect(codes[80]).toBe(130429)
    await bench.pass(TIME.SECOND)
    expect(codeOf(await bench.send({ ...AGAIN, to: people(81)[80] }))).toBeUndefined()
  })

  test('a burst to one person is 131056 at the 46th', async () => {
    const codes: (number | undefined)[] = []
    for (let nth = 0; nth < 46; nth++) codes.push(codeOf(await bench.send(AGAIN)))
    expect(codes.indexOf(131056)).toBe(45)
  })

  test('a test number sends to its list only, in any spelling', async () => {
    bench.api.configure({ testNumber: true, allowed: ['+54 11 5555-0106'] })
    expect(codeOf(await bench.send(AGAIN))).toBeUndefined()
    expect(codeOf(await bench.send({ ...AGAIN, to: '+5491155550107' }))).toBe(131030)
  })
})

describe('numbers', () => {
  const CASES: readonly (readonly [to: string, waId: string])[] = [
    ['+54 9 11 5555-0107', '5491155550107'],
    ['+54 11 5555-0107', '5491155550107'],
    ['+52 55 1234 5678', '5215512345678'],
    ['+52 1 55 1234 5678', '5215512345678'],
    ['+55 11 98765-4321', '5511987654321'],
    ['+55 11 8765-4321', '5511987654321'],
    ['+55 71 98765-4321', '557187654321'],
    ['+57 320 265 0785', '573202650785'],
    ['1155550107', '541155550107'],
  ]
  for (const [to, waId] of CASES)
    test(`${to} is ${waId}`, async () => {
      const { json } = await bench.send({ ...AGAIN, to })
      expect(json.contacts).toMatchObject([{ input: to, wa_id: to === '1155550107' ? '5491155550107' : waId }])
    })

  test('an account that exists under another spelling is found', async () => {
    bench.api.phone('541155550108').text('hola')
    expect((await bench.send({ ...AGAIN, to: '+5491155550108' })).json.contacts).toMatchObject([{ wa_id: '541155550108' }])
  })

  test('a user id reaches the person, without giving the number away', async () => {
    bench.api.phone(WA).set({ username: 'camila.p', hidesNumber: true })
    bench.api.phone(WA).text('hola')
    await bench.pass(0)
    const [update] = bench.got()
    expect(JSON.stringify(update?.value)).not.toContain(WA)
    const { userId } = bench.api.phone(WA).about()
    const reply = await bench.send({ ...TEXT, to: undefined, recipient: userId })
    expect(reply.json.contacts).toEqual([{ input: userId, user_id: userId }])
    await bench.pass(TIME.SECOND)
    expect(statusesOf(sentId(reply))).toEqual(['sent', 'delivered'])
    expect(statusValues().every((status) => status.recipient_id === undefined)).toBe(true)
  })
})
