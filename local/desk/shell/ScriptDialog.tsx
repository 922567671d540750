/** A window that the script opens over the page: its own page, in the size that it asked for. */
import { workbook } from '../client/workbook'
import { Dialog } from '../parts/Dialog'
import { px } from '../parts/px'
import { file, setPanel } from '../rooms/file'
import { useStore } from '../store'
import { say, t } from '../words'
import { SANDBOX } from './SidePanel'

const CLOSE = t('Cerrar', 'Fechar', 'Close')
/** Google's size when a script names none. */
const USUAL = { width: 600, height: 400 } as const

export const ScriptDialog = () => {
  const dialog = useStore(file, (state) => state.dialog)
  if (!dialog) return null
  const close = () => {
    setPanel('dialog', undefined)
    void workbook.closePanel(file.get().user)
  }
  const size = { width: dialog.width ?? USUAL.width, height: dialog.height ?? USUAL.height }
  return (
    <Dialog
      key={dialog.url}
      title={dialog.title}
      close={close}
      testId="script-dialog"
      wide
      actions={
        <button type="button" class="button" onClick={close}>
          {say(CLOSE)}
        </button>
      }
    >
      <iframe src={dialog.url} title={dialog.title} sandbox={SANDBOX} style={px(size)} />
    </Dialog>
  )
}
