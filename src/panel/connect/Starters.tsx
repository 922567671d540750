/** The ready texts, asked for in one go; which of them is a matter of ticking. */
import { useState } from 'preact/hooks'
import type { LineState, ValueOf } from '../../app/api'
import { LIBRARY } from '../../domain/templates/library/texts'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Choices } from '../parts/Choices'
import { TroubleCard } from '../parts/TroubleCard'
import { call } from '../server/call'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { Refused } from '../templates/Refused'
import { readyTemplate } from '../templates/ready'

const W = {
  title: t('Tus primeras plantillas', 'Seus primeiros modelos', 'Your first templates'),
  why: t(
    'Para empezar una conversación, WhatsApp pide un texto aprobado. Estos ya están escritos con el nombre de tu organización.',
    'Para começar uma conversa, o WhatsApp pede um texto aprovado. Estes já estão escritos com o nome da sua organização.',
    'To start a conversation WhatsApp asks for an approved text. These are written already, with your organisation’s name.',
  ),
  which: t('¿Cuáles pedimos?', 'Quais pedimos?', 'Which ones?'),
} as const
const askFor = (count: number) => t(`Pedir la aprobación de ${count}`, `Pedir a aprovação de ${count}`, `Ask for the approval of ${count}`)

export const Starters = ({ changed }: { changed(view: LineState): void }) => {
  const { start, toast } = usePanel()
  const [chosen, setChosen] = useState<readonly string[]>(LIBRARY.map(({ key }) => key))
  const [refused, setRefused] = useState<ValueOf<'templates.submit'>['refused']>([])
  const act = useAct()
  const submit = async () => {
    const texts = LIBRARY.filter(({ key }) => chosen.includes(key)).map((ready) => readyTemplate(ready, start))
    const answer = await act.run('templates.submit', { templates: texts })
    if (!answer?.ok) return
    setRefused(answer.value.refused)
    toast(answer.value.says)
    const view = await call('connect.read', {})
    if (view.ok && answer.value.refused.length < texts.length) changed(view.value)
  }
  return (
    <Card title={say(W.title)}>
      <p>{say(W.why)}</p>
      <Choices
        label={say(W.which)}
        many
        choices={LIBRARY.map(({ key, title, when }) => ({ value: key, label: say(title), note: say(when) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Refused refused={refused} />
      <Button look="main" wide busy={act.busy} disabled={chosen.length === 0} onClick={submit} name="ask-approval">
        {say(askFor(chosen.length))}
      </Button>
    </Card>
  )
}
