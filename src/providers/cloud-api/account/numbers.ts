/** The programme's numbers at Meta: what they are called, whether they work, how many people they may write to. */
import type { PeoplePerDay } from '../../../domain/inbox/update'
import { fail, type Outcome, type Problem } from '../../../kernel/outcome'
import { type Text, t } from '../../../kernel/text'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { NEXT } from '../errors/next'
import { graphGet } from '../graph'
import { type Fields, fields, flag, list, text } from '../loose'
import { readPeoplePerDay } from '../tiers'
import { type Health, parseHealth } from './health'

export type NumberQuality = 'green' | 'yellow' | 'red' | 'unknown'

export interface PhoneNumber {
  readonly id: string
  /** As Meta writes it, for people: `+44 7700 900000`. */
  readonly displayPhone: string | null
  readonly name: string | null
  readonly nameStatus: string | null
  readonly quality: NumberQuality
  /** CONNECTED, FLAGGED, RESTRICTED, PENDING, UNVERIFIED, BANNED, … as Meta names it; null when it did not say. */
  readonly status: string | null
  readonly live: boolean | null
  readonly onBusinessApp: boolean | null
  readonly peoplePerDay: PeoplePerDay | null
  /** Where this number's messages are posted now. */
  readonly webhook: string | null
  readonly health: Health | null
}

/** Any of them may be missing in an answer. */
const FIELDS = [
  'id',
  'display_phone_number',
  'verified_name',
  'name_status',
  'quality_rating',
  'status',
  'code_verification_status',
  'account_mode',
  'platform_type',
  'throughput',
  'whatsapp_business_manager_messaging_limit',
  'webhook_configuration',
  'is_on_biz_app',
  'health_status',
]

const QUALITIES: ReadonlyMap<string | null, NumberQuality> = new Map([
  ['GREEN', 'green'],
  ['YELLOW', 'yellow'],
  ['RED', 'red'],
])

/** The number's own address comes before the account's, that before the app's (Cloud API, "Override webhooks"). */
const effective = (webhooks: Fields): string | null =>
  text(webhooks.phone_number) ?? text(webhooks.whatsapp_business_account) ?? text(webhooks.application)

const parse = (raw: Fields): PhoneNumber | null => {
  const id = text(raw.id)
  if (id === null) return null
  const mode = text(raw.account_mode)
  return {
    id,
    displayPhone: text(raw.display_phone_number),
    name: text(raw.verified_name),
    nameStatus: text(raw.name_status),
    quality: QUALITIES.get(text(raw.quality_rating)) ?? 'unknown',
    status: text(raw.status),
    live: mode === null ? null : mode === 'LIVE',
    onBusinessApp: flag(raw.is_on_biz_app),
    peoplePerDay: readPeoplePerDay(raw.whatsapp_business_manager_messaging_limit),
    webhook: effective(fields(raw.webhook_configuration)),
    health: raw.health_status === undefined ? null : parseHealth(fields(raw.health_status)),
  }
}

export const numbersRequest = (token: string, wabaId: string): HttpRequest =>
  graphGet(token, [wabaId, 'phone_numbers'], { fields: 'id,display_phone_number,verified_name,quality_rating,status', limit: '100' })

export const readNumbers = (answer: HttpAnswer): Outcome<readonly PhoneNumber[]> =>
  outcomeOf(answer, (body) => (Array.isArray(body.data) ? list(body.data).flatMap((raw) => parse(fields(raw)) ?? []) : null))

export const numberRequest = (token: string, phoneNumberId: string): HttpRequest =>
  graphGet(token, [phoneNumberId], { fields: FIELDS.join(',') })

export const readNumber = (answer: HttpAnswer): Outcome<PhoneNumber> => outcomeOf(answer, parse)

/** States in which nothing leaves; the others, and new ones, are let through and Meta has the last word. */
const STOPPED: ReadonlyMap<string | null, Text> = new Map([
  [
    'PENDING',
    t('El número todavía se está registrando.', 'O número ainda está sendo registrado.', 'The number is still being registered.'),
  ],
  ['UNVERIFIED', t('El número está sin verificar.', 'O número não está verificado.', 'The number is not verified.')],
  ['RESTRICTED', t('Meta limitó el número por hoy.', 'A Meta limitou o número por hoje.', 'Meta has limited the number for today.')],
  ['BANNED', t('Meta prohibió el número.', 'A Meta proibiu o número.', 'Meta has banned the number.')],
  ['DELETED', t('El número fue borrado.', 'O número foi apagado.', 'The number was deleted.')],
  ['MIGRATED', t('El número se mudó a otra cuenta.', 'O número mudou para outra conta.', 'The number moved to another account.')],
  ['OFFLINE', t('El número está desconectado.', 'O número está desconectado.', 'The number is offline.')],
  ['DISCONNECTED', t('El número está desconectado.', 'O número está desconectado.', 'The number is offline.')],
])

export const numberProblem = (phone: PhoneNumber): Problem | null => {
  const stopped = STOPPED.get(phone.status)
  return stopped === undefined ? null : fail(stopped, NEXT.number)
}

/** The number asked for is not among those of the account: one of the two ids is wrong. */
export const foreignNumber = (numbers: readonly PhoneNumber[], phoneNumberId: string): Problem | null =>
  numbers.some((phone) => phone.id === phoneNumberId)
    ? null
    : fail(
        t(
          'Ese identificador de número no es de esta cuenta de WhatsApp.',
          'Esse identificador de número não é desta conta do WhatsApp.',
          'That number id is not of this WhatsApp account.',
        ),
        t(
          'Copialo de nuevo de la página de tu aplicación de Meta, o elegí el número de la lista.',
          'Copie de novo da página do seu aplicativo da Meta, ou escolha o número na lista.',
          'Copy it again from the page of your app at Meta, or choose the number from the list.',
        ),
      )
