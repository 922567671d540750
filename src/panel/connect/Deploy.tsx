/** The one thing that Google wants done by hand: publishing this script as a web app, and giving us its address. */
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

/** Labels: Apps Script's editor in Spanish, Portuguese and English. */
const W = {
  title: t('Que Meta pueda avisarnos', 'Para a Meta poder avisar', 'So that Meta can tell us'),
  open: t('Abrir el editor de Apps Script', 'Abrir o editor do Apps Script', 'Open the Apps Script editor'),
  steps: [
    t(
      'Arriba a la derecha: «Implementar» → «Nueva implementación».',
      'No alto à direita: «Implantar» → «Nova implantação».',
      'Top right: “Deploy” → “New deployment”.',
    ),
    t(
      'En el engranaje «Seleccionar tipo» elegí «Aplicación web».',
      'Na engrenagem «Selecionar tipo» escolha «App da Web».',
      'On the gear “Select type” choose “Web app”.',
    ),
    t(
      'Dejá «Ejecutar como: Yo» y «Quién tiene acceso: Cualquier usuario», y tocá «Implementar».',
      'Deixe «Executar como: Eu» e «Quem pode acessar: Qualquer pessoa», e toque em «Implantar».',
      'Leave “Execute as: Me” and “Who has access: Anyone”, and choose “Deploy”.',
    ),
    t(
      'Copiá la «URL» de «Aplicación web» y pegala acá.',
      'Copie a «URL» de «App da Web» e cole aqui.',
      'Copy the “URL” of “Web app” and paste it here.',
    ),
  ],
  address: t('URL de la aplicación web', 'URL do app da Web', 'URL of the web app'),
  check: t('Comprobar y conectar', 'Verificar e conectar', 'Check and connect'),
  checking: t('Entrando como lo haría Meta…', 'Entrando como a Meta faria…', 'Entering as Meta would…'),
} as const

export const Deploy = ({ view, changed }: { readonly view: LineState; changed(view: LineState): void }) => {
  const address = useKept('web app', view.address)
  const act = useAct()
  const check = async (event: Event) => {
    event.preventDefault()
    const answer = await act.run('connect.address', { address: address.value.trim() })
    if (answer?.ok) changed(answer.value)
  }
  return (
    <Card title={say(W.title)}>
      <form class="stack" onSubmit={check}>
        <a class="button plain wide" href={view.editor} target="_blank" rel="noreferrer" data-name="editor">
          {say(W.open)}
        </a>
        <ol class="how">
          {W.steps.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
        <Field label={say(W.address)} value={address.value} name="address" onInput={address.set} />
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        <Button look="main" wide submit busy={act.busy} name="check-address">
          {say(act.busy ? W.checking : W.check)}
        </Button>
      </form>
    </Card>
  )
}
