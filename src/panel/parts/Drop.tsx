/** Throws away what was prepared, but only when asked twice. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from './Button'

const W = {
  sure: t('Se pierde lo que elegiste.', 'Perde-se o que você escolheu.', 'What you chose is lost.'),
  yes: t('Sí, dejarlo', 'Sim, deixar', 'Yes, drop it'),
  no: t('No, seguir', 'Não, seguir', 'No, go on'),
} as const

export const Drop = ({ label, drop }: { readonly label: string; drop(): void }) => {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button look="quiet" onClick={() => setAsking(true)} name="drop">
        {label}
      </Button>
    )
  }
  return (
    <div class="card warn">
      <p>{say(W.sure)}</p>
      <div class="actions">
        <Button onClick={drop} name="drop-yes">
          {say(W.yes)}
        </Button>
        <Button look="quiet" onClick={() => setAsking(false)}>
          {say(W.no)}
        </Button>
      </div>
    </div>
  )
}
