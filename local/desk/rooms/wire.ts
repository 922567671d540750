/** Opens the desk: loads everything once, then keeps it true by the host's events. */
import { type HostEvent, listen } from '../client/events'
import { focusGrid } from '../parts/Popover'
import { heardExecution, loadActivity } from './activity'
import { setClock } from './clock'
import { file, loadFile, setPanel } from './file'
import { keepOpen, openSheet, sheetChanged } from './grid'
import { ask, notify } from './notices'
import { loadPhones, phoneChanged, phones } from './phones'
import { goTo } from './pick'

const loadAll = async (): Promise<void> => {
  const loaded = await loadFile()
  if (loaded) setClock(loaded.clock)
  keepOpen()
  await Promise.all([loadPhones(), loadActivity()])
}

const reloadFile = async (): Promise<void> => {
  await loadFile()
  keepOpen()
}

/** After a cut anything may have happened meanwhile. */
const connected = (): void => {
  if (file.get().online) return
  file.set({ online: true })
  sheetChanged(undefined)
  void loadAll()
  const { openId } = phones.get()
  if (openId !== undefined) phoneChanged(openId)
}

/** Toasts, panels and questions are for one person; the others do not see them. */
const isMine = ({ user }: { readonly user: string }): boolean => user === '' || user === file.get().user

/** The tab may have been made a moment ago. */
const show = async (sheetId: number, { row, col }: { readonly row: number; readonly col: number }): Promise<void> => {
  await reloadFile()
  openSheet(sheetId)
  goTo({ row, col })
}

const hear = (event: HostEvent): void => {
  switch (event.type) {
    case 'changed':
      sheetChanged(event.sheetId)
      break
    case 'file':
      void reloadFile()
      break
    case 'toast':
      if (isMine(event)) notify(event.message, event.title)
      break
    case 'alert':
      if (isMine(event)) ask(event.question)
      break
    case 'panel':
      if (isMine(event)) setPanel(event.kind, event.panel)
      break
    case 'focus':
      if (isMine(event)) focusGrid()
      break
    case 'shown':
      if (isMine(event)) void show(event.sheetId, event)
      break
    case 'phone':
      phoneChanged(event.waId)
      break
    case 'clock':
      setClock(event.clock)
      break
    case 'execution':
      heardExecution(event.execution)
      break
    case 'connected':
      connected()
      break
    case 'lost':
      file.set({ online: false })
      break
  }
}

export const openDesk = (): void => {
  listen(hear)
  void loadAll()
}

/** Everything again from the host, after starting over. */
export const startOver = async (): Promise<void> => {
  file.set({ panel: undefined, dialog: undefined })
  sheetChanged(undefined)
  phones.set({ openId: undefined, messages: [] })
  await loadAll()
}
