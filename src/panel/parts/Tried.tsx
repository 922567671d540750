/** «Probar con los últimos 50»: what is wrong with the rule as it stands, and what would have gone elsewhere; nothing is kept. */
import { useState } from 'preact/hooks'
import type { InputOf, ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { useAct } from '../server/useAct'
import { Button } from './Button'
import { TroubleCard } from './TroubleCard'

const W = {
  tryIt: t('Probar con los últimos 50', 'Testar com os últimos 50', 'Try with the last 50'),
  none: t('Nada habría cambiado.', 'Nada teria mudado.', 'Nothing would have changed.'),
} as const

type Tries = 'topics.try' | 'routing.try'

export const Tried = <N extends Tries>({ name, input }: { readonly name: N; readonly input: InputOf<N> }) => {
  const act = useAct()
  const [found, setFound] = useState<ValueOf<Tries>>()
  const tryIt = async () => {
    const answer = await act.run(name, input)
    if (answer?.ok) setFound(answer.value)
  }
  return (
    <div class="stack">
      <Button icon="flask" busy={act.busy} onClick={tryIt} name="try">
        {say(W.tryIt)}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {found && found.problem !== '' && <p class="why">{found.problem}</p>}
      {found && found.changes.length === 0 && <p role="status">{say(W.none)}</p>}
      {found?.changes.map((change, at) => (
        <div key={`${at} ${change.text}`} class="card quiet" role="status">
          <p class="two-lines">{change.text}</p>
          <p class="small">{`${change.from || '–'} → ${change.to || '–'}`}</p>
          <p class="soft small">{change.why}</p>
        </div>
      ))}
    </div>
  )
}
