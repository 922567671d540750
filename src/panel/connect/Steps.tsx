/** A real number, step by step: every light, and below it the one thing to do next. */
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { CopyLine } from '../parts/CopyLine'
import { Details } from '../parts/Details'
import { Lights } from '../parts/Lights'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { Deploy } from './Deploy'
import { RelayAddress } from './RelayAddress'
import { Starters } from './Starters'
import { Trial } from './Trial'

const W = {
  lights: t('Cómo viene', 'Como está', 'How it stands'),
  done: t('Ir a Inicio', 'Ir para o Início', 'Go to Home'),
  later: t('Seguir después', 'Continuar depois', 'Go on later'),
  kept: t(
    'Podés cerrar: queda donde lo dejaste.',
    'Pode fechar: fica onde você deixou.',
    'You can close this: it stays where you left it.',
  ),
  more: t('Más', 'Mais', 'More'),
  keys: t('Cambiar la clave', 'Trocar a chave', 'Renew the key'),
  climb: t('Pasar al número propio', 'Passar para o número próprio', 'Go on to our own number'),
  renew: t('Cambiar la dirección secreta', 'Trocar o endereço secreto', 'Renew the secret address'),
  renewHelp: t(
    'Si alguien pudo ver la dirección. La de antes sigue sirviendo mientras Meta termina de usarla.',
    'Se alguém pôde ver o endereço. O anterior continua valendo enquanto a Meta termina de usá-lo.',
    'If somebody may have seen it. The one before stays valid while Meta still uses it.',
  ),
  byHand: t('Datos para pegar a mano en Meta', 'Dados para colar à mão na Meta', 'For pasting by hand at Meta'),
  address: t('URL de devolución de llamada', 'URL de callback', 'Callback URL'),
  verify: t('Token de verificación', 'Token de verificação', 'Verify token'),
} as const

interface Props {
  readonly view: LineState
  changed(view: LineState): void
  keys(): void
  climb(): void
}

/** The first step that is not good, in the order in which one leads to the other. */
const nextOf = ({ steps }: LineState): LineState['steps'][number]['key'] | undefined =>
  steps.find(({ state, key }) => state !== 'good' && key !== 'key' && key !== 'number')?.key

const Next = ({ view, changed }: Pick<Props, 'view' | 'changed'>) => {
  switch (nextOf(view)) {
    case 'address':
      return <Deploy view={view} changed={changed} />
    case 'arrivals':
      return view.webhook !== '' && view.steps.some(({ key, state }) => key === 'arrivals' && state === 'off') ? (
        <Deploy view={view} changed={changed} />
      ) : (
        <Trial view={view} changed={changed} />
      )
    case 'test':
      return <Trial view={view} changed={changed} />
    case 'texts':
      return <Starters changed={changed} />
    default:
      return null
  }
}

export const Steps = ({ view, changed, keys, climb }: Props) => {
  const { restart, go, start } = usePanel()
  const act = useAct()
  const finished = nextOf(view) === undefined
  const renew = async () => {
    const answer = await act.run('connect.renew', {})
    if (answer?.ok) changed(answer.value)
  }
  const end = async () => {
    if (start.connected !== 'cloud_api') await restart()
    go('home', {})
  }
  return (
    <>
      <Card title={say(W.lights)}>
        <Lights lights={view.steps} />
      </Card>
      <Next view={view} changed={changed} />
      <Button look={finished ? 'main' : 'quiet'} wide={finished} onClick={end} name="finish">
        {say(finished ? W.done : W.later)}
      </Button>
      {!finished && <p class="help">{say(W.kept)}</p>}
      <Details summary={say(W.more)}>
        {view.rung === 'test' && (
          <Button wide onClick={climb} name="climb">
            {say(W.climb)}
          </Button>
        )}
        <Button wide onClick={keys} name="renew-key">
          {say(W.keys)}
        </Button>
        {view.webhook !== '' && (
          <>
            <Button wide busy={act.busy} onClick={renew} name="renew-address">
              {say(W.renew)}
            </Button>
            <p class="help">{say(W.renewHelp)}</p>
            {act.trouble && <TroubleCard trouble={act.trouble} />}
            <p class="help">{say(W.byHand)}</p>
            <CopyLine label={say(W.address)} value={view.webhook} name="webhook" />
            <CopyLine label={say(W.verify)} value={view.verifyToken} name="verify-token" />
            <RelayAddress webApp={view.address} changed={changed} />
          </>
        )}
      </Details>
    </>
  )
}
