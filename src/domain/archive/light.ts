/** Where older messages are, as Inicio and the panel say it. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { sayDay } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { ARCHIVE, type ArchiveFile, archive, archiveUrl } from './archive'

const UNTIL = t('Hasta el ', 'Até ', 'Until ')
export const BRING_BACK = t(
  'Sacalo de la papelera de Drive, o pedile a la cuenta que manda que lo comparta. Lo que está en esta planilla no se pierde.',
  'Tire-o da lixeira do Drive, ou peça à conta que envia que o compartilhe. O que está nesta planilha não se perde.',
  'Take it out of the bin of Drive, or ask the account that sends to share it. What is in this file is not lost.',
)

export const sayUntil = ({ until }: ArchiveFile, { zone: place }: Pick<Ctx, 'zone'>): Text =>
  until === 0 ? ARCHIVE : join(UNTIL, sayDay(dayAt(instant(until), zone(place)), true))

interface ArchiveLight {
  readonly name: Text
  readonly state: 'good' | 'warning' | 'bad'
  readonly says: Text
  readonly next: Text
}

/** Only there once something was archived; red while somebody who asked for it is still to be erased in what is not found. */
export const archiveLight = (state: State, ctx: Ctx): readonly ArchiveLight[] => {
  const { files, erase } = archive.of(state)
  const lost = files.find(({ gone }) => gone !== 0)
  const shown = lost ?? files[files.length - 1]
  if (!shown) return []
  const where = join(sayUntil(shown, ctx), ` · ${archiveUrl(shown.id)}`)
  return [
    {
      name: ARCHIVE,
      state: !lost ? 'good' : erase.length > 0 ? 'bad' : 'warning',
      says: lost ? join(t('no se encuentra · ', 'não se encontra · ', 'cannot be found · '), where) : where,
      next: BRING_BACK,
    },
  ]
}
