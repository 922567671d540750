/** What an access key is and may do, and what is wrong with it (Graph API, `debug_token`; Cloud API, "Access tokens"). */
import { fail, type Outcome, type Problem } from '../../../kernel/outcome'
import { t } from '../../../kernel/text'
import type { Instant } from '../../../kernel/time'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { NEXT } from '../errors/next'
import { graphGet } from '../graph'
import { fields, flag, list, moment, number, text, texts } from '../loose'

/** Sending and messages; templates, numbers and subscriptions. */
export const SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const

export interface TokenInfo {
  readonly valid: boolean
  readonly appId: string | null
  readonly appName: string | null
  /** A key of a system user can last for ever; a person's own cannot. */
  readonly kind: 'system_user' | 'user' | 'other'
  readonly expiresAt: Instant | 'never' | null
  readonly scopes: readonly string[]
  /** Accounts that the key may use; empty: Meta does not say, any it was given. */
  readonly wabaIds: readonly string[]
}

const KINDS: ReadonlyMap<string | null, TokenInfo['kind']> = new Map([
  ['SYSTEM_USER', 'system_user'],
  ['USER', 'user'],
])

export const tokenRequest = (token: string): HttpRequest => graphGet(token, ['debug_token'], { input_token: token })

export const readToken = (answer: HttpAnswer): Outcome<TokenInfo> =>
  outcomeOf(answer, (body) => {
    const data = fields(body.data)
    if (flag(data.is_valid) === null) return null
    const grants = list(data.granular_scopes).map(fields)
    return {
      valid: flag(data.is_valid) ?? false,
      appId: text(data.app_id),
      appName: text(data.application),
      kind: KINDS.get(text(data.type)) ?? 'other',
      expiresAt: number(data.expires_at) === 0 ? 'never' : moment(data.expires_at),
      scopes: texts(data.scopes),
      wabaIds: grants.filter((grant) => text(grant.scope) === SCOPES[1]).flatMap((grant) => texts(grant.target_ids)),
    }
  })

/** The first thing that is wrong with a key for this account, or null. */
export const tokenProblem = (info: TokenInfo, wabaId: string | null, now: Instant): Problem | null => {
  const expired = typeof info.expiresAt === 'number' && info.expiresAt <= now
  if (!info.valid || expired) {
    return fail(
      t(
        'La clave de acceso venció o fue anulada.',
        'A chave de acesso venceu ou foi anulada.',
        'The access key has expired or was revoked.',
      ),
      NEXT.newKey,
    )
  }
  const missing = SCOPES.filter((scope) => !info.scopes.includes(scope)).join(', ')
  if (missing !== '') {
    return fail(t(`A la clave le falta: ${missing}.`, `Falta na chave: ${missing}.`, `The key lacks: ${missing}.`), NEXT.grant)
  }
  if (wabaId !== null && info.wabaIds.length > 0 && !info.wabaIds.includes(wabaId)) {
    return fail(
      t('La clave es de otra cuenta de WhatsApp.', 'A chave é de outra conta do WhatsApp.', 'The key belongs to another WhatsApp account.'),
      NEXT.grant,
    )
  }
  return null
}

/** A warning for a key that works today and will not for long. */
export const tokenWarning = (info: TokenInfo): Problem | null =>
  info.expiresAt === 'never'
    ? null
    : fail(
        t('Esta clave de acceso vence sola.', 'Esta chave de acesso vence sozinha.', 'This access key expires by itself.'),
        t(
          'Cambiala por una de un usuario del sistema, que no vence: sin eso los envíos se van a cortar.',
          'Troque por uma de um usuário do sistema, que não vence: sem isso os envios vão parar.',
          'Replace it by one of a system user, which never expires: otherwise sending will stop.',
        ),
      )
