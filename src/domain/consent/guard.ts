/** Nothing leaves without permission: asked at every claim, of what the person said last. */
import { t } from '../../kernel/text'
import { after } from '../../kernel/time'
import { contacts, OPTED_OUT } from '../contacts/contacts'
import { LOOK_AGAIN } from '../outbox/guards'
import { isAutomatic } from '../outbox/queue'
import type { Guard } from '../outbox/slots'

export const consentGuard: Guard = {
  name: 'consent',
  refuse: (state, row, person, { now }) => {
    if (!person)
      return {
        reason: t('Esta persona ya no está en Contactos.', 'Esta pessoa já não está em Contatos.', 'This person is no longer in Contacts.'),
      }
    // A row that was deleted by mistake comes back with Ctrl+Z, a tab with an older version: nobody is left out for that.
    if (isAutomatic(row.origin) && !state.get(contacts, row.contact_id, row.contact_row))
      return {
        reason: t(
          'Su fila ya no está en Contactos. Si la borraste sin querer, recuperala con Ctrl+Z; si no, marcá «No enviar».',
          'A linha dela não está mais em Contatos. Se apagou sem querer, recupere com Ctrl+Z; senão, marque «Não enviar».',
          'Their row is no longer in Contacts. If that was a slip, get it back with Ctrl+Z; if not, tick “Do not send”.',
        ),
        hold: true,
        until: after(now, LOOK_AGAIN),
      }
    if (person.consent === 'out')
      // The one farewell is a reply to the very message that said BAJA.
      return row.origin === 'reply' && row.key?.startsWith('farewell ') ? undefined : { reason: OPTED_OUT }
    if (row.origin === 'reply' || row.origin === 'manual' || row.origin === 'test') return undefined
    if (person.consent !== 'yes')
      return {
        reason: t(
          'Falta su permiso. Marcá «Sí» en la columna Permiso cuando lo tengas.',
          'Falta a permissão. Marque «Sim» na coluna Permissão quando tiver.',
          'Permission is missing. Set the column Permission to “Yes” once you have it.',
        ),
      }
    if (row.category === 'marketing' && person.marketing_stopped_at !== null)
      return {
        reason: t(
          'En su WhatsApp pidió no recibir difusiones de tu organización.',
          'No WhatsApp dela pediu para não receber divulgações da sua organização.',
          'In WhatsApp they asked for no promotional messages from your organisation.',
        ),
      }
    return undefined
  },
}
