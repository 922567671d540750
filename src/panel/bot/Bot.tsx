/** Each step as people meet it: its words, its options, what is wrong, how many came and how many left there. */
import type { ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  what: t(
    'Los pasos se escriben en la pestaña Bot: uno por fila. Acá ves si algo no cierra y dónde se va la gente.',
    'Os passos se escrevem na aba Bot: um por linha. Aqui você vê o que falta e onde as pessoas saem.',
    'Steps are written in the tab Bot, one a row. Here you see what does not fit and where people leave.',
  ),
  none: t('Todavía no hay pasos', 'Ainda não há passos', 'There are no steps yet'),
  tryIt: t('Probarlo en el teléfono', 'Testar no telefone', 'Try it on the phone'),
  practiseFirst: t(
    'Se prueba en modo práctica; esta línea ya es de verdad: escribile desde tu teléfono.',
    'Testa-se no modo prática; esta linha já é de verdade: escreva do seu telefone.',
    'It is tried in practice mode; this line is real already: write to it from your phone.',
  ),
  begin: t('Empezar con un ejemplo', 'Começar com um exemplo', 'Start from an example'),
  good: t('Todos los pasos están bien.', 'Todos os passos estão bem.', 'All steps are fine.'),
} as const

const wrongOf = (count: number): string =>
  say(
    count === 1
      ? t('1 paso para revisar.', '1 passo para revisar.', '1 step to check.')
      : t(`${count} pasos para revisar.`, `${count} passos para revisar.`, `${count} steps to check.`),
  )
const flow = (reached: number, left: number): string =>
  say(t(`Llegaron ${reached} · Se fueron ${left}`, `Chegaram ${reached} · Saíram ${left}`, `Reached ${reached} · Left ${left}`))

const Step = ({ step }: { readonly step: ValueOf<'bot.read'>['steps'][number] }) => {
  const { name, text, options, leads, reached, left, looks, problem } = step
  return (
    <Card title={name || '–'} tone={problem !== '' ? 'warn' : 'plain'}>
      {text !== '' && <p class="two-lines">{text}</p>}
      {options.length > 0 && <p class="soft small">{options.map((option) => `[${option.replace(/^\[|\]$/g, '')}]`).join(' ')}</p>}
      {looks !== '' && <p class="soft small">{looks}</p>}
      {leads.length > 0 && <p class="soft small">{`→ ${leads.join(', ')}`}</p>}
      {problem !== '' && <p class="why">{problem}</p>}
      {reached > 0 && <p class={left * 3 > reached ? 'why small' : 'soft small'}>{flow(reached, left)}</p>}
    </Card>
  )
}

export const Bot = () => {
  const { go, toast } = usePanel()
  const { value, trouble, busy, reload } = useRead('bot.read', {})
  const act = useAct()
  const begin = async () => {
    const answer = await act.run('starters.begin', {})
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
  }
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={8} />
  const wrong = value.steps.filter(({ problem }) => problem !== '').length
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      {value.steps.length === 0 ? (
        <Empty icon="template" title={say(W.none)}>
          <Button busy={act.busy} onClick={begin} name="begin-bot">
            {say(W.begin)}
          </Button>
        </Empty>
      ) : (
        <p role="status">{wrong === 0 ? say(W.good) : wrongOf(wrong)}</p>
      )}
      {value.canTry ? (
        <Button look="main" wide icon="flask" onClick={() => go('practice', {})} name="try-bot">
          {say(W.tryIt)}
        </Button>
      ) : (
        <p class="soft small">{say(W.practiseFirst)}</p>
      )}
      {value.steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </div>
  )
}
