/** What each person has in front of them: where they stand, the menu, the open panel and dialogs. */
import { randomUUID } from 'node:crypto'
import type { HtmlPage } from './wire'
import type { Area } from './workbook/index'

export type MenuItem =
  | { readonly kind: 'item'; readonly label: string; readonly handler: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuItem[] }

export interface Menu {
  readonly caption: string
  readonly items: readonly MenuItem[]
}

export interface Panel {
  readonly id: string
  readonly user: string
  readonly kind: 'sidebar' | 'modal' | 'modeless'
  readonly page: HtmlPage
}

export interface Question {
  readonly id: string
  readonly user: string
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly text: string
  readonly buttons: string
}
export interface Answer {
  readonly button: string
  readonly text: string
}

/** Told to whoever shows the desk. */
export type ScreenEvent =
  | { readonly type: 'toast'; readonly user: string; readonly message: string; readonly title: string; readonly seconds: number }
  | {
      readonly type: 'panel'
      readonly user: string
      readonly open: boolean
      readonly kind: Panel['kind']
      readonly id: string
      readonly title: string
    }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'menu'; readonly user: string }
  | { readonly type: 'focus'; readonly user: string }
  | { readonly type: 'shown'; readonly user: string; readonly sheetId: number; readonly row: number; readonly column: number }

export class Screen {
  private readonly selections = new Map<string, readonly Area[]>()
  private readonly menus = new Map<string, readonly Menu[]>()
  private readonly open = new Map<string, Panel>()
  private readonly questions = new Map<string, { question: Question; answer: (answer: Answer) => void }>()

  constructor(private readonly tell: (event: ScreenEvent) => void) {}

  select(user: string, areas: readonly Area[]): void {
    this.selections.set(user, areas)
  }

  /** The script takes the person somewhere. */
  goTo(user: string, area: Area): void {
    this.select(user, [area])
    this.tell({ type: 'shown', user, sheetId: area.sheetId, row: area.startRow, column: area.startColumn })
  }

  selection(user: string): readonly Area[] {
    return this.selections.get(user) ?? []
  }

  addMenu(user: string, menu: Menu): void {
    const others = this.menuOf(user).filter((other) => other.caption !== menu.caption)
    this.menus.set(user, [...others, menu])
    this.tell({ type: 'menu', user })
  }

  menuOf(user: string): readonly Menu[] {
    return this.menus.get(user) ?? []
  }

  /** A file that is opened afresh has no menu until `onOpen` makes it. */
  clearMenu(user: string): void {
    this.menus.delete(user)
  }

  toast(user: string, message: string, title: string, seconds: number): void {
    this.tell({ type: 'toast', user, message, title, seconds })
  }

  /** A new sidebar takes the place of the old one. */
  show(user: string, kind: Panel['kind'], page: HtmlPage): Panel {
    if (kind === 'sidebar') for (const panel of this.panelsOf(user)) if (panel.kind === 'sidebar') this.close(panel.id)
    const panel: Panel = { id: randomUUID(), user, kind, page }
    this.open.set(panel.id, panel)
    this.tell({ type: 'panel', user, open: true, kind, id: panel.id, title: page.title })
    return panel
  }

  panel(id: string): Panel | undefined {
    return this.open.get(id)
  }

  panelsOf(user: string): readonly Panel[] {
    return [...this.open.values()].filter((panel) => panel.user === user)
  }

  close(id: string): void {
    const panel = this.open.get(id)
    if (panel === undefined) return
    this.open.delete(id)
    this.tell({ type: 'panel', user: panel.user, open: false, kind: panel.kind, id, title: panel.page.title })
  }

  /** Another file is open now. */
  clear(): void {
    for (const id of [...this.open.keys()]) this.close(id)
    this.menus.clear()
    this.selections.clear()
  }

  focus(user: string): void {
    this.tell({ type: 'focus', user })
  }

  ask(asked: Omit<Question, 'id'>): Promise<Answer> {
    const question = { ...asked, id: randomUUID() }
    return new Promise((resolve) => {
      this.questions.set(question.id, { question, answer: resolve })
      this.tell({ type: 'question', question })
    })
  }

  pending(): readonly Question[] {
    return [...this.questions.values()].map(({ question }) => question)
  }

  answer(id: string, answer: Answer): boolean {
    const asked = this.questions.get(id)
    this.questions.delete(id)
    asked?.answer(answer)
    return asked !== undefined
  }
}
