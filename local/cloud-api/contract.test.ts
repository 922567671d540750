/** Our answers against Meta's own OpenAPI file (v23), where a copy lies beside the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { isRecord } from './json'
import { TIME } from './limits'
import { type Bench, type Reply, sentId, setUpBench } from './testing'

const FILE = resolve(__dirname, '../../../shared/reference/meta-business-messaging-v23.yaml')
const here = existsSync(FILE)

const inside = (value: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((at, key) => (isRecord(at) ? (at[key] ?? at[String(key)]) : undefined), value)

/** What is wrong with `body` by this schema; empty when nothing is. */
const faultsOf = (document: unknown, schema: unknown, body: unknown): string => {
  if (!isRecord(schema)) return 'no such schema'
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.validate({ ...schema, components: inside(document, ['components']) }, body)
  return ajv.errorsText(ajv.errors ?? [], { separator: '\n' }).replace(/^No errors$/, '')
}

const suite = here ? describe : describe.skip
suite(here ? 'as in Meta’s OpenAPI file' : 'skipped: ../shared/reference/meta-business-messaging-v23.yaml is not here', () => {
  let document: unknown
  let bench: Bench
  let sent = ''
  beforeAll(async () => {
    document = parse(readFileSync(FILE, 'utf8'), { maxAliasCount: -1 })
    bench = await setUpBench()
    bench.api.phone('5491155550106').text('hola')
    sent = sentId(await bench.send({ type: 'text', text: { body: 'Hola' } }))
    await bench.pass(TIME.SECOND)
  }, 60_000)
  afterAll(() => bench.close())

  const waba = () => bench.api.identity().wabaId
  const number = () => bench.api.identity().phoneNumberId
  const NEW = {
    name: 'nueva',
    language: 'es',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hola, te esperamos mañana en la sede.' }],
  }
  /** Not the list of numbers: the file's values of `status` there lack CONNECTED, which the file has elsewhere and real answers carry. */
  const ANSWERS: readonly (readonly [path: string, method: string, status: string, call: () => Promise<Reply>])[] = [
    ['/{Version}/{Phone-Number-ID}/messages', 'post', '200', () => bench.send({ type: 'text', text: { body: 'Hola' } })],
    ['/{Version}/{WABA-ID}/message_templates', 'get', '200', () => bench.graph('GET', `/v23.0/${waba()}/message_templates?limit=3`)],
    ['/{Version}/{WABA-ID}/message_templates', 'post', '200', () => bench.graph('POST', `/v23.0/${waba()}/message_templates`, NEW)],
    ['/{Version}/{WABA-ID}/subscribed_apps', 'get', '200', () => bench.graph('GET', `/v23.0/${waba()}/subscribed_apps`)],
    ['/{Version}/{WABA-ID}/subscribed_apps', 'post', '200', () => bench.graph('POST', `/v23.0/${waba()}/subscribed_apps`)],
    ['/{Version}/{WABA-ID}', 'get', '200', () => bench.graph('GET', `/v23.0/${waba()}`)],
    ['/{Version}/{Phone-Number-ID}', 'get', '200', () => bench.graph('GET', `/v23.0/${number()}`)],
    [
      '/{Version}/{Phone-Number-ID}/message_history',
      'get',
      '200',
      () =>
        bench.graph(
          'GET',
          `/v23.0/${number()}/message_history?message_id=${encodeURIComponent(sent)}&fields=id,message_id,events{delivery_status,webhook_update_state,timestamp,webhook_uri}`,
        ),
    ],
    [
      '/{Version}/{Phone-Number-ID}/register',
      'post',
      '200',
      () => bench.graph('POST', `/v23.0/${number()}/register`, { messaging_product: 'whatsapp', pin: bench.api.identity().pin }),
    ],
  ]
  for (const [path, method, status, call] of ANSWERS)
    test(`${method} ${path}`, async () => {
      const schema = inside(document, ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema'])
      const reply = await call()
      expect(faultsOf(document, schema, reply.json)).toBe('')
      expect(reply.status).toBe(Number(status))
    })

  test('an error', async () => {
    const reply = await bench.send({ type: 'text', text: { body: '' } })
    for (const name of ['GraphAPIError', 'ErrorResponse', 'ErrorResponse_1']) {
      expect(faultsOf(document, inside(document, ['components', 'schemas', name]), reply.json)).toBe('')
    }
  })

  test('statuses in a webhook', () => {
    const values = bench.got().filter(({ value }) => Array.isArray(value.statuses))
    expect(values.length).toBeGreaterThan(1)
    for (const { value } of values)
      expect(faultsOf(document, inside(document, ['components', 'schemas', 'StatusMessageValue']), value)).toBe('')
  })
})
