/** How a case of sending is written: a message beside the body that Meta must get. */
import type { OutBody, OutMessage } from '../../../domain/outbox/message'
import type { Json } from '../../../kernel/json'
import type { Channel } from '../../provider'

export const CHANNEL: Channel = { phoneNumberId: '109000000000001', wabaId: '200100300400500', token: 'EAAtest' }

const PHONE = '+5491155550101'

export const messageWith = (body: OutBody, more: Partial<OutMessage> = {}): OutMessage => ({
  to: { phone: PHONE },
  opaque: 'i1/m1/1/0:17',
  replyTo: null,
  body,
  ...more,
})

export const frame = { messaging_product: 'whatsapp', recipient_type: 'individual', to: PHONE, biz_opaque_callback_data: 'i1/m1/1/0:17' }

export interface SendCase {
  readonly name: string
  readonly message: OutMessage
  readonly body: { readonly [key: string]: Json }
}

export const send = (name: string, body: OutBody, payload: { readonly [key: string]: Json }): SendCase => ({
  name,
  message: messageWith(body),
  body: { ...frame, ...payload },
})
