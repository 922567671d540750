/** How far a send got, step by step; each step opens the people who stand there. */
import type { SendView } from '../../app/views'
import type { Stage } from '../../domain/sends/stages'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Share } from '../parts/Share'
import { usePanel } from '../shell/panel'

type Key = keyof SendView['counts']

const STEPS: readonly { readonly key: Key; readonly stage: Stage | undefined; readonly label: Text }[] = [
  { key: 'people', stage: undefined, label: t('Personas', 'Pessoas', 'People') },
  { key: 'sent', stage: 'sent', label: t('Salieron', 'Saíram', 'Sent') },
  { key: 'delivered', stage: 'delivered', label: t('Llegaron', 'Chegaram', 'Delivered') },
  { key: 'read', stage: 'read', label: t('Leyeron', 'Leram', 'Read') },
  { key: 'replied', stage: 'replied', label: t('Respondieron', 'Responderam', 'Replied') },
  { key: 'not_sent', stage: 'not_sent', label: t('No salieron', 'Não saíram', 'Not sent') },
]

const W = {
  note: t(
    'Quien apagó la confirmación de lectura no cuenta como leído.',
    'Quem desligou a confirmação de leitura não conta como lida.',
    'Whoever switched read receipts off does not count as read.',
  ),
  unread: t('Quiénes no leyeron', 'Quem não leu', 'Who did not read'),
  silent: t('Quiénes no respondieron', 'Quem não respondeu', 'Who did not answer'),
} as const

export const Funnel = ({ send }: { readonly send: SendView }) => {
  const { go } = usePanel()
  const { id, name, counts } = send
  const open = (stage: Stage) => go('sendPeople', { id, stage, name })
  return (
    <div class="stack">
      <ul class="counts">
        {STEPS.map(({ key, stage, label }) => {
          const count = counts[key]
          const row = (
            <>
              <span>{say(label)}</span>
              <strong>
                {count}
                {key !== 'people' && key !== 'sent' && key !== 'not_sent' && <Share way={counts} step={key} />}
              </strong>
              {key !== 'people' && (
                <span class="bar" aria-hidden="true">
                  <span style={{ width: `${counts.people === 0 ? 0 : Math.min(100, (100 * count) / counts.people)}%` }} />
                </span>
              )}
            </>
          )
          const look = key === 'not_sent' ? 'count-row lost' : 'count-row'
          return (
            <li key={key}>
              {stage && count > 0 ? (
                <button type="button" class={look} data-stage={stage} onClick={() => open(stage)}>
                  {row}
                </button>
              ) : (
                <div class={look}>{row}</div>
              )}
            </li>
          )
        })}
      </ul>
      {counts.sent > 0 && (
        <>
          <div class="actions">
            <Button onClick={() => open('unread')} name="stage-unread">
              {say(W.unread)}
            </Button>
            <Button onClick={() => open('silent')} name="stage-silent">
              {say(W.silent)}
            </Button>
          </div>
          <p class="soft small">{say(W.note)}</p>
        </>
      )}
    </div>
  )
}
