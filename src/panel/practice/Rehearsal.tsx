/** «Ensayar este envío»: the message on each person's phone, which answers here and nowhere else; nothing leaves and nothing is noted. */
import { useState } from 'preact/hooks'
import type { WhoGets } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Phone, type PhoneBubble } from '../phone/Phone'
import { usePanel } from '../shell/panel'

const W = {
  what: t(
    'Así lo recibe cada persona. Tocá o escribí como ella; acá no sale ni se anota nada.',
    'Assim cada pessoa recebe. Toque ou escreva como ela; aqui nada sai nem é anotado.',
    'This is how each person gets it. Tap or write as they would; nothing leaves or is noted here.',
  ),
  whose: t('¿De quién es el teléfono?', 'De quem é o telefone?', 'Whose phone is it?'),
  write: t('Escribí como la persona', 'Escreva como a pessoa', 'Write as the person'),
  send: t('Enviar', 'Enviar', 'Send'),
  kept: t(
    'Cuando sea de verdad, esta respuesta queda en su fila y la ves en «Esperan respuesta».',
    'Quando for de verdade, esta resposta fica na linha dela e você a vê em «Esperam resposta».',
    'When it is real, this answer stands in their row and under “Waiting for an answer”.',
  ),
} as const

export const Rehearsal = ({ given }: { readonly given: Pick<WhoGets, 'previews'>; readonly shown: boolean }) => {
  const { start } = usePanel()
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const one = given.previews[at]
  if (!one) return null
  const tell = (words: string) => setSaid((before) => [...before, words])
  const first: PhoneBubble = { id: 'send', mine: false, header: one.header, text: one.body, footer: one.footer, taps: one.buttons }
  const answers = said.map((words, place): PhoneBubble => ({ id: String(place), mine: true, text: words, taps: [] }))
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      <Select
        label={say(W.whose)}
        value={String(at)}
        name="whose"
        options={given.previews.map(({ name, row }, place) => ({ value: String(place), label: `${name} (${row})` }))}
        onChange={(place) => {
          setAt(Number(place))
          setSaid([])
        }}
      />
      <Phone bubbles={[first, ...answers]} from={start.organisation} tap={(_, words) => tell(words)}>
        <form
          class="phone-write"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() === '') return
            tell(text.trim())
            setText('')
          }}
        >
          <Field label={say(W.write)} hideLabel placeholder={say(W.write)} value={text} name="rehearsal-text" onInput={setText} />
          <Button look="main" icon="send" submit>
            {say(W.send)}
          </Button>
        </form>
      </Phone>
      <p class="help" role="status">
        {said.length > 0 ? say(W.kept) : ''}
      </p>
    </div>
  )
}
