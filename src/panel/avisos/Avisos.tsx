/** The next seven days: who gets what, when and at what price, who does not and why; what an edit moved can be taken back. */
import type { ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Chip } from '../parts/Chip'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

type Read = ValueOf<'reminders.read'>

const W = {
  none: t('Todavía no hay avisos', 'Ainda não há lembretes', 'There are no dated messages yet'),
  noneText: t(
    'Escribí uno en la pestaña Avisos: «7 días antes», «al pasar a Agendada».',
    'Escreva um na aba Lembretes: «7 dias antes», «ao passar para Agendada».',
    'Write one in the tab Reminders: “7 days before”, “when it becomes Scheduled”.',
  ),
  begin: t('Empezar con un ejemplo', 'Começar com um exemplo', 'Start from an example'),
  rules: t('Tus avisos', 'Seus lembretes', 'Your dated messages'),
  on: t('Encendido', 'Ligado', 'On'),
  off: t('Apagado', 'Desligado', 'Off'),
  turnOn: t('Encender', 'Ligar', 'Switch on'),
  turnOff: t('Apagar', 'Desligar', 'Switch off'),
  coming: t('Próximos 7 días', 'Próximos 7 dias', 'Next 7 days'),
  nothing: t('No sale nada en los próximos 7 días.', 'Não sai nada nos próximos 7 dias.', 'Nothing leaves in the next 7 days.'),
  held: t('No van a salir', 'Não vão sair', 'Will not leave'),
  moved: t('Cambiaste fechas', 'Você mudou datas', 'You moved dates'),
  movedText: t(
    'Estos mensajes esperan 10 minutos, por si fue sin querer.',
    'Estas mensagens esperam 10 minutos, caso tenha sido sem querer.',
    'These messages wait 10 minutes, in case it was a slip.',
  ),
  undo: t('Deshacer', 'Desfazer', 'Undo'),
  heard: t('Quién leyó, quién respondió', 'Quem leu, quem respondeu', 'Who read, who answered'),
} as const

const sentOf = (sent: number): string => say(t(`${sent} salieron`, `${sent} saíram`, `${sent} sent`))
const moreOf = (more: number): string => say(t(`Y ${more} más.`, `E mais ${more}.`, `And ${more} more.`))
const leaving = (count: number, total: string): string =>
  say(
    count === 1
      ? t(`1 mensaje · ${total}`, `1 mensagem · ${total}`, `1 message · ${total}`)
      : t(`${count} mensajes · ${total}`, `${count} mensagens · ${total}`, `${count} messages · ${total}`),
  )

const Line = ({ one, open }: { readonly one: Read['coming'][number]; open(id: string): void }) => (
  <li>
    <button type="button" class="card template-row" onClick={() => open(one.contactId)}>
      <span class="person-line">
        <span>{one.name}</span>
        <span class="soft small">{one.price}</span>
      </span>
      <span class="soft small">{`${one.at} · ${one.rule}`}</span>
      {one.held !== '' && <span class="why small">{one.held}</span>}
    </button>
  </li>
)

export const Avisos = () => {
  const { go, toast } = usePanel()
  const { value, trouble, busy, reload } = useRead('reminders.read', {})
  const act = useAct()
  const done = async (answer: { readonly ok: boolean; readonly value?: { readonly says: string } } | undefined) => {
    if (!answer?.ok || !answer.value) return
    toast(answer.value.says)
    await reload()
  }
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={8} />
  const open = (id: string) => go('person', { id })
  const leaves = value.coming.filter(({ held }) => held === '')
  const held = value.coming.filter((one) => one.held !== '')
  if (value.rules.length === 0)
    return (
      <Empty icon="clock" title={say(W.none)} text={say(W.noneText)}>
        <Button busy={act.busy} onClick={async () => done(await act.run('starters.begin', {}))} name="begin-avisos">
          {say(W.begin)}
        </Button>
      </Empty>
    )
  return (
    <div class="stack">
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {value.moved.length > 0 && (
        <Card title={say(W.moved)} tone="warn">
          <p class="soft small">{say(W.movedText)}</p>
          {value.moved.map(({ plan, name, rule, from, to }) => (
            <div key={`${plan} ${rule}`} class="stack">
              <p class="small">{`${name} · ${rule}: ${from} → ${to}`}</p>
              <Button busy={act.busy} onClick={async () => done(await act.run('reminders.undo', { plan }))} name="undo">
                {say(W.undo)}
              </Button>
            </div>
          ))}
        </Card>
      )}
      <Card title={say(W.coming)}>
        <p>{leaves.length === 0 ? say(W.nothing) : leaving(leaves.length + value.more, value.total)}</p>
        <ul class="cards">
          {leaves.map((one) => (
            <Line key={`${one.contactId} ${one.rule} ${one.at}`} one={one} open={open} />
          ))}
        </ul>
        {value.more > 0 && <p class="soft small">{moreOf(value.more)}</p>}
      </Card>
      {held.length > 0 && (
        <Card title={say(W.held)} tone="quiet">
          <ul class="cards">
            {held.map((one) => (
              <Line key={`${one.contactId} ${one.rule} ${one.at}`} one={one} open={open} />
            ))}
          </ul>
        </Card>
      )}
      <Button wide icon="check" onClick={() => go('avisosHeard', {})} name="heard">
        {say(W.heard)}
      </Button>
      <Card title={say(W.rules)}>
        {value.rules.map(({ id, name, when, on, sent, problem }) => (
          <div key={id} class="stack">
            <span class="person-line">
              <strong>{name}</strong>
              <Chip tone={problem !== '' ? 'warn' : on ? 'good' : 'quiet'}>{say(on ? W.on : W.off)}</Chip>
            </span>
            <p class="soft small">{[when, sentOf(sent)].filter((part) => part !== '').join(' · ')}</p>
            {problem !== '' && <p class="why">{problem}</p>}
            <Button busy={act.busy} onClick={async () => done(await act.run('reminders.switch', { id, on: !on }))} name={`switch-${id}`}>
              {say(on ? W.turnOff : W.turnOn)}
            </Button>
          </div>
        ))}
      </Card>
    </div>
  )
}
