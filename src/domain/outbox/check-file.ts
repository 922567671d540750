/** Whether WhatsApp takes a file of this type and size. */
import { fail, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { MEDIA_LIMITS } from './limits'
import type { MediaKind } from './message'

const MB = 1024 * 1024

/** `mime` may carry parameters (`audio/ogg; codecs=opus`); `bytes` is the size. */
export const checkFile = (kind: MediaKind, mime: string, bytes: number): Problem | null => {
  const { most, types, endings } = MEDIA_LIMITS[kind]
  const type = (mime.split(';')[0] ?? '').trim().toLowerCase()
  if (!types.some((known) => known === type)) {
    return fail(
      t(
        'WhatsApp no acepta ese tipo de archivo.',
        'O WhatsApp não aceita esse tipo de arquivo.',
        'WhatsApp does not take that type of file.',
      ),
      t(`Usá uno de estos: ${endings}.`, `Use um destes: ${endings}.`, `Use one of these: ${endings}.`),
    )
  }
  if (bytes <= most) return null
  const size = (count: number) => (count / MB).toLocaleString('es', { maximumFractionDigits: 1 })
  return fail(
    t(
      `El archivo pesa ${size(bytes)} MB y WhatsApp acepta ${size(most)}.`,
      `O arquivo tem ${size(bytes)} MB e o WhatsApp aceita ${size(most)}.`,
      `The file has ${size(bytes)} MB and WhatsApp takes ${size(most)}.`,
    ),
    t('Achicalo, o mandá un enlace.', 'Diminua-o, ou envie um link.', 'Make it smaller, or send a link.'),
  )
}
