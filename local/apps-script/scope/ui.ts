/** `SpreadsheetApp.getUi()`: menus, the panel and dialogs of the person in front. */
import type { MenuItem } from '../services/spreadsheet'
import { type EnumValue, emulated, enumeration } from './emulated'
import { exception } from './host'
import { pageOf } from './html'
import { server } from './range'

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const
const button = enumeration(BUTTONS)
const buttonSet = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])

const menuItems = new WeakMap<object, { readonly caption: string; readonly items: readonly MenuItem[] }>()

const menu = (caption: string) => {
  const items: MenuItem[] = []
  const built = emulated('Menu', {
    addItem: (label: string, handler: string): object => {
      items.push({ kind: 'item', label: String(label), handler: String(handler) })
      return built
    },
    addSeparator: (): object => {
      items.push({ kind: 'separator' })
      return built
    },
    addSubMenu: (other: object): object => {
      const sub = menuItems.get(other)
      if (sub === undefined) throw exception('Invalid argument: menu')
      items.push({ kind: 'menu', label: sub.caption, items: sub.items })
      return built
    },
    addToUi: (): void => server.addMenu(caption, items),
  })
  menuItems.set(built, { caption, items })
  return built
}

/** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`; `prompt` alike. */
const asked = (args: readonly unknown[]): { title: string; text: string; buttons: string } => {
  const last = args[args.length - 1]
  const set = Object.values(buttonSet).find((value) => value === last)
  const texts = (set === undefined ? args : args.slice(0, -1)).map(String)
  const [title, text] = texts.length > 1 ? texts : ['', texts[0]]
  return { title: title ?? '', text: text ?? '', buttons: String(set ?? 'OK') }
}

const pressed = (name: string): EnumValue => button[BUTTONS.find((known) => known === name) ?? 'CLOSE']

export const getUi = () => {
  server.getUi()
  return emulated('Ui', {
    Button: button,
    ButtonSet: buttonSet,
    createMenu: menu,
    createAddonMenu: () => menu('Add-on'),
    showSidebar: (html: unknown): void => server.showSidebar(pageOf(html)),
    showModalDialog: (html: unknown, title: string): void => server.showDialog({ ...pageOf(html), title: String(title) }, true),
    showModelessDialog: (html: unknown, title: string): void => server.showDialog({ ...pageOf(html), title: String(title) }, false),
    alert: (...args: unknown[]) => pressed(server.alert(asked(args)).button),
    prompt: (...args: unknown[]) => {
      const answer = server.prompt(asked(args))
      return emulated('PromptResponse', { getSelectedButton: () => pressed(answer.button), getResponseText: () => answer.text })
    },
  })
}

export const spreadsheetUi = { button, buttonSet }
