/** `SpreadsheetApp` on the main thread: the bound file, and the screen of the person in front. */
import type { MenuItem, Screen } from '../screen'
import type { HtmlPage } from '../wire'
import type { Area, SpreadsheetFile } from '../workbook/index'
import { type Run, refusal, type ServiceFor } from './service'

export type { MenuItem } from '../screen'

export interface SheetMark {
  readonly sheetId: number
  readonly name: string
  /** From 1, as people count tabs. */
  readonly index: number
  readonly hidden: boolean
}

/** Rows and columns from 1. */
export interface AreaMark {
  readonly sheet: SheetMark
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

interface Asked {
  readonly title: string
  readonly text: string
  readonly buttons: string
}

export interface SpreadsheetCalls {
  getActiveSpreadsheet(): void
  getId(): string
  getUrl(): string
  getName(): string
  getSpreadsheetTimeZone(): string
  getSpreadsheetLocale(): string
  getSheets(): SheetMark[]
  getActiveSheet(): SheetMark
  getActiveRange(): AreaMark | null
  getActiveRangeList(): AreaMark[]
  /** Rows and columns from 1; the person sees that tab from now on. */
  activate(sheetId: number, row: number, column: number): void
  toast(message: string, title: string, seconds: number): void
  flush(): void
  getUi(): void
  addMenu(caption: string, items: readonly MenuItem[]): void
  showSidebar(page: HtmlPage): void
  showDialog(page: HtmlPage, modal: boolean): void
  alert(asked: Asked): Promise<{ readonly button: string; readonly text: string }>
  prompt(asked: Asked): Promise<{ readonly button: string; readonly text: string }>
}

/** Scenes with a person who has the file open. */
const WITH_PERSON = new Set<Run['scene']>(['menu', 'panel', 'open', 'simple', 'call'])

const sheetMarks = (file: SpreadsheetFile): SheetMark[] =>
  file.tabs().map((tab, index) => ({ sheetId: tab.sheetId, name: tab.title, index: index + 1, hidden: tab.hidden }))

export const areaMark = (file: SpreadsheetFile, area: Area): AreaMark | undefined => {
  const sheet = sheetMarks(file).find((mark) => mark.sheetId === area.sheetId)
  if (sheet === undefined) return undefined
  return {
    sheet,
    row: area.startRow + 1,
    column: area.startColumn + 1,
    rows: area.endRow - area.startRow,
    columns: area.endColumn - area.startColumn,
  }
}

export const spreadsheetService =
  (file: () => SpreadsheetFile, url: () => string, screen: Screen): ServiceFor<SpreadsheetCalls> =>
  (run) => {
    const person = run.active === '' ? run.user.email : run.active
    const marks = (): SheetMark[] => sheetMarks(file())
    const selected = (): AreaMark[] => screen.selection(person).flatMap((area) => areaMark(file(), area) ?? [])
    const withUi = (): void => {
      if (!WITH_PERSON.has(run.scene)) throw refusal(run, 'wrongContext')
    }
    return {
      getActiveSpreadsheet: () => {},
      getId: () => file().id,
      getUrl: url,
      getName: () => file().title,
      getSpreadsheetTimeZone: () => file().timeZone,
      getSpreadsheetLocale: () => file().locale,
      getSheets: marks,
      getActiveSheet: () => {
        const sheet = selected()[0]?.sheet ?? marks().find((mark) => !mark.hidden)
        if (sheet === undefined) throw refusal(run, 'serverError')
        return sheet
      },
      getActiveRange: () => selected()[0] ?? null,
      getActiveRangeList: selected,
      activate: (sheetId, row, column) => {
        withUi()
        screen.goTo(person, { sheetId, startRow: row - 1, endRow: row, startColumn: column - 1, endColumn: column })
      },
      toast: (message, title, seconds) => screen.toast(person, message, title, seconds),
      flush: () => {},
      getUi: withUi,
      addMenu: (caption, items) => screen.addMenu(person, { caption, items }),
      showSidebar: (page) => {
        screen.show(person, 'sidebar', page)
      },
      showDialog: (page, modal) => {
        screen.show(person, modal ? 'modal' : 'modeless', page)
      },
      alert: (asked) => run.activity.outside(() => screen.ask({ ...asked, user: person, kind: 'alert' })),
      prompt: (asked) => run.activity.outside(() => screen.ask({ ...asked, user: person, kind: 'prompt' })),
    }
  }
