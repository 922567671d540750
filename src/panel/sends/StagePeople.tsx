/** Who stands at one step of a send, and the same message once more to them. */
import { useState } from 'preact/hooks'
import type { Stage } from '../../domain/sends/stages'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { confirmed, TYPED_ABOVE } from './draft'

const TITLES: Readonly<Record<Stage, Text>> = {
  sent: t('Les salió', 'Saiu para', 'Sent to'),
  delivered: t('Les llegó', 'Chegou para', 'Delivered to'),
  read: t('Lo leyeron', 'Leram', 'Read it'),
  replied: t('Respondieron', 'Responderam', 'Answered'),
  unread: t('No lo leyeron', 'Não leram', 'Did not read it'),
  silent: t('No respondieron', 'Não responderam', 'Did not answer'),
  not_sent: t('No les salió', 'Não saiu para', 'Not sent to'),
}
const W = {
  nobody: t('Nadie está en este paso.', 'Ninguém está neste passo.', 'Nobody stands at this step.'),
  again: t('Mandárselo otra vez', 'Enviar outra vez', 'Send it to them again'),
  when: t('¿Cuándo sale?', 'Quando sai?', 'When does it leave?'),
  whenHelp: t('«ahora», «mañana 10:00»', '«agora», «amanhã 10:00»', '“now”, “tomorrow 10:00”'),
  now: t('ahora', 'agora', 'now'),
  no: t('No', 'Não', 'No'),
} as const

const confirmWords = (count: number) =>
  count === 1
    ? t('Mandar a 1 persona', 'Enviar a 1 pessoa', 'Send to 1 person')
    : t(`Mandar a ${count} personas`, `Enviar a ${count} pessoas`, `Send to ${count} people`)
const some = (all: number, may: number) =>
  t(`De ${all}, ${may} siguen dando permiso.`, `De ${all}, ${may} continuam dando permissão.`, `Of ${all}, ${may} still give permission.`)
const typeIt = (count: number) => t(`Escribí ${count} para confirmar`, `Escreva ${count} para confirmar`, `Type ${count} to confirm`)
/** As many as one reads through. */
const SHOWN = 200

export interface StageGiven {
  readonly id: string
  readonly stage: Stage
  readonly name: string
}

export const StagePeople = ({ given }: { readonly given: StageGiven }) => {
  const { go, toast, back } = usePanel()
  const { id, stage, name } = given
  const { value, trouble, busy, reload } = useRead('sends.people', { id, stage })
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [when, setWhen] = useState(say(W.now))
  const [typed, setTyped] = useState('')
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={5} />
  const { people, again } = value
  const send = async () => {
    const answer = await act.run('sends.again', { id, stage, when, count: again })
    if (!answer?.ok) return
    toast(answer.value.says)
    back()
    go('sends', { id: answer.value.id })
  }
  return (
    <div class="stack">
      <div class="card-head">
        <h2>
          {say(TITLES[stage])}: {name}
        </h2>
        <span class="count">{people.length}</span>
      </div>
      {people.length === 0 && <p class="soft">{say(W.nobody)}</p>}
      {again > 0 && !asking && (
        <Button icon="send" onClick={() => setAsking(true)} name="again">
          {say(W.again)}
        </Button>
      )}
      {asking && (
        <Card tone="warn">
          {again < people.length && <p>{say(some(people.length, again))}</p>}
          <Field label={say(W.when)} help={say(W.whenHelp)} value={when} name="again-when" onInput={setWhen} />
          {again > TYPED_ABOVE && (
            <Field label={say(typeIt(again))} value={typed} inputMode="numeric" name="again-confirm" onInput={setTyped} />
          )}
          {act.trouble && <TroubleCard trouble={act.trouble} />}
          <div class="actions">
            <Button look="main" busy={act.busy} disabled={!confirmed(typed, again)} onClick={send} name="again-yes">
              {say(confirmWords(again))}
            </Button>
            <Button look="quiet" disabled={act.busy} onClick={() => setAsking(false)}>
              {say(W.no)}
            </Button>
          </div>
        </Card>
      )}
      <ul class="people found">
        {people.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <button type="button" class="person-row" onClick={() => go('person', { id: one.id })}>
              <strong>{one.name}</strong>
              {one.why !== '' && <span class="one-line">{one.why}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
