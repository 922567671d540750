/** The list of a message, over the chat: choose one and send it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RowView } from '../../cloud-api/world'
import { Icon } from '../parts/icons'
import { say, t } from '../words'

const SEND = t('Enviar', 'Enviar', 'Send')
const CLOSE = t('Cerrar', 'Fechar', 'Close')

interface Props {
  readonly title: string
  readonly rows: readonly RowView[]
  readonly close: () => void
  readonly choose: (row: RowView) => void
}

export const ListSheet = ({ title, rows, close, choose }: Props) => {
  const [picked, setPicked] = useState<RowView | undefined>(undefined)
  const sheet = useRef<HTMLFormElement>(null)
  useEffect(() => sheet.current?.querySelector('input')?.focus({ preventScroll: true }), [])
  return (
    <form
      ref={sheet}
      class="list-sheet"
      aria-label={title}
      data-testid="list-sheet"
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!picked) return
        close()
        choose(picked)
      }}
    >
      <div class="list-sheet-head">
        <button type="button" class="icon-button" aria-label={say(CLOSE)} onClick={close}>
          <Icon name="close" size={18} />
        </button>
        <strong>{title}</strong>
      </div>
      <div class="list-sheet-rows">
        {rows.map((row, index) => (
          <div key={row.id}>
            {row.section !== undefined && row.section !== rows[index - 1]?.section && <h4>{row.section}</h4>}
            <label>
              <span class="list-words">
                <span>{row.title}</span>
                {row.description !== undefined && <small>{row.description}</small>}
              </span>
              <input type="radio" name="row" checked={picked?.id === row.id} onChange={() => setPicked(row)} />
            </label>
          </div>
        ))}
      </div>
      <button type="submit" class="button primary" disabled={!picked}>
        {say(SEND)}
      </button>
    </form>
  )
}
