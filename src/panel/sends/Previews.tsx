/** Pages through a few of those who get the message, each as it will read on their phone. */
import { useState } from 'preact/hooks'
import type { WhoGets } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Icon } from '../parts/Icon'
import { PhonePreview } from '../parts/PhonePreview'

const W = {
  before: t('Anterior', 'Anterior', 'Previous'),
  after: t('Siguiente', 'Seguinte', 'Next'),
} as const

const caption = (name: string, row: number) => t(`${name} · fila ${row}`, `${name} · linha ${row}`, `${name} · row ${row}`)

export const Previews = ({ previews }: Pick<WhoGets, 'previews'>) => {
  const [at, setAt] = useState(0)
  const shown = previews[Math.min(at, previews.length - 1)]
  if (!shown) return null
  const bubble = { header: shown.header || null, body: shown.body, footer: shown.footer || null, buttons: shown.buttons }
  return (
    <div class="previews">
      <PhonePreview bubble={bubble} caption={say(caption(shown.name, shown.row))} />
      {previews.length > 1 && (
        <div class="pager">
          <button type="button" class="icon-button" aria-label={say(W.before)} disabled={at === 0} onClick={() => setAt(at - 1)}>
            <Icon name="before" size={16} />
          </button>
          <span aria-live="polite">
            {Math.min(at, previews.length - 1) + 1} / {previews.length}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={say(W.after)}
            disabled={at >= previews.length - 1}
            onClick={() => setAt(at + 1)}
          >
            <Icon name="forward" size={16} />
          </button>
        </div>
      )}
    </div>
  )
}
