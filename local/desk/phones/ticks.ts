/** Which ticks a message carries: one when it left, two when it arrived, two blue ones when it was read. */
import type { PhoneMessage } from '../client/phones'
import { type Text, t } from '../words'

export type Tick = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed'

const OF_STATUS: Readonly<Record<NonNullable<PhoneMessage['status']>, Tick>> = {
  accepted: 'waiting',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
}

/** A person's message has arrived at the programme as soon as it was sent; it is read when the programme says so. */
export const tickOf = (message: Pick<PhoneMessage, 'by' | 'status' | 'read'>): Tick => {
  if (message.by === 'person') return message.read === true ? 'read' : 'delivered'
  return message.status === undefined ? 'waiting' : OF_STATUS[message.status]
}

/** Whether the phone has it: a message that waits for a phone that is off, or failed, does not show there. */
export const isOnPhone = (message: Pick<PhoneMessage, 'by' | 'status' | 'read'>): boolean => {
  const tick = tickOf(message)
  return tick === 'delivered' || tick === 'read'
}

export const TICK_WORDS: Readonly<Record<Tick, Text>> = {
  waiting: t('saliendo', 'saindo', 'leaving'),
  sent: t('enviado', 'enviado', 'sent'),
  delivered: t('entregado', 'entregue', 'delivered'),
  read: t('leído', 'lido', 'read'),
  failed: t('no llegó', 'não chegou', 'did not arrive'),
}
