/** Chromium on the desk over the fake host, for tests: builds the page once, opens it at the size of a small laptop. */
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import { SCREEN } from './chromium'
import { type FakeHost, fakeHost } from './host'

export const buildDesk = async (): Promise<{ script: string; styles: string }> => {
  const desk = join(process.cwd(), 'local', 'desk')
  const { outputFiles } = await build({
    stdin: { contents: "import './index.tsx'\nimport './desk.css'", resolveDir: desk, sourcefile: 'desk.js' },
    bundle: true,
    write: false,
    outfile: join(desk, 'desk.js'),
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
  return { script: text('.js'), styles: text('.css') }
}

export interface Stage {
  readonly host: FakeHost
  readonly page: Page
  /** What the page complained about. */
  readonly problems: readonly string[]
  /** Takes complaints with these words out, where a test has made them. */
  forgive(words: string): void
  close(): Promise<void>
}

/** What all desks of a file share: a page of its own costs more than most tests. */
export const openDeskPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: SCREEN, permissions: ['clipboard-read', 'clipboard-write'] })
  page.setDefaultTimeout(60_000)
  return page
}

/** A fresh host, and a fresh document of an origin of its own, with the first tab shown. */
export const openStage = async (page: Page, built: { readonly script: string; readonly styles: string }): Promise<Stage> => {
  const host = await fakeHost(built)
  const problems: string[] = []
  const threw = (error: Error) => problems.push(error.message)
  const said = (message: ConsoleMessage) => message.type() === 'error' && problems.push(message.text())
  page.on('pageerror', threw)
  page.on('console', said)
  await page.goto(host.url)
  await page.getByTestId('cell-A1').waitFor()
  return {
    host,
    page,
    problems,
    forgive: (words) => {
      problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes(words)))
    },
    close: async () => {
      await page.goto('about:blank')
      page.off('pageerror', threw)
      page.off('console', said)
      host.close()
    },
  }
}
