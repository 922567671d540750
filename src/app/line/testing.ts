/** Answers of Meta's for connecting, as the documentation shows them; a test changes the part it is about. */
import type { HttpAnswer, HttpRequest } from '../../ports'

const json = (status: number, body: unknown): HttpAnswer => ({ ok: true, status, body: JSON.stringify(body), headers: {} })

export interface Answers {
  readonly key?: object
  readonly number?: object
  /** By end of the path: another answer altogether. */
  readonly instead?: Readonly<Record<string, HttpAnswer>>
  /** What the web app's address answers to the question in its query. */
  readonly door?: (question: string) => HttpAnswer
}

const KEY = {
  app_id: '77',
  type: 'SYSTEM_USER',
  application: 'Hilo',
  expires_at: 0,
  is_valid: true,
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  granular_scopes: [],
}
const NUMBER = {
  id: '200',
  display_phone_number: '+54 11 5026-3000',
  verified_name: 'Oficios',
  quality_rating: 'GREEN',
  status: 'CONNECTED',
  account_mode: 'LIVE',
  whatsapp_business_manager_messaging_limit: 'TIER_250',
}
const HELLO = {
  id: '9',
  name: 'hola',
  language: 'es',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hola.' }],
}

export const refused = (code: number, message = 'refused'): HttpAnswer => json(400, { error: { message, type: 'OAuthException', code } })

export const metaAnswers =
  (answers: Answers = {}) =>
  ({ url, method }: HttpRequest): HttpAnswer => {
    const instead = Object.entries(answers.instead ?? {}).find(([path]) => url.split('?')[0]?.endsWith(path))
    if (instead) return instead[1]
    if (url.includes('script.google.com')) {
      const question = /[?&]n=(\w+)/.exec(url)?.[1] ?? ''
      return answers.door?.(question) ?? json(404, {})
    }
    if (url.includes('/debug_token')) return json(200, { data: { ...KEY, ...answers.key } })
    if (url.includes('/phone_numbers')) return json(200, { data: [{ ...NUMBER, ...answers.number }] })
    if (url.includes('/message_templates'))
      return json(200, method === 'post' ? { id: '10', status: 'PENDING', category: 'UTILITY' } : { data: [HELLO], paging: {} })
    if (url.includes('/subscri')) return json(200, { success: true })
    if (url.includes('/messages')) return json(200, { contacts: [{ wa_id: '5491155550100' }], messages: [{ id: 'wamid.1' }] })
    return json(200, { ...NUMBER, ...answers.number })
  }
