import { isRecord } from '../json'
import { TIME } from '../limits'
import { type Bench, setUpBench } from '../testing'

const WA = '5491155550106'
const TEXT = { type: 'text', text: { body: 'Hola' } }
const AGAIN = {
  type: 'template',
  template: {
    name: 'retomar_contacto',
    language: { code: 'es' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Zoe' }] }],
  },
}
const CODE = { type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'PASE9' }] }
const GRANT = {
  type: 'template',
  template: {
    name: 'beca_transporte',
    language: { code: 'es' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Kevin' }] }, CODE],
  },
}
/** The bench begins in February 2027, after the change of prices. */
const NEVER = 4_000_000_000_000

let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
  bench.api.configure({ pairLimit: false, perSecond: 0 })
})
afterEach(() => bench.close())

const lastStatus = (): Readonly<Record<string, unknown>> => {
  const last: unknown = bench
    .got()
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value.statuses) ? value.statuses : []))
    .filter((status) => isRecord(status) && status.status === 'sent')
    .at(-1)
  return isRecord(last) ? last : {}
}

describe('what a message costs', () => {
  const writes = () => bench.api.phone(WA).text('hola')
  const clicks = () => bench.api.phone(WA).send({ type: 'text', text: { body: 'info' }, referral: { source_type: 'ad' } })
  const before = () => bench.api.configure({ serviceChargedFrom: NEVER })
  const usedUp = () => bench.api.configure({ freeServiceMessages: 0 })
  const CASES: readonly (readonly [what: string, prepare: readonly (() => unknown)[], message: object, type: string, category: string])[] =
    [
      ['a utility template outside the window', [], AGAIN, 'regular', 'utility'],
      ['a utility template inside the window', [writes], AGAIN, 'regular', 'utility'],
      ['the same before October 2026', [writes, before], AGAIN, 'free_customer_service', 'utility'],
      ['a marketing template inside the window', [writes], GRANT, 'regular', 'marketing'],
      ['free text while the month has free messages', [writes], TEXT, 'free_customer_service', 'service'],
      ['free text when they are used up', [writes, usedUp], TEXT, 'regular', 'service'],
      ['free text before October 2026', [writes, usedUp, before], TEXT, 'free_customer_service', 'service'],
      ['a template after an ad', [clicks], GRANT, 'free_entry_point', 'marketing'],
    ]
  for (const [what, prepare, message, type, category] of CASES)
    test(what, async () => {
      for (const step of prepare) step()
      await bench.send({ ...message })
      await bench.pass(TIME.SECOND)
      expect(lastStatus().pricing).toEqual({ billable: type === 'regular', pricing_model: 'PMP', type, category })
    })

  test('free messages are counted by calendar month', async () => {
    bench.api.configure({ freeServiceMessages: 2 })
    const types: unknown[] = []
    for (const days of [0, 0, 0, 28]) {
      await bench.pass(days * TIME.DAY)
      writes()
      await bench.send(TEXT)
      await bench.pass(TIME.SECOND)
      const { pricing } = lastStatus()
      types.push(isRecord(pricing) ? pricing.type : undefined)
    }
    expect(types).toEqual(['free_customer_service', 'free_customer_service', 'regular', 'free_customer_service'])
  })
})

test('marketing to one person has a limit a day, when it is set', async () => {
  bench.api.configure({ marketingPerPerson: 2 })
  for (let nth = 0; nth < 3; nth++) await bench.send(GRANT)
  await bench.pass(TIME.SECOND)
  expect(bench.statuses().filter(([, , code]) => code === 131049)).toHaveLength(1)
  await bench.pass(TIME.DAY)
  await bench.send(GRANT)
  await bench.pass(TIME.SECOND)
  expect(bench.statuses().filter(([, , code]) => code === 131049)).toHaveLength(1)
})

test('webhooks of an older version carry a conversation and no user ids', async () => {
  bench.api.configure({ webhookVersion: 23, userIds: false })
  await bench.send(AGAIN)
  await bench.pass(TIME.SECOND)
  expect(lastStatus()).toMatchObject({ conversation: { id: expect.any(String), origin: { type: 'utility' } } })
  expect(JSON.stringify(bench.got())).not.toContain('user_id')
})
