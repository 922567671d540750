/** The outline of the file (tabs, people, menu, clock, panel) from the host's JSON. */
import { count, fields, flag, list, maybeText, moment, text } from './read'
import type { ClockState, DeskFile, MenuEntry, Panel, Question, ScriptMenu, TabView, User } from './shapes'

export const readClock = (value: unknown): ClockState => {
  const { now, frozen, moving } = fields(value)
  return { now: moment(now) ?? 0, frozen: flag(frozen), moving: flag(moving) }
}

export const kindOf = (kind: unknown): Panel['kind'] => (kind === 'modal' || kind === 'modeless' ? 'dialog' : 'sidebar')

export const readPanel = (value: unknown): Panel | undefined => {
  const { url, title, kind, width, height } = fields(value)
  const address = maybeText(url)
  if (address === undefined) return undefined
  const pixels = (size: unknown) => (typeof size === 'number' ? size : undefined)
  return {
    url: address,
    title: text(title, 'Hilo'),
    kind: kindOf(kind),
    width: pixels(width),
    height: pixels(height),
  }
}

export const readQuestion = (value: unknown): Question => {
  const asked = fields(value)
  return {
    id: text(asked.id),
    kind: asked.kind === 'prompt' ? 'prompt' : 'alert',
    title: text(asked.title),
    message: maybeText(asked.message) ?? text(asked.text),
    buttons: text(asked.buttons, 'OK'),
  }
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

/** Entries of a menu in a menu stand in the outer one, under their heading's name. */
const readEntries = (value: unknown, heading: string): readonly (MenuEntry | 'separator')[] => {
  const { label, handler, items } = fields(value)
  if (items !== undefined) return ['separator', ...list(items).flatMap((item) => readEntries(item, `${text(label)}: `))]
  const called = maybeText(handler)
  return called === undefined ? ['separator'] : [{ label: `${heading}${text(label, called)}`, handler: called }]
}

const readMenu = (value: unknown): ScriptMenu => ({
  title: text(fields(value).title),
  items: list(fields(value).items).flatMap((item) => readEntries(item, '')),
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
    questions: list(file.questions).map(readQuestion),
  }
}
