import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isRecord } from '../../../kernel/json'
import { canonical, type Fields, fields, list, texts } from '../loose'
import { readWebhook } from './read'

const FOLDER = join(__dirname, '..', 'testdata')

/**
 * A case is a whole `body`, or one change: `field`, `value`, `time` and `waba` of its entry; `number` adds whose message it is.
 * `updates` and `skipped` are what reading must give, without what is null, false or empty; a verdict by its decision.
 */
const cases = readdirSync(FOLDER).flatMap((file) =>
  list(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))).map((one) => ({ file, ...fields(one) })),
)

const NUMBER = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '5491155550000', phone_number_id: '109000000000001' },
}

const bodyOf = (one: Fields): unknown =>
  one.body ?? {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: one.waba ?? '200100300400500',
        time: one.time,
        changes: [{ field: one.field, value: { ...(one.number === true ? NUMBER : {}), ...fields(one.value) } }],
      },
    ],
  }

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).map(([key, item]) => [key, key === 'verdict' && isRecord(item) ? item.decision : bare(item)] as const)
  return Object.fromEntries(kept.filter(([, item]) => item !== null && item !== false && !(Array.isArray(item) && item.length === 0)))
}

const withoutKey = (update: object): unknown => bare({ ...update, key: null })

describe('each shape that Meta is known to post', () => {
  it.each(cases.map((one) => [`${one.file}: ${texts([fields(one).about])[0]}`, fields(one)] as const))('%s', (_, one) => {
    const reading = readWebhook(JSON.stringify(bodyOf(one)))
    expect(reading.ok).toBe(true)
    if (!reading.ok) return
    expect(reading.updates.map(withoutKey)).toEqual(list(one.updates))
    expect(reading.skipped.map(({ why, field }) => `${why}: ${field}`)).toEqual(list(one.skipped))
  })
})

it.each([
  ['', 'not_json'],
  ['{"object":"whatsapp_business_account","entry":', 'not_json'],
  ['null', 'not_whatsapp'],
  ['[]', 'not_whatsapp'],
  ['{}', 'not_whatsapp'],
  ['{"object":"page","entry":[]}', 'not_whatsapp'],
  ['{"object":"whatsapp_business_account","entry":{}}', 'not_whatsapp'],
])('%s is refused: %s', (raw, why) => {
  expect(readWebhook(raw)).toEqual({ ok: false, why })
})

it('survives nesting that no stack would', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const raw = `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"flows","value":{"x":${deep}}}]}]}`
  expect(readWebhook(raw)).toMatchObject({ ok: true, updates: [{ type: 'ignored', field: 'flows' }] })
})

/** Anything at all under the names that Meta uses, so that every reader is reached. */
const NAMES = [...new Set(JSON.stringify(cases).match(/(?<=")[a-z_]{2,40}(?="\s*:)/g) ?? [])]
const FIELD_NAMES = [...new Set(cases.flatMap((one) => texts([fields(one).field])))]
const TYPES = ['text', 'image', 'interactive', 'system', 'edit', 'revoke', 'reaction', 'contacts', 'nfm_reply', 'user_changed_number']
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, '', 'wamid.x', '5491155550101', 'AR.1', '1764000000', 1764000000, -1, 0, true, 'constructor', ...TYPES),
    fc.jsonValue(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES, '__proto__'), tie('any'), { maxKeys: 8 }),
  ),
})).any
const anyBody = fc.record({
  object: fc.constant('whatsapp_business_account'),
  entry: fc.array(
    fc.oneof(
      value,
      fc.record({
        id: value,
        time: value,
        changes: fc.array(fc.oneof(value, fc.record({ field: fc.constantFrom(...FIELD_NAMES), value }))),
      }),
    ),
    { maxLength: 3 },
  ),
})

it('never throws on any JSON, and gives nothing without an identity', () => {
  fc.assert(
    fc.property(fc.oneof(anyBody, fc.jsonValue(), fc.string()), (body) => {
      const reading = readWebhook(typeof body === 'string' ? body : JSON.stringify(body))
      if (reading.ok) for (const update of reading.updates) expect(update.key).not.toBe('')
    }),
    { numRuns: 2_000 },
  )
})

/** Bodies with one update each, from the cases. */
const singles = cases.map(bodyOf).filter((body) => {
  const reading = readWebhook(JSON.stringify(body))
  return reading.ok && reading.updates.length === 1 && reading.skipped.length === 0 && list(fields(body).entry).length === 1
})

it('gives the same updates however they are put together and in whatever order they come', () => {
  const readAll = (bodies: readonly unknown[]): readonly string[] =>
    bodies
      .flatMap((body) => {
        const reading = readWebhook(JSON.stringify(body))
        return reading.ok ? reading.updates.map((update) => canonical(update)) : []
      })
      .sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(singles, { minLength: 2 }), (bodies) => {
      const entries = bodies.flatMap((body) => list(fields(body).entry))
      expect(readAll([{ object: 'whatsapp_business_account', entry: entries }])).toEqual(readAll(bodies))
    }),
    { numRuns: 50 },
  )
})

const keyOf = (body: unknown): readonly string[] => {
  const reading = readWebhook(JSON.stringify(body))
  return reading.ok ? reading.updates.map((update) => update.key) : []
}

it.each([
  ['at another time', { time: 2 }],
  ['about another account', { waba: '7' }],
  ['saying something else', { value: { event: 'ACCOUNT_OFFBOARDED' } }],
])('takes news %s for other news', (_, other) => {
  const news = { field: 'account_update', time: 1, value: { event: 'VERIFIED_ACCOUNT' } }
  expect(keyOf(bodyOf({ ...news, ...other }))).not.toEqual(keyOf(bodyOf(news)))
})

it('gives a repeat the same identity, whatever the order of its keys', () => {
  const reversed = singles.map((body): unknown =>
    JSON.parse(JSON.stringify(body), (_, item) => (isRecord(item) ? Object.fromEntries(Object.entries(item).reverse()) : item)),
  )
  expect(reversed.map(keyOf)).toEqual(singles.map(keyOf))
})

const person = (n: number) => ({ phone: `54911555501${n}`, name: `Persona ${n}` })
const message = fc.record({
  who: fc.integer({ min: 10, max: 14 }),
  body: fc.string({ minLength: 1 }),
  at: fc.integer({ min: 1, max: 2e9 }),
})

it('reads a change the same whole, split and shuffled; every message has its own identity', () => {
  const contacts = [10, 11, 12, 13, 14].map((n) => ({ profile: { name: person(n).name }, wa_id: person(n).phone }))
  const body = (messages: readonly unknown[], statuses: readonly unknown[]) =>
    bodyOf({ field: 'messages', number: true, value: { contacts, messages, statuses } })
  fc.assert(
    fc.property(
      fc
        .array(message, { minLength: 1, maxLength: 8 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const raw = (one: (typeof all)[number]) => {
          const n = all.indexOf(one)
          return { from: person(one.who).phone, id: `wamid.${n}`, timestamp: String(one.at), type: 'text', text: { body: one.body } }
        }
        const status = (one: (typeof all)[number]) => ({
          id: `wamid.${all.indexOf(one)}`,
          status: 'read',
          timestamp: String(one.at),
          recipient_id: person(one.who).phone,
        })
        const read = (bodies: readonly unknown[]) =>
          bodies.flatMap((one) => {
            const reading = readWebhook(JSON.stringify(one))
            return reading.ok ? reading.updates.map((update) => canonical(update)) : []
          })
        const whole = read([body(all.map(raw), all.map(status))])
        const split = read(shuffled.flatMap((one) => [body([], [status(one)]), body([raw(one)], [])]))
        expect([...split].sort()).toEqual([...whole].sort())
        expect(new Set(keyOf(body(all.map(raw), all.map(status)))).size).toBe(2 * all.length)
      },
    ),
  )
})
