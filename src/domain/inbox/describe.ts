/** What a coordinator reads in the column Mensaje, also when somebody sent something else than words. */
import { join, same, type Text, t } from '../../kernel/text'
import type { Content, InKind } from './message'

/** With the words that came along: «📷 Foto: mi recibo». */
const withWords = (label: Text, words: string | null): Text => (words === null ? label : join(label, ': ', words))

/** Types that WhatsApp does not hand on, by Meta's name. */
const HIDDEN: ReadonlyMap<string, Text> = new Map([
  ['poll', t('una encuesta', 'uma enquete', 'a poll')],
  ['edit', t('una corrección', 'uma correção', 'a correction')],
  ['video_note', t('un video corto', 'um vídeo curto', 'a video note')],
  ['event', t('un evento', 'um evento', 'an event')],
])

const lost = ({ media, errors }: Content): boolean => media === null && errors.length > 0

const file = (content: Content, label: Text): Text =>
  withWords(
    lost(content) ? join(label, t(' (no se pudo bajar)', ' (não foi possível baixar)', ' (could not be fetched)')) : label,
    content.text,
  )

const chosen = (content: Content, tapped: Text): Text => {
  const title = content.choice?.title ?? content.text
  return title === null ? tapped : join(tapped, ` «${title}»`)
}

const names = (content: Content): string | null => {
  const known = (content.contacts ?? []).map((contact) => contact.name).filter((name) => name !== '')
  return known.length === 0 ? null : known.join(', ')
}

const reaction = ({ reaction: given }: Content): Text => {
  const emoji = given?.emoji ?? null
  return emoji === null
    ? t('Quitó su reacción', 'Retirou a reação', 'Took the reaction back')
    : join(emoji, t(' (a un mensaje)', ' (a uma mensagem)', ' (to a message)'))
}

const order = (content: Content): Text => {
  const count = content.order?.items.length ?? 0
  return withWords(t(`🛒 Pedido (${count})`, `🛒 Pedido (${count})`, `🛒 Order (${count})`), content.text)
}

const unsupported = ({ rawType }: Content): Text => {
  const known = HIDDEN.get(rawType)
  const what = known ?? same(rawType)
  const label = t(
    'Mandó algo que WhatsApp no deja ver',
    'Enviou algo que o WhatsApp não deixa ver',
    'Sent something that WhatsApp does not show',
  )
  return rawType === '' || rawType === 'unsupported' ? label : join(label, ' (', what, ')')
}

const DESCRIBE: Readonly<Record<InKind, (content: Content) => Text>> = {
  text: (content) => same(content.text ?? ''),
  image: (content) => file(content, t('📷 Foto', '📷 Foto', '📷 Photo')),
  video: (content) => file(content, t('🎬 Video', '🎬 Vídeo', '🎬 Video')),
  sticker: (content) => file(content, t('🙂 Sticker', '🙂 Figurinha', '🙂 Sticker')),
  audio: (content) =>
    file(
      content,
      content.media?.voice === false
        ? t('🎵 Música o sonido', '🎵 Música ou som', '🎵 Sound file')
        : t('🎤 Audio', '🎤 Áudio', '🎤 Voice message'),
    ),
  document: (content) =>
    file(content, content.media?.filename ? same(`📄 ${content.media.filename}`) : t('📄 Documento', '📄 Documento', '📄 Document')),
  location: ({ location }) =>
    withWords(t('📍 Ubicación', '📍 Localização', '📍 Location'), location === null ? null : (location.name ?? location.address)),
  contacts: (content) => withWords(t('👤 Contacto', '👤 Contato', '👤 Contact'), names(content)),
  reaction,
  button: (content) => chosen(content, t('Tocó', 'Tocou em', 'Tapped')),
  list: (content) => chosen(content, t('Eligió', 'Escolheu', 'Chose')),
  form: () => t('📋 Completó un formulario de WhatsApp', '📋 Preencheu um formulário do WhatsApp', '📋 Filled in a WhatsApp form'),
  call_permission: () =>
    t('📞 Contestó si se la puede llamar', '📞 Respondeu se pode receber ligação', '📞 Answered whether calls are welcome'),
  order,
  system: (content) => withWords(t('Aviso de WhatsApp', 'Aviso do WhatsApp', 'Notice of WhatsApp'), content.text),
  unsupported,
}

export const describe = (content: Content): Text => DESCRIBE[content.kind](content)
