/** The conversation as on the phone, ours to the right; it opens at the newest and stays where somebody reads. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import type { Conversation } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Icon } from '../parts/Icon'
import { Rich } from '../parts/Rich'
import { hasFailed, statusWords, Ticks } from '../parts/Ticks'

const W = {
  conversation: t('Conversación', 'Conversa', 'Conversation'),
  older: t('Los anteriores están en el archivo', 'Os anteriores estão no arquivo', 'Earlier ones are in the archive'),
  none: t('Todavía no hablaron.', 'Ainda não conversaram.', 'Nothing has been said yet.'),
  file: t('Abrir archivo', 'Abrir arquivo', 'Open file'),
  us: t('Nosotros', 'Nós', 'Us'),
  held: t('Sale cuando responda', 'Sai quando responder', 'Leaves when they answer'),
  leaving: t('Saliendo…', 'Saindo…', 'Leaving…'),
} as const

const Media = ({ media }: { readonly media: string }) =>
  media.startsWith('https://') ? (
    <a class="file" href={media} target="_blank" rel="noreferrer">
      <Icon name="file" size={15} /> {say(W.file)}
    </a>
  ) : (
    <span class="file">
      <Icon name="clip" size={15} /> {media}
    </span>
  )

const Message = ({ message, name }: { readonly message: Conversation[number]; readonly name: string }) => (
  <li class={message.mine ? 'message ours' : 'message theirs'} data-id={message.id}>
    <div class={`bubble ${message.mine ? 'ours' : 'theirs'}`}>
      <span class="unseen">{message.mine ? say(W.us) : name}: </span>
      {message.quote !== '' && <blockquote>{message.quote}</blockquote>}
      {message.media !== '' && <Media media={message.media} />}
      {message.text !== '' && (
        <p class="bubble-text">
          <Rich text={message.text} />
        </p>
      )}
      <span class="bubble-when">
        {message.at} {message.mine && <Ticks status={message.status} />}
      </span>
    </div>
    {message.mine && hasFailed(message.status) && (
      <p class="why">
        {statusWords(message.status)}
        {message.reason !== '' && `: ${message.reason}`}
      </p>
    )}
  </li>
)

/** A message that has not come back from the server yet, or waits until it may leave. */
const Waiting = ({ text, note }: { readonly text: string; readonly note: string }) => (
  <li class="message ours">
    <div class="bubble ours waiting">
      <p class="bubble-text">{text}</p>
      <span class="bubble-when">
        <Icon name="clock" size={12} /> {note}
      </span>
    </div>
  </li>
)

/** Nearer to the end than this, a new message moves the view along. */
const NEAR_END = 80

interface Props {
  readonly card: PersonCard
  /** Sent from here and not in the conversation yet. */
  readonly leaving: readonly string[]
  readonly shown: boolean
}

export const Chat = ({ card, leaving, shown }: Props) => {
  const list = useRef<HTMLOListElement>(null)
  const seen = useRef({ id: '', nearEnd: true })
  const last = card.conversation.at(-1)?.id ?? ''
  useLayoutEffect(() => {
    const box = list.current
    if (!box || !shown) return
    if (seen.current.id !== card.id || seen.current.nearEnd) box.scrollTop = box.scrollHeight
    seen.current = { id: card.id, nearEnd: true }
  }, [card.id, last, leaving.length, card.held, shown])
  return (
    <ol
      ref={list}
      class="chat"
      aria-label={say(W.conversation)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: box }) => {
        seen.current.nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END
      }}
    >
      {card.older && (
        <li class="chat-empty">
          {say(W.older)}:{' '}
          <a href={card.older.url} target="_blank" rel="noreferrer">
            {card.older.says}
          </a>
        </li>
      )}
      {card.conversation.length === 0 && !card.older && leaving.length === 0 && <li class="chat-empty">{say(W.none)}</li>}
      {card.conversation.map((message) => (
        <Message key={message.id} message={message} name={card.name || card.phone} />
      ))}
      {card.held !== '' && <Waiting text={card.held} note={say(W.held)} />}
      {leaving.map((text, place) => (
        <Waiting key={`${place} ${text}`} text={text} note={say(W.leaving)} />
      ))}
    </ol>
  )
}
