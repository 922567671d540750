/** Something in the tabs was deleted or moved: what it was, in words, and one button that mends it. */
import { useState } from 'preact/hooks'
import type { Start } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  what: t(
    'Alguien cambió algo que Hilo necesita. Hasta arreglarlo no toca esas pestañas, y no se perdió nada de lo que escribiste.',
    'Alguém mudou algo de que o Hilo precisa. Até consertar, ele não mexe nessas abas, e nada do que você escreveu se perdeu.',
    'Somebody changed something that Hilo needs. Until it is mended those tabs are left alone; nothing you wrote is lost.',
  ),
  mend: t('Arreglar', 'Consertar', 'Mend'),
  later: t('Ahora no', 'Agora não', 'Not now'),
  mendAll: t('Arreglar todo', 'Consertar tudo', 'Mend everything'),
} as const

export const Repairs = ({ repairs }: { readonly repairs: Start['repairs'] }) => {
  const { restart, toast, back, later } = usePanel()
  const act = useAct()
  const [under, setUnder] = useState('')
  const mend = async (ids: readonly string[], key: string) => {
    setUnder(key)
    const done = await act.run('setup.repair', { ids })
    if (!done?.ok) return
    toast(done.value.done)
    await restart()
    back()
  }
  return (
    <div class="stack">
      <p>{say(W.what)}</p>
      {repairs.map(({ id, says, does }) => (
        <Card key={id} tone="warn">
          <p>
            <strong>{says}</strong>
          </p>
          <p class="soft">{does}</p>
          <Button busy={act.busy && under === id} disabled={act.busy} onClick={() => mend([id], id)}>
            {say(W.mend)}
          </Button>
        </Card>
      ))}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {repairs.length > 1 && (
        <Button
          look="main"
          wide
          busy={act.busy && under === ''}
          disabled={act.busy}
          onClick={() =>
            mend(
              repairs.map(({ id }) => id),
              '',
            )
          }
        >
          {say(W.mendAll)}
        </Button>
      )}
      <Button
        look="quiet"
        disabled={act.busy}
        name="later"
        onClick={() => {
          later()
          back()
        }}
      >
        {say(W.later)}
      </Button>
    </div>
  )
}
