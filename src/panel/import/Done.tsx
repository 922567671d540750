/** What came of it, and the way to take it all back. */
import { useState } from 'preact/hooks'
import { sayCount } from '../../domain/calendar/say'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import type { ImportProps } from './Import'
import type { Totals } from './parts'

const W = {
  see: t('Ver en Contactos', 'Ver em Contatos', 'See them in Contacts'),
  undo: t('Deshacer importación', 'Desfazer importação', 'Undo the import'),
  sure: t(
    'Se sacan las personas que entraron con esta lista, menos aquellas con las que ya hablaste.',
    'Saem as pessoas que entraram com esta lista, menos aquelas com quem você já falou.',
    'The people who came with this list are taken out, except those you have talked with.',
  ),
  yes: t('Sí, deshacer', 'Sim, desfazer', 'Yes, undo'),
  no: t('No, dejarlas', 'Não, deixar', 'No, keep them'),
} as const

/** One and many of each count, in the order in which they matter. */
const PHRASES: readonly { readonly key: keyof Totals; readonly one: Text; readonly many: Text }[] = [
  { key: 'added', one: t('entró', 'entrou', 'entered'), many: t('entraron', 'entraram', 'entered') },
  {
    key: 'updated',
    one: t('ya estaba y se completó', 'já estava e foi completada', 'was here and was filled in'),
    many: t('ya estaban y se completaron', 'já estavam e foram completadas', 'were here and were filled in'),
  },
  {
    key: 'review',
    one: t('quedó para revisar', 'ficou para revisar', 'is to be reviewed'),
    many: t('quedaron para revisar', 'ficaram para revisar', 'are to be reviewed'),
  },
  { key: 'repeated', one: t('ya estaba', 'já estava', 'was here already'), many: t('ya estaban', 'já estavam', 'were here already') },
]

export const totalsWords = (totals: Totals): string => {
  const said = PHRASES.filter(({ key }) => totals[key] > 0).map(
    ({ key, one, many }) => `${say(sayCount(totals[key]))} ${say(totals[key] === 1 ? one : many)}`,
  )
  return said.length > 0 ? `${said.join(', ')}.` : say(t('No entró nadie nuevo.', 'Não entrou ninguém novo.', 'Nobody new entered.'))
}

export const Done = ({ draft }: ImportProps) => {
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [undone, setUndone] = useState('')
  const { job } = draft
  if (!job) return null
  const undo = async () => {
    const answer = await act.run('contacts.undo', { batch: job.batch })
    if (!answer?.ok) return
    setUndone(answer.value.says)
    setAsking(false)
  }
  return (
    <div class="stack">
      <Card tone={undone === '' ? 'good' : 'quiet'}>
        <p class="big" role="status" data-name="result">
          {undone || totalsWords(job.totals)}
        </p>
      </Card>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {undone === '' && !asking && job.totals.added + job.totals.review > 0 && (
        <Button look="main" wide onClick={() => act.run('panel.show', { tab: 'contacts', batch: job.batch })} name="see-contacts">
          {say(W.see)}
        </Button>
      )}
      {undone === '' && !asking && (
        <Button icon="back" onClick={() => setAsking(true)} name="undo">
          {say(W.undo)}
        </Button>
      )}
      {asking && (
        <Sure yes={say(W.yes)} no={say(W.no)} name="undo-yes" busy={act.busy} onYes={undo} onNo={() => setAsking(false)}>
          <p>{say(W.sure)}</p>
        </Sure>
      )}
    </div>
  )
}
