import type { HttpAnswer } from '../../../ports'
import { foreignNumber, numberProblem, type PhoneNumber, readNumber, readNumbers } from './numbers'

const answer = (body: unknown): HttpAnswer => ({ ok: true, status: 200, body: JSON.stringify(body), headers: {} })

describe('numbers', () => {
  const raw = {
    id: '109',
    display_phone_number: '+54 9 11 5555-0000',
    verified_name: 'Centro Esperanza',
    name_status: 'APPROVED',
    quality_rating: 'YELLOW',
    status: 'CONNECTED',
    account_mode: 'LIVE',
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    webhook_configuration: { whatsapp_business_account: 'https://waba', application: 'https://app' },
    health_status: { can_send_message: 'LIMITED', entities: [{ entity_type: 'WABA', id: '200', can_send_message: 'LIMITED' }] },
  }
  const phone: PhoneNumber = {
    id: '109',
    displayPhone: '+54 9 11 5555-0000',
    name: 'Centro Esperanza',
    nameStatus: 'APPROVED',
    quality: 'yellow',
    status: 'CONNECTED',
    live: true,
    onBusinessApp: null,
    peoplePerDay: 2000,
    webhook: 'https://waba',
    health: { canSend: 'limited', parts: [{ kind: 'WABA', id: '200', canSend: 'limited', notes: [], errors: [] }] },
  }

  it('are read, whatever is missing', () => {
    expect(readNumber(answer(raw))).toEqual({ ok: true, value: phone })
    expect(readNumbers(answer({ data: [{ id: '1' }, {}, 7] }))).toMatchObject({
      ok: true,
      value: [{ id: '1', status: null, quality: 'unknown' }],
    })
    expect(
      readNumber(answer({ ...raw, webhook_configuration: { phone_number: 'https://own', application: 'https://app' } })),
    ).toMatchObject({
      value: { webhook: 'https://own' },
    })
  })

  it.each([
    ['CONNECTED', true],
    ['FLAGGED', true],
    ['SOMETHING_NEW', true],
    [null, true],
    ['BANNED', false],
    ['PENDING', false],
  ])('%s works: %s', (status, works) => {
    expect(numberProblem({ ...phone, status }) === null).toBe(works)
  })

  it('must be of the account', () => {
    expect(foreignNumber([phone], '109')).toBeNull()
    expect(foreignNumber([phone], '110')).toMatchObject({ ok: false })
  })
})
