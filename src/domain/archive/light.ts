/** Where older messages are, as Inicio and the panel say it. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, same, type Text, t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { sayDay } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { type ArchiveFile, archive, archiveUrl } from './archive'

const NAME = t('Archivo de mensajes', 'Arquivo de mensagens', 'Archive of messages')
const UNTIL = t('Mensajes hasta el ', 'Mensagens até ', 'Messages until ')

export const sayUntil = ({ until }: ArchiveFile, { zone: place }: Pick<Ctx, 'zone'>): Text =>
  until === 0 ? NAME : join(UNTIL, sayDay(dayAt(instant(until), zone(place)), true))

interface ArchiveLight {
  readonly name: Text
  readonly state: 'good' | 'warning' | 'bad'
  readonly says: Text
  readonly next: Text
}

/** Only there once something was archived. */
export const archiveLight = (state: State, ctx: Ctx): readonly ArchiveLight[] => {
  const { files, erase } = archive.of(state)
  const lost = files.filter(({ gone }) => gone !== 0)
  const shown = lost[0] ?? files[files.length - 1]
  if (!shown) return []
  const where = join(sayUntil(shown, ctx), same(`: ${archiveUrl(shown.id)}`))
  const isOwed = erase.length > 0 && lost.length > 0
  return [
    {
      name: NAME,
      state: isOwed ? 'bad' : lost.length > 0 ? 'warning' : 'good',
      says: lost.length > 0 ? join(t('no se encuentra. ', 'não se encontra. ', 'cannot be found. '), where) : where,
      next: join(
        t(
          'Sacalo de la papelera de Drive, con la cuenta que manda, antes de 30 días. Lo que está en esta planilla no se pierde.',
          'Tire-o da lixeira do Drive, com a conta que envia, antes de 30 dias. O que está nesta planilha não se perde.',
          'Take it out of the bin of Drive, with the account that sends, within 30 days. What is in this file is not lost.',
        ),
        isOwed
          ? t(
              ' Falta borrar ahí lo de quien lo pidió.',
              ' Falta apagar ali o de quem pediu.',
              ' Whoever asked for it is still to be erased there.',
            )
          : same(''),
      ),
    },
  ]
}
