/** Whether the person allows messages, and how a coordinator writes down that they do. */
import { useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Chip, type Tone } from '../parts/Chip'
import { Choices } from '../parts/Choices'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

type Consent = PersonCard['consent']

const STATES: Readonly<Record<Consent, { readonly tone: Tone; readonly words: Text }>> = {
  yes: { tone: 'good', words: t('Dio permiso', 'Deu permissão', 'Gave permission') },
  no: { tone: 'bad', words: t('No da permiso', 'Não dá permissão', 'Gave no permission') },
  unknown: { tone: 'warn', words: t('Permiso: no sabemos', 'Permissão: não sabemos', 'Permission not known') },
  out: { tone: 'bad', words: t('Pidió la baja', 'Pediu para sair', 'Opted out') },
}

const W = {
  change: t('Cambiar', 'Mudar', 'Change'),
  now: t('¿Da permiso para que le escribamos?', 'Dá permissão para escrevermos?', 'May we write to this person?'),
  how: t('¿Cómo lo dio?', 'Como deu?', 'How was it given?'),
  howHelp: t(
    'Queda anotado como prueba, con tu nombre y la fecha.',
    'Fica anotado como prova, com seu nome e a data.',
    'It is kept as proof, with your name and the date.',
  ),
  out: t(
    'No le sale nada. Solo esta persona puede volver, escribiendo ALTA.',
    'Nada sai para esta pessoa. Só ela pode voltar, escrevendo VOLTAR.',
    'Nothing is sent. Only this person can come back, by writing START.',
  ),
  told: t('Lo anotó el equipo', 'A equipe anotou', 'Noted by the team'),
  save: t('Guardar', 'Salvar', 'Save'),
  cancel: t('Cancelar', 'Cancelar', 'Cancel'),
} as const

const ANSWERS: readonly { readonly value: Exclude<Consent, 'out'>; readonly label: Text }[] = [
  { value: 'yes', label: t('Sí', 'Sim', 'Yes') },
  { value: 'no', label: t('No', 'Não', 'No') },
  { value: 'unknown', label: t('No sé', 'Não sei', 'Not known') },
]

/** Kept as proof in the words in which it was chosen. */
const WAYS: readonly Text[] = [
  t('En un formulario', 'Em um formulário', 'In a form'),
  t('Firmó un papel', 'Assinou um papel', 'Signed a paper'),
  t('Nos escribió primero', 'Escreveu primeiro', 'Wrote to us first'),
  t('Me lo dijo', 'Me disse', 'Told me'),
]

const Change = ({ card, saved, cancel }: { readonly card: PersonCard; saved(): Promise<void>; cancel(): void }) => {
  const { toast } = usePanel()
  const act = useAct()
  const [consent, setConsent] = useState<Exclude<Consent, 'out'>>(card.consent === 'out' ? 'no' : card.consent)
  const [how, setHow] = useState('')
  const needsWay = consent === 'yes'
  const save = async (event: Event) => {
    event.preventDefault()
    if (needsWay && how === '') return
    const answer = await act.run('person.consent', { id: card.id, consent, how: needsWay ? how : say(W.told) })
    if (!answer?.ok) return
    toast(answer.value.says)
    await saved()
  }
  return (
    <form class="inset" onSubmit={save}>
      <Choices
        label={say(W.now)}
        choices={ANSWERS.map(({ value, label }) => ({ value, label: say(label) }))}
        chosen={[consent]}
        onChoose={([value]) => setConsent(ANSWERS.find((one) => one.value === value)?.value ?? consent)}
      />
      {needsWay && (
        <Choices
          label={say(W.how)}
          help={say(W.howHelp)}
          choices={WAYS.map((way) => ({ value: say(way), label: say(way) }))}
          chosen={[how]}
          onChoose={([value]) => setHow(value ?? '')}
        />
      )}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <div class="actions">
        <Button look="main" submit busy={act.busy} disabled={needsWay && how === ''} name="save-permission">
          {say(W.save)}
        </Button>
        <Button look="quiet" disabled={act.busy} onClick={cancel}>
          {say(W.cancel)}
        </Button>
      </div>
    </form>
  )
}

export const Permission = ({ card, reload }: { readonly card: PersonCard; reload(): Promise<void> }) => {
  const [changing, setChanging] = useState(false)
  const { tone, words } = STATES[card.consent]
  const saved = async () => {
    setChanging(false)
    await reload()
  }
  return (
    <div class="permission">
      <p class="chip-line">
        <Chip tone={tone}>{say(words)}</Chip>
        {card.consent !== 'out' && !changing && (
          <button type="button" class="link" onClick={() => setChanging(true)}>
            {say(W.change)}
          </button>
        )}
      </p>
      {card.consent === 'out' && <p class="soft">{say(W.out)}</p>}
      {changing && <Change card={card} saved={saved} cancel={() => setChanging(false)} />}
    </div>
  )
}
