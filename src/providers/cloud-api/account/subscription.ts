/** Telling Meta where to post what happens (Cloud API, "Override webhooks", "Subscribed apps"; Graph API, "App subscriptions"). */
import { fail, type Outcome, type Problem } from '../../../kernel/outcome'
import { t } from '../../../kernel/text'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphDelete, graphGet, graphPost } from '../graph'
import { fields, flag, list, text, texts } from '../loose'

/** Where to post, and the word that Meta must bring along when it verifies the address during the call. */
export interface Callback {
  readonly url: string
  readonly verifyToken: string
}

/** Longest `override_callback_uri`. */
export const CALLBACK_LENGTH = 200

/** What Hilo wants to hear; without `messages` nothing comes at all. */
export const WEBHOOK_FIELDS = [
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'phone_number_quality_update',
  'account_update',
  'account_alerts',
  'business_capability_update',
  'user_preferences',
] as const

export const callbackProblem = ({ url }: Callback): Problem | null =>
  url.startsWith('https://') && url.length <= CALLBACK_LENGTH
    ? null
    : fail(
        t(
          `La dirección para Meta tiene que empezar con https:// y tener hasta ${CALLBACK_LENGTH} caracteres.`,
          `O endereço para a Meta tem que começar com https:// e ter até ${CALLBACK_LENGTH} caracteres.`,
          `The address for Meta must begin with https:// and have at most ${CALLBACK_LENGTH} characters.`,
        ),
        t(
          'Usá la dirección que da Hilo, o una más corta del retransmisor.',
          'Use o endereço que o Hilo dá, ou um mais curto do retransmissor.',
          'Use the address that Hilo gives, or a shorter one of the relay.',
        ),
      )

const override = ({ url, verifyToken }: Callback) => ({ override_callback_uri: url, verify_token: verifyToken })

/** First without a callback: the override is refused (100) until the app is subscribed. Again without one takes the override away. */
export const subscribeRequest = (token: string, wabaId: string, callback?: Callback): HttpRequest =>
  graphPost(token, [wabaId, 'subscribed_apps'], callback === undefined ? {} : override(callback))

export const unsubscribeRequest = (token: string, wabaId: string): HttpRequest => graphDelete(token, [wabaId, 'subscribed_apps'])

/** For one number only, before the account's; null takes it away. */
export const numberCallbackRequest = (token: string, phoneNumberId: string, callback: Callback | null): HttpRequest =>
  graphPost(token, [phoneNumberId], { webhook_configuration: callback === null ? { override_callback_uri: '' } : override(callback) })

/** `{"success":true}`, which is all these calls say. */
export const readSuccess = (answer: HttpAnswer): Outcome<true> => outcomeOf(answer, (body) => (flag(body.success) === true ? true : null))

export interface SubscribedApp {
  readonly id: string
  readonly name: string | null
  readonly callback: string | null
}

export const subscribedAppsRequest = (token: string, wabaId: string): HttpRequest => graphGet(token, [wabaId, 'subscribed_apps'])

export const readSubscribedApps = (answer: HttpAnswer): Outcome<readonly SubscribedApp[]> =>
  outcomeOf(answer, (body) =>
    Array.isArray(body.data)
      ? list(body.data)
          .map(fields)
          .flatMap((entry) => {
            const app = fields(entry.whatsapp_business_api_data)
            const id = text(app.id)
            return id === null ? [] : [{ id, name: text(app.name), callback: text(entry.override_callback_uri) }]
          })
      : null,
  )

/** The app's own callback, with all fields; needs the app secret, not the access key. */
export const appSubscribeRequest = (appId: string, appSecret: string, callback: Callback): HttpRequest =>
  graphPost(`${appId}|${appSecret}`, [appId, 'subscriptions'], {
    object: 'whatsapp_business_account',
    callback_url: callback.url,
    verify_token: callback.verifyToken,
    fields: WEBHOOK_FIELDS.join(','),
  })

export interface AppSubscription {
  readonly callback: string | null
  readonly active: boolean
  readonly fields: readonly string[]
}

export const appSubscriptionsRequest = (appId: string, appSecret: string): HttpRequest =>
  graphGet(`${appId}|${appSecret}`, [appId, 'subscriptions'])

/** The app's subscription to WhatsApp; null when it has none. */
export const readAppSubscription = (answer: HttpAnswer): Outcome<AppSubscription | null> => {
  const found = outcomeOf(answer, (body) => (Array.isArray(body.data) ? { subscriptions: list(body.data).map(fields) } : null))
  if (!found.ok) return found
  const own = found.value.subscriptions.find((entry) => text(entry.object) === 'whatsapp_business_account')
  if (own === undefined) return { ok: true, value: null }
  const names = list(own.fields).flatMap((entry) => text(fields(entry).name) ?? [])
  return {
    ok: true,
    value: { callback: text(own.callback_url), active: flag(own.active) ?? false, fields: names.length > 0 ? names : texts(own.fields) },
  }
}
