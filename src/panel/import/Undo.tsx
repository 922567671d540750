/** Takes back a list, after asking once more: what came of it, and what of it still waits. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

const W = {
  undo: t('Deshacer importación', 'Desfazer importação', 'Undo the import'),
  sure: t(
    'Se sacan las personas que entraron con esta lista, menos aquellas con las que ya hablaste.',
    'Saem as pessoas que entraram com esta lista, menos aquelas com quem você já falou.',
    'The people who came with this list are taken out, except those you have talked with.',
  ),
  yes: t('Sí, deshacer', 'Sim, desfazer', 'Yes, undo'),
  no: t('No, dejarlas', 'Não, deixar', 'No, keep them'),
} as const

interface Props {
  readonly batch: string
  /** `words`: what was taken out. */
  undone(words: string): void
}

export const Undo = ({ batch, undone }: Props) => {
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const undo = async () => {
    const answer = await act.run('contacts.undo', { batch })
    if (answer?.ok) undone(answer.value.says)
  }
  return (
    <>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {asking ? (
        <Sure yes={say(W.yes)} no={say(W.no)} name="undo-yes" busy={act.busy} onYes={undo} onNo={() => setAsking(false)}>
          <p>{say(W.sure)}</p>
        </Sure>
      ) : (
        <Button icon="back" onClick={() => setAsking(true)} name="undo">
          {say(W.undo)}
        </Button>
      )}
    </>
  )
}
