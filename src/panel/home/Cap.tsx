/** The cap of a month, in dollars: sends wait beyond it, answers always leave. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  title: t('Tope de gasto', 'Limite de gasto', 'Cap on spending'),
  label: t('Dólares por mes', 'Dólares por mês', 'Dollars a month'),
  help: t(
    'Cuando se llega, los envíos esperan; las respuestas salen siempre.',
    'Quando se chega, os envios esperam; as respostas sempre saem.',
    'When it is reached sends wait; answers always leave.',
  ),
  save: t('Guardar', 'Salvar', 'Save'),
} as const

export const Cap = ({ cap, done }: { readonly cap: number; readonly done: () => void }) => {
  const { toast } = usePanel()
  const act = useAct()
  const [typed, setTyped] = useState(String(cap))
  const usd = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
  const save = async (event: Event) => {
    event.preventDefault()
    const answer = await act.run('money.cap', { usd })
    if (!answer?.ok) return
    toast(answer.value.says)
    done()
  }
  return (
    <Card title={say(W.title)}>
      <form class="stack" onSubmit={save}>
        <Field label={say(W.label)} help={say(W.help)} value={typed} name="cap" inputMode="text" onInput={setTyped} />
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        <Button submit busy={act.busy} disabled={!Number.isFinite(usd) || usd === cap}>
          {say(W.save)}
        </Button>
      </form>
    </Card>
  )
}
