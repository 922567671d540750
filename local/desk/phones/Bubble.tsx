/** One message in the chat: what it quotes, what it holds, when it came and how far it got. */
import type { PhoneMessage } from '../client/phones'
import { Icon } from '../parts/icons'
import { hourWords } from '../parts/time'
import { quote } from '../rooms/phones'
import { say, t } from '../words'
import { ContactBox, MediaBox, PlaceBox } from './Attachment'
import { Buttons } from './Buttons'
import { Rich } from './Rich'
import { TICK_WORDS, tickOf } from './ticks'
import { oneLine } from './words'

const W = {
  mine: t('Vos', 'Você', 'You'),
  theirs: t('El programa', 'O programa', 'The programme'),
  reply: t('Responder a este mensaje', 'Responder a esta mensagem', 'Reply to this message'),
  unsupported: t('Mensaje que no se puede mostrar', 'Mensagem que não pode ser exibida', 'Message that cannot be shown'),
} as const

export const Ticks = ({ message }: { readonly message: PhoneMessage }) => {
  const tick = tickOf(message)
  const why = message.error?.message
  const words = why === undefined ? say(TICK_WORDS[tick]) : `${say(TICK_WORDS[tick])}: ${why}`
  return (
    <span class={`ticks ${tick}`} role="img" aria-label={words} title={words} data-tick={tick}>
      {tick === 'waiting' && <Icon name="clock" size={13} />}
      {tick === 'failed' && <Icon name="warn" size={13} />}
      {tick !== 'waiting' && tick !== 'failed' && (
        <svg width={tick === 'sent' ? 11 : 16} height="11" viewBox={tick === 'sent' ? '0 0 11 11' : '0 0 16 11'} aria-hidden="true">
          <path d="M1 6l3 3 6-7.500" />
          {tick !== 'sent' && <path d="M6.500 8.500 7 9l6-7.500" />}
        </svg>
      )}
    </span>
  )
}

const Quoted = ({ message }: { readonly message: PhoneMessage }) => (
  <div class={`quoted ${message.by}`}>
    <strong>{say(message.by === 'person' ? W.mine : W.theirs)}</strong>
    <span>{oneLine(message)}</span>
  </div>
)

const Inside = ({ message }: { readonly message: PhoneMessage }) => {
  const { header, text, footer, media, location, contacts } = message.content
  const words = text ?? media?.caption ?? ''
  const bare = words === '' && !media && !location && !contacts && !header
  return (
    <>
      {header?.media && <MediaBox media={header.media} />}
      {header?.text !== undefined && <p class="bubble-title">{header.text}</p>}
      {media && <MediaBox media={media} />}
      {location && <PlaceBox place={location} />}
      {contacts && <ContactBox contacts={contacts} />}
      {words !== '' && (
        <p class="bubble-text">
          <Rich text={words} />
        </p>
      )}
      {bare && <p class="bubble-text quiet-words">{say(W.unsupported)}</p>}
      {footer !== undefined && <p class="bubble-foot">{footer}</p>}
    </>
  )
}

interface Props {
  readonly message: PhoneMessage
  readonly quoted: PhoneMessage | undefined
  readonly reactions: readonly string[]
  readonly zone: string
}

export const Bubble = ({ message, quoted, reactions, zone }: Props) => (
  <li class={`message ${message.by}`} data-testid="message" data-id={message.id}>
    <div class="bubble">
      {quoted && <Quoted message={quoted} />}
      <Inside message={message} />
      <span class="bubble-when">
        <time>{hourWords(message.at, zone)}</time>
        <Ticks message={message} />
      </span>
      {reactions.length > 0 && <span class="reactions">{reactions.join('')}</span>}
      <button type="button" class="bubble-reply" aria-label={say(W.reply)} title={say(W.reply)} onClick={() => quote(message)}>
        <Icon name="reply" size={15} />
      </button>
    </div>
    <Buttons message={message} />
  </li>
)
