/** Finds a Chromium for the browser tests, or gets one: HILO_CHROMIUM, an installed one, Playwright's download, the system's packages. */
import { spawnSync } from 'node:child_process'

const installed = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const succeeds = (command, args, options = {}) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0

const pathOf = (command) => {
  if (/[/\\]/.test(command)) return command
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : undefined
}

// A browser whose system libraries are missing exists and does not run: only one that answers counts.
const runs = (path) =>
  path !== undefined && path !== '' && (process.platform === 'win32' || succeeds(path, ['--version'], { timeout: 20_000 }))

const playwrightPath = async () => {
  try {
    return (await import('playwright-core')).chromium.executablePath()
  } catch {
    return undefined
  }
}

/** The path of a Chromium that runs on this machine, or undefined. */
export const findChromium = async () => {
  const known = [process.env.HILO_CHROMIUM, ...installed.map(pathOf)].find(runs)
  if (known !== undefined) return known
  const downloaded = await playwrightPath()
  return runs(downloaded) ? downloaded : undefined
}

const answers = async (url) => {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}

const fromPlaywright = async () => {
  if (!(await answers('https://cdn.playwright.dev'))) return
  succeeds('npx', ['playwright-core', 'install', 'chromium'], { timeout: 240_000, shell: process.platform === 'win32' })
}

const fromSystem = () => {
  const root = process.getuid?.() === 0
  if (pathOf('apt-get') === undefined || !(root || succeeds('sudo', ['-n', 'true']))) return
  const asRoot = (...command) => {
    const [head, ...rest] = root ? command : ['sudo', '-n', ...command]
    return succeeds(head, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 240_000 })
  }
  if (asRoot('apt-get', 'update', '-qq')) asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

/** The path of a Chromium, installed now where none was; undefined where none can be had. */
export const ensureChromium = async () => {
  for (const get of [() => undefined, fromPlaywright, fromSystem]) {
    await get()
    const found = await findChromium()
    if (found !== undefined) return found
  }
  return undefined
}
