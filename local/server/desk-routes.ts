/** What the page at `/` asks for: the file's outline, rows, menus, the panel, and everything that happens, as it happens. */
import type { AppsScript } from '../apps-script/host'
import type { MenuItem, Panel } from '../apps-script/screen'
import type { Area, SpreadsheetFile } from '../apps-script/workbook/index'
import type { VirtualClock } from '../time/virtual-clock'
import { outcomeOf } from './content-routes'
import { type Asked, BadRequest, json, type Routes } from './http'
import type { Live } from './live'
import { number, optionalText, record, text } from './parse'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DEFAULT_ROWS = 200

const itemView = (item: MenuItem): object => {
  switch (item.kind) {
    case 'separator':
      return { separator: true }
    case 'item':
      return { label: item.label, handler: item.handler }
    case 'menu':
      return { label: item.label, items: item.items.map(itemView) }
  }
}

const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** `B2:C5`, `B2`, `3:4` or `B:C` within a tab. */
const areaOf = (file: SpreadsheetFile, sheetId: number, range: string): Area => {
  const tab = file.tabs().find((each) => each.sheetId === sheetId)
  const parts = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(range.toUpperCase())
  if (tab === undefined || parts === null) throw new BadRequest('There is no such range.')
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = parts
  return {
    sheetId,
    startRow: firstRow === '' ? 0 : Number(firstRow) - 1,
    endRow: lastRow === '' ? tab.rowCount : Number(lastRow),
    startColumn: firstColumn === '' ? 0 : column(firstColumn) - 1,
    endColumn: lastColumn === '' ? tab.columnCount : column(lastColumn),
  }
}

export interface Desk {
  readonly host: AppsScript
  /** The bound file, or another one by its id. */
  readonly file: (id?: string | null) => SpreadsheetFile | undefined
  readonly clock: VirtualClock
  readonly live: Live
  readonly contentOrigin: () => string
  /** Opens the file for somebody who has not yet: their `onOpen` runs. */
  readonly opened: (user: string) => Promise<void>
}

export const panelView = (contentOrigin: string, panel: Panel): object => ({
  url: `${contentOrigin}/page/${panel.id}`,
  title: panel.page.title,
  kind: panel.kind,
  user: panel.user,
  ...(panel.page.width === undefined ? {} : { width: panel.page.width }),
  ...(panel.page.height === undefined ? {} : { height: panel.page.height }),
})

export const deskRoutes = ({ host, file, clock, live, contentOrigin, opened }: Desk): Routes => {
  const userOf = (asked: Asked): string => asked.url.searchParams.get('user') ?? host.users.owner
  const fileOf = (asked: Asked): SpreadsheetFile => {
    const found = file(asked.url.searchParams.get('file'))
    if (found === undefined) throw new BadRequest('There is no such file.', 404)
    return found
  }
  const panels = (user: string): object[] => host.screen.panelsOf(user).map((panel) => panelView(contentOrigin(), panel))
  return {
    'GET /desk/file': async (asked) => {
      const user = userOf(asked)
      await opened(user)
      const shown = fileOf(asked)
      const { title, locale, timeZone, revision } = shown
      const tabs = shown.tabs().map((tab, index) => ({ ...tab, index }))
      const menu = host.screen.menuOf(user).map(({ caption, items }) => ({ title: caption, items: items.map(itemView) }))
      const [panel] = panels(user)
      return json({
        title,
        locale,
        zone: timeZone,
        revision,
        tabs,
        users: host.users.all(),
        menu,
        clock: clock.state,
        questions: host.screen.pending(),
        panel,
      })
    },
    'GET /desk/sheets/{sheetId}': (asked) => {
      const { searchParams } = asked.url
      const from = Number(searchParams.get('from') ?? 0)
      const view = fileOf(asked).view(Number(asked.path.sheetId), from, Number(searchParams.get('to') ?? from + DEFAULT_ROWS))
      if (view === undefined) throw new BadRequest('There is no such tab.', 404)
      return json(view)
    },
    'GET /desk/events': (asked) => {
      live.join(asked.response)
      return undefined
    },
    'POST /desk/menu': async (asked) => {
      const body = record(await asked.json())
      const handler = optionalText(body, 'handler') ?? text(body, 'item')
      return json(outcomeOf(await host.people.menu(optionalText(body, 'user') ?? host.users.owner, handler)))
    },
    'POST /desk/selection': async (asked) => {
      const body = record(await asked.json())
      host.screen.select(optionalText(body, 'user') ?? host.users.owner, [
        areaOf(fileOf(asked), number(body, 'sheetId'), text(body, 'range')),
      ])
      return json({})
    },
    'GET /desk/panel': (asked) => json(panels(userOf(asked))),
    'POST /desk/panel': async (asked) => {
      const user = optionalText(record(await asked.json()), 'user') ?? host.users.owner
      for (const panel of host.screen.panelsOf(user)) host.screen.close(panel.id)
      return json({})
    },
    'POST /desk/alert': async (asked) => {
      const body = record(await asked.json())
      const answer = { button: text(body, 'button'), text: typeof body.text === 'string' ? body.text : '' }
      if (!host.screen.answer(text(body, 'id'), answer)) throw new BadRequest('Nobody waits for this answer any more.', 404)
      return json({})
    },
    'GET /desk/download.xlsx': (asked) => {
      const shown = fileOf(asked)
      return {
        headers: { 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(shown.title)}.xlsx` },
        body: shown.toXlsx(),
      }
    },
  }
}
