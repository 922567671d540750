/** How far a message of ours got, drawn as people know it from WhatsApp and said in words. */
import type { Conversation } from '../../app/views'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Icon } from './Icon'

export type Status = Conversation[number]['status']

type Mark = 'none' | 'clock' | 'one' | 'two' | 'read' | 'failed' | 'unsure'

const MARKS: Readonly<Record<Status, { readonly mark: Mark; readonly words: Text }>> = {
  received: { mark: 'none', words: t('Recibido', 'Recebida', 'Received') },
  sending: { mark: 'clock', words: t('Saliendo', 'Saindo', 'Leaving') },
  accepted: { mark: 'clock', words: t('Lo tiene WhatsApp', 'Está com o WhatsApp', 'WhatsApp has it') },
  sent: { mark: 'one', words: t('Salió', 'Saiu', 'Sent') },
  delivered: { mark: 'two', words: t('Llegó', 'Chegou', 'Delivered') },
  read: { mark: 'read', words: t('Leído', 'Lida', 'Read') },
  played: { mark: 'read', words: t('Escuchado', 'Ouvida', 'Played') },
  failed: { mark: 'failed', words: t('No llegó', 'Não chegou', 'Not delivered') },
  refused: { mark: 'failed', words: t('No salió', 'Não saiu', 'Not sent') },
  unknown: { mark: 'unsure', words: t('Sin confirmar', 'Sem confirmar', 'Unconfirmed') },
}

export const hasFailed = (status: Status): boolean => MARKS[status].mark === 'failed' || MARKS[status].mark === 'unsure'
export const statusWords = (status: Status): string => say(MARKS[status].words)

export const Ticks = ({ status }: { readonly status: Status }) => {
  const { mark } = MARKS[status]
  if (mark === 'none') return null
  const words = statusWords(status)
  return (
    <span class={`ticks ${mark}`} role="img" aria-label={words} title={words} data-status={status}>
      {mark === 'clock' && <Icon name="clock" size={12} />}
      {(mark === 'failed' || mark === 'unsure') && <Icon name="warn" size={13} />}
      {(mark === 'one' || mark === 'two' || mark === 'read') && (
        <svg
          class="icon"
          width={mark === 'one' ? 11 : 16}
          height="11"
          viewBox={mark === 'one' ? '0 0 11 11' : '0 0 16 11'}
          aria-hidden="true"
        >
          <path d="M1 6l3 3 6-7.500" />
          {mark !== 'one' && <path d="M6.500 8.500 7 9l6-7.500" />}
        </svg>
      )}
    </span>
  )
}
