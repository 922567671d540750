/** Where one writes while the person may be written to freely. */
import type { PersonCard } from '../../app/api'
import { LIMITS } from '../../domain/outbox/limits'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import type { AnswerState } from './useAnswer'

const W = {
  write: t('Escribí tu respuesta', 'Escreva sua resposta', 'Write your answer'),
  send: t('Enviar', 'Enviar', 'Send'),
  keys: t('Ctrl + Enter también envía', 'Ctrl + Enter também envia', 'Ctrl + Enter sends too'),
} as const

const left = (letters: number) => t(`Quedan ${letters} letras`, `Restam ${letters} letras`, `${letters} letters left`)
const over = (letters: number) =>
  t(
    `Sobran ${letters} letras: WhatsApp acepta hasta ${LIMITS.text}. Mandalo en dos partes.`,
    `Sobram ${letters} letras: o WhatsApp aceita até ${LIMITS.text}. Envie em duas partes.`,
    `${letters} letters too many: WhatsApp takes up to ${LIMITS.text}. Send it in two parts.`,
  )

/** Shown when this few letters are left. */
const SHORT = 200

export const Answer = ({ card, answer }: { readonly card: PersonCard; readonly answer: AnswerState }) => {
  const room = LIMITS.text - answer.text.trim().length
  const can = answer.text.trim() !== '' && room >= 0
  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (can) void answer.send()
      }}
    >
      <p class="open-until">{card.open.says}</p>
      {answer.trouble && <TroubleCard trouble={answer.trouble} />}
      <Field
        label={say(W.write)}
        hideLabel
        placeholder={say(W.write)}
        rows={Math.min(6, Math.max(2, answer.text.split('\n').length))}
        value={answer.text}
        name="answer"
        wrong={room < 0 ? say(over(-room)) : undefined}
        help={room >= 0 && room <= SHORT ? say(left(room)) : undefined}
        onInput={answer.write}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && can) {
            event.preventDefault()
            void answer.send()
          }
        }}
      />
      <div class="actions end">
        <span class="hint">{say(W.keys)}</span>
        <Button look="main" submit icon="send" busy={answer.busy} disabled={!can} name="send-answer">
          {say(W.send)}
        </Button>
      </div>
    </form>
  )
}
