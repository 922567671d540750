/** The browser that tests drive: the one that `npm test` found or got, else the system's. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The size of a small laptop: everything must fit into it without scrolling sideways. */
export const SCREEN = { width: 1366, height: 768 } as const

const executablePath = (): string => process.env.HILO_CHROMIUM ?? '/usr/bin/chromium'

export const openBrowser = (): Promise<Browser> => {
  if (!existsSync(executablePath())) throw new Error(`no browser at ${executablePath()}: npm test gets one`)
  return chromium.launch({ executablePath: executablePath(), args: FLAGS })
}
