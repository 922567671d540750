/** The script's own panel, exactly 300 pixels wide, as Google shows it: a page of another origin that cannot reach this one. */
import { workbook } from '../client/workbook'
import { Icon } from '../parts/icons'
import { focusGrid } from '../parts/Popover'
import { file, setPanel } from '../rooms/file'
import { useStore } from '../store'
import { say, t } from '../words'

const CLOSE = t('Cerrar el panel', 'Fechar o painel', 'Close the panel')

/** What Google allows pages of scripts. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

export const SidePanel = () => {
  const panel = useStore(file, (state) => state.panel)
  if (!panel) return null
  const close = () => {
    setPanel('sidebar', undefined)
    void workbook.closePanel(file.get().user)
    focusGrid()
  }
  return (
    <aside class="side-panel" aria-label={panel.title}>
      <div class="side-head">
        <h2>{panel.title}</h2>
        <button type="button" class="icon-button" aria-label={say(CLOSE)} title={say(CLOSE)} data-testid="panel-close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <iframe
        key={panel.url}
        src={panel.url}
        title={panel.title}
        data-testid="panel"
        sandbox={SANDBOX}
        allow="clipboard-read; clipboard-write"
      />
    </aside>
  )
}
