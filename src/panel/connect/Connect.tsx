/** The way from practice to a real number: which rung, what it needs, the keys, and the steps that prove it. */
import { useState } from 'preact/hooks'
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import type { Nothing } from '../shell/routes'
import { Keys } from './Keys'
import { Needs } from './Needs'
import { Rungs } from './Rungs'
import { RUNGS, type Rung } from './rung-help'
import { Steps } from './Steps'

const W = {
  practice: t('Práctica', 'Prática', 'Practice'),
  practiceNote: t(
    'Sin cuenta de Meta: los teléfonos son de mentira y no sale nada de verdad. Ideal para la primera hora o para ensayar un envío.',
    'Sem conta na Meta: os telefones são de mentira e nada sai de verdade. Ideal para a primeira hora ou para ensaiar um envio.',
    'No account at Meta: the phones are make-believe and nothing really leaves. Best for the first hour or to rehearse a send.',
  ),
  practise: t('Practicar', 'Praticar', 'Practise'),
  choose: t('Elegir', 'Escolher', 'Choose'),
  erases: t(
    'Al conectar se borra lo que ensayaste (mensajes, envíos y personas inventadas). Tu lista y sus permisos quedan.',
    'Ao conectar, o que você ensaiou é apagado (mensagens, envios e pessoas inventadas). Sua lista e as permissões ficam.',
    'Connecting erases what you rehearsed (messages, sends and made-up people). Your list and its permissions stay.',
  ),
  back: t('Volver a elegir', 'Voltar a escolher', 'Choose again'),
} as const

type Where = 'choose' | 'needs' | 'keys'

/** Looks again while something is on its way. */
const REFRESHED = 5_000
const isWaiting = (view: LineState | undefined): boolean =>
  view?.steps.some(({ state, key }) => state === 'warning' && key !== 'key' && key !== 'number') ?? false

export const Connect = ({ shown }: { readonly given: Nothing; readonly shown: boolean }) => {
  const { start, restart, toast } = usePanel()
  const act = useAct()
  const [where, setWhere] = useState<Where>('choose')
  const [rung, setRung] = useState<Rung>('test')
  const [told, setTold] = useState<LineState>()
  const line = useRead('connect.read', {}, shown && isWaiting(told) ? REFRESHED : 0)
  const view = line.value && told && line.at < Date.now() - REFRESHED ? told : (line.value ?? told)

  const practise = async () => {
    const answer = await act.run('connect.practice', {})
    if (!answer?.ok) return
    toast(answer.value.line)
    await restart()
  }
  const changed = async (next: LineState) => {
    setTold(next)
    setWhere('choose')
    // What was practice is real now; the first connection of all waits for the end, which opens the room.
    if (start.connected === 'practice') await restart()
    await line.reload()
  }

  if (!view) return line.trouble ? <TroubleCard trouble={line.trouble} again={line.reload} /> : <Skeleton lines={5} />
  if (where === 'keys')
    return (
      <div class="stack">
        <Rungs rung={view.rung} />
        <Keys view={view} connected={changed} back={() => setWhere('choose')} />
      </div>
    )
  if (where === 'needs')
    return (
      <div class="stack">
        <Rungs rung={view.rung} />
        <h2>{say(RUNGS[rung].name)}</h2>
        <Needs rung={rung} go={() => setWhere('keys')} />
        <Button look="quiet" onClick={() => setWhere('choose')}>
          {say(W.back)}
        </Button>
      </div>
    )
  if (view.rung === 'test' || view.rung === 'own')
    return (
      <div class="stack">
        <Rungs rung={view.rung} />
        <Steps
          view={view}
          changed={changed}
          keys={() => setWhere('keys')}
          climb={() => {
            setRung('own')
            setWhere('needs')
          }}
        />
      </div>
    )
  return (
    <div class="stack">
      <Rungs rung={view.rung} />
      {view.rung === 'none' && (
        <Card title={say(W.practice)}>
          <p>{say(W.practiceNote)}</p>
          <Button look="main" wide icon="flask" busy={act.busy} onClick={practise} name="practice">
            {say(W.practise)}
          </Button>
          {act.trouble && <TroubleCard trouble={act.trouble} />}
        </Card>
      )}
      {(['test', 'own'] as const).map((one) => (
        <Card key={one} title={say(RUNGS[one].name)}>
          <p>{say(RUNGS[one].what)}</p>
          <Button
            wide
            look={one === 'test' && view.rung === 'practice' ? 'main' : 'plain'}
            disabled={act.busy}
            name={`choose-${one}`}
            onClick={() => {
              setRung(one)
              setWhere('needs')
            }}
          >
            {say(W.choose)}
          </Button>
        </Card>
      ))}
      {start.connected === 'practice' && <p class="help">{say(W.erases)}</p>}
    </div>
  )
}
