/** The send of the chosen row, and the way to a new one. */
import { useEffect, useState } from 'preact/hooks'
import type { InputOf } from '../../app/api'
import type { SendView } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import type { Nothing, Subject } from '../shell/routes'
import { List } from './List'
import { SendDetail } from './SendDetail'

const W = {
  fresh: t('Nuevo envío', 'Novo envio', 'New send'),
  none: t('Un mensaje a muchas personas', 'Uma mensagem a muitas pessoas', 'One message to many people'),
  noneText: t(
    'Prepará un envío paso a paso. Para ver cómo va uno, tocá su fila en la pestaña Envíos.',
    'Prepare um envio passo a passo. Para ver como vai um, toque na linha dele na aba Envios.',
    'Prepare a send step by step. To see how one is going, click its row in the tab Sends.',
  ),
  gone: t('En esa fila no hay ningún envío.', 'Nessa linha não há nenhum envio.', 'There is no send in that row.'),
} as const

/** How often a send is looked at, in ms: each look costs a read of the file. */
const PACES: Partial<Record<SendView['stateKey'], number>> = { preparing: 8_000, leaving: 8_000, scheduled: 15_000 }
const STILL = 30_000

const inputOf = (given: Subject | Nothing): InputOf<'sends.read'> | undefined => {
  if ('id' in given && typeof given.id === 'string') return { id: given.id }
  return 'row' in given && typeof given.row === 'number' && typeof given.sheetId === 'number'
    ? { sheetId: given.sheetId, row: given.row }
    : undefined
}

export const Sends = ({ given, shown }: { readonly given: Subject | Nothing; readonly shown: boolean }) => {
  const { go } = usePanel()
  const [pace, setPace] = useState(STILL)
  const { value, trouble, busy, reload } = useRead('sends.read', inputOf(given), shown ? pace : 0)
  const state = value?.stateKey
  useEffect(() => setPace((state && PACES[state]) ?? STILL), [state])
  const asked = inputOf(given) !== undefined
  const fresh = (
    <Button look={value ? 'plain' : 'main'} icon="plus" wide onClick={() => go('newSend', {})} name="new-send">
      {say(W.fresh)}
    </Button>
  )
  if (!asked || value === null) {
    return (
      <div class="stack">
        <Empty icon="send" title={say(W.none)} text={say(value === null ? W.gone : W.noneText)}>
          {fresh}
        </Empty>
        <List shown={shown} />
      </div>
    )
  }
  return (
    <div class="stack">
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={busy} />}
      {value ? <SendDetail key={value.id} send={value} reload={reload} /> : !trouble && <Skeleton lines={6} />}
      {fresh}
    </div>
  )
}
