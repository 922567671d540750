/** What the desk knows about the host's world beside the spreadsheet itself, whose shapes are the workbook's own. */
import type { TabView } from '../../apps-script/workbook'

export type { Area, CellView, RowView, SheetView, TabView } from '../../apps-script/workbook'

export interface User {
  readonly email: string
  readonly name: string
}

export interface MenuEntry {
  readonly label: string
  /** Name of the script's function. */
  readonly handler: string
}

export interface ScriptMenu {
  readonly title: string
  readonly items: readonly (MenuEntry | 'separator')[]
}

export interface ClockState {
  /** Epoch milliseconds of the virtual world when the host said so. */
  readonly now: number
  readonly frozen: boolean
  readonly moving: boolean
}

/** A page of the script: beside the grid, or in a window over it. */
export interface Panel {
  readonly url: string
  readonly title: string
  readonly kind: 'sidebar' | 'dialog'
  /** Pixels that a window asks for. */
  readonly width: number | undefined
  readonly height: number | undefined
}

/** A question of the script that waits for an answer. */
export interface Question {
  readonly id: string
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly message: string
  /** Which buttons, as Apps Script names the set: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  readonly buttons: string
}

export interface DeskFile {
  readonly title: string
  readonly locale: string
  readonly zone: string
  readonly tabs: readonly TabView[]
  readonly users: readonly User[]
  readonly menu: readonly ScriptMenu[]
  readonly clock: ClockState
  readonly panel: Panel | undefined
  readonly questions: readonly Question[]
}

export interface Execution {
  readonly id: string
  readonly function: string
  readonly user: string
  readonly startedAt: number | undefined
  readonly outcome: 'running' | 'ok' | 'failed' | 'killed'
  readonly error: string | undefined
  /** Calls that reach a Google server. */
  readonly calls: number
  /** Modelled, not measured. */
  readonly milliseconds: number | undefined
}

export interface Mail {
  readonly id: string
  readonly at: number | undefined
  readonly to: string
  readonly subject: string
  readonly body: string
}
