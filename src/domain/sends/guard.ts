/** A send that was paused or cancelled lets nothing out, and a template that WhatsApp stopped holds what waits for it. */
import { t } from '../../kernel/text'
import { after } from '../../kernel/time'
import { LOOK_AGAIN } from '../outbox/guards'
import type { Guard } from '../outbox/slots'
import { isDearer } from '../templates/row'
import { templates } from '../templates/tables'
import { sends } from './tables'

/** Only what is held for this goes on with the send. */
export const PAUSED = t('El envío está en pausa.', 'O envio está em pausa.', 'The send is paused.')

export const sendGuard: Guard = {
  name: 'send',
  refuse: (state, row, _person, { now }) => {
    if (!row.send_id) return undefined
    const send = state.all(sends).find((one) => one.id === row.send_id)
    // Deleted rows often come back (undo, an older version): they are waited for.
    if (!send)
      return {
        reason: t(
          'Su fila ya no está en Envíos. Si la borraste sin querer, recuperala con Ctrl+Z; si no, marcá «No enviar».',
          'A linha dele não está mais em Envios. Se apagou sem querer, recupere com Ctrl+Z; senão, marque «Não enviar».',
          'Its row is no longer in Sends. If that was a slip, get it back with Ctrl+Z; if not, tick “Do not send”.',
        ),
        hold: true,
        until: after(now, LOOK_AGAIN),
      }
    if (send.state === 'cancelled') return { reason: t('El envío se canceló.', 'O envio foi cancelado.', 'The send was cancelled.') }
    if (send.state === 'paused') return { reason: PAUSED, hold: true }
    // Somebody moved the send, and this row does not say so yet.
    if (send.at !== null && send.at > now)
      return { reason: t('El envío se movió.', 'O envio foi movido.', 'The send was moved.'), until: send.at }
    return undefined
  },
}

const DEARER = t(
  'Meta cobra esta plantilla más de lo que pediste. Aceptalo en Plantillas para que salga.',
  'A Meta cobra este modelo mais do que você pediu. Aceite em Modelos para que saia.',
  'Meta charges more for this template than was asked for. Accept it under Templates to let it leave.',
)

export const templateGuard: Guard = {
  name: 'template',
  refuse: (state, row, _person, { now }) => {
    if (!row.template) return undefined
    const template = state.all(templates).find((one) => one.id === row.template)
    if (template?.status === 'approved' && !isDearer(template.asked, template.category)) return undefined
    if (template?.status === 'approved') return { reason: DEARER, hold: true, until: after(now, LOOK_AGAIN) }
    return {
      reason: t(
        'WhatsApp no deja usar esta plantilla ahora. Mirá por qué en Plantillas.',
        'O WhatsApp não deixa usar este modelo agora. Veja por quê em Modelos.',
        'WhatsApp does not allow this template now. See why under Templates.',
      ),
      hold: true,
      until: after(now, LOOK_AGAIN),
    }
  },
}
