/** How a send is going, in numbers, and the brakes. */
import { useState } from 'preact/hooks'
import type { SendView } from '../../app/views'
import { type Text, t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Chip } from '../parts/Chip'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { draftFrom, EMPTY, type SendDraft } from './draft'
import { Funnel } from './Funnel'
import { Move } from './Move'
import { TONES } from './tones'

type State = SendView['stateKey']
type Control = 'pause' | 'resume' | 'cancel'

const CONTROLS: Readonly<Record<State, readonly Control[]>> = {
  draft: [],
  preparing: ['pause', 'cancel'],
  scheduled: ['pause', 'cancel'],
  leaving: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  done: [],
  cancelled: [],
}

/** Planned to the last row, and not over. */
const MOVABLE: ReadonlySet<State> = new Set(['scheduled', 'leaving', 'paused'])

/** Nothing of it has left. */
const isWhole = ({ stateKey, counts }: SendView): boolean =>
  (stateKey === 'scheduled' || stateKey === 'paused') && counts.sent + counts.not_sent === 0

const WORDS: Readonly<Record<Control, Text>> = {
  pause: t('Pausar', 'Pausar', 'Pause'),
  resume: t('Seguir', 'Continuar', 'Go on'),
  cancel: t('Cancelar el envío', 'Cancelar o envio', 'Cancel the send'),
}

const W = {
  sure: t(
    '¿Cancelar? Lo que ya salió no vuelve; a quienes faltan no les llega nada.',
    'Cancelar? O que já saiu não volta; para quem falta não chega nada.',
    'Cancel? What has left does not come back; the others get nothing.',
  ),
  yes: t('Sí, cancelarlo', 'Sim, cancelar', 'Yes, cancel it'),
  change: t('Cambiar', 'Mudar', 'Change'),
  other: t('Otro mensaje u otras personas', 'Outra mensagem ou outras pessoas', 'Another message or other people'),
  no: t('No, dejarlo', 'Não, deixar', 'No, keep it'),
} as const

export const SendDetail = ({ send, reload }: { readonly send: SendView; reload(): Promise<void> }) => {
  const { toast, go } = usePanel()
  const draft = useKept<SendDraft>('send', EMPTY)
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [moving, setMoving] = useState(false)
  const [under, setUnder] = useState<Control>()
  const control = async (to: Control) => {
    setUnder(to)
    const answer = await act.run('sends.control', { id: send.id, to })
    if (answer?.ok) {
      toast(answer.value.says)
      setAsking(false)
    }
    await reload()
  }
  const controls = CONTROLS[send.stateKey]
  return (
    <section class="stack">
      <div>
        <h2>{send.name}</h2>
        <p class="chip-line">
          <Chip tone={TONES[send.stateKey]}>{send.state}</Chip>
        </p>
        {send.reason !== '' && <p>{send.reason}</p>}
        {send.next !== '' && <p class="soft">{send.next}</p>}
      </div>
      <Funnel send={send} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {moving && (
        <Move
          send={send}
          done={async () => {
            setMoving(false)
            await reload()
          }}
        />
      )}
      {asking && controls.includes('cancel') ? (
        <Sure
          yes={say(W.yes)}
          no={say(W.no)}
          name="cancel-send"
          busy={act.busy && under === 'cancel'}
          onYes={() => control('cancel')}
          onNo={() => setAsking(false)}
        >
          <p>{say(W.sure)}</p>
        </Sure>
      ) : (
        controls.length > 0 && (
          <div class="actions">
            {MOVABLE.has(send.stateKey) && (
              <Button disabled={act.busy} onClick={() => setMoving(!moving)} name="move">
                {say(W.change)}
              </Button>
            )}
            {isWhole(send) && (
              <Button
                disabled={act.busy}
                name="replace"
                onClick={() => {
                  draft.set(draftFrom(send))
                  go('newSend', {})
                }}
              >
                {say(W.other)}
              </Button>
            )}
            {controls.map((to) => (
              <Button
                key={to}
                look={to === 'cancel' ? 'quiet' : 'plain'}
                busy={act.busy && under === to}
                disabled={act.busy}
                name={to}
                onClick={() => (to === 'cancel' ? setAsking(true) : control(to))}
              >
                {say(WORDS[to])}
              </Button>
            ))}
          </div>
        )
      )}
    </section>
  )
}
