import { instant } from '../../../kernel/time'
import type { HttpAnswer } from '../../../ports'
import { readToken, type TokenInfo, tokenProblem, tokenWarning } from './token'

const answer = (body: unknown): HttpAnswer => ({ ok: true, status: 200, body: JSON.stringify(body), headers: {} })

const KEY: TokenInfo = {
  valid: true,
  appId: '7',
  appName: 'Hilo',
  kind: 'system_user',
  expiresAt: 'never',
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  wabaIds: ['200'],
}

describe('key', () => {
  it('is read', () => {
    const data = {
      app_id: '7',
      application: 'Hilo',
      type: 'SYSTEM_USER',
      is_valid: true,
      expires_at: 0,
      scopes: [...KEY.scopes, 'public_profile'],
      granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: ['200'] }, { scope: 'whatsapp_business_messaging' }],
    }
    expect(readToken(answer({ data }))).toEqual({ ok: true, value: { ...KEY, scopes: [...KEY.scopes, 'public_profile'] } })
    expect(readToken(answer({ data: { is_valid: false } }))).toMatchObject({
      ok: true,
      value: { valid: false, kind: 'other', expiresAt: null },
    })
  })

  const now = instant(1_764_000_000_000)
  const late = instant(1_763_000_000_000)
  it.each([
    ['good', KEY, '200', null],
    ['good, account not known yet', KEY, null, null],
    ['good, accounts not told', { ...KEY, wabaIds: [] }, '200', null],
    ['revoked', { ...KEY, valid: false }, '200', 'venció'],
    ['expired', { ...KEY, expiresAt: late }, '200', 'venció'],
    ['cannot send', { ...KEY, scopes: ['whatsapp_business_management'] }, '200', 'whatsapp_business_messaging'],
    ['can do nothing', { ...KEY, scopes: [] }, '200', 'whatsapp_business_messaging, whatsapp_business_management'],
    ['of another account', KEY, '201', 'otra cuenta'],
  ] as const)('%s', (_, info, wabaId, says) => {
    const problem = tokenProblem(info, wabaId, now)
    if (says === null) expect(problem).toBeNull()
    else expect(problem?.problem.es).toContain(says)
  })

  it('is warned about when it will expire', () => {
    expect(tokenWarning(KEY)).toBeNull()
    expect(tokenWarning({ ...KEY, expiresAt: now })).toMatchObject({ ok: false })
  })
})
