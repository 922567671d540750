/** A pretended phone: what it sends and sees, in Meta's own format, so that rehearsing runs through the same reading. */
import type { DeliveryState } from '../../domain/outbox/status'
import type { Json } from '../../kernel/json'
import type { Instant } from '../../kernel/time'
import type { Channel } from '../provider'

export interface PracticePhone {
  /** Digits with country code, without plus. */
  readonly waId: string
  readonly name: string
}

/** Any inbound shape of Meta's, apart from who and when: `{ type: 'text', text: { body: 'hola' } }`. */
export type Said = { readonly type: string; readonly [key: string]: Json }

/** Same cause, same id: a repeated click is one message. */
export const practiceId = (cause: string): string => `wamid.practice/${cause}`

const seconds = (at: Instant): string => String(Math.floor(at / 1000))

const webhook = (channel: Channel, value: { readonly [key: string]: Json }): string => {
  const metadata = { display_phone_number: '', phone_number_id: channel.phoneNumberId }
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: channel.wabaId, changes: [change] }] })
}

/** The person writes, taps or sends something. */
export const phoneSays = (channel: Channel, phone: PracticePhone, said: Said, cause: string, at: Instant): string =>
  webhook(channel, {
    contacts: [{ profile: { name: phone.name }, wa_id: phone.waId }],
    messages: [{ ...said, from: phone.waId, id: practiceId(cause), timestamp: seconds(at) }],
  })

export interface Fate {
  readonly state: DeliveryState
  readonly at: Instant
}

/** How a message to the phone fared. */
export const phoneTells = (
  channel: Channel,
  message: {
    readonly wamid: string
    readonly opaque: string
    readonly recipient: { readonly waId: string | null; readonly userId: string | null }
  },
  fates: readonly Fate[],
): string => {
  const { waId, userId } = message.recipient
  const who = { ...(waId === null ? {} : { recipient_id: waId }), ...(userId === null ? {} : { recipient_user_id: userId }) }
  return webhook(channel, {
    statuses: fates.map(({ state, at }) => ({
      id: message.wamid,
      status: state,
      timestamp: seconds(at),
      ...who,
      biz_opaque_callback_data: message.opaque,
    })),
  })
}
