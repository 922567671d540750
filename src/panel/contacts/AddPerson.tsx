/** One person more: the phone is read while it is typed, and permission is asked once. */

import { show } from '../../domain/contacts/phone'
import { readTyped } from '../../domain/contacts/recognise'
import { same, type Text, t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { forgetPeople } from './usePeople'

const W = {
  name: t('Nombre y apellido', 'Nome e sobrenome', 'Full name'),
  phone: same('WhatsApp'),
  labels: t('Etiquetas (si querés)', 'Etiquetas (se quiser)', 'Labels (if you like)'),
  labelsHelp: t('Separadas por comas: 2027, cocina.', 'Separadas por vírgulas: 2027, cozinha.', 'Separated by commas: 2027, cooking.'),
  permission: t('¿Cómo dio permiso?', 'Como deu permissão?', 'How did they give permission?'),
  add: t('Agregar', 'Adicionar', 'Add'),
} as const

const WAYS: readonly { readonly value: string; readonly label: Text }[] = [
  { value: 'form', label: t('En un formulario', 'Em um formulário', 'In a form') },
  { value: 'paper', label: t('Firmó un papel', 'Assinou um papel', 'Signed a paper') },
  { value: 'wrote_first', label: t('Nos escribió primero', 'Escreveu primeiro', 'Wrote to us first') },
  { value: 'unknown', label: t('No sé', 'Não sei', 'Not known') },
]
const UNKNOWN = t(
  'Entra igual, pero no le sale ningún envío hasta que anotes su permiso.',
  'Entra assim mesmo, mas nenhum envio sai até você anotar a permissão.',
  'They enter all the same, but get no send until their permission is noted.',
)

interface Draft {
  readonly name: string
  readonly phone: string
  readonly labels: string
  readonly permission: string
}
const EMPTY: Draft = { name: '', phone: '', labels: '', permission: '' }

/** Fewer letters are still being typed: nobody is told that half a phone is wrong. */
const WHOLE = 6

export const AddPerson = () => {
  const { start, go, back, toast } = usePanel()
  const act = useAct()
  const kept = useKept<Draft>('add person', EMPTY)
  const { name, phone, labels, permission } = kept.value
  const put = (part: Partial<Draft>) => kept.set((now) => ({ ...now, ...part }))
  const reading = phone.trim().length < WHOLE ? undefined : readTyped(phone, start.country, '')
  const understood = reading?.kind === 'one' ? reading : undefined
  const ready = name.trim() !== '' && phone.trim().length >= WHOLE && permission !== ''
  const save = async (event: Event) => {
    event.preventDefault()
    if (!ready) return
    const answer = await act.run('contacts.add', kept.value)
    if (!answer?.ok) return
    kept.forget()
    forgetPeople()
    toast(answer.value.says)
    back()
    go('person', { id: answer.value.id })
  }
  return (
    <form class="stack" onSubmit={save}>
      <Field label={say(W.name)} value={name} name="new-name" onInput={(value) => put({ name: value })} />
      <Field
        label={say(W.phone)}
        type="tel"
        inputMode="tel"
        value={phone}
        name="new-phone"
        help={understood ? `${show(understood.e164)}${understood.note ? `. ${say(understood.note)}` : ''}` : undefined}
        wrong={reading && !understood && 'why' in reading ? `${say(reading.why)} ${say(reading.next)}` : undefined}
        onInput={(value) => put({ phone: value })}
      />
      <Field label={say(W.labels)} help={say(W.labelsHelp)} value={labels} name="new-labels" onInput={(value) => put({ labels: value })} />
      <Choices
        label={say(W.permission)}
        choices={WAYS.map(({ value, label }) => ({ value, label: say(label) }))}
        chosen={[permission]}
        help={permission === 'unknown' ? say(UNKNOWN) : undefined}
        onChoose={([value]) => put({ permission: value ?? '' })}
      />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide submit busy={act.busy} disabled={!ready} name="save-person">
        {say(W.add)}
      </Button>
    </form>
  )
}
