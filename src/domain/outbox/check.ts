/** Whether WhatsApp would take a message, said in the coordinator's words before anything leaves. */
import { fail, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { checkBody } from './check-body'
import { LIMITS } from './limits'
import type { OutMessage, Recipient } from './message'

/** E.164: plus, country code, at most 15 digits. Without the plus Meta would put the programme's own country in front. */
const PHONE = /^\+[1-9]\d{6,14}$/

const checkRecipient = (to: Recipient): Problem | null => {
  const fits = 'phone' in to ? PHONE.test(to.phone) : /^\S+$/.test(to.userId)
  if (fits) return null
  return fail(
    t('El número de WhatsApp no está completo.', 'O número de WhatsApp não está completo.', 'The WhatsApp number is not complete.'),
    t(
      'Escribilo con el código del país, por ejemplo +54 9 11 5555 0000.',
      'Escreva com o código do país, por exemplo +55 11 95555 0000.',
      'Write it with the country code, for example +44 7700 900000.',
    ),
  )
}

const checkOpaque = (opaque: string): Problem | null =>
  opaque.length > 0 && opaque.length <= LIMITS.opaque
    ? null
    : fail(
        t(
          'La marca interna del mensaje no sirve.',
          'A marca interna da mensagem não serve.',
          'The internal mark of the message is not usable.',
        ),
        t(
          'Mostrale este aviso a quien puso en marcha Hilo.',
          'Mostre este aviso a quem configurou o Hilo.',
          'Show this notice to whoever set Hilo up.',
        ),
      )

/** The first thing that WhatsApp would refuse, or null. */
export const checkMessage = (message: OutMessage): Problem | null =>
  checkRecipient(message.to) ?? checkOpaque(message.opaque) ?? checkBody(message.body)
