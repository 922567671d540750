/** A Google Form is linked once: one that exists by its address, or a new one; from then on each person gets a link of their own. */
import { useState } from 'preact/hooks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { CopyLine } from '../parts/CopyLine'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

const W = {
  title: t('Vincular un formulario', 'Vincular um formulário', 'Link a form'),
  name: t('Nombre', 'Nome', 'Name'),
  address: t('Enlace del formulario', 'Link do formulário', 'Address of the form'),
  addressHelp: t('Si lo dejás vacío, Hilo crea uno.', 'Se ficar vazio, o Hilo cria um.', 'Left empty, Hilo makes one.'),
  purpose: t('Para qué', 'Para quê', 'What for'),
  remind: t('Recordar a los (días)', 'Lembrar depois de (dias)', 'Remind after (days)'),
  remindHelp: t(
    'Solo a quien no respondió. Por ejemplo: 3, 7.',
    'Só a quem não respondeu. Por exemplo: 3, 7.',
    'Only those who have not answered. For example: 3, 7.',
  ),
  template: t('Mensaje del recordatorio', 'Mensagem do lembrete', 'Message of the reminder'),
  templateHelp: t('Su nombre en Plantillas.', 'Seu nome em Modelos.', 'Its name in Templates.'),
  link: t('Vincular', 'Vincular', 'Link it'),
  done: t('Formulario vinculado', 'Formulário vinculado', 'Linked form'),
} as const

const PURPOSES: Readonly<Record<string, Text>> = {
  signup: t('Inscripción', 'Inscrição', 'Sign-up'),
  end: t('Encuesta del final', 'Pesquisa do final', 'Survey at the end'),
  m3: t('A los 90 días', 'Aos 90 dias', 'After 90 days'),
  m6: t('A los 180 días', 'Aos 180 dias', 'After 180 days'),
  other: t('Otra cosa', 'Outra coisa', 'Something else'),
}
const BLANK = { name: '', address: '', purpose: 'signup', remind: '2', template: '' }

export const FormLink = () => {
  const act = useAct()
  const [form, setForm] = useState(BLANK)
  const [made, setMade] = useState('')
  const link = async () => {
    const answer = await act.run('forms.link', form)
    if (!answer?.ok) return
    setMade(answer.value.url)
    setForm(BLANK)
  }
  return (
    <Card title={say(W.title)}>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Field label={say(W.name)} value={form.name} onInput={(name) => setForm({ ...form, name })} name="form-name" />
      <Field
        label={say(W.address)}
        help={say(W.addressHelp)}
        value={form.address}
        onInput={(address) => setForm({ ...form, address })}
        name="form-address"
      />
      <Select
        label={say(W.purpose)}
        value={form.purpose}
        options={Object.entries(PURPOSES).map(([value, label]) => ({ value, label: say(label) }))}
        onChange={(purpose) => setForm({ ...form, purpose })}
        name="form-purpose"
      />
      <Field
        label={say(W.remind)}
        help={say(W.remindHelp)}
        value={form.remind}
        onInput={(remind) => setForm({ ...form, remind })}
        name="form-remind"
      />
      <Field
        label={say(W.template)}
        help={say(W.templateHelp)}
        value={form.template}
        onInput={(template) => setForm({ ...form, template })}
        name="form-template"
      />
      <Button wide busy={act.busy} disabled={form.name.trim() === ''} onClick={link} name="link-form">
        {say(W.link)}
      </Button>
      {made !== '' && <CopyLine label={say(W.done)} value={made} name="form-made" />}
    </Card>
  )
}
