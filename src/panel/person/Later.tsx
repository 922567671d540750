/** When an answer that is written now is to leave. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'

const W = {
  when: t('¿Cuándo sale?', 'Quando sai?', 'When does it leave?'),
  example: t('«hoy 17:00», «mañana 9:30»', '«hoje 17:00», «amanhã 9:30»', '“today 17:00”, “tomorrow 9:30”'),
  send: t('Programar', 'Programar', 'Schedule'),
} as const

interface Props {
  readonly busy: boolean
  readonly can: boolean
  send(when: string): Promise<boolean>
  done(): void
}

export const Later = ({ busy, can, send, done }: Props) => {
  const [when, setWhen] = useState('')
  return (
    <div class="stack inset">
      <Field label={say(W.when)} help={say(W.example)} value={when} name="later-when" onInput={setWhen} />
      <Button
        busy={busy}
        disabled={!can || when.trim() === ''}
        onClick={async () => {
          if (await send(when)) done()
        }}
        name="send-later"
      >
        {say(W.send)}
      </Button>
    </div>
  )
}
