/** Each message of the last month with how far it got and what was answered, the newest first. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Share } from '../parts/Share'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  sent: t('Salieron', 'Saíram', 'Sent'),
  delivered: t('Llegaron', 'Chegaram', 'Arrived'),
  read: t('Leyeron', 'Leram', 'Read'),
  replied: t('Respondieron', 'Responderam', 'Answered'),
  confirmed: t('Confirmaron', 'Confirmaram', 'Confirmed'),
  failed: t('No llegaron', 'Não chegaram', 'Did not arrive'),
  again: t('Enviar de nuevo', 'Enviar de novo', 'Send again'),
  hidden: t(
    'Hay personas que ocultan la confirmación de lectura: pueden haber leído más.',
    'Há pessoas que ocultam a confirmação de leitura: podem ter lido mais.',
    'Some people hide read receipts: more may have read.',
  ),
  none: t('Todavía no salió ningún aviso', 'Ainda não saiu nenhum lembrete', 'No dated message has left yet'),
} as const

export const Heard = () => {
  const { go, toast } = usePanel()
  const act = useAct()
  const { value, trouble, busy, reload } = useRead('reminders.heard', {})
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={8} />
  if (value.sent === 0) return <Empty icon="clock" title={say(W.none)} />
  const sendAgain = async (message: string) => {
    const done = await act.run('reminders.again', { message })
    if (done?.ok) toast(done.value.says)
  }
  return (
    <div class="stack">
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Card>
        {(['sent', 'delivered', 'read', 'replied', 'confirmed', 'failed'] as const).map((key) => (
          <span key={key} class="person-line">
            <span>{say(W[key])}</span>
            <strong>
              {value[key]}
              {key !== 'sent' && key !== 'failed' && <Share way={value} step={key} />}
            </strong>
          </span>
        ))}
        <p class="soft small">{say(W.hidden)}</p>
      </Card>
      <ul class="cards">
        {value.lines.map(({ at, contactId, name, rule, state, reply, lost }) => (
          <li key={`${contactId} ${rule} ${at}`}>
            <button type="button" class="card template-row" onClick={() => go('person', { id: contactId })}>
              <span class="person-line">
                <span>{name}</span>
                <span class="soft small">{state}</span>
              </span>
              <span class="soft small">{`${at} · ${rule}`}</span>
              {reply !== '' && <span class="two-lines">{`«${reply}»`}</span>}
            </button>
            {lost !== '' && (
              <Button busy={act.busy} onClick={() => sendAgain(lost)} name={`again-${lost}`}>
                {say(W.again)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
