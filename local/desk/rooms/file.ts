/** The file as a whole: its tabs, the people who may act in it, and which of them is in front of the screen. */
import type { DeskFile, Panel, TabView } from '../client/shapes'
import { workbook } from '../client/workbook'
import { storeOf } from '../store'

interface FileState {
  readonly file: DeskFile | undefined
  readonly user: string
  readonly panel: Panel | undefined
  /** Why the file cannot be shown. */
  readonly problem: string | undefined
}

const USER_KEY = 'hilo-desk-user'

export const file = storeOf<FileState>({
  file: undefined,
  user: localStorage.getItem(USER_KEY) ?? '',
  panel: undefined,
  problem: undefined,
})

export const beUser = (email: string): void => {
  localStorage.setItem(USER_KEY, email)
  file.set({ user: email })
}

export const setPanel = (panel: Panel | undefined): void => file.set({ panel })

export const loadFile = async (): Promise<DeskFile | undefined> => {
  const answer = await workbook.file()
  if (!answer.ok) {
    file.set({ problem: answer.problem })
    return undefined
  }
  const { users, panel } = answer.value
  const known = users.some((user) => user.email === file.get().user)
  file.set({ file: answer.value, problem: undefined, user: known ? file.get().user : (users[0]?.email ?? '') })
  if (panel) setPanel(panel)
  return answer.value
}

export const tabs = (): readonly TabView[] => file.get().file?.tabs ?? []
export const tabOf = (sheetId: number): TabView | undefined => tabs().find((tab) => tab.sheetId === sheetId)
export const locale = (): string => file.get().file?.locale ?? 'es_AR'
