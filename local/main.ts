/** `npm start`: one local world, its address on the screen, the browser opened, until it is stopped. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Deployments } from './apps-script/run/version'
import { DataInUse } from './data-dir'
import { BadOption, HELP, parseOptions } from './options'
import type { StartRelay } from './relay'
import { startWorld } from './world'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** How each system opens an address. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

const openBrowser = (address: string): void => {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  // Without a browser the address on the screen is enough.
  child.on('error', () => {})
  child.unref()
}

const stopOnSignal = (close: () => Promise<void>): void => {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The relay is a package of its own, loaded only when it is asked for. */
const startRelay =
  (path: string): StartRelay =>
  async (spec) =>
    (await import(pathToFileURL(path).href)).startRelay(spec)

/** What a person did wrong is told in one line. */
const expected = (error: unknown): error is Error =>
  error instanceof BadOption || error instanceof DataInUse || (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')

export const main = async (args: readonly string[]): Promise<void> => {
  try {
    const options = parseOptions(args)
    if (options === undefined) return say(HELP)
    const build = dirname(fileURLToPath(import.meta.url))
    const dist = join(dirname(build), 'dist')
    // The script's own zone is what its `Date` shows; workers take it over when they start.
    process.env.TZ = new Deployments(dist).head.manifest.timeZone
    const world = await startWorld(options, { dist, build, relay: startRelay(join(dirname(build), 'relay', 'local.mjs')) })
    stopOnSignal(() => world.close())
    say(`Hilo: ${world.origins.main}`)
    if (options.open) openBrowser(world.origins.main)
  } catch (error) {
    if (!expected(error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
