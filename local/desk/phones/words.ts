/** A message in one line, for the list of phones and for quotes. */
import type { PhoneMessage } from '../client/phones'
import { say, type Text, t } from '../words'

const KINDS: Readonly<Record<string, Text>> = {
  image: t('Foto', 'Foto', 'Photo'),
  video: t('Video', 'Vídeo', 'Video'),
  audio: t('Audio', 'Áudio', 'Audio'),
  document: t('Documento', 'Documento', 'Document'),
  sticker: t('Sticker', 'Figurinha', 'Sticker'),
  location: t('Ubicación', 'Localização', 'Location'),
  contacts: t('Contacto', 'Contato', 'Contact'),
  unsupported: t('Mensaje que no se puede mostrar', 'Mensagem que não pode ser exibida', 'Message that cannot be shown'),
}

const REACTED = t('Reaccionó {0}', 'Reagiu {0}', 'Reacted {0}')

export const oneLine = ({ content }: Pick<PhoneMessage, 'content'>): string => {
  if (content.reaction) return say(REACTED, content.reaction.emoji)
  const media = content.media ?? content.header?.media
  const kind = KINDS[media?.kind ?? content.type]
  const words = content.text ?? media?.caption ?? media?.name ?? content.header?.text
  if (words === undefined || words === '') return kind === undefined ? '…' : say(kind)
  return kind !== undefined && content.text === undefined ? `${say(kind)} ${words}` : words.replaceAll('\n', ' ')
}

/** The last words of a phone as the host tells them: the text, or the kind of a message without one. */
export const lastWords = (told: string): string => {
  const kind = KINDS[told]
  return kind === undefined ? told.replaceAll('\n', ' ') : say(kind)
}
