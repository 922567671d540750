/** The last list of a day: what it did or is doing, and the way to take it back; whoever looks helps it on. */
import { useState } from 'preact/hooks'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import type { ImportProps } from './Import'
import { totalsWords } from './totals'
import { Undo } from './Undo'

const W = {
  last: t('La última importación', 'A última importação', 'The last import'),
  alone: t(
    'Sigue sola, con el panel abierto o cerrado.',
    'Continua sozinha, com o painel aberto ou fechado.',
    'It goes on by itself, panel open or closed.',
  ),
  see: t('Ver cómo avanza', 'Ver como avança', 'Watch it go on'),
} as const

/** How often its numbers are looked at while something waits, in ms. */
const EVERY = 20_000

export const Last = ({ change }: Pick<ImportProps, 'change'>) => {
  const { start } = usePanel()
  const read = useRead('contacts.imported', {}, EVERY)
  const [undone, setUndone] = useState('')
  const last = read.value?.last
  if (undone !== '')
    return (
      <Card tone="quiet">
        <p role="status">{undone}</p>
      </Card>
    )
  if (!last) return null
  const when = say(sayMoment(instant(last.at), instant(Date.now()), zone(start.zone)))
  const watch = () => change({ step: 'writing', job: { batch: last.batch, rows: [], permission: '', left: 0, now: last } })
  return (
    <Card title={say(W.last)} tone={last.waiting > 0 ? 'plain' : 'quiet'}>
      <p class="soft small">{when}</p>
      <p data-name="last-import">{totalsWords(last)}</p>
      {last.waiting > 0 && (
        <>
          <p class="soft small">{say(W.alone)}</p>
          <Button onClick={watch} name="watch">
            {say(W.see)}
          </Button>
        </>
      )}
      <Undo batch={last.batch} undone={setUndone} />
    </Card>
  )
}
