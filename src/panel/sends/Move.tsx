/** Another name or another moment for a send that waits; who has got it already is not written to again. */
import { useState } from 'preact/hooks'
import type { SendView } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  name: t('Nombre del envío', 'Nome do envio', 'Name of the send'),
  when: t('¿Cuándo sale lo que falta?', 'Quando sai o que falta?', 'When does the rest leave?'),
  words: t('«mañana 10:00», «lunes 9:30»', '«amanhã 10:00», «segunda 9:30»', '“tomorrow 10:00”, “Monday 9:30”'),
  save: t('Cambiar', 'Mudar', 'Change'),
} as const

interface Props {
  readonly send: SendView
  done(): Promise<void>
}

export const Move = ({ send, done }: Props) => {
  const { toast } = usePanel()
  const act = useAct()
  const [name, setName] = useState(send.name)
  const [when, setWhen] = useState('')
  const save = async (event: Event) => {
    event.preventDefault()
    if (when.trim() === '') return
    const answer = await act.run('sends.move', { id: send.id, name, when })
    if (!answer?.ok) return
    toast(answer.value.says)
    await done()
  }
  return (
    <form class="stack inset" onSubmit={save}>
      <Field label={say(W.name)} value={name} name="move-name" max={80} onInput={setName} />
      <Field label={say(W.when)} help={say(W.words)} value={when} name="move-when" onInput={setWhen} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" submit busy={act.busy} disabled={when.trim() === ''} name="move-yes">
        {say(W.save)}
      </Button>
    </form>
  )
}
