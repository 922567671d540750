import { type Bench, sentId, setUpBench } from '../testing'

const TEXT = { type: 'text', text: { body: 'Hola, ¿cómo estás?' } }

let bench: Bench
beforeAll(async () => {
  bench = await setUpBench()
})
afterAll(() => bench.close())

describe('who may call', () => {
  const cases: readonly (readonly [
    what: string,
    path: string,
    token: string | null | undefined,
    status: number,
    code: number,
    subcode?: number,
  ])[] = [
    ['no token', '/v26.0/{number}/messages', null, 403, 200],
    ['a wrong token', '/v26.0/{number}/messages', 'nonsense', 401, 190],
    ['an expired token', '/v26.0/{number}/messages', 'expired', 401, 190, 463],
    ['a revoked token', '/v26.0/{number}/messages', 'revoked', 401, 190, 467],
    ['a token that failed to authenticate', '/v26.0/{number}/messages', 'exception', 401, 0],
    ['a token without the scope', '/v26.0/{number}/messages', 'narrow', 403, 200],
    ['a token without the account', '/v26.0/{number}/messages', 'stranger', 400, 100, 33],
    ['a number that does not exist', '/v26.0/111/messages', undefined, 400, 100, 33],
    ['a version that does not exist', '/v27.0/{number}/messages', undefined, 400, 2500],
    ['an old version', '/v19.0/{number}/messages', undefined, 400, 2500],
    ['no version', '/{number}/messages', undefined, 400, 2500],
    ['an edge that does not exist', '/v26.0/{number}/mensajes', undefined, 400, 2500],
  ]
  beforeAll(() => {
    const { meta } = bench.api
    meta.addToken({ value: 'expired', expiresAt: 1 })
    meta.addToken({ value: 'revoked', broken: 467 })
    meta.addToken({ value: 'exception', broken: 'exception' })
    meta.addToken({ value: 'narrow', scopes: ['whatsapp_business_management'] })
    meta.addToken({ value: 'stranger', seesAccount: false })
  })

  for (const [what, path, token, status, code, subcode] of cases)
    test(what, async () => {
      const reply = await bench.graph(
        'POST',
        path.replace('{number}', bench.api.identity().phoneNumberId),
        { messaging_product: 'whatsapp', to: '+5491155550106', ...TEXT },
        token,
      )
      expect(reply.status).toBe(status)
      expect(reply.json.error).toMatchObject({
        code,
        fbtrace_id: expect.any(String),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
      })
    })

  test('versions 20 to 26 are served', async () => {
    for (const version of ['v20.0', 'v23.0', 'v26.0']) {
      const reply = await bench.graph('POST', `/${version}/${bench.api.identity().phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        to: '+5491155550106',
        ...TEXT,
      })
      expect(sentId(reply)).toMatch(/^wamid\./)
    }
  })
})
