/** The file as a whole: its tabs, the people who may act in it, and which of them is in front of the screen. */
import type { DeskFile, Panel, TabView } from '../client/shapes'
import { workbook } from '../client/workbook'
import { storeOf } from '../store'
import { ask } from './notices'

interface FileState {
  readonly file: DeskFile | undefined
  readonly user: string
  readonly panel: Panel | undefined
  /** A window of the script over the page. */
  readonly dialog: Panel | undefined
  /** Why the file cannot be shown. */
  readonly problem: string | undefined
  /** Whether the host's events arrive. */
  readonly online: boolean
}

const USER_KEY = 'hilo-desk-user'

export const file = storeOf<FileState>({
  file: undefined,
  user: localStorage.getItem(USER_KEY) ?? '',
  panel: undefined,
  dialog: undefined,
  problem: undefined,
  online: true,
})

export const setPanel = (kind: Panel['kind'], panel: Panel | undefined): void =>
  file.set(kind === 'sidebar' ? { panel } : { dialog: panel })

export const loadFile = async (): Promise<DeskFile | undefined> => {
  const answer = await workbook.file(file.get().user)
  if (!answer.ok) {
    file.set({ problem: answer.problem })
    return undefined
  }
  const { users, panel, questions } = answer.value
  const known = users.some((user) => user.email === file.get().user)
  file.set({ file: answer.value, problem: undefined, user: known ? file.get().user : (users[0]?.email ?? '') })
  document.title = `${answer.value.title} · Hilo`
  if (panel) setPanel(panel.kind, panel)
  questions.forEach(ask)
  return answer.value
}

/** Somebody else sits down: their menu, their panel, their undo list. */
export const beUser = async (email: string): Promise<void> => {
  localStorage.setItem(USER_KEY, email)
  file.set({ user: email, panel: undefined, dialog: undefined })
  await loadFile()
}

export const tabs = (): readonly TabView[] => file.get().file?.tabs ?? []
export const tabOf = (sheetId: number): TabView | undefined => tabs().find((tab) => tab.sheetId === sheetId)
export const locale = (): string => file.get().file?.locale ?? 'es_AR'
