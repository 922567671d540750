/** Where the owner of a phone writes; with nothing written, one tap sends a photo, a place or a voice note. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Outgoing } from '../client/phones'
import { Icon, type IconName } from '../parts/icons'
import { phones, quote, sendFrom } from '../rooms/phones'
import { useStore } from '../store'
import { say, type Text, t } from '../words'
import { oneLine } from './words'

const W = {
  write: t('Mensaje', 'Mensagem', 'Message'),
  send: t('Enviar', 'Enviar', 'Send'),
  drop: t('No responder a ese mensaje', 'Não responder a essa mensagem', 'Do not reply to that message'),
} as const

/** A corner of Buenos Aires that everybody knows. */
const PLACE = { latitude: -34.6037, longitude: -58.3816, name: 'Obelisco' } as const
const VOICE_SECONDS = 6

const ONE_TAP: readonly { readonly icon: IconName; readonly label: Text; readonly message: Outgoing }[] = [
  { icon: 'camera', label: t('Mandar una foto', 'Mandar uma foto', 'Send a photo'), message: { type: 'image', image: {} } },
  { icon: 'pin', label: t('Mandar ubicación', 'Mandar localização', 'Send a location'), message: { type: 'location', location: PLACE } },
  {
    icon: 'mic',
    label: t('Mandar un audio', 'Mandar um áudio', 'Send a voice note'),
    message: { type: 'audio', audio: { seconds: VOICE_SECONDS } },
  },
]

export const Composer = ({ waId }: { readonly waId: string }) => {
  const [words, setWords] = useState('')
  const quoting = useStore(phones, (state) => state.quoting)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [quoting])

  const submit = (event: Event) => {
    event.preventDefault()
    const body = words.trim()
    if (body === '') return
    setWords('')
    const context = quoting ? { context: { message_id: quoting.id } } : {}
    void sendFrom(waId, { type: 'text', text: { body }, ...context })
  }
  return (
    <form class="composer" onSubmit={submit}>
      {quoting && (
        <div class="quoting">
          <span>{oneLine(quoting)}</span>
          <button type="button" class="icon-button" aria-label={say(W.drop)} onClick={() => quote(undefined)}>
            <Icon name="close" size={15} />
          </button>
        </div>
      )}
      <div class="composer-line">
        <textarea
          ref={field}
          class="composer-field"
          data-testid="composer"
          aria-label={say(W.write)}
          placeholder={say(W.write)}
          rows={Math.min(4, words.split('\n').length)}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
          }}
        />
        {words.trim() === '' ? (
          ONE_TAP.map(({ icon, label, message }) => (
            <button
              key={icon}
              type="button"
              class="icon-button"
              aria-label={say(label)}
              title={say(label)}
              data-testid={`send-${message.type}`}
              onClick={() => void sendFrom(waId, message)}
            >
              <Icon name={icon} />
            </button>
          ))
        ) : (
          <button type="submit" class="composer-send" aria-label={say(W.send)} title={say(W.send)} data-testid="send">
            <Icon name="send" />
          </button>
        )}
      </div>
    </form>
  )
}
