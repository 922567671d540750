/** The outline of the file (tabs, people, menu, clock, panel) from the host's JSON. */
import { count, fields, flag, list, maybeText, moment, text } from './read'
import type { ClockState, DeskFile, MenuEntry, Panel, ScriptMenu, TabView, User } from './shapes'

export const readClock = (value: unknown): ClockState => {
  const { now, frozen, moving } = fields(value)
  return { now: moment(now) ?? 0, frozen: flag(frozen), moving: flag(moving) }
}

export const readPanel = (value: unknown): Panel | undefined => {
  const { url, title } = fields(value)
  const address = maybeText(url)
  return address === undefined ? undefined : { url: address, title: text(title, 'Hilo') }
}

const readTab = (value: unknown): TabView => {
  const tab = fields(value)
  const color = maybeText(tab.tabColor) ?? maybeText(tab.color)
  return {
    sheetId: count(tab.sheetId),
    title: text(tab.title),
    hidden: flag(tab.hidden),
    rowCount: count(tab.rowCount, count(tab.rows)),
    columnCount: count(tab.columnCount, count(tab.columns)),
    ...(color === undefined ? {} : { tabColor: color }),
  }
}

const nameOf = (email: string): string => {
  const first = email.split('@')[0] ?? email
  return first.charAt(0).toUpperCase() + first.slice(1)
}

const readUser = (value: unknown): User => {
  const { email, name } = fields(value)
  const address = typeof value === 'string' ? value : text(email)
  return { email: address, name: maybeText(name) ?? nameOf(address) }
}

const readEntry = (value: unknown): MenuEntry | 'separator' => {
  const { label, handler } = fields(value)
  const called = maybeText(handler)
  return called === undefined ? 'separator' : { label: text(label, called), handler: called }
}

const readMenu = (value: unknown): ScriptMenu => ({
  title: text(fields(value).title),
  items: list(fields(value).items).map(readEntry),
})

export const readFile = (value: unknown): DeskFile => {
  const file = fields(value)
  return {
    title: text(file.title),
    locale: text(file.locale, 'es_AR'),
    zone: text(file.zone, 'America/Argentina/Buenos_Aires'),
    tabs: list(file.tabs).map(readTab),
    users: list(file.users).map(readUser),
    menu: list(file.menu).map(readMenu),
    clock: readClock(file.clock),
    panel: readPanel(file.panel),
  }
}
