/** How a send is going, in numbers, and the brakes. */
import { useState } from 'preact/hooks'
import type { SendView } from '../../app/views'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Chip, type Tone } from '../parts/Chip'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

type State = SendView['stateKey']
type Control = 'pause' | 'resume' | 'cancel'

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'quiet',
  preparing: 'warn',
  scheduled: 'warn',
  leaving: 'warn',
  paused: 'bad',
  done: 'good',
  cancelled: 'quiet',
}

const CONTROLS: Readonly<Record<State, readonly Control[]>> = {
  draft: [],
  preparing: ['pause', 'cancel'],
  scheduled: ['pause', 'cancel'],
  leaving: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  done: [],
  cancelled: [],
}

const WORDS: Readonly<Record<Control, Text>> = {
  pause: t('Pausar', 'Pausar', 'Pause'),
  resume: t('Seguir', 'Continuar', 'Go on'),
  cancel: t('Cancelar el envío', 'Cancelar o envio', 'Cancel the send'),
}

const COUNTS: readonly { readonly key: keyof SendView['counts']; readonly label: Text }[] = [
  { key: 'people', label: t('Personas', 'Pessoas', 'People') },
  { key: 'sent', label: t('Salieron', 'Saíram', 'Sent') },
  { key: 'delivered', label: t('Llegaron', 'Chegaram', 'Delivered') },
  { key: 'read', label: t('Leyeron', 'Leram', 'Read') },
  { key: 'replied', label: t('Respondieron', 'Responderam', 'Replied') },
  { key: 'not_sent', label: t('No salieron', 'Não saíram', 'Not sent') },
]

const W = {
  sure: t(
    '¿Cancelar? Lo que ya salió no vuelve; a quienes faltan no les llega nada.',
    'Cancelar? O que já saiu não volta; para quem falta não chega nada.',
    'Cancel? What has left does not come back; the others get nothing.',
  ),
  yes: t('Sí, cancelarlo', 'Sim, cancelar', 'Yes, cancel it'),
  no: t('No, dejarlo', 'Não, deixar', 'No, keep it'),
} as const

const Counts = ({ counts }: Pick<SendView, 'counts'>) => (
  <dl class="counts">
    {COUNTS.map(({ key, label }) => (
      <div key={key} class={key === 'not_sent' ? 'count-row lost' : 'count-row'}>
        <dt>{say(label)}</dt>
        <dd>{counts[key]}</dd>
        {key !== 'people' && (
          <span class="bar" aria-hidden="true">
            <span style={{ width: `${counts.people === 0 ? 0 : Math.min(100, (100 * counts[key]) / counts.people)}%` }} />
          </span>
        )}
      </div>
    ))}
  </dl>
)

export const SendDetail = ({ send, reload }: { readonly send: SendView; reload(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const [asking, setAsking] = useState(false)
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
      <Counts counts={send.counts} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {asking && controls.includes('cancel') ? (
        <div class="card warn">
          <p>{say(W.sure)}</p>
          <div class="actions">
            <Button look="danger" busy={act.busy && under === 'cancel'} onClick={() => control('cancel')} name="cancel-send">
              {say(W.yes)}
            </Button>
            <Button look="quiet" disabled={act.busy} onClick={() => setAsking(false)}>
              {say(W.no)}
            </Button>
          </div>
        </div>
      ) : (
        controls.length > 0 && (
          <div class="actions">
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
