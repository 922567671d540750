/** «Probar con los últimos 50»: which of the last messages would have gone elsewhere; nothing is kept. */
import { useState } from 'preact/hooks'
import type { InputOf, ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

const W = {
  tryIt: t('Probar con los últimos 50', 'Testar com as últimas 50', 'Try with the last 50'),
  none: t('Nada habría cambiado.', 'Nada teria mudado.', 'Nothing would have changed.'),
} as const

export const Tried = ({ input }: { readonly input: InputOf<'topics.try'> }) => {
  const act = useAct()
  const [found, setFound] = useState<ValueOf<'topics.try'>>()
  const tryIt = async () => {
    const answer = await act.run('topics.try', input)
    if (answer?.ok) setFound(answer.value)
  }
  return (
    <div class="stack">
      <Button icon="flask" busy={act.busy} onClick={tryIt}>
        {say(W.tryIt)}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {found && found.changes.length === 0 && <p role="status">{say(W.none)}</p>}
      {found?.changes.map((change) => (
        <div key={change.text} class="card quiet" role="status">
          <p class="two-lines">{change.text}</p>
          <p class="small">{`${change.from || '–'} → ${change.to || '–'}`}</p>
        </div>
      ))}
    </div>
  )
}
