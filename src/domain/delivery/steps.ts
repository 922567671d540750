/** Where an order stands, in the words that a team types and the sentence that the person gets. */
import { type Lang, type Text, t } from '../../kernel/text'
import { fold } from '../calendar/fold'

export const DELIVERY = ['pending', 'preparing', 'on_the_way', 'delivered'] as const
export type Delivery = (typeof DELIVERY)[number]

export const DELIVERY_WORDS: Readonly<Record<Delivery, Text>> = {
  pending: t('pendiente', 'pendente', 'pending'),
  preparing: t('preparando', 'preparando', 'preparing'),
  on_the_way: t('en camino', 'a caminho', 'on the way'),
  delivered: t('entregado', 'entregue', 'delivered'),
}

/** A note of these words alone, with or without «entrega:». */
export const readDelivery = (note: string): Delivery | undefined => {
  const words = fold(note)
    .replace(/^(?:entrega|delivery)\b[ :-]*/, '')
    .replace(/[.!]+$/, '')
  return DELIVERY.find((one) =>
    Object.values(DELIVERY_WORDS[one]).some((name) => fold(name) === words || fold(name).replace(/o$/, 'a') === words),
  )
}

const SAYS: Readonly<Record<Exclude<Delivery, 'pending'>, (order: string) => Text>> = {
  preparing: (order) =>
    t(`Estamos preparando tu pedido${order}.`, `Estamos preparando seu pedido${order}.`, `We are preparing your order${order}.`),
  on_the_way: (order) => t(`Tu pedido${order} está en camino.`, `Seu pedido${order} está a caminho.`, `Your order${order} is on the way.`),
  delivered: (order) =>
    t(
      `Tu pedido${order} fue entregado. ¡Gracias!`,
      `Seu pedido${order} foi entregue. Obrigado!`,
      `Your order${order} was delivered. Thank you!`,
    ),
}
export const sayDelivery = (to: Exclude<Delivery, 'pending'>, order: string, lang: Lang): string =>
  SAYS[to](order === '' ? '' : ` ${order}`)[lang]
