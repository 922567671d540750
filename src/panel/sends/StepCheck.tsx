/** Last: how many, when, how each will read it, who does not get it and why; then it is confirmed. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { checkInput, confirmed, TYPED_ABOVE } from './draft'
import { MessageTest } from './MessageTest'
import type { StepProps } from './NewSend'
import { Previews } from './Previews'
import { Skipped } from './Skipped'

const W = {
  checking: t(
    'Contando personas y mirando permisos…',
    'Contando pessoas e vendo permissões…',
    'Counting people and looking at permissions…',
  ),
  name: t('Nombre del envío', 'Nome do envio', 'Name of the send'),
  nameHelp: t(
    'Así lo vas a encontrar en la pestaña Envíos.',
    'É assim que você vai achar na aba Envios.',
    'This is how you find it in the tab Sends.',
  ),
  changeWhen: t('Cambiar cuándo', 'Mudar quando', 'Change when'),
  changePeople: t('Cambiar a quiénes', 'Mudar para quem', 'Change to whom'),
  whenWrong: t('No se puede mandar en ese momento.', 'Não dá para enviar nesse momento.', 'It cannot leave at that time.'),
  rehearse: t('Ensayar este envío', 'Ensaiar este envio', 'Rehearse this send'),
  refresh: t('Contar de nuevo', 'Contar de novo', 'Count again'),
  unsure: t('No sabemos si quedó programado.', 'Não sabemos se ficou programado.', 'Nobody knows whether it was scheduled.'),
  unsureNext: t(
    'Mirá la pestaña Envíos antes de repetirlo: si está ahí, ya quedó.',
    'Olhe a aba Envios antes de repetir: se estiver lá, já ficou.',
    'Look at the tab Sends before you repeat it: if it is there, it is done.',
  ),
} as const

const confirmWords = (count: number) =>
  count === 1
    ? t('Confirmar para 1 persona', 'Confirmar para 1 pessoa', 'Confirm for 1 person')
    : t(`Confirmar para ${count} personas`, `Confirmar para ${count} pessoas`, `Confirm for ${count} people`)
const rehearseWords = (count: number) =>
  count === 1
    ? t('Ensayar con 1 persona', 'Ensaiar com 1 pessoa', 'Rehearse with 1 person')
    : t(`Ensayar con ${count} personas`, `Ensaiar com ${count} pessoas`, `Rehearse with ${count} people`)
const typeIt = (count: number) =>
  t(
    `Son más de ${TYPED_ABOVE} personas. Para confirmar, escribí el número: ${count}`,
    `São mais de ${TYPED_ABOVE} pessoas. Para confirmar, escreva o número: ${count}`,
    `More than ${TYPED_ABOVE} people. To confirm, type the number: ${count}`,
  )

export const StepCheck = ({ draft, change, finished }: StepProps) => {
  const { go, toast, start } = usePanel()
  const practising = start.connected === 'practice'
  const input = checkInput(draft)
  const check = useRead('sends.check', input)
  const act = useAct()
  if (!input) return null
  if (!check.value) {
    if (check.trouble) return <TroubleCard trouble={check.trouble} again={check.reload} busy={check.busy} />
    return (
      <>
        <p class="soft">{say(W.checking)}</p>
        <Skeleton lines={5} />
      </>
    )
  }
  const { count, says, when, cost, at, previews, skipped } = check.value
  const name = draft.name.trim()
  const ready = confirmed(draft.confirm, count) && at !== null && name !== '' && !check.busy
  const confirm = async (event: Event) => {
    event.preventDefault()
    if (!ready) return
    const order = { ...input, name, count }
    const { replaces } = draft
    const answer = replaces === '' ? await act.run('sends.schedule', order) : await act.run('sends.replace', { ...order, id: replaces })
    if (!answer?.ok) return
    finished()
    toast(answer.value.says)
    go('sends', { id: answer.value.id })
    if (practising) go('practice', { fresh: true })
  }
  const trouble = act.trouble && !act.trouble.heard ? { ...act.trouble, problem: say(W.unsure), next: say(W.unsureNext) } : act.trouble
  return (
    <form class="stack" onSubmit={confirm}>
      <Card tone={count === 0 ? 'warn' : 'good'}>
        <p class="big" data-name="sentence">
          {[says, cost, at === null ? '' : when].filter(Boolean).join(' · ')}
        </p>
        <Button look="quiet" icon="refresh" busy={check.busy} onClick={check.reload}>
          {say(W.refresh)}
        </Button>
      </Card>
      {at === null && (
        <TroubleCard trouble={{ problem: say(W.whenWrong), next: when }}>
          <Button onClick={() => change({ step: 'when' })}>{say(W.changeWhen)}</Button>
        </TroubleCard>
      )}
      <Previews previews={previews} />
      {count > 0 && !practising && (
        <Button icon="flask" onClick={() => go('rehearsal', { previews })} name="rehearse">
          {say(W.rehearse)}
        </Button>
      )}
      <Skipped skipped={skipped} />
      {count === 0 ? (
        <Button wide onClick={() => change({ step: 'people' })}>
          {say(W.changePeople)}
        </Button>
      ) : (
        <>
          <MessageTest input={input} />
          <Field
            label={say(W.name)}
            help={say(W.nameHelp)}
            value={draft.name}
            name="send-name"
            max={80}
            onInput={(value) => change({ name: value })}
          />
          {count > TYPED_ABOVE && (
            <Field
              label={say(typeIt(count))}
              value={draft.confirm}
              name="confirm"
              inputMode="numeric"
              onInput={(value) => change({ confirm: value })}
            />
          )}
          {trouble && <TroubleCard trouble={trouble} />}
          <Button look="main" wide submit icon="send" busy={act.busy} disabled={!ready} name="schedule">
            {say(practising ? rehearseWords(count) : confirmWords(count))}
          </Button>
        </>
      )}
    </form>
  )
}
