/** What came of it, and the way to take it all back. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { useAct } from '../server/useAct'
import type { ImportProps } from './Import'
import { totalsWords } from './totals'
import { Undo } from './Undo'

const W = {
  see: t('Ver en Contactos', 'Ver em Contatos', 'See them in Contacts'),
  undone: t('Esta importación se deshizo.', 'Esta importação foi desfeita.', 'This import was undone.'),
} as const

export const Done = ({ draft }: ImportProps) => {
  const act = useAct()
  const now = draft.job?.now
  const [undone, setUndone] = useState(now?.state === 'undone' ? say(W.undone) : '')
  if (!now) return null
  return (
    <div class="stack">
      <Card tone={undone === '' ? 'good' : 'quiet'}>
        <p class="big" role="status" data-name="result">
          {undone || totalsWords(now)}
        </p>
      </Card>
      {undone === '' && now.added + now.review > 0 && (
        <Button look="main" wide onClick={() => act.run('panel.show', { tab: 'contacts', batch: now.batch })} name="see-contacts">
          {say(W.see)}
        </Button>
      )}
      {undone === '' && <Undo batch={now.batch} undone={setUndone} />}
    </div>
  )
}
