import { TIME } from '../limits'
import { type Bench, codeOf, setUpBench } from '../testing'

describe('reading the account', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await setUpBench()
  })
  afterAll(() => bench.close())
  const get = (path: string) => bench.graph('GET', `/v26.0/${path}`)

  test('number, numbers, account, health, token', async () => {
    const { phoneNumberId, wabaId, token, appId } = bench.api.identity()
    expect(
      (await get(`${phoneNumberId}?fields=status,quality_rating,whatsapp_business_manager_messaging_limit,verified_name`)).json,
    ).toEqual({
      id: phoneNumberId,
      status: 'CONNECTED',
      quality_rating: 'GREEN',
      whatsapp_business_manager_messaging_limit: 'TIER_250',
      verified_name: 'Jóvenes en Oficio',
    })
    expect((await get(`${wabaId}/phone_numbers?fields=id,display_phone_number`)).json).toMatchObject({
      data: [{ id: phoneNumberId, display_phone_number: '+54 11 5026-3000' }],
    })
    expect((await get(`${wabaId}?fields=name,currency`)).json).toEqual({ id: wabaId, name: 'Jóvenes en Oficio', currency: 'USD' })
    expect((await get(`${phoneNumberId}?fields=health_status`)).json).toMatchObject({
      health_status: {
        can_send_message: 'LIMITED',
        entities: [{ entity_type: 'PHONE_NUMBER', can_send_message: 'AVAILABLE' }, {}, {}, {}],
      },
    })
    expect((await get(`debug_token?input_token=${token}`)).json).toMatchObject({
      data: {
        app_id: appId,
        type: 'SYSTEM_USER',
        expires_at: 0,
        is_valid: true,
        granular_scopes: expect.arrayContaining([{ scope: 'whatsapp_business_management', target_ids: [wabaId] }]),
      },
    })
    expect((await get('debug_token?input_token=nonsense')).json).toMatchObject({ data: { is_valid: false } })
    expect(codeOf(await get(`${wabaId}?fields=colour`))).toBe(100)
  })

  test('registering: the right PIN, ten times in three days; unregistered sends are 133010', async () => {
    const { phoneNumberId, pin } = bench.api.identity()
    const register = (digits: string) =>
      bench.graph('POST', `/v26.0/${phoneNumberId}/register`, { messaging_product: 'whatsapp', pin: digits })
    await bench.graph('POST', `/v26.0/${phoneNumberId}/deregister`)
    expect(codeOf(await bench.send({ type: 'text', text: { body: 'hola' } }))).toBe(133010)
    expect(codeOf(await register('000000'))).toBe(133005)
    expect((await register(pin)).json).toEqual({ success: true })
    for (let nth = 0; nth < 7; nth++) await register(pin)
    expect(codeOf(await register(pin))).toBe(133016)
    await bench.pass(3 * TIME.DAY)
    expect((await register(pin)).json).toEqual({ success: true })
  })

  test('management calls have an hourly limit, sends are not counted', async () => {
    const { wabaId } = bench.api.identity()
    bench.api.configure({ managementPerHour: 3 })
    await bench.pass(TIME.HOUR)
    const codes = []
    for (let nth = 0; nth < 4; nth++) codes.push(codeOf(await get(wabaId)))
    expect(codes).toEqual([undefined, undefined, undefined, 80007])
    expect(codeOf(await bench.send({ type: 'text', text: { body: 'hola' } }))).toBeUndefined()
    bench.api.configure({ managementPerHour: 5_000 })
  })

  test('headers of use', async () => {
    const { headers } = await get(bench.api.identity().wabaId)
    expect(headers.get('x-business-use-case-usage')).toContain('"call_count"')
    expect(headers.get('x-fb-trace-id')).toBeTruthy()
  })
})
