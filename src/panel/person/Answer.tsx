/** Where one writes while the person may be written to freely. */
import { useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { LIMITS } from '../../domain/outbox/limits'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { Canned } from './Canned'
import { Later } from './Later'
import type { AnswerState } from './useAnswer'

const W = {
  write: t('Escribí tu respuesta', 'Escreva sua resposta', 'Write your answer'),
  send: t('Enviar', 'Enviar', 'Send'),
  canned: t('Respuestas listas', 'Respostas prontas', 'Ready answers'),
  later: t('Más tarde', 'Mais tarde', 'Later'),
  keys: t('Ctrl + Enter también envía', 'Ctrl + Enter também envia', 'Ctrl + Enter sends too'),
} as const

const left = (letters: number) => t(`Quedan ${letters} letras`, `Restam ${letters} letras`, `${letters} letters left`)
const over = (letters: number) =>
  t(
    `Sobran ${letters} letras: WhatsApp acepta hasta ${LIMITS.text}. Mandalo en dos partes.`,
    `Sobram ${letters} letras: o WhatsApp aceita até ${LIMITS.text}. Envie em duas partes.`,
    `${letters} letters too many: WhatsApp takes up to ${LIMITS.text}. Send it in two parts.`,
  )

const TOOLS = ['canned', 'later'] as const

/** Shown when this few letters are left. */
const SHORT = 200

export const Answer = ({ card, answer }: { readonly card: PersonCard; readonly answer: AnswerState }) => {
  const [tool, setTool] = useState<(typeof TOOLS)[number]>()
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
      <p class="tools">
        {TOOLS.map((one) => (
          <button
            key={one}
            type="button"
            class="link"
            data-name={one}
            aria-expanded={tool === one}
            onClick={() => setTool(tool === one ? undefined : one)}
          >
            {say(W[one])}
          </button>
        ))}
      </p>
      {tool === 'later' && <Later busy={answer.busy} can={can} send={answer.later} done={() => setTool(undefined)} />}
      {tool === 'canned' && (
        <Canned
          text={answer.text}
          use={(text) => {
            answer.write(answer.text.trim() === '' ? text : `${answer.text.trimEnd()}\n${text}`)
            setTool(undefined)
          }}
        />
      )}
      <div class="actions end">
        <span class="hint">{say(W.keys)}</span>
        <Button look="main" submit icon="send" busy={answer.busy} disabled={!can} name="send-answer">
          {say(W.send)}
        </Button>
      </div>
    </form>
  )
}
