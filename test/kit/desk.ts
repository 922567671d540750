/** A local world with the built bundle and a real browser on its desk: what a newcomer sees after `npm start`. */
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { SCREEN } from '../../local/desk/fake/chromium'
import { parseOptions } from '../../local/options'
import type { StartRelay } from '../../local/relay'
import { startWorld, type World } from '../../local/world'
import { keepPicture } from './picture'

const root = join(__dirname, '..', '..')

export const startLocal = (...args: string[]): Promise<World> => startThrough(undefined, ...args)

/** With what starts the relay, where one stands between (`--relay`). */
export const startThrough = async (relay: StartRelay | undefined, ...args: string[]): Promise<World> => {
  const options = parseOptions(['--port', '0', '--data', 'none', '--no-open', '--at', '2027-02-01T10:00:00-03:00', '--frozen', ...args])
  if (!options) throw new Error('no options')
  return startWorld(options, { dist: join(root, 'dist'), build: join(root, 'build'), ...(relay ? { relay } : {}) })
}

export interface Desk {
  readonly page: Page
  /** The panel's page inside its frame. */
  panel(): Promise<Frame>
  openPanel(): Promise<Frame>
  tab(title: string): Promise<void>
  cell(text: string): Promise<void>
  /** For the README, when asked for. */
  picture(name: string): Promise<void>
  readonly problems: readonly string[]
}

export const openDesk = async (browser: Browser, address: string): Promise<Desk> => {
  const context = await browser.newContext({ viewport: SCREEN })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(address)
  await page.getByRole('menuitem', { name: 'Hilo' }).waitFor()
  const panel = async (): Promise<Frame> => {
    for (let tries = 0; tries < 600; tries++) {
      const frame = page.frames().find((one) => one.url().includes('/page/'))
      if (frame) return frame
      await page.waitForTimeout(100)
    }
    throw new Error('the panel did not open')
  }
  return {
    page,
    problems,
    panel,
    openPanel: async () => {
      await page.getByRole('menuitem', { name: 'Hilo' }).click()
      await page.getByRole('menuitem', { name: 'Abrir panel' }).click()
      return panel()
    },
    tab: async (title) => {
      await page.getByRole('tab', { name: title }).click()
    },
    cell: async (text) => {
      await page.getByText(text, { exact: true }).first().click()
    },
    picture: (name) => keepPicture(page, name),
  }
}

/** The driving requests of the local world (docs/local.md). */
export const driver = (address: string) => ({
  get: async (path: string): Promise<unknown> => (await fetch(`${address}${path}`)).json(),
  post: async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer.json()
  },
  records: async (table: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const rows: unknown = await (await fetch(`${address}/sim/tables/${table}`)).json()
    return Array.isArray(rows) ? rows : []
  },
})
