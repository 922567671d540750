/** The phone of whoever gets our messages: the same for a preview, a rehearsed send and a conversation of practice. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Rich } from '../parts/Rich'

export interface PhoneBubble {
  readonly id: string
  /** Said by the person who holds the phone. */
  readonly mine: boolean
  readonly header?: string | null
  readonly text: string
  readonly footer?: string | null
  readonly when?: string
  readonly taps: readonly string[]
}

const W = {
  label: t('Así se ve en el teléfono', 'Assim aparece no telefone', 'How it looks on the phone'),
  buttons: t('Botones', 'Botões', 'Buttons'),
  person: t('La persona', 'A pessoa', 'The person'),
  us: t('Nosotros', 'Nós', 'Us'),
} as const

interface Props {
  readonly bubbles: readonly PhoneBubble[]
  /** Whose phone. */
  readonly caption?: string | undefined
  /** What stands on top: who writes to them. */
  readonly from?: string | undefined
  readonly empty?: string | undefined
  /** The line to write in, on a phone that answers. */
  readonly children?: ComponentChildren
  tap?(bubble: PhoneBubble, text: string): void
}

const Taps = ({ bubble, tap }: { readonly bubble: PhoneBubble; readonly tap: Props['tap'] }) => (
  <ul class="bubble-buttons" aria-label={say(W.buttons)}>
    {bubble.taps.map((text) => (
      <li key={text}>
        {tap ? (
          <button type="button" class="tap" data-name="tap" onClick={() => tap(bubble, text)}>
            {text}
          </button>
        ) : (
          text
        )}
      </li>
    ))}
  </ul>
)

const One = ({ bubble, tap, speaks }: { readonly bubble: PhoneBubble; readonly tap: Props['tap']; readonly speaks: boolean }) => (
  <li class={bubble.mine ? 'message ours' : 'message theirs'} data-id={bubble.id}>
    <div class={`bubble ${bubble.mine ? 'ours' : 'theirs'}`}>
      {speaks && <span class="unseen">{say(bubble.mine ? W.person : W.us)}: </span>}
      {bubble.header && <p class="bubble-title">{bubble.header}</p>}
      <p class="bubble-text">
        <Rich text={bubble.text} />
      </p>
      {bubble.footer && <p class="bubble-foot">{bubble.footer}</p>}
      {bubble.when && <span class="bubble-when">{bubble.when}</span>}
    </div>
    {bubble.taps.length > 0 && <Taps bubble={bubble} tap={tap} />}
  </li>
)

export const Phone = ({ bubbles, caption, from, empty, children, tap }: Props) => {
  const list = useRef<HTMLOListElement>(null)
  const live = children !== undefined
  const last = bubbles.at(-1)?.id
  useLayoutEffect(() => {
    if (live && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [last, live])
  return (
    <figure class={live ? 'phone live' : 'phone'} aria-label={caption ?? say(W.label)}>
      {from && <p class="phone-from">{from}</p>}
      <ol
        ref={list}
        class="phone-chat"
        aria-live={live ? 'polite' : undefined}
        // What scrolls must be reachable by keyboard.
        {...(live ? { tabIndex: 0 } : {})}
      >
        {bubbles.length === 0 && empty && <li class="chat-empty">{empty}</li>}
        {bubbles.map((bubble) => (
          <One key={bubble.id} bubble={bubble} tap={tap} speaks={live} />
        ))}
      </ol>
      {children}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
