/** Practice with phones inside the panel, or WhatsApp for real. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { type Connected, Keys } from './Keys'
import { Webhook } from './Webhook'

const W = {
  how: t('¿Cómo querés empezar?', 'Como você quer começar?', 'How do you want to start?'),
  practice: t('Práctica', 'Prática', 'Practice'),
  practiceNote: t(
    'Sin cuenta de Meta: los teléfonos son de mentira y no sale nada de verdad. Ideal para la primera hora o para ensayar un envío.',
    'Sem conta na Meta: os telefones são de mentira e nada sai de verdade. Ideal para a primeira hora ou para ensaiar um envio.',
    'No account at Meta: the phones are make-believe and nothing really leaves. Best for the first hour or to rehearse a send.',
  ),
  practise: t('Practicar', 'Praticar', 'Practise'),
  real: t('WhatsApp de verdad', 'WhatsApp de verdade', 'WhatsApp for real'),
  realNote: t(
    'Con el número de tu organización en la API de WhatsApp. Vas a necesitar cuatro datos de Meta: te decimos dónde está cada uno.',
    'Com o número da sua organização na API do WhatsApp. Você vai precisar de quatro dados da Meta: dizemos onde está cada um.',
    'With your organisation’s number in the WhatsApp API. It takes four things from Meta: you are told where each of them is.',
  ),
  connect: t('Conectar mi número', 'Conectar meu número', 'Connect my number'),
} as const

export const Connect = () => {
  const { start, restart, toast } = usePanel()
  const act = useAct()
  const [way, setWay] = useState<'choose' | 'real'>(start.connected === 'practice' ? 'real' : 'choose')
  const done = useKept<Connected | undefined>('connected', undefined)

  const practise = async () => {
    const answer = await act.run('connect.practice', {})
    if (!answer?.ok) return
    toast(answer.value.line)
    await restart()
  }

  if (done.value) return <Webhook connected={done.value} finished={done.forget} />
  if (way === 'real') return <Keys connected={done.set} back={start.connected === 'none' ? () => setWay('choose') : undefined} />
  return (
    <div class="stack">
      <p>{say(W.how)}</p>
      <Card title={say(W.practice)}>
        <p>{say(W.practiceNote)}</p>
        <Button look="main" wide icon="flask" busy={act.busy} onClick={practise} name="practice">
          {say(W.practise)}
        </Button>
        {act.trouble && <TroubleCard trouble={act.trouble} />}
      </Card>
      <Card title={say(W.real)}>
        <p>{say(W.realNote)}</p>
        <Button wide disabled={act.busy} onClick={() => setWay('real')} name="real">
          {say(W.connect)}
        </Button>
      </Card>
    </div>
  )
}
