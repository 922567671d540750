/** The other direction: what to paste at Meta so that messages of people come in, and the check that they do. */
import { useState } from 'preact/hooks'
import type { Light } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { CopyLine } from '../parts/CopyLine'
import { Lights } from '../parts/Lights'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import type { Connected } from './Keys'
import { RelayAddress } from './RelayAddress'

const W = {
  lights: t('Lo que contestó Meta', 'O que a Meta respondeu', 'What Meta answered'),
  receive: t('Recibir mensajes', 'Receber mensagens', 'Receiving messages'),
  how: t(
    'En developers.facebook.com → tu app → WhatsApp → Configuración, en «Webhook» tocá «Editar», pegá estos dos y tocá «Verificar y guardar». Después, en «Campos del webhook», suscribí «messages».',
    'Em developers.facebook.com → seu app → WhatsApp → Configuração, em «Webhook» toque em «Editar», cole estes dois e toque em «Verificar e salvar». Depois, em «Campos do webhook», assine «messages».',
    'At developers.facebook.com → your app → WhatsApp → Configuration, under “Webhook” choose “Edit”, paste these two and choose “Verify and save”. Then, under “Webhook fields”, subscribe to “messages”.',
  ),
  address: t('URL de devolución de llamada', 'URL de callback', 'Callback URL'),
  verify: t('Token de verificación', 'Token de verificação', 'Verify token'),
  pasted: t('Ya los pegué: probar', 'Já colei: testar', 'They are pasted: try'),
  again: t('Probar de nuevo', 'Testar de novo', 'Try again'),
  finish: t('Listo, empezar', 'Pronto, começar', 'Done, start'),
  later: t('Seguir y hacerlo después', 'Seguir e fazer depois', 'Go on and do it later'),
} as const

interface Props {
  readonly connected: Connected
  finished(): void
}

export const Webhook = ({ connected, finished }: Props) => {
  const { restart, go, start } = usePanel()
  const [lights, setLights] = useState<readonly Light[]>(connected.lights)
  const [webhook, setWebhook] = useState(connected.webhook)
  const [tried, setTried] = useState(false)
  const act = useAct()
  const fine = tried && lights.every(({ state }) => state !== 'bad')

  const subscribe = async () => {
    const answer = await act.run('connect.subscribe', {})
    if (!answer?.ok) return
    setTried(true)
    setLights(answer.value.lights)
  }
  const end = async () => {
    await restart()
    finished()
    if (start.connected !== 'none') go('home', {})
  }

  return (
    <div class="stack">
      <Card title={say(W.lights)}>
        <Lights lights={lights} />
      </Card>
      <Card title={say(W.receive)}>
        <p>{say(W.how)}</p>
        <CopyLine label={say(W.address)} value={webhook} name="webhook" />
        <CopyLine label={say(W.verify)} value={connected.verifyToken} name="verify-token" />
        {!fine && (
          <Button look="main" wide busy={act.busy} onClick={subscribe} name="subscribe">
            {say(tried ? W.again : W.pasted)}
          </Button>
        )}
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        <RelayAddress
          changed={(answer) => {
            setWebhook(answer.webhook)
            setLights(answer.lights)
          }}
        />
      </Card>
      {fine ? (
        <Button look="main" wide onClick={end} name="finish">
          {say(W.finish)}
        </Button>
      ) : (
        <Button look="quiet" onClick={end}>
          {say(W.later)}
        </Button>
      )}
    </div>
  )
}
